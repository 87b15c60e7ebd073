/** oEmbed in the API's description: the one answer that can be a refusal. */
import { type Json, object, ref } from "@/lib/api/shapes";

const text = { type: "string" };
const whole = { type: "integer", minimum: 1 };

export const oembedSchemas = {
  Problem: {
    description: "Why there is no answer, as RFC 9457 has it.",
    ...object({ type: text, title: text, status: { type: "integer" }, detail: text }),
  },
  Oembed: {
    description:
      "An oEmbed 1.0 answer: rich with a frame for the calculator, a link for a result. No picture where the room asked for is too small.",
    ...object(
      {
        version: { const: "1.0" },
        type: { type: "string", enum: ["rich", "link"] },
        title: text,
        provider_name: text,
        provider_url: text,
        cache_age: { type: "integer", description: "Seconds." },
        html: text,
        width: whole,
        height: whole,
        thumbnail_url: text,
        thumbnail_width: whole,
        thumbnail_height: whole,
      },
      ["html", "width", "height", "thumbnail_url", "thumbnail_width", "thumbnail_height"],
    ),
  },
};

const parameter = (name: string, schema: Json, required = false) => ({
  name,
  in: "query",
  required,
  schema,
});
const refusal = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: ref("Problem") } },
});

/** @param server origin the API is served at: it answers for links to it alone */
export function oembedPath(server: string): Json {
  const url = encodeURIComponent(`${server}/calculator?pods=60`);
  return {
    get: {
      summary: "oEmbed 1.0 for links to the calculator and to results",
      operationId: "oembed",
      parameters: [
        parameter("url", text, true),
        parameter("format", { type: "string", enum: ["json"], default: "json" }),
        parameter("maxwidth", whole),
        parameter("maxheight", whole),
      ],
      "x-example": `/api/oembed?url=${url}`,
      responses: {
        "200": {
          description: "What to show in place of the link.",
          content: { "application/json": { schema: ref("Oembed") } },
        },
        "400": refusal("No address was given."),
        "404": refusal("The address is not one of a calculator or a result here."),
        "501": refusal("Another format than JSON was asked for."),
      },
    },
  };
}
