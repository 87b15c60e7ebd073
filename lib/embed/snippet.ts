/** The code a reader pastes to show the calculator on their own page. */

/** Escapes text for a double-quoted HTML attribute. */
function attribute(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

/**
 * A plain iframe: works wherever HTML is allowed, with no script on the host.
 * @param origin where Meshfit is served
 * @param query the frame's query, without question mark
 */
export function iframeSnippet(origin: string, query: string): string {
  const src = attribute(`${origin}/embed/calculator${query ? `?${query}` : ""}`);
  return `<iframe
  src="${src}"
  title="What a service mesh costs a cluster"
  loading="lazy"
  style="width: 100%; height: 720px; border: 0"
></iframe>`;
}
