/**
 * Whether React has taken the page's controls over, which leaves its mark on each element. Runs in
 * the page; what is plain HTML answers by itself.
 */
export function isAwake(): boolean {
  const controls = document.querySelectorAll("main :is(input, button):not([data-plain] *)");
  const control = [...controls].at(-1) ?? document.querySelector("header button");
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
