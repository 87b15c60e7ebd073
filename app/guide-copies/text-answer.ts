/** Text that a reader's tools take as it is. */
export function textAnswer(
  body: string,
  type: "text/markdown" | "text/plain",
  headers: Record<string, string> = {},
): Response {
  return new Response(body, {
    headers: { "Content-Type": `${type}; charset=utf-8`, ...headers },
  });
}
