import { Command } from "@/components/ui/command";
import { cpuQuery, memoryQuery } from "@/lib/cluster/prometheus";

const ask = (query: string) =>
  `curl -sG http://localhost:9090/api/v1/query --data-urlencode 'query=${query}'`;

/** What to run in a cluster to get something to paste. */
export function CalibrationCommands() {
  return (
    <div className="space-y-3">
      <Command label="What each container uses">kubectl top pod -A --containers</Command>
      <Command label="What is reserved, and how many pods, nodes and services there are">
        kubectl get pods,services -A -o json
      </Command>
      <details>
        <summary className="py-1 text-sm font-medium">
          More exact, if you have Prometheus: two queries
        </summary>
        <div className="mt-2 space-y-3">
          <p className="text-sm text-muted">
            kubectl rounds CPU to whole millicores and shows the last minute only. Change the
            address to that of your Prometheus.
          </p>
          <Command label="Memory, in bytes">{ask(memoryQuery)}</Command>
          <Command label="CPU, in cores, over five minutes">{ask(cpuQuery)}</Command>
        </div>
      </details>
    </div>
  );
}
