// @ts-check
/** What a page of this site may do, said to the browser. See docs/decisions/0100. */
import { notFoundPage } from "./script-hashes.js";

/** Answers that are no pages: nothing may run in them, whatever a browser takes them for. */
const nothing = "default-src 'none'; frame-ancestors 'none'";

/** The frame may stand on any page; nothing else may stand in a frame. */
const isFrame = (/** @type {string} */ path) => path === "/embed/calculator";
/** Files and data. `/guide/linkerd.md` is one; pages have no dot in their names. */
const isNoPage = (/** @type {string} */ path) =>
  path.startsWith("/api/") || path.startsWith("/og/") || /\.\w+$/.test(path);

/** @param {readonly string[]} scripts @param {boolean} framed */
const pagePolicy = (scripts, framed) =>
  [
    "default-src 'none'",
    `script-src 'self' ${scripts.join(" ")}`,
    "style-src 'self'",
    // Pictures of charts are drawn from text in the browser before they are saved.
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    framed ? "frame-ancestors *" : "frame-ancestors 'none'",
  ].join("; ");

const quoted = (/** @type {string} */ source) => `'${source}'`;

/**
 * @param {ReadonlyMap<string, readonly string[]>} hashes of prerendered pages
 * @returns {(path: string, newNonce: () => string) => { policy: string, usesNonce: boolean }} the policy for
 * a path: by hashes where the page is prerendered, by the nonce where it is rendered now
 */
export function makePolicies(hashes) {
  const prerendered = new Map(
    [...hashes].map(([path, scripts]) => [path, pagePolicy(scripts.map(quoted), false)]),
  );
  // A path nobody knows gets the prerendered page that says so.
  const fallback = (hashes.get(notFoundPage) ?? []).map(quoted);
  return (path, newNonce) => {
    const known = prerendered.get(path);
    if (known) return { policy: known, usesNonce: false };
    if (isNoPage(path)) return { policy: nothing, usesNonce: false };
    return {
      policy: pagePolicy([`'nonce-${newNonce()}'`, ...fallback], isFrame(path)),
      usesNonce: true,
    };
  };
}
