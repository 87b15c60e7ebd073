// @ts-check
/**
 * What a page may load and run. Rendered pages get it as a header with a nonce (proxy.ts),
 * prerendered ones as a meta element with the hashes of their own scripts (scripts/build.js).
 */

/** For everything that is no page: nothing may run in it, whatever a browser takes it for. */
export const dataPolicy = "default-src 'none'; frame-ancestors 'none'";

/**
 * @param {readonly string[]} scripts sources of inline scripts, such as `nonce-…` or `sha256-…`
 * @returns {string} all but `frame-ancestors`, which browsers ignore in a meta element
 */
export const pagePolicy = (scripts) =>
  [
    "default-src 'none'",
    `script-src 'self' ${scripts.map((source) => `'${source}'`).join(" ")}`,
    "style-src 'self'",
    // Pictures of charts are drawn from text in the browser before they are saved.
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join("; ");
