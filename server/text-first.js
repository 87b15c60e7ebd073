// @ts-check
/** Pages as text first, scripts when the reader is there. */
import { wake } from "./wake.js";

const chunk = /<script src="(\/_next\/static\/chunks\/[^"]+)"[^>]*? async=""[^>]*><\/script>/g;
const hint = /<link rel="preload" as="script"[^>]*>/g;
const inlineScript = /<script(?: nonce="[^"]*")?>[\s\S]*?<\/script>/;
const headStart = /<head>(?:<meta charSet="utf-8"\/>)?/;

/** One text for every page, so that one hash stands for it. */
export const wakeScript = `(${wake})()`;

/**
 * @param {string} html a page as Next writes it
 * @returns {string} the same page with its chunks named in a list for `wake`, and with the script
 * that must run before the first paint ahead of the style sheets, which it would wait for
 * otherwise; unchanged when it has no chunks
 */
export function textFirst(html) {
  /** @type {string[]} */
  const sources = [];
  const bare = html.replace(hint, "").replace(chunk, (_, source) => {
    sources.push(source);
    return "";
  });
  if (sources.length === 0) return html;
  const first = inlineScript.exec(bare)?.[0] ?? "";
  const nonce = /^<script( nonce="[^"]*")?>/.exec(first)?.[1] ?? "";
  const list = `<script type="application/json" id="page-scripts">${JSON.stringify(sources)}</script>`;
  return bare
    .replace(first, "")
    .replace(headStart, (start) => `${start}${first}<script${nonce}>${wakeScript}</script>`)
    .replace("</body>", () => `${list}</body>`);
}
