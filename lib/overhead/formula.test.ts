import { describe, expect, test } from "vitest";
import { readFormula, type Value } from "@/lib/overhead/formula";

const names: Readonly<Record<string, Value>> = {
  pods: (pods) => pods,
  two: 2,
  "cpu.low": 0.5,
};
const read = (formula: string) => readFormula(formula, (name) => names[name]);
const at = (formula: string, pods: number) => {
  const value = read(formula);
  return typeof value === "number" ? value : value(pods);
};

test.each([
  ["2 + 3 × 4", 14],
  ["(2 + 3) × 4", 20],
  ["10 − 3 − 2", 5],
  ["100 ÷ 5 ÷ 2", 10],
  ["2 − 3 × two", -4],
  ["1.5 × two", 3],
  ["max(1, 2.5, two)", 2.5],
  ["min(3, two)", 2],
  ["ceil(7 ÷ two)", 4],
  ["max(cpu.low, 0.25)", 0.5],
])("%s is the number %d", (formula, value) => expect(read(formula)).toBe(value));

test.each([
  ["pods", 7],
  ["ceil(pods ÷ two) × 3", 12],
  ["two × pods × (1 + two) × pods", 294],
  ["100 − pods − 3", 90],
  ["100 ÷ pods × 7", 100],
  ["2 × 3 ÷ two ÷ pods × pods × pods", 21],
  ["1 − pods", -6],
  ["pods − pods + two", 2],
  ["pods × max(0, pods × 1.3 − 5)", 28.7],
  ["two × min(pods, 25) ÷ pods", 2],
])("%s follows the pods: %d at seven", (formula, value) => {
  expect(read(formula)).toBeTypeOf("function");
  expect(at(formula, 7)).toBeCloseTo(value, 9);
});

test("a division that comes out even is not rounded up", () => {
  for (let size = 1; size <= 250; size += 1) {
    const nodes = readFormula("ceil(pods ÷ size)", (name) =>
      name === "size" ? size : (pods) => pods,
    );
    for (let count = 1; count <= 60; count += 1) {
      expect((nodes as (pods: number) => number)(count * size)).toBe(count);
    }
  }
});

describe("what is no formula is refused with the place", () => {
  test.each([
    ["", "the end"],
    ["2 +", "the end"],
    ["2 3", "3"],
    ["(2", "the end"],
    ["(2, 3)", "the end"],
    ["2 * 3", "*"],
    ["unknown × 2", "unknown"],
    ["ceil(1, 2)", "the end"],
    ["floor(2)", "the end"],
    ["× 2", "×"],
  ])("%s", (formula, place) => {
    expect(() => read(formula)).toThrow(`Cannot read "${place}" in the formula "${formula}".`);
  });
});
