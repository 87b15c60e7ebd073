import type { Measurement } from "@/lib/catalog/overhead-schema";

/** A value of a measurement as text: numbers, pairs and named parts alike. */
export function valueText(value: Measurement["value"]): string {
  if (Array.isArray(value)) return value.map(valueText).join(" / ");
  if (typeof value === "object" && value) {
    return Object.entries(value)
      .map(([name, part]) => `${name.replaceAll("_", " ")}: ${valueText(part)}`)
      .join("; ");
  }
  return String(value);
}
