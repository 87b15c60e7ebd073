import { amountText, errorText } from "@/components/measurement/validation-table";
import { RowLink } from "@/components/measurement/table";
import { Table } from "@/components/ui/table";
import type { Coefficients, Measurement } from "@/lib/catalog/overhead-schema";
import { medianError, type Residual, residuals } from "@/lib/overhead/validate";

const units = { cpu: "m", memory: "MiB" } as const;

export type Fit = {
  readonly before: readonly Residual[];
  readonly after: readonly Residual[];
};

/** What is left of every row behind the coefficients, by an older and by a newer data version. */
export const fitOf = (
  before: Coefficients,
  after: Coefficients,
  rows: readonly Measurement[],
): Fit => ({ before: residuals(before, rows), after: residuals(after, rows) });

/** Median error and rows inside the band, for CPU and memory, of one version. */
export function fitSummary(of: readonly Residual[], resource: Residual["resource"]) {
  const rows = of.filter((each) => each.resource === resource);
  return {
    rows: rows.length,
    median: medianError(rows),
    inside: rows.filter(({ position }) => position === "inside").length,
  };
}

export function ResidualTable({
  fit: { before, after },
  versions: [old, current],
}: {
  fit: Fit;
  versions: readonly [string, string];
}) {
  return (
    <Table label="Residuals" layout="grid" className="max-h-[36rem]" tableClassName="min-w-[40rem]">
      <thead>
        <tr>
          <th scope="col">Row</th>
          <th scope="col">Setting</th>
          <th scope="col" className="num">
            Measured
          </th>
          <th scope="col" className="num">
            {old} says
          </th>
          <th scope="col" className="num">
            {current} says
          </th>
        </tr>
      </thead>
      <tbody>
        {after.map((now, index) => {
          const { row, label, resource, measured, predicted, error, position } = now;
          const then = before[index];
          const unit = units[resource];
          return (
            <tr key={index}>
              <th scope="row">
                <RowLink id={row} />
              </th>
              <td>{label}</td>
              <td className="num">
                {amountText(measured)} {unit}
              </td>
              <td className="num">
                {then ? `${amountText(then.predicted.typical)}, ${errorText(then.error)}` : ""}
              </td>
              <td className="num">
                {amountText(predicted.typical)}, {errorText(error)}
                {position === "inside" ? "" : " ✕"}
              </td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
