/**
 * Whether React has taken the page's controls over, which leaves its mark on each element: who
 * wants to click what only works then waits for it. What a tap before that does is measured by
 * `scripts/first-touch.js`. Runs in the page; what is plain HTML answers by itself.
 */
export function isHydrated(): boolean {
  const control =
    [...document.querySelectorAll("main :is(input, button)")].at(-1) ??
    document.querySelector("header button");
  const isTaken = !control || Object.keys(control).some((key) => key.startsWith("__reactProps"));
  return document.readyState === "complete" && isTaken;
}

/**
 * Waits in the page until two pictures have been drawn and nothing is left to do, however long that
 * takes.
 */
export const isDrawn = () =>
  new Promise<void>((done) =>
    requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => done()))),
  );
