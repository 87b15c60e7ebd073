"use client";

const signs = ["pointerdown", "keydown", "input"] as const;

/** Somebody who has done nothing for this long is looking, and would not notice a pause. */
const restMilliseconds = 400;
/** Work that can wait, but not for ever: a page may be busy with other things for long. */
const patienceMilliseconds = 2000;

const waiting: (() => void)[] = [];
let asked = false;
let listening = false;
let lastSign = -restMilliseconds;

function listen(): void {
  if (listening) return;
  listening = true;
  const onSign = () => {
    lastSign = performance.now();
  };
  for (const sign of signs) addEventListener(sign, onSign, { passive: true, capture: true });
}

/** Safari has no idle callbacks; a little later is the nearest thing. */
function whenNextIdle(start: () => void): void {
  if ("requestIdleCallback" in window) {
    requestIdleCallback(start, { timeout: patienceMilliseconds });
  } else {
    setTimeout(start, 100);
  }
}

function beginOne(): void {
  const left = lastSign + restMilliseconds - performance.now();
  if (left > 0 && waiting.length > 0) {
    setTimeout(() => whenNextIdle(beginOne), left);
    return;
  }
  waiting.shift()?.();
  asked = waiting.length > 0;
  if (asked) whenNextIdle(beginOne);
}

/**
 * Calls back when the page has nothing else to do and the reader’s hands rest. One piece of work at
 * a time, so that what the reader does in between is answered between two pieces.
 * @returns takes the wish back
 */
export function whenIdle(start: () => void): () => void {
  listen();
  waiting.push(start);
  if (!asked) {
    asked = true;
    whenNextIdle(beginOne);
  }
  return () => {
    const place = waiting.indexOf(start);
    if (place >= 0) waiting.splice(place, 1);
  };
}
