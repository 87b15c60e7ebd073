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
  ["2030-06-12T12:00", "(3 years ago)"],
  ["2027-04-25T12:00", "(in 1 month)"],
  ["2027-06-13T00:00", "(yesterday)"],
  ["2027-06-14T00:00", "(2 days ago)"],
])("at %s 2027-06-12 is %s", (now, text) => {
  const element = connected(now, "relative-date", { "data-date": "2027-06-12" });
  expect(element.shadowRoot?.textContent).toBe(text);
});

test("a broken date says nothing", () => {
  expect(connected("2026-11-26", "relative-date", {}).shadowRoot).toBeUndefined();
});

test("the words are those of the browser's own formatter", () => {
  const formatter = (numeric: "always" | "auto") =>
    new Intl.RelativeTimeFormat("en-GB", { numeric });
  const differing: string[] = [];
  for (let days = -2500; days <= 2500; days += Math.abs(days) < 60 ? 1 : 9) {
    const date = new Date(Date.UTC(2026, 10, 26 + days)).toISOString().slice(0, 10);
    const said = connected("2026-11-26T12:00", "relative-date", { "data-date": date });
    const distance = Math.abs(days);
    const expected =
      distance < 45
        ? formatter("auto").format(days, "day")
        : distance < 731
          ? formatter("always").format(Math.trunc((days / 30.44) * 1.02), "month")
          : formatter("always").format(Math.trunc((days / 365.25) * 1.02), "year");
    if (said.shadowRoot?.textContent !== `(${expected})`) {
      differing.push(`${days}: ${said.shadowRoot?.textContent} instead of ${expected}`);
    }
  }
  expect(differing).toEqual([]);
});
