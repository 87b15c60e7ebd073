import { describe, expect, test } from "vitest";
import { formatMoney } from "@/lib/format";
import {
  calculatorFields,
  niceAxisMax,
  workloadFields,
  workloadFrom,
} from "@/lib/overhead/workload";

test("a workload is filled with the defaults, and services stay open", () => {
  expect(workloadFrom()).toEqual({
    pods: 100,
    rps: 20,
    fanout: 1,
    services: undefined,
    scoped: false,
    connections: 20,
    podsPerNode: 20,
    podsPerNamespace: 25,
    waypointReplicas: 2,
    host: "shared-vcpu",
    reuse: "kept",
    destinations: 5,
  });
});

test("given values win over defaults, zero and false included", () => {
  const workload = workloadFrom({ pods: 7, rps: 0, scoped: true, services: 3, fanout: undefined });
  expect(workload).toMatchObject({ pods: 7, rps: 0, scoped: true, services: 3, fanout: 1 });
});

test.each(Object.entries({ ...workloadFields, ...calculatorFields }))(
  "%s: its default is one of its own values",
  (_, field) => {
    if (!("default" in field)) return;
    const value = field.default;
    if (field.kind === "number") {
      expect(value).toBeGreaterThanOrEqual(field.min);
      expect(value).toBeLessThanOrEqual(field.max);
    }
    if (field.kind === "choice") expect(field.options).toContain(value);
    if (field.kind === "list")
      expect(field.options).toEqual(expect.arrayContaining([...field.default]));
  },
);

test.each(Object.entries({ ...workloadFields, ...calculatorFields }))(
  "%s: every option has a label",
  (_, field) => {
    if (!("options" in field)) return;
    expect(Object.keys(field.optionLabels)).toEqual([...field.options]);
  },
);

describe("a currency", () => {
  const { pattern } = calculatorFields.currency;

  test.each(["USD", "€", "£", "R$", "US$", "zł", "Fr.", "د.إ.", "元", "S/"])(
    "may be %s",
    (text) => {
      expect(text).toMatch(pattern);
      // A code has a form of its own; any other text stands behind the number as it is.
      expect(formatMoney(1234, text)).toMatch(/1,200/);
    },
  );

  test.each(["", "euros", "a b", "<b>", "&", '"', "'", "\u200b", "\u202e$", "$\n"])(
    "is never %j",
    (text) => expect(text).not.toMatch(pattern),
  );
});

test.each([
  [1, 2],
  [2, 5],
  [5, 10],
  [30, 100],
  [100, 200],
  [101, 500],
  [500, 1000],
  [2600, 10000],
  [5000, 10000],
])("the axis for %d pods ends at %d", (pods, end) => expect(niceAxisMax(pods)).toBe(end));
