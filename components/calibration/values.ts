import { cpuUnit, formatCount, formatIn, memoryUnit, withUnit } from "@/lib/format";
import type { Range, Unit } from "@/lib/format";
import type { KindCalibration } from "@/lib/calibration/calibrate";

/** "42 (28–57)", in one unit. */
export function rangeText({ low, typical, high }: Range, unit: Unit): string {
  const middle = formatIn(typical, unit);
  return low === high ? middle : `${middle} (${formatIn(low, unit)}–${formatIn(high, unit)})`;
}

/** The figures of one kind in words, reservations to the unit: "base memory 47 (40–60) MiB". */
export function valueTexts(values: KindCalibration): readonly string[] {
  const inUnit = (range: Range, unit: Unit) => withUnit(rangeText(range, unit), unit);
  const {
    idleCpuMillicores: idle,
    cpuMillicoresPerRps: perRequest,
    baseMemoryMiB: base,
    reservedCpuMillicores: reservedCpu,
    reservedMemoryMiB: reservedMemory,
  } = values;
  return [
    ...(base ? [`base memory ${inUnit(base, memoryUnit(base.high))}`] : []),
    ...(idle ? [`CPU at rest ${inUnit(idle, cpuUnit(idle.high))}`] : []),
    ...(perRequest ? [`CPU per request/s ${inUnit(perRequest, cpuUnit(perRequest.high))}`] : []),
    ...(reservedCpu === undefined
      ? []
      : [`${withUnit(formatCount(reservedCpu), cpuUnit(0))} reserved`]),
    ...(reservedMemory === undefined
      ? []
      : [`${withUnit(formatCount(reservedMemory), memoryUnit(0))} reserved`]),
  ];
}
