"use client";

const signs = ["pointermove", "pointerdown", "keydown", "wheel", "scroll", "focusin"] as const;
const how = { passive: true, capture: true } as const;

/** How long a page is left alone before work that can wait is begun unasked. */
const quietMilliseconds = 2500;

let listening = false;
/** Whether the reader has done anything on this page. */
let acted = false;
const waiting = new Set<() => void>();

function onSign() {
  acted = true;
  for (const sign of signs) removeEventListener(sign, onSign, how);
  for (const begin of waiting) begin();
}

/** Begins to look out for the reader, who may act before anything waits for it. */
export function lookOut(): void {
  if (listening) return;
  listening = true;
  // Scripts that ran because of a sign need not wait for another; see server/wake.js.
  acted = document.documentElement.dataset.acted !== undefined;
  for (const sign of signs) addEventListener(sign, onSign, how);
}

/**
 * Calls back at the reader's first sign of life, or after a while of quiet: what costs a slow phone
 * half a second of script must not stand between opening a page and reading it.
 * @param unasked false: only at a sign, however long it takes
 * @returns takes the wish back
 */
export function whenReady(start: () => void, unasked = true): () => void {
  const forget = () => {
    clearTimeout(timer);
    waiting.delete(begin);
  };
  const begin = () => {
    forget();
    start();
  };
  const timer = unasked ? setTimeout(begin, quietMilliseconds) : undefined;
  waiting.add(begin);
  if (acted) begin();
  return forget;
}
