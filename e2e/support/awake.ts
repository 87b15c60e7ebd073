/**
 * Whether React has taken the page's controls over, which leaves its mark on each element, and
 * whether the site's own listeners are there. Runs in the page; what is plain HTML answers by
 * itself.
 */
export function isAwake(): boolean {
  const controls = document.querySelectorAll("main :is(input, button):not([data-plain] *)");
  const control = [...controls].at(-1);
  const isTaken = !control || Object.keys(control).some((key) => key.startsWith("__reactProps"));
  // Elements are marked before the effects that listen have run; `server/wake.js` says when.
  const isFramed = document.getElementById("content") === null;
  const listens = isFramed || document.documentElement.dataset["awake"] !== undefined;
  return document.readyState === "complete" && isTaken && listens;
}

/** Whether every script of the page has been fetched: ahead, to be run, or either. Runs in the page. */
export function isFetched(to: "be there" | "run" | "either"): boolean {
  const list = document.getElementById("page-scripts")?.textContent ?? "[]";
  const sources = JSON.parse(list) as string[];
  const kinds = { "be there": ["fetch"], run: ["script"], either: ["fetch", "script"] }[to];
  const entries = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
  const fetched = entries
    .filter(({ initiatorType }) => kinds.includes(initiatorType))
    .map(({ name }) => new URL(name).pathname);
  return sources.length > 0 && sources.every((source) => fetched.includes(source));
}

/**
 * Waits in the page until two pictures have been drawn and nothing is left to do, however long that
 * takes.
 */
export const isDrawn = () =>
  new Promise<void>((done) =>
    requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => done()))),
  );
