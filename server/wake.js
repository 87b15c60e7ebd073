// @ts-check
/**
 * Runs in the head of every page, in the browser, before anything is drawn: its text
 * is written into the page, so it uses nothing from outside itself. Once the page is drawn it lets
 * the page's scripts be fetched; at the reader's first sign of life, or after a while without one,
 * they run. What the reader does before they have taken the page over is kept and done again then.
 * When they do not come, what was kept is done without them: the page works as without scripts.
 */
export function wake() {
  const unaskedMilliseconds = 4000;
  const longestTakeover = 10_000;
  const signs = ["pointermove", "pointerdown", "keydown", "wheel", "scroll", "focusin"];
  const passive = { capture: true, passive: true };
  /** @type {(() => void)[]} */
  const kept = [];
  /** @type {Map<HTMLInputElement, string>} what stands in fields that were changed */
  const fields = new Map();
  let hasBegun = false;
  let isOver = false;

  /** @returns {string[]} */
  const sources = () => JSON.parse(document.getElementById("page-scripts")?.textContent || "[]");

  // Not by prefetch links: Firefox asks `default-src` about those, which allows nothing.
  const fetchScripts = () => {
    for (const source of sources()) {
      // Each in a task of its own: all at once they kept a phone busy longer than a touch may wait.
      setTimeout(() => {
        fetch(source, { priority: "low" })
          .then((response) => response.blob())
          // They may still come when they are needed.
          .catch(() => {});
      });
    }
  };

  const runScripts = () => {
    for (const source of sources()) {
      const script = document.createElement("script");
      script.src = source;
      script.async = true;
      script.onerror = finish;
      document.head.append(script);
    }
    setTimeout(finish, longestTakeover);
  };

  const begin = (/** @type {Event | undefined} */ sign = undefined) => {
    if (hasBegun) return;
    hasBegun = true;
    // The page's own scripts look here for whether somebody is there.
    if (sign) document.documentElement.dataset["acted"] = "";
    for (const name of signs) removeEventListener(name, begin, passive);
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", runScripts);
    else runScripts();
  };

  const keepClick = (/** @type {Event} */ event) => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const control = target.closest("button, input[type=checkbox], input[type=radio]");
    if (!(control instanceof HTMLElement)) return;
    event.preventDefault();
    event.stopPropagation();
    kept.push(() => control.click());
  };

  const keepKey = (/** @type {KeyboardEvent} */ event) => {
    const { target, key, code, ctrlKey, metaKey, shiftKey, altKey } = event;
    if (key.length !== 1 || !(target instanceof HTMLElement)) return;
    if (target.matches("input, textarea, select")) return;
    // A shortcut of ours must not be taken for one of the browser's.
    if ((ctrlKey || metaKey) && key === "k") event.preventDefault();
    const again = {
      key,
      code,
      ctrlKey,
      metaKey,
      shiftKey,
      altKey,
      bubbles: true,
      cancelable: true,
    };
    kept.push(() => void target.dispatchEvent(new KeyboardEvent("keydown", again)));
  };

  const keepField = (/** @type {Event} */ event) => {
    const field = /** @type {HTMLInputElement} */ (event.target);
    if (!/^(checkbox|radio)$/.test(field.type)) fields.set(field, field.value);
  };

  /** Tells a field's owner what stands in it, as if it were typed now. */
  const enter = (/** @type {string} */ value, /** @type {HTMLInputElement} */ field) => {
    const isSelect = field.tagName === "SELECT";
    // React takes a value for new only if it differs from the one it saw set last.
    if (!isSelect) field.value = field.defaultValue;
    const prototype = Object.getPrototypeOf(field);
    Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(field, value);
    field.dispatchEvent(new Event(isSelect ? "change" : "input", { bubbles: true }));
  };

  const finish = () => {
    if (isOver) return;
    isOver = true;
    document.documentElement.dataset["awake"] = "";
    removeEventListener("click", keepClick, true);
    removeEventListener("keydown", keepKey, true);
    removeEventListener("input", keepField, true);
    fields.forEach(enter);
    for (const again of kept) again();
  };

  // Who comes back, or loads the page anew, is shown the place where they were: everything above it
  // must have its real height.
  const comesBack = () => (document.documentElement.dataset["returned"] = "");
  const [arrival] = performance.getEntriesByType("navigation");
  if (arrival && "type" in arrival && arrival.type !== "navigate") comesBack();
  addEventListener("popstate", comesBack);

  for (const name of signs) addEventListener(name, begin, passive);
  addEventListener("click", keepClick, true);
  addEventListener("keydown", keepKey, true);
  addEventListener("input", keepField, true);
  // Said by the page's header once it answers, from within React, which hears nothing meanwhile.
  addEventListener("meshfit-awake", () => setTimeout(finish));
  // In another page it must tell its height and hear its host; there they run at once.
  if (parent !== window) begin();
  addEventListener("load", () => {
    if (hasBegun) return;
    setTimeout(fetchScripts);
    setTimeout(begin, unaskedMilliseconds);
  });
}
