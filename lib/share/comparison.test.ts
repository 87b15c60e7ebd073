import { describe, expect, test } from "vitest";
import { catalog, content, parseCatalog } from "@/lib/catalog/catalog";
import type { PricedCoefficients } from "@/lib/catalog/overhead-schema";
import { coefficientsFor, comparisonFrom, estimatesFrom, pinned } from "@/lib/share/comparison";
import { calculatorFromParams, calculatorQuery, settingsFrom } from "@/lib/share/workload";

const [current] = catalog.coefficients as [PricedCoefficients];
/** A later version that exists only here: Envoy’s idle CPU doubled. */
const later: PricedCoefficients = {
  ...current,
  version: "2027-02",
  changes: ["Idle CPU of Envoy doubled after a new measurement."],
  envoySidecar: {
    ...current.envoySidecar,
    idleCpuMillicores: { ...current.envoySidecar.idleCpuMillicores, typical: 6.2, low: 4.6 },
  },
};
const versions = [later, current];

describe("data versions", () => {
  test.each([undefined, "live", "2027-02"])("%s is the newest", (data) => {
    const choice = coefficientsFor(versions, { data });
    expect(choice.coefficients.version).toBe("2027-02");
    expect(choice).toMatchObject({ changedSince: [], notices: [], newest: "2027-02" });
  });

  test("a pinned version keeps its figures and says what has changed since", () => {
    const choice = coefficientsFor(versions, { data: current.version });
    expect(choice.coefficients).toEqual(current);
    expect(choice.changedSince).toEqual(later.changes);
    const cpu = (coefficients: PricedCoefficients) =>
      estimatesFrom(coefficients, { meshes: ["istio-sidecar"] })[0]!.total.cpuMillicores.typical;
    expect(cpu(later) - cpu(choice.coefficients)).toBeCloseTo(100 * (6.2 - 2.5), 6);
  });

  test("a version that never was is named, and the newest used", () => {
    const choice = coefficientsFor(versions, { data: "1999-01" });
    expect(choice.coefficients.version).toBe("2027-02");
    expect(choice.notices).toEqual([
      {
        key: "data",
        value: "1999-01",
        reason: expect.stringContaining("2027-02 is used") as string,
      },
    ]);
  });
});

describe("a new list price is one entry of content/prices.json", () => {
  const [today] = content.prices as [object];
  const dearer = { ...today, since: "2099-01-01", vcpuPerHour: 1 };
  const { coefficients: repriced } = parseCatalog({ ...content, prices: [today, dearer] });
  const cost = (query: string) => {
    const { values } = calculatorFromParams(new URLSearchParams(query));
    const { coefficients } = coefficientsFor(repriced, values);
    return estimatesFrom(coefficients, values)[0]!.costPerMonth.typical;
  };
  const before = estimatesFrom(current, {})[0]!.costPerMonth.typical;

  test("it needs no data version, and old links keep the price of their day", () => {
    expect(cost("")).toBeGreaterThan(10 * before);
    expect(cost("data=live")).toBe(cost(""));
    expect(cost(`data=${current.version}`)).toBe(before);
  });

  test("a link made after it keeps it", () => {
    const { coefficients } = coefficientsFor(repriced, undefined);
    const link = calculatorQuery(pinned({}, coefficients), { spellOut: true });
    expect(link).toContain(`data=${current.version}`);
    expect(cost(link)).toBeCloseTo(cost(""), 9);
    // Until there is one, links are as they were.
    expect(pinned({}, current)).toEqual({ data: current.version });
  });

  test("the price of a version's day may not go", () => {
    expect(() => parseCatalog({ ...content, prices: [dearer] })).toThrow(
      /prices\.json: no price is from before 2026-11-23.*Keep the older price/,
    );
  });
});

describe("settings follow from what was stated", () => {
  const settings = (query: string) =>
    settingsFrom(calculatorFromParams(new URLSearchParams(query)).values);

  test("the axis ends at twice the pods, rounded up, and never before them", () => {
    expect(settings("pods=60").max).toBe(200);
    expect(settings("pods=100").max).toBe(200);
    expect(settings("pods=300&max=50").max).toBe(300);
    expect(settings("pods=300&max=700").max).toBe(700);
  });

  test("a share link spells everything out and means the same", () => {
    const { values } = calculatorFromParams(new URLSearchParams("pods=60"));
    const query = calculatorQuery(values, { spellOut: true });
    expect(query).toContain("pods=60&rps=20&fanout=1&scoped=false");
    expect(query).toContain("meshes=istio-sidecar,linkerd&max=200");
    const again = calculatorFromParams(new URLSearchParams(query));
    expect(again.notices).toEqual([]);
    expect(settingsFrom(again.values)).toEqual(settingsFrom(values));
  });
});

test("the row at the reader’s pods is the estimate", () => {
  const { values } = calculatorFromParams(new URLSearchParams("pods=73&meshes=istio-ambient-l7"));
  const { rows, estimates } = comparisonFrom(current, values);
  const row = rows.find(({ pods }) => pods === 73);
  expect(row?.bySeries["istio-ambient-l7"]).toEqual(estimates[0]?.total);
});
