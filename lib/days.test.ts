import { expect, test } from "vitest";
import { addDays, daysBetween } from "@/lib/days";

test("adds days, over leap years and centuries", () => {
  expect(addDays("2026-11-23", 90)).toBe("2027-02-21");
  expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
  expect(addDays("2100-02-28", 1)).toBe("2100-03-01");
  expect(addDays("2027-01-01", -1)).toBe("2026-12-31");
});

test("counts days, over the changes of the clock", () => {
  expect(daysBetween("2026-11-23", "2026-11-20")).toBe(-3);
  expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
  expect(daysBetween("2026-01-01", "2027-01-01")).toBe(365);
  expect(daysBetween("no date", "2027-01-01")).toBeNaN();
});
