/** Pieces that schemas of the API’s description are made of. */

export type Json = Readonly<Record<string, unknown>>;

export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
export const strings = { type: "array", items: { type: "string" } };

export function object(properties: Json, optional: readonly string[] = []): Json {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: "object", properties, required };
}
export const list = (items: Json) => ({ type: "array", items });
export const nullable = (type: string) => ({ type: [type, "null"] });
