import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ChartData } from "@/components/chart/geometry";
import { layOut, spread, tickText } from "@/components/chart/geometry";

const data = (high: number, scale: ChartData["scale"] = "linear"): ChartData => ({
  series: [
    {
      id: "linkerd",
      label: "Linkerd",
      points: [
        { x: 1, low: high / 100, typical: high / 50, high: high / 20 },
        { x: 200, low: high / 4, typical: high / 2, high },
      ],
    },
  ],
  marker: 1,
  xLabel: "pods",
  yLabel: "Memory used, GiB",
  unit: { name: "GiB", divisor: 1024 },
  scale,
});
const size = { width: 720, height: 340 };

describe("everything drawn lies inside the plot", () => {
  const amount = fc.double({ min: 0, max: 1e7, noNaN: true });
  test.each(["linear", "log"] as const)("%s", (scale) => {
    fc.assert(
      fc.property(amount, (high) => {
        const input = data(high, scale);
        const { plot, x, y } = layOut(input, size);
        for (const point of input.series.flatMap(({ points }) => points)) {
          for (const value of [point.low, point.typical, point.high]) {
            expect(y(value)).toBeGreaterThanOrEqual(plot.top - 0.01);
            expect(y(value)).toBeLessThanOrEqual(plot.bottom + 0.01);
          }
          expect(x(point.x)).toBeLessThanOrEqual(plot.right + 0.01);
        }
      }),
    );
  });
});

test("linear ticks are round numbers of the unit shown, not of the unit stored", () => {
  const { yTicks } = layOut(data(20 * 1024), size);
  expect(yTicks.map((tick) => tickText(tick, data(1).unit))).toEqual(["0", "5", "10", "15", "20"]);
});

test("a chart of nothing at all still has axes", () => {
  const { yTicks, xTicks } = layOut(data(0), size);
  expect(yTicks.length).toBeGreaterThan(1);
  expect(xTicks.length).toBeGreaterThan(1);
});

test("labels keep their order, their distance and the bounds", () => {
  const bounds = { gap: 15, top: 0, bottom: 300 };
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -50, max: 400, noNaN: true }), { minLength: 1, maxLength: 8 }),
      (wanted) => {
        const placed = spread(wanted, bounds);
        const sorted = placed.toSorted((a, b) => a - b);
        sorted.forEach((y, index) => {
          expect(y).toBeGreaterThanOrEqual(bounds.top - 1e-9);
          expect(y).toBeLessThanOrEqual(bounds.bottom + 1e-9);
          if (index > 0) expect(y - (sorted[index - 1] ?? 0)).toBeGreaterThan(bounds.gap - 1e-9);
        });
      },
    ),
  );
  expect(spread([100, 10], bounds)).toEqual([100, 10]);
});
