import type { Check } from "@/lib/overhead/validate";

const names = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const inWords = (count: number) => names[count] ?? String(count);

/**
 * What the comparison shows, as a sentence made from its numbers: "14 of 21 published values lie in
 * the predicted band; seven were higher."
 */
export function validationFinding(checks: readonly Check[]): string {
  const count = (position: Check["position"]) =>
    checks.filter((check) => check.position === position).length;
  const misses = [
    [count("above"), "higher"],
    [count("below"), "lower"],
  ] as const;
  const words = misses
    .filter(([number]) => number > 0)
    .map(([number, side]) => `${inWords(number)} ${number === 1 ? "was" : "were"} ${side}`);
  const inside = `${count("inside")} of ${checks.length} published values lie in the predicted band`;
  return `${[inside, ...words].join("; ")}.`;
}
