// @ts-check
/**
 * Which answers may be kept for how long, where the route itself does not say. What a shared cache
 * keeps is short, so that a new deployment shows within minutes; see docs/operations.md.
 */
import { readFileSync } from "node:fs";
import path from "node:path";

const fiveMinutesShared = "public, max-age=0, s-maxage=300";
/** Asked for anew each time, yet kept for the way back: the browser may not store it otherwise. */
export const notShared = "private, no-cache";

/**
 * @param {string} distDir
 * @returns {ReadonlySet<string>} paths made by the build
 */
export function readPrerendered(distDir) {
  const { routes } = JSON.parse(
    readFileSync(path.join(distDir, "prerender-manifest.json"), "utf8"),
  );
  return new Set(Object.keys(routes));
}

/**
 * @param {string} path
 * @param {boolean} isPage whether it is rendered now, with a nonce
 * @param {ReadonlySet<string>} prerendered
 * @returns {string | undefined} undefined where the route or Next says it
 */
export function cacheControlFor(path, isPage, prerendered) {
  // The name a chapter's copy is asked for by; Next knows the one behind it.
  const behind = path.replace(/^\/guide\/([\w-]+)\.md$/, "/guide-copies/$1");
  if (prerendered.has(behind)) return fiveMinutesShared;
  // The frame's own is in next.config.js, beside its other headers.
  return isPage && path !== "/embed/calculator" ? notShared : undefined;
}
