import { describe, expect, test } from "vitest";
import { chartData, findingText, scopingText } from "@/components/overhead/chart-data";
import { catalog } from "@/lib/catalog/catalog";
import { coefficientsFor, comparisonFrom } from "@/lib/share/comparison";
import { calculatorFromParams } from "@/lib/share/workload";

const { coefficients } = coefficientsFor(catalog.coefficients);

function figure(query: string) {
  const { values } = calculatorFromParams(new URLSearchParams(query));
  return { ...comparisonFrom(coefficients, values), scale: "linear" } as const;
}
const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("a chart’s title states what the chart shows", () => {
  test.each([
    [
      "controlPlane=false",
      "Memory: Envoy sidecars use 4.0 GiB at 100 pods, Linkerd 0.48 GiB",
      "CPU: Envoy sidecars use 3.8 vCPU at 100 pods, Linkerd 1.8 vCPU",
    ],
    [
      "controlPlane=false&pods=1&meshes=linkerd",
      "Memory: Linkerd uses 4.3 MiB at 1 pod",
      "CPU: Linkerd uses 18 m at 1 pod",
    ],
    [
      "controlPlane=false&basis=requests",
      "Memory: Envoy sidecars reserve 13 GiB at 100 pods, Linkerd nothing by default",
      "CPU: Envoy sidecars reserve 10 vCPU at 100 pods, Linkerd nothing by default",
    ],
  ])("%s", (query, memory, cpu) => {
    expect(plain(findingText(figure(query), "memoryMiB"))).toBe(memory);
    expect(plain(findingText(figure(query), "cpuMillicores"))).toBe(cpu);
  });
});

test("chart, title and rows are the same numbers in one unit", () => {
  const input = figure("pods=8");
  const { unit, series, marker } = chartData(input, "memoryMiB");
  expect(unit.name).toBe("MiB");
  expect(marker).toBe(8);
  const here = series[0]?.points.find(({ x }) => x === 8);
  expect(here).toMatchObject(
    input.rows.find(({ pods }) => pods === 8)!.bySeries["istio-sidecar"]!.memoryMiB,
  );
});

describe("what scoping is worth", () => {
  test("is a thin line in the memory chart and a sentence with both values", () => {
    const input = figure("pods=1000&controlPlane=false");
    const { series } = chartData(input, "memoryMiB");
    expect(series.map(({ id, companion }) => [id, companion])).toEqual([
      ["istio-sidecar", undefined],
      ["istio-sidecar-scoped", true],
      ["linkerd", undefined],
    ]);
    expect(series[1]?.points.every(({ low, high }) => low === high)).toBe(true);
    const end = (id: string) =>
      (series.find((each) => each.id === id)!.points.at(-1)!.typical / 1024).toPrecision(2);
    const text = plain(scopingText(input) ?? "");
    expect(text).toContain(`${Number(end("istio-sidecar"))} GiB instead of `);
    expect(text).toContain(`instead of ${Number(end("istio-sidecar-scoped"))} GiB at 2,000 pods`);
    expect(text).toContain("grows with its square");
  });

  test("is told from the other side once the configuration is scoped", () => {
    const input = figure("pods=1000&scoped=true&services=40");
    expect(chartData(input, "memoryMiB").series[1]?.label).toBe("Not scoped");
    expect(scopingText(input)).toMatch(/^Dotted: the same sidecars without Sidecar resources\./);
    expect(scopingText(input)).toContain("grows faster");
  });

  test("is no matter of CPU, nor of a mesh without sidecars", () => {
    expect(chartData(figure("pods=1000"), "cpuMillicores").series).toHaveLength(2);
    expect(scopingText(figure("pods=1000&meshes=linkerd"))).toBeNull();
  });
});
