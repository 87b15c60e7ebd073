import { describe, expect, test } from "vitest";
import { dateIn, relativeTime } from "@/lib/relative-time";

describe("a date beside today", () => {
  test.each([
    ["2026-11-26", "today"],
    ["2026-11-27", "in 1 day"],
    ["2026-11-20", "6 days ago"],
    ["2027-01-01", "in about 5 weeks"],
    ["2027-02", "in about 3 months"],
    ["2026-08-31", "about 3 months ago"],
    ["2028-11-20", "in about 2 years"],
    ["no date", ""],
  ])("%s: %s", (date, words) => expect(relativeTime(date, "2026-11-26")).toBe(words));
});

describe("the date in a fact", () => {
  test.each([
    ["about February 2027", "2027-02"],
    ["12 June 2027", "2027-06-12"],
    ["2 May 2027", "2027-05-02"],
    ["1.31.1 (2026-09-21)", "2026-09-21"],
    ["edge-26.10.1", null],
    ["about quarterly", null],
  ])("%s", (text, date) => expect(dateIn(text)).toBe(date));
});
