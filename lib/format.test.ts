import { describe, expect, test } from "vitest";
import {
  cpuUnit,
  formatCount,
  formatCpu,
  formatDate,
  formatMemory,
  formatMoney,
  formatRange,
  memoryUnit,
  sentenceCase,
  significant,
} from "@/lib/format";

/** Number and unit are held together by a space that does not break. */
const glued = (text: string) => text.replace(" ", "\u00a0");

describe("two significant digits, no more", () => {
  test.each([
    [0, 0],
    [2830, 2800],
    [457, 460],
    [0.4463, 0.45],
    [99.6, 100],
  ])("%d → %d", (value, expected) => expect(significant(value)).toBe(expected));
});

test.each([
  [0, "0 MiB"],
  [4.57, "4.6 MiB"],
  [457, "460 MiB"],
  [999, "1,000 MiB"],
  [5013, "4.9 GiB"],
  [5160, "5.0 GiB"],
  [188550, "180 GiB"],
])("memory %d MiB reads %s", (value, text) => expect(formatMemory(value)).toBe(glued(text)));

test.each([
  [25, "25 m"],
  [2830, "2.8 vCPU"],
  [28300, "28 vCPU"],
])("CPU %d m reads %s", (value, text) => expect(formatCpu(value)).toBe(glued(text)));

test("values of one chart share the unit of the largest", () => {
  const unit = memoryUnit(5160);
  expect([5160, 457].map((value) => formatMemory(value, unit))).toEqual(
    ["5.0 GiB", "0.45 GiB"].map(glued),
  );
});

test("a range reads as typical value and span in one unit", () => {
  expect(formatRange({ low: 2867, typical: 5013, high: 7987 }, memoryUnit)).toEqual({
    text: glued("4.9 GiB"),
    span: "2.8–7.8",
  });
  expect(formatRange({ low: 5, typical: 5, high: 5 }, cpuUnit)).toEqual({
    text: glued("5.0 m"),
    span: null,
  });
});

test("money keeps two digits of honesty and survives an unknown currency", () => {
  expect(formatMoney(123.4, "USD")).toBe("US$120");
  expect(formatMoney(4.567, "EUR")).toBe("€4.60");
  expect(formatMoney(5, "not a code")).toBe("5.0 not a code");
});

test.each([
  ["encryption between pods", "Encryption between pods"],
  ["gRPC balancing", "gRPC balancing"],
  ["", ""],
])("%s starts a line as %s", (text, start) => expect(sentenceCase(text)).toBe(start));

test("dates and counts", () => {
  expect(formatDate("2026-11-23")).toBe("23 November 2026");
  expect(formatDate("2026-11")).toBe("November 2026");
  expect(formatDate("soon")).toBe("soon");
  expect(formatCount(12800)).toBe("12,800");
});
