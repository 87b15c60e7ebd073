import { expect, test } from "vitest";
import { nearestStop, sliderStops } from "@/components/ui/slider-stops";
import { calculatorFields, workloadFields } from "@/lib/overhead/workload";

const fields = Object.entries({ ...workloadFields, ...calculatorFields }).flatMap(
  ([name, field]) => (field.kind === "number" ? [[name, field] as const] : []),
);

test.each(fields)("%s: stops rise from one bound to the other", (_, field) => {
  const stops = sliderStops(field);
  expect(stops[0]).toBe(field.min);
  expect(stops.at(-1)).toBe(field.max);
  expect(stops).toEqual([...new Set(stops)].sort((a, b) => a - b));
  if (field.integer) expect(stops.every(Number.isInteger)).toBe(true);
});

test("one step of a slider always changes the value", () => {
  const stops = sliderStops(workloadFields.pods);
  expect(stops.slice(0, 5)).toEqual([1, 2, 3, 4, 5]);
  expect(nearestStop(stops, 110)).toBe(stops.indexOf(100));
});
