import { expect, test } from "vitest";
import { validationFinding } from "@/components/measurement/validation-finding";
import type { Check } from "@/lib/overhead/validate";

const check = (position: Check["position"]): Check => ({
  row: "A",
  label: "a",
  series: "linkerd",
  resource: "cpu",
  scope: "proxy",
  setting: "",
  predicted: { low: 1, typical: 2, high: 3 },
  measured: 2,
  error: 0,
  position,
});

test.each([
  [["inside", "inside"], "2 of 2 published values lie in the predicted band."],
  [["inside", "above"], "1 of 2 published values lie in the predicted band; one was higher."],
  [
    ["above", "inside", "below", "above"],
    "1 of 4 published values lie in the predicted band; two were higher; one was lower.",
  ],
] as const)("%j", (positions, sentence) => {
  expect(validationFinding(positions.map(check))).toBe(sentence);
});
