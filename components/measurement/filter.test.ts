import { describe, expect, test } from "vitest";
import {
  components,
  componentText,
  matches,
  type MeasurementFilter,
  noFilter,
  systems,
  whoMeasured,
} from "@/components/measurement/filter";
import {
  lineSources,
  measurementGroups,
  packMeasurements,
  unpackMeasurements,
  valueText,
} from "@/components/measurement/lines";
import { catalog } from "@/lib/catalog/catalog";

const groups = unpackMeasurements(packMeasurements(measurementGroups(catalog.measurements)));
const lines = groups.flatMap((group) => group.lines);
const sources = lineSources(catalog.measurements, catalog.sources);
const found = (filter: Partial<MeasurementFilter>) =>
  lines
    .filter((line) => matches(line, sources[line.source], { ...noFilter, ...filter }))
    .map(({ id }) => id);

describe("what goes to the browser", () => {
  const packed = packMeasurements(measurementGroups(catalog.measurements));

  test("is every measurement, each text as it is in the catalog", () => {
    expect(lines.map(({ id }) => id).toSorted()).toEqual(
      catalog.measurements.map(({ id }) => id).toSorted(),
    );
    for (const row of catalog.measurements) {
      expect(lines.find(({ id }) => id === row.id)).toEqual({
        id: row.id,
        system: row.system,
        version: row.version,
        component: row.component,
        metric: row.metric,
        unit: row.unit,
        statistic: row.statistic,
        value: valueText(row.value),
        load: row.load,
        meshSize: row.meshSize,
        caveats: row.caveats,
        role: row.role,
        derived: row.derived ? "derived" : "",
        source: row.source,
        measuredBy: row.measuredBy,
        published: row.published,
        confidence: row.confidence,
      });
    }
  });

  test("takes less than half of what the rows take as they are", () => {
    const size = JSON.stringify(packed).length;
    expect(size).toBeLessThan(60_000);
    expect(size).toBeLessThan(JSON.stringify(measurementGroups(catalog.measurements)).length / 2);
  });
});

test.each([
  [5, "5"],
  [[16.7, 16.9], "16.7 / 16.9"],
  [{ linkerd_proxy: 1, istio: [2, 3] }, "linkerd proxy: 1; istio: 2 / 3"],
  ["none", "none"],
])("the value %j reads %s", (value, text) => expect(valueText(value)).toBe(text));

test("without a filter every row is there", () => {
  expect(found({})).toHaveLength(catalog.measurements.length);
});

test("every row belongs to a system and to a component, and every choice finds some", () => {
  for (const line of lines) {
    expect(
      systems.some(({ words }) => words.test(line.system)),
      line.id,
    ).toBe(true);
    expect(
      components.some(({ words }) => words.test(componentText(line))),
      line.id,
    ).toBe(true);
  }
  for (const { id } of systems) expect(found({ system: id }).length, id).toBeGreaterThan(1);
  for (const { id } of components) expect(found({ component: id }).length, id).toBeGreaterThan(1);
});

describe("a choice finds its rows and not its neighbours’", () => {
  test.each<[Partial<MeasurementFilter>, string, string]>([
    [{ system: "linkerd" }, "GSD-l5d-b", "GSD-zt-b"],
    [{ system: "linkerd" }, "SHOP2-proxy", "AKS-cp-0"],
    [{ system: "istio-ambient" }, "LW5-1", "LW3-istio-b"],
    [{ component: "ztunnel" }, "LW5-1", "GSD-wp-b"],
    [{ component: "envoy" }, "SHOP1-proxy", "GSD-wp-b"],
    [{ component: "linkerd-proxy" }, "HELM-l5d-proxy", "HELM-istio-proxy"],
    [{ component: "control-plane" }, "NOV21-cp", "CSV-stats-100"],
    [{ role: "validation" }, "LW3-l5d-mem", "LW3-l5d-b"],
    [{ by: "interest:vendor" }, "GSD-l5d-b", "LW3-l5d-b"],
    [{ by: "publisher:LiveWyer" }, "LW3-l5d-b", "GSD-l5d-b"],
  ])("%j", (filter, wanted, unwanted) => {
    expect(found(filter)).toContain(wanted);
    expect(found(filter)).not.toContain(unwanted);
  });
});

describe("words", () => {
  test("are looked for everywhere in a row, in any case and order", () => {
    expect(found({ text: "livewyer ZTUNNEL" })).toEqual(found({ text: " ztunnel  LiveWyer " }));
    expect(found({ text: "livewyer ztunnel" })).toContain("LW5-zt-b");
    expect(found({ text: "gsd-zt-mem" })).toEqual(["GSD-zt-mem"]);
    expect(found({ text: "no such words" })).toEqual([]);
  });

  test("narrow what other choices leave", () => {
    const both = found({ role: "validation", text: "linkerd" });
    expect(both.length).toBeGreaterThan(0);
    expect(both.length).toBeLessThan(found({ role: "validation" }).length);
    expect(both.every((id) => found({ text: "linkerd" }).includes(id))).toBe(true);
  });
});

test("who measured: every interest and publisher that occurs, once", () => {
  const { interests, publishers } = whoMeasured(Object.values(sources));
  expect(interests).toContain("vendor");
  expect(publishers).toContain("Buoyant");
  expect(new Set(publishers).size).toBe(publishers.length);
  const all = interests.flatMap((interest) => found({ by: `interest:${interest}` }));
  expect(all).toHaveLength(lines.length);
});
