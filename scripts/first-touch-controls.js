// @ts-check
/** What `scripts/first-touch.js` taps, and what it looks for in the page. */

const radio = (/** @type {string} */ label) =>
  `[...document.querySelectorAll("label")].find((each) => each.textContent.trim() === ${JSON.stringify(label)})`;
const button = (/** @type {string} */ text) =>
  `[...document.querySelectorAll("main button, main a")].find((each) => each.textContent.trim() === ${JSON.stringify(text)})`;
const theme = {
  what: "theme",
  control: radio("Dark theme"),
  effect: `document.documentElement.dataset.theme === "dark"`,
};
const search = {
  what: "search",
  network: true,
  control: `[...document.querySelectorAll("header button, header a")].find((each) => each.getClientRects().length > 0 && /^search/i.test((each.ariaLabel ?? "") + each.textContent.trim()))`,
  effect: `document.querySelector("dialog[open]") !== null || location.pathname === "/search"`,
};
const menu = {
  what: "menu",
  network: true,
  control: `document.querySelector("header nav a[href='/guide']")`,
  effect: `location.pathname === "/guide"`,
};
/**
 * `control` and `effect` are JavaScript expressions for the page: an element, and whether the tap has
 * had its effect. With `network` it needs something fetched first: only that it is not lost counts.
 */
export const controls = [
  { page: "home", path: "/", ...theme },
  { page: "home", path: "/", ...search },
  { page: "home", path: "/", ...menu },
  { page: "chapter", path: "/guide/linkerd", ...search },
  {
    page: "chapter",
    path: "/guide/linkerd",
    what: "a fact's card",
    control: `document.querySelector("main button.fact")`,
    effect: `document.querySelector(":popover-open") !== null`,
  },
  {
    page: "compare",
    path: "/compare",
    what: "a filter",
    control: `[...document.querySelectorAll("main form label")].find((each) => each.querySelector("input[type=checkbox], input[type=radio]:not(:checked)") && each.getClientRects().length > 0)`,
    effect: `location.search.length > 1`,
  },
  {
    page: "wizard",
    path: "/wizard",
    what: "next",
    control: button("Next"),
    effect: `location.hash.length > 1 || location.search.length > 1`,
  },
  {
    page: "calculator",
    path: "/calculator",
    what: "a choice",
    control: `document.querySelector("main input[name=basis][value=requests]")?.closest("label")`,
    effect: `[...document.querySelectorAll("main caption")].some((each) => each.textContent.includes("reserves at"))`,
  },
];

/** Runs in the page: says when the first text is seen and where the control is, then watches. */
export const watch = (/** @type {{ control: string, effect: string }} */ { control, effect }) => {
  const now = () => performance.timeOrigin + performance.now();
  const tell = (/** @type {string} */ event, detail = {}) =>
    /** @type {any} */ (window).tell({ event, at: now(), ...detail });
  // A page of ours is reached where the effect is that another one was loaded.
  const holds = () => {
    try {
      return Boolean((0, eval)(effect));
    } catch {
      // The document has not begun.
      return false;
    }
  };
  const wasThere = holds();
  new PerformanceObserver((list) => {
    if (!list.getEntriesByName("first-contentful-paint")[0]) return;
    const { startTime } = list.getEntriesByName("first-contentful-paint")[0] ?? { startTime: 0 };
    const seen = performance.timeOrigin + startTime;
    if (wasThere) return tell("effect");
    const element = (0, eval)(control);
    if (!element?.getClientRects().length) return tell("missing");
    let box = element.getBoundingClientRect();
    if (box.bottom > innerHeight || box.top < 0) {
      element.scrollIntoView({ block: "center", behavior: "instant" });
      box = element.getBoundingClientRect();
    }
    tell("seen", { seen, took: startTime, x: box.x + box.width / 2, y: box.y + box.height / 2 });
    const look = () => (holds() ? tell("effect") : requestAnimationFrame(look));
    requestAnimationFrame(look);
  }).observe({ type: "paint", buffered: true });
};
