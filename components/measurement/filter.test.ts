import { describe, expect, test } from "vitest";
import { coefficientUses } from "@/components/measurement/coefficient-uses";
import {
  choices,
  components,
  componentText,
  downloadHref,
  findMeasurements,
  kinds,
  kindText,
  latencyRows,
  listHref,
  systems,
} from "@/components/measurement/filter";
import { valueText } from "@/components/measurement/value-text";
import { catalog } from "@/lib/catalog/catalog";

const { measurements } = catalog;
const find = (query: string) => findMeasurements(catalog, new URLSearchParams(query));
const found = (query: string) => find(query).rows.map(({ id }) => id);

test.each([
  [5, "5"],
  [[16.7, 16.9], "16.7 / 16.9"],
  [{ linkerd_proxy: 1, istio: [2, 3] }, "linkerd proxy: 1; istio: 2 / 3"],
  ["none", "none"],
])("the value %j reads %s", (value, text) => expect(valueText(value)).toBe(text));

test("without a filter every row is there, as with a form sent empty", () => {
  expect(found("")).toHaveLength(measurements.length);
  expect(found("q=&system=&role=")).toHaveLength(measurements.length);
});

test("every row belongs to a system, a component and a kind", () => {
  for (const row of measurements) {
    for (const [options, text] of [
      [systems, row.system],
      [components, componentText(row)],
      [kinds, kindText(row)],
    ] as const) {
      expect(
        options.some(({ words }) => words.test(text)),
        row.id,
      ).toBe(true);
    }
  }
});

test("every choice finds some rows, and not all", () => {
  for (const { key, options } of choices) {
    for (const { id } of options) {
      const count = found(`${key}=${id}`).length;
      expect(count, `${key}=${id}`).toBeGreaterThan(0);
      expect(count, `${key}=${id}`).toBeLessThan(measurements.length);
    }
  }
});

describe("a choice finds its rows and not its neighbours’", () => {
  test.each([
    ["system=linkerd", "GSD-l5d-b", "GSD-zt-b"],
    ["system=linkerd", "SHOP2-proxy", "AKS-cp-0"],
    ["system=istio-ambient", "LW5-1", "LW3-istio-b"],
    ["component=ztunnel", "LW5-1", "GSD-wp-b"],
    ["component=envoy", "SHOP1-proxy", "GSD-wp-b"],
    ["component=linkerd-proxy", "HELM-l5d-proxy", "HELM-istio-proxy"],
    ["component=control-plane", "NOV21-cp", "CSV-stats-100"],
    ["what=cpu", "CSV-stats-100", "MFB-envoy-mem-25x2.5"],
    ["what=memory", "MFB-envoy-mem-25x2.5", "CSV-stats-100"],
    ["what=latency", "IST-1.22-lat", "CSV-stats-100"],
    ["what=requests", "HELM-l5d-proxy", "GSD-l5d-b"],
    ["role=validation", "LW3-l5d-mem", "LW3-l5d-b"],
    ["interest=vendor", "GSD-l5d-b", "LW3-l5d-b"],
    ["origin=own", "MFB-envoy-ks", "LW3-l5d-b"],
    ["origin=published", "LW3-l5d-b", "MFB-envoy-ks"],
  ])("%s", (query, wanted, unwanted) => {
    expect(found(query)).toContain(wanted);
    expect(found(query)).not.toContain(unwanted);
  });
});

test("words are looked for everywhere in a row, in any case and order", () => {
  expect(found("q=livewyer+ZTUNNEL")).toEqual(found("q=+ztunnel++LiveWyer+"));
  expect(found("q=livewyer+ztunnel")).toContain("LW5-zt-b");
  expect(found("q=gsd-zt-mem")).toEqual(["GSD-zt-mem"]);
  expect(found("q=no+such+words")).toEqual([]);
});

test("what cannot be used is named, and the rest is used", () => {
  const { rows, notices } = find("system=linkerd&role=none&page=-3&x=1");
  expect(rows.map(({ id }) => id)).toEqual(found("system=linkerd"));
  expect(notices.map(({ key }) => key)).toEqual(["role", "page", "x"]);
  expect(find(`q=${"a".repeat(500)}`).notices).toHaveLength(1);
});

test("addresses hold the filter and nothing that is a default", () => {
  const { filter } = find("system=linkerd&q=a+b&page=2&format=json");
  expect(listHref(filter)).toBe("/measurements?q=a+b&system=linkerd");
  expect(listHref(filter, 3)).toBe("/measurements?q=a+b&system=linkerd&page=3");
  expect(downloadHref(filter, "json")).toBe(
    "/measurements/download?q=a+b&system=linkerd&format=json",
  );
  expect(downloadHref({}, "csv")).toBe("/measurements/download");
});

test("latency rows name who measured, and one says under which load", () => {
  const rows = latencyRows(measurements);
  expect(rows.length).toBeGreaterThan(12);
  for (const { source } of rows) expect(catalog.sources[source]?.publisher).toBeTruthy();
});

test("published delays of the fact sheets are rows from the same source", () => {
  const rows = latencyRows(measurements);
  for (const [mesh, name, id] of [
    ["istio-sidecar", "latency", "IST-1.22-modes-lat"],
    ["istio-ambient", "latency_l4", "IST-1.22-modes-lat"],
    ["istio-ambient", "latency_waypoint", "IST-1.22-modes-lat"],
  ] as const) {
    const fact = catalog.meshes[mesh].facts[name];
    const row = rows.find((each) => each.id === id);
    expect(row?.source).toBe(fact?.source);
    const [low, high] = /([\d.]+) to ([\d.]+)/.exec(String(fact?.value))!.slice(1).map(Number);
    expect(Object.values(row?.value as object)).toContainEqual([low, high]);
  }
});

test("a row knows the coefficients that rest on it", () => {
  expect(coefficientUses(catalog.coefficients, "MFB-envoy-ke")).toEqual([
    "data 2026-12: envoySidecar, Memory per pod it knows, MiB",
  ]);
  expect(coefficientUses(catalog.coefficients, "MAY21-lat")).toEqual([]);
});
