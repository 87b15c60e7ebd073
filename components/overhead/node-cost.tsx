import { SeriesKey } from "@/components/chart/series-key";
import { DataSource, type Sources } from "@/components/overhead/data-source";
import { seriesNames } from "@/components/overhead/series-names";
import { Table } from "@/components/ui/table";
import { formatCount, formatCpu, formatMemory, formatMoney, type Range } from "@/lib/format";
import { type Cost, costPerMonth, priceFrom } from "@/lib/overhead/cost";
import {
  allocatable,
  extraNodes,
  nodeSizeFrom,
  scarcerResource,
  sizeOfNodes,
} from "@/lib/overhead/nodes";
import type { Comparison, PricedEstimate } from "@/lib/share/comparison";
import type { CalculatorValues } from "@/lib/share/workload";

type Props = {
  comparison: Comparison;
  /** For node size and prices. */
  values: CalculatorValues;
  /** For the link to the reservations; without it the link leads to the page of sources. */
  sources?: Sources;
};

/** Whole nodes each mesh needs if the cluster is full, and what they cost a month. */
export function NodeCost({ comparison, values, sources }: Props) {
  const { coefficients, workload, basis, estimates } = comparison;
  const { nodeReservation } = coefficients;
  const node = nodeSizeFrom(values);
  const space = allocatable(node, nodeReservation);
  const price = priceFrom(coefficients.price, values);
  const pods = `${formatCount(workload.pods)}\u00a0${workload.pods === 1 ? "pod" : "pods"}`;
  return (
    <div className="space-y-3">
      <Table label={`Extra nodes at ${pods}`} layout="grid">
        <caption className="px-4 pt-3 pb-1 text-left text-base font-semibold sm:px-5">
          Extra nodes needed at {pods} if the cluster is full
          <span className="block text-sm font-normal text-muted">
            Nodes of {node.nodeVcpu} vCPU and {node.nodeGib} GiB, of which pods get{" "}
            {formatCpu(space.cpuMillicores)} and {formatMemory(space.memoryMiB)}
          </span>
        </caption>
        <thead className="text-left text-muted">
          <tr className="border-b border-line align-bottom *:px-3 *:py-1.5 *:font-medium *:first:pl-4 sm:*:first:pl-5">
            <th scope="col">Mesh</th>
            <th scope="col" className="text-right">
              Extra nodes
            </th>
            <th scope="col" className="text-right">
              Nodes, a month
            </th>
            <th scope="col" className="text-right">
              Its share, a month
            </th>
          </tr>
        </thead>
        <tbody>
          {estimates.map((each) => {
            const nodes = extraNodes(each.total, node, nodeReservation);
            const scarcer = scarcerResource(each.total, space);
            return (
              <tr
                key={each.series}
                className="border-b border-line last:border-0 *:px-3 *:py-2 *:align-top *:first:pl-4 sm:*:first:pl-5"
              >
                <th scope="row" className="text-left font-medium">
                  <SeriesKey id={each.series} /> <Name of={each} />
                  {scarcer ? (
                    <span className="block text-xs font-normal text-muted">
                      {scarcer === "cpuMillicores" ? "CPU" : "Memory"} runs out first
                    </span>
                  ) : null}
                </th>
                <Cell range={nodes} format={formatCount} />
                <MoneyCell cost={costPerMonth(sizeOfNodes(nodes, node), price)} />
                <MoneyCell cost={each.costPerMonth} />
              </tr>
            );
          })}
        </tbody>
      </Table>
      <p className="max-w-measure text-sm text-muted">
        With spare capacity you may need no new node; a full cluster grows by whole nodes. The mesh
        share prices only the CPU and memory the mesh takes.{" "}
        {basis === "usage"
          ? "The scheduler places pods by their requests, not their usage: choose Requests to see how many nodes it would need. "
          : ""}
        What a node reserves for itself follows{" "}
        <DataSource of={nodeReservation} sources={sources} />.
      </p>
      <details className="max-w-measure text-sm text-muted">
        <summary className="py-1">About node reservations</summary>
        <p className="mt-1">{nodeReservation.note}</p>
      </details>
    </div>
  );
}

function MoneyCell({ cost }: { cost: Cost }) {
  return <Cell range={cost} format={(amount) => formatMoney(amount, cost.currency)} />;
}

function Cell({ range, format }: { range: Range; format: (value: number) => string }) {
  const [low, typical, high] = [format(range.low), format(range.typical), format(range.high)];
  return (
    <td className="text-right">
      <strong className="font-semibold">{typical}</strong>
      {low === high ? null : (
        <span className="block text-muted">
          {low}–<wbr />
          {high}
        </span>
      )}
    </td>
  );
}

function Name({ of: { series } }: { of: PricedEstimate }) {
  if (series === "none") return "No mesh";
  const { name, short } = seriesNames[series];
  return (
    <>
      <span className="@md:hidden">{short}</span>
      <span className="hidden @md:inline">{name}</span>
    </>
  );
}
