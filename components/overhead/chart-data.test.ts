import { describe, expect, test } from "vitest";
import { chartData, findingText } from "@/components/overhead/chart-data";
import { catalog } from "@/lib/catalog/catalog";
import { coefficientsFor, comparisonFrom } from "@/lib/share/comparison";
import { calculatorFromParams } from "@/lib/share/workload";

const { coefficients } = coefficientsFor(catalog.coefficients, "live");

function figure(query: string) {
  const { values } = calculatorFromParams(new URLSearchParams(query));
  return { ...comparisonFrom(coefficients, values), scale: "linear" } as const;
}
const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("a chart’s title states what the chart shows", () => {
  test.each([
    [
      "controlPlane=false",
      "Memory: Envoy sidecars use 4.9 GiB at 100 pods, Linkerd 0.45 GiB",
      "CPU: Envoy sidecars use 2.8 vCPU at 100 pods, Linkerd 1.5 vCPU",
    ],
    [
      "controlPlane=false&pods=1&meshes=linkerd",
      "Memory: Linkerd uses 4.6 MiB at 1 pod",
      "CPU: Linkerd uses 15 m at 1 pod",
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
