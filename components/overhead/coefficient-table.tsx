import { coefficientNames } from "@/components/overhead/coefficient-names";
import { Panel } from "@/components/ui/panel";
import { Table } from "@/components/ui/table";
import type { Coefficient, Coefficients } from "@/lib/catalog/overhead-schema";
import { measurementHref } from "@/lib/pages";
import type { Term } from "@/lib/overhead/term";

const components = [
  ["envoySidecar", "Envoy sidecar", "envoy-sidecar"],
  ["linkerdProxy", "linkerd2-proxy", "linkerd-proxy"],
  ["ztunnel", "ztunnel, per node", "ztunnel"],
  ["waypoint", "Waypoint, per replica", "waypoint"],
  ["istiod", "istiod, per replica", "istiod"],
  ["istioCni", "istio-cni, per node (ambient)", "istiod"],
  ["linkerdControlPlane", "Linkerd control plane", "linkerd-control-plane"],
] as const;

/** Every coefficient of one data version with the rows and the arithmetic it rests on. */
export function CoefficientTable({ coefficients }: { coefficients: Coefficients }) {
  return (
    <Table label="Coefficients" tableClassName="sm:min-w-[48rem] sm:table-fixed">
      <colgroup>
        <col className="w-[24%]" />
        <col className="w-[8%]" />
        <col className="w-[8%]" />
        <col className="w-[8%]" />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">Component and term</th>
          <th scope="col" className="num">
            Low
          </th>
          <th scope="col" className="num">
            Typical
          </th>
          <th scope="col" className="num">
            High
          </th>
          <th scope="col">How it follows from the rows</th>
        </tr>
      </thead>
      {components.map(([id, name, anchor]) => (
        <tbody key={id}>
          <tr>
            <th scope="rowgroup" colSpan={5} className="group">
              {name} <a href={`#${anchor}`}>formulas</a>
            </th>
          </tr>
          {entriesOf(coefficients[id] ?? {}).map(([term, each]) => (
            <tr key={term}>
              <th scope="row">
                {coefficientNames[term] ?? term}
                <small>
                  <code>{term}</code>
                </small>
              </th>
              <td className="num" data-label="Low">
                {each.low}
              </td>
              <td className="num" data-label="Typical">
                <strong>{each.typical}</strong>
              </td>
              <td className="num" data-label="High">
                {each.high}
              </td>
              <td>
                {each.arithmetic}
                <RowLinks ids={each.rows} />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </Table>
  );
}

const reservations = [
  ["istioSidecar", "Istio sidecar, per pod"],
  ["ztunnel", "ztunnel, per node"],
  ["istioCni", "istio-cni, per node (ambient)"],
  ["waypoint", "Waypoint, per replica"],
  ["istiod", "istiod, per replica"],
  ["linkerdProxy", "Linkerd proxy, per pod"],
  ["linkerdProxyHa", "Linkerd proxy, per pod, high availability"],
  ["linkerdControlPlane", "Linkerd control plane"],
  ["linkerdControlPlaneHa", "Linkerd control plane, high availability"],
] as const;

/** What the official charts reserve for each component, and the rows that say so. */
export function ReservationTable({ requests }: { requests: Coefficients["requests"] }) {
  return (
    <Table label="Requests in the official charts" tableClassName="sm:min-w-[40rem] sm:table-fixed">
      <colgroup>
        <col className="w-[24%]" />
        <col className="w-[12%]" />
        <col className="w-[12%]" />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">Component</th>
          <th scope="col" className="num">
            CPU, m
          </th>
          <th scope="col" className="num">
            Memory, MiB
          </th>
          <th scope="col">How it follows from the rows</th>
        </tr>
      </thead>
      <tbody>
        {reservations.map(([id, name]) => {
          const { cpuMillicores, memoryMiB, rows, arithmetic } = requests[id];
          return (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td className="num" data-label="CPU, m">
                {cpuMillicores}
              </td>
              <td className="num" data-label="Memory, MiB">
                {memoryMiB}
              </td>
              <td>
                {arithmetic}
                <RowLinks ids={rows} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

function RowLinks({ ids }: { ids: readonly string[] }) {
  return (
    <span className="mt-1 flex flex-wrap gap-x-3 font-mono text-xs">
      {ids.map((id) => (
        <a key={id} href={measurementHref(id)} className="py-1">
          {id}
        </a>
      ))}
    </span>
  );
}

/** The coefficients of a component; plain numbers beside them, such as replica counts, are not. */
function entriesOf(component: Readonly<Record<string, unknown>>): [string, Coefficient][] {
  return Object.entries(component).filter(
    (entry): entry is [string, Coefficient] =>
      typeof entry[1] === "object" && entry[1] !== null && "typical" in entry[1],
  );
}

const heads = { cpu: "CPU", memory: "Memory" } as const;

/** The formulas of one component as the calculator evaluates them, one line a summand. */
export function FormulaList({ terms }: { terms: readonly Term[] }) {
  return (
    <Panel as="dl" className="space-y-2.5 text-sm">
      {terms.map(({ id, resource, label, formula }) => (
        <div key={id}>
          <dt className="text-muted">
            {heads[resource]}: {label}
          </dt>
          <dd>
            <code className="border-0! bg-transparent! p-0! [overflow-wrap:anywhere]">
              {formula}
            </code>
          </dd>
        </div>
      ))}
    </Panel>
  );
}
