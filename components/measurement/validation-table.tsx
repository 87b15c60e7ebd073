import { RowLink } from "@/components/measurement/table";
import { Table } from "@/components/ui/table";
import { significant } from "@/lib/format";
import type { Check } from "@/lib/overhead/validate";
import type { UncheckedValue } from "@/lib/overhead/validation-cases";

const positions = {
  inside: "yes",
  above: "no, above it",
  below: "no, below it",
} as const satisfies Record<Check["position"], string>;

const units = { cpu: "m", memory: "MiB" } as const;

/** Three digits, as the sources print them, in the unit of the model. */
export function amountText(value: number): string {
  return significant(value, 3).toLocaleString("en-GB", { maximumFractionDigits: 6 });
}

/** −0.26 → "−26%", a true minus sign, two digits. */
export function errorText(error: number): string {
  const percent = significant(100 * error);
  const sign = percent > 0 ? "+" : percent < 0 ? "−" : "";
  return `${sign}${Math.abs(percent)}%`;
}

/** Every checked value with its prediction, how far apart they are, and how the row was read. */
export function ValidationTable({ checks }: { checks: readonly Check[] }) {
  return (
    <Table label="Predicted and measured" tableClassName="sm:min-w-[54rem] sm:table-fixed">
      <colgroup>
        <col className="w-[15%]" />
        <col className="w-[15%]" />
        <col className="w-[11%]" />
        <col className="w-[10%]" />
        <col className="w-[11%]" />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">Row and part</th>
          <th scope="col" className="num">
            Predicted
          </th>
          <th scope="col" className="num">
            Measured
          </th>
          <th scope="col" className="num">
            Typical against measured
          </th>
          <th scope="col">In the band</th>
          <th scope="col">How we read the row</th>
        </tr>
      </thead>
      <tbody>
        {checks.map((check, index) => {
          const { row, label, resource, predicted, measured, error, position, setting } = check;
          const unit = units[resource];
          return (
            <tr key={index}>
              <th scope="row">
                <RowLink id={row} />
                <small>{label}</small>
              </th>
              <td className="num" data-label="Predicted">
                {amountText(predicted.typical)} {unit}
                <small>
                  {amountText(predicted.low)}–{amountText(predicted.high)}
                </small>
              </td>
              <td className="num" data-label="Measured">
                {amountText(measured)} {unit}
              </td>
              <td className="num" data-label="Typical against it">
                {errorText(error)}
              </td>
              <td data-label="In the band">
                {position === "inside" ? positions.inside : <b>{positions[position]}</b>}
              </td>
              <td>{setting}</td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

/** Values set aside as checks but not compared, each with the reason. */
export function UncheckedList({ unchecked }: { unchecked: readonly UncheckedValue[] }) {
  return (
    <ul>
      {unchecked.map(({ row, label, reason }) => (
        <li key={`${row} ${label}`}>
          <RowLink id={row} />, {label}: {reason}
        </li>
      ))}
    </ul>
  );
}
