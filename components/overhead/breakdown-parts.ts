/** Terms of an estimate → the parts of one stacked bar. */
import { cpuUnit, formatRange, memoryUnit, type Range, type Unit } from "@/lib/format";
import type { Estimate } from "@/lib/overhead/estimate";
import type { Term } from "@/lib/overhead/term";

export type Part = {
  readonly label: string;
  readonly controlPlane: boolean;
  /** Millicores or MiB. */
  readonly amount: Range;
};

/** What the control plane is called as a part, whatever it consists of. */
export const controlPlaneLabel = "Control plane";

/**
 * The parts of one resource, in the order of the terms: those of the same name are one part, and
 * the control plane is one part, the last. Add up to the total bound by bound.
 */
export function partsOf({ terms }: Pick<Estimate, "terms">, resource: Term["resource"]): Part[] {
  const parts = new Map<string, Part>();
  for (const { part, label: ownLabel, amount, resource: of } of terms) {
    if (of !== resource) continue;
    const controlPlane = part === "controlPlane";
    const label = controlPlane ? controlPlaneLabel : ownLabel;
    const before = parts.get(label)?.amount ?? { low: 0, typical: 0, high: 0 };
    parts.set(label, {
      label,
      controlPlane,
      amount: {
        low: before.low + amount.low,
        typical: before.typical + amount.typical,
        high: before.high + amount.high,
      },
    });
  }
  return [...parts.values()];
}

/** Below this share of the unit a value loses one of its two digits. */
const leastShown = 0.01;

/**
 * A part's value and range in the unit of the whole, or in a smaller one where digits would
 * be lost: 0.00029 GiB is 0.30 MiB. The range is null where it adds nothing.
 */
export function partText({ typical, low, high }: Range, resource: Term["resource"], unit: Unit) {
  const unitFor = resource === "cpu" ? cpuUnit : memoryUnit;
  const small = typical < leastShown * unit.divisor && typical > 0;
  return formatRange({ typical, low, high }, () => (small ? unitFor(typical) : unit));
}
