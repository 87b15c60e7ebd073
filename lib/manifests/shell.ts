/** Shell commands from values. Every value is quoted, though the form lets only safe names in. */

const safe = /^[A-Za-z0-9_./:=@%+,-]+$/;

/** One word for the shell, in single quotes where it needs them. */
export function quote(text: string): string {
  return safe.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** A JSON value as one word for the shell. */
export function quoteJson(value: unknown): string {
  return quote(JSON.stringify(value));
}
