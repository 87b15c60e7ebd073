import { describe, expect, test } from "vitest";
import { layOut } from "@/components/chart/geometry";
import { boxOf, isCrossed, valuePlaces } from "@/components/chart/value-places";
import { chartData } from "@/components/overhead/chart-data";
import { catalog } from "@/lib/catalog/catalog";
import { coefficientsFor, comparisonFrom } from "@/lib/share/comparison";
import { calculatorFromParams } from "@/lib/share/workload";

const { coefficients } = coefficientsFor(catalog.coefficients);
const pods = [1, 2, 5, 10, 20, 40, 60, 100, 150, 200, 300, 400, 450, 500, 800, 1500, 5000];
const pairs = [
  "istio-sidecar,linkerd",
  "linkerd,istio-ambient",
  "istio-sidecar,istio-ambient",
  "istio-ambient,istio-ambient-l7",
  "istio-ambient-l7",
];

describe.each([
  { width: 300, height: 260 },
  { width: 358, height: 300 },
  { width: 720, height: 340 },
])("values at the marker, $width px wide", (size) => {
  test.each(["linear", "log"] as const)("are crossed by no line and by no other: %s", (scale) => {
    const wrong: string[] = [];
    let placed = 0;
    for (const query of pairs.flatMap((meshes) => pods.map((n) => `pods=${n}&meshes=${meshes}`))) {
      const { values } = calculatorFromParams(new URLSearchParams(query));
      const figure = { ...comparisonFrom(coefficients, values), scale };
      for (const resource of ["cpuMillicores", "memoryMiB"] as const) {
        const data = chartData(figure, resource);
        const at = layOut(data, size);
        const boxes = valuePlaces(data, at).flatMap((value) => (value ? [boxOf(value)] : []));
        placed += boxes.length;
        const overlaps = boxes.some((a, index) =>
          boxes
            .slice(index + 1)
            .some(
              (b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
            ),
        );
        const outside = boxes.some(
          ({ left, right, top, bottom }) =>
            left < at.plot.left || right > at.plot.right || top < 0 || bottom > at.plot.bottom + 4,
        );
        if (overlaps || outside || boxes.some((box) => isCrossed(box, data, at))) {
          wrong.push(`${query} ${resource}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(placed).toBeGreaterThan(200);
  });
});
