import { ScrollRegion } from "@/components/ui/scroll-region";
import type { Coefficient, Coefficients } from "@/lib/catalog/overhead-schema";

const components = [
  ["envoySidecar", "Envoy sidecar"],
  ["linkerdProxy", "linkerd2-proxy"],
  ["ztunnel", "ztunnel, per node"],
  ["waypoint", "Waypoint, per replica"],
  ["istiod", "istiod, per replica"],
  ["linkerdControlPlane", "Linkerd control plane"],
] as const;

const terms: Readonly<Record<string, string>> = {
  idleCpuMillicores: "CPU idle, m",
  cpuMillicoresPerRps: "CPU per request/s, m",
  baseMemoryMiB: "Memory base, MiB",
  memoryMiBPerServicePort: "Memory per service-port beyond 25, MiB",
  memoryMiBPerEndpoint: "Memory per endpoint, MiB",
  memoryMiBPerConnection: "Memory per connection, MiB",
  memoryMiBPerRps: "Memory per request/s, MiB",
  memoryMiBPerPod: "Memory per pod, MiB",
  memoryMiBPerSidecar: "Memory per sidecar, MiB",
};

/** Every coefficient of one data version with the rows and the arithmetic it rests on. */
export function CoefficientTable({ coefficients }: { coefficients: Coefficients }) {
  return (
    <ScrollRegion label="Coefficients">
      <table className="w-full min-w-[48rem] text-sm">
        <thead className="text-left text-muted">
          <tr className="*:py-1.5 *:pr-4 *:font-medium">
            <th scope="col">Component and term</th>
            <th scope="col" className="text-right">
              Low
            </th>
            <th scope="col" className="text-right">
              Typical
            </th>
            <th scope="col" className="text-right">
              High
            </th>
            <th scope="col">How it follows from the rows</th>
          </tr>
        </thead>
        {components.map(([id, name]) => (
          <tbody key={id}>
            <tr>
              <th
                scope="colgroup"
                colSpan={5}
                className="border-t border-line bg-sunken px-2 py-1.5 text-left"
              >
                {name}
              </th>
            </tr>
            {entriesOf(coefficients[id]).map(([term, each]) => (
              <tr key={term} className="border-t border-line align-top *:py-2 *:pr-4">
                <th scope="row" className="text-left font-medium">
                  {terms[term] ?? term}
                </th>
                <td className="text-right">{each.low}</td>
                <td className="text-right font-semibold">{each.typical}</td>
                <td className="text-right">{each.high}</td>
                <td className="max-w-md">
                  {each.arithmetic}
                  <span className="mt-1 flex flex-wrap gap-x-3 font-mono text-xs">
                    {each.rows.map((row) => (
                      <a key={row} href={`#${row}`} className="py-1">
                        {row}
                      </a>
                    ))}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </ScrollRegion>
  );
}

/** The coefficients of a component; plain numbers beside them, such as replica counts, are not. */
function entriesOf(component: Readonly<Record<string, unknown>>): [string, Coefficient][] {
  return Object.entries(component).filter(
    (entry): entry is [string, Coefficient] => typeof entry[1] === "object",
  );
}
