import { describe, expect, test } from "vitest";
import { costPerMonth, priceFrom } from "@/lib/overhead/cost";

const total = {
  cpuMillicores: { low: 0, typical: 1000, high: 2000 },
  memoryMiB: { low: 512, typical: 1024, high: 4096 },
};

test("730 hours of vCPUs and GiB", () => {
  const cost = costPerMonth(total, { currency: "EUR", vcpuPrice: 0.03, gibPrice: 0.004 });
  expect(cost.currency).toBe("EUR");
  expect(cost.low).toBeCloseTo(730 * 0.5 * 0.004);
  expect(cost.typical).toBeCloseTo(730 * (0.03 + 0.004));
  expect(cost.high).toBeCloseTo(730 * (2 * 0.03 + 4 * 0.004));
});

describe("the price", () => {
  const list = { currency: "USD", vcpuPerHour: 0.04, gibPerHour: 0.005 } as Parameters<
    typeof priceFrom
  >[0];
  const listed = { currency: "USD", vcpuPrice: 0.04, gibPrice: 0.005 };

  test("is the list price where the reader has none", () => {
    expect(priceFrom(list)).toEqual(listed);
    expect(priceFrom(list, { currency: undefined, vcpuPrice: 0 })).toEqual({
      ...listed,
      vcpuPrice: 0,
    });
  });

  test("in another currency needs both numbers", () => {
    const euros = { currency: "EUR", vcpuPrice: 0.03 };
    expect(priceFrom(list, euros)).toEqual(listed);
    expect(priceFrom(list, { ...euros, gibPrice: 0.004 })).toEqual({ ...euros, gibPrice: 0.004 });
  });
});
