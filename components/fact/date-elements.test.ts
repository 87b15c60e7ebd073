import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { dateElementsScript } from "@/components/fact/date-elements";

/** The least of an element that the script needs. */
class FakeElement {
  dataset: Record<string, string> = {};
  shadowRoot: { textContent: string } | undefined;
  constructor(readonly attributes: Record<string, string>) {}
  getAttribute(name: string) {
    return this.attributes[name] ?? null;
  }
  attachShadow() {
    this.shadowRoot = { textContent: "" };
    return this.shadowRoot;
  }
  connectedCallback?(): void;
}

/** Runs the script as if it were that moment, and puts one element on the page. */
function connected(now: string, name: string, attributes: Record<string, string>) {
  const defined = new Map<string, typeof FakeElement>();
  class Then extends Date {
    constructor() {
      super(now);
    }
  }
  runInNewContext(dateElementsScript, {
    customElements: {
      define: (key: string, element: typeof FakeElement) => defined.set(key, element),
    },
    HTMLElement: FakeElement,
    Date: Then,
    Intl,
  });
  const Element = defined.get(name)!;
  const element = new Element(attributes);
  element.connectedCallback?.();
  return element;
}

test.each([
  ["2027-02-20T12:00", false],
  ["2027-02-21T23:59", false],
  ["2027-02-22T00:01", true],
  ["2031-01-01T12:00", true],
])("at %s a fact good until 2027-02-21 is past its date: %s", (now, stale) => {
  const mark = connected(now, "stale-mark", { "data-stale-after": "2027-02-21" });
  expect("stale" in mark.dataset).toBe(stale);
});

test("a mark whose date is broken stays hidden", () => {
  expect(connected("2031-01-01", "stale-mark", { "data-stale-after": "soon" }).dataset).toEqual({});
});

test.each([
  ["2026-11-26T12:00", "(in 6 months)"],
  ["2027-06-01T08:00", "(in 11 days)"],
  ["2027-06-11T23:00", "(tomorrow)"],
  ["2027-06-12T00:00", "(today)"],
  ["2027-09-12T12:00", "(3 months ago)"],
  ["2024-06-12T12:00", "(in 3 years)"],
])("at %s 2027-06-12 is %s", (now, text) => {
  const element = connected(now, "relative-date", { "data-date": "2027-06-12" });
  expect(element.shadowRoot?.textContent).toBe(text);
});

test("a broken date says nothing", () => {
  expect(connected("2026-11-26", "relative-date", {}).shadowRoot).toBeUndefined();
});
