import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, dateOfDay, dayNumber, daysBetween } from "@/lib/days";

const day = fc.integer({ min: -60_000, max: 200_000 });

test("agrees with the calendar of the platform, leap years and centuries included", () => {
  fc.assert(
    fc.property(day, (number) => {
      const iso = new Date(number * 86_400_000).toISOString().slice(0, 10);
      expect(dateOfDay(number)).toBe(iso);
      expect(dayNumber(iso)).toBe(number);
    }),
  );
});

test("adds and counts days", () => {
  expect(addDays("2026-11-23", 90)).toBe("2027-02-21");
  expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
  expect(daysBetween("2026-11-23", "2026-11-20")).toBe(-3);
});
