/** Looking into parsed JSON whose shape nobody vouches for. */

/** The fields of an object; none where `value` is something else. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text; "" where `value` is something else. Longer ones are no name in Kubernetes. */
export function textOf(value: unknown): string {
  return typeof value === "string" && value.length <= 300 ? value : "";
}

/** A quantity, which JSON may write as text or as a number. */
export function quantityOf(value: unknown): string {
  return typeof value === "number" ? String(value) : textOf(value);
}
