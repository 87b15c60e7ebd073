"use client";

/**
 * Calls back once the browser has drawn what the present event changed; at once where it draws
 * nothing, because nobody sees the page.
 */
export function afterPaint(start: () => void): void {
  // The frame is drawn between the callback for it and the next task.
  if (document.hidden) setTimeout(start);
  else requestAnimationFrame(() => setTimeout(start));
}
