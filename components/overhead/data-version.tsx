import { seriesNames } from "@/components/overhead/series-names";
import { Panel } from "@/components/ui/panel";
import { Table } from "@/components/ui/table";
import { cpuUnit, formatRange, memoryUnit } from "@/lib/format";
import { type DataChoice, dataChanges } from "@/lib/share/comparison";
import type { CalculatorValues } from "@/lib/share/workload";

/**
 * For a link that pins older data: says so, what the newest data say for the same inputs, and why.
 * Nothing otherwise.
 */
export function DataVersion({ choice, values }: { choice: DataChoice; values: CalculatorValues }) {
  const { coefficients, changedSince, newest } = choice;
  const changes = dataChanges(choice, values);
  if (changes.length === 0) return null;
  return (
    <Panel as="aside" aria-label="Data version" className="mb-6 text-sm">
      <p>
        This link pins the data of {coefficients.version}. Remove{" "}
        <code>data={coefficients.version}</code> from the URL to use the newest, {newest}. For your
        inputs they say:
      </p>
      <Table label={`Totals by data ${coefficients.version} and ${newest}`} className="mt-2">
        <thead>
          <tr>
            <th scope="col">Mesh</th>
            <th scope="col" className="num">
              CPU, {coefficients.version}
            </th>
            <th scope="col" className="num">
              {newest}
            </th>
            <th scope="col" className="num">
              Memory, {coefficients.version}
            </th>
            <th scope="col" className="num">
              {newest}
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ series, pinned, newest: after }) => (
            <tr key={series}>
              <th scope="row">{series === "none" ? "No mesh" : seriesNames[series].name}</th>
              <td className="num" data-label={`CPU, ${coefficients.version}`}>
                {formatRange(pinned.cpuMillicores, cpuUnit).text}
              </td>
              <td className="num" data-label={`CPU, ${newest}`}>
                {formatRange(after.cpuMillicores, cpuUnit).text}
              </td>
              <td className="num" data-label={`Memory, ${coefficients.version}`}>
                {formatRange(pinned.memoryMiB, memoryUnit).text}
              </td>
              <td className="num" data-label={`Memory, ${newest}`}>
                {formatRange(after.memoryMiB, memoryUnit).text}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      <details className="mt-2">
        <summary>What changed since {coefficients.version}</summary>
        <ul className="mt-1 list-disc pl-5">
          {changedSince.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      </details>
    </Panel>
  );
}
