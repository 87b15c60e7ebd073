/** Answers of Prometheus to instant queries, and the queries we ask the reader to run. */
import type { Collector } from "@/lib/cluster/collector";
import { fieldsOf, listOf, textOf } from "@/lib/cluster/unknown";

const containers =
  "istio-proxy|linkerd-proxy|ztunnel|discovery|destination|identity|proxy-injector|cilium-envoy";

/**
 * `rate()` drops the name of a metric, so each query puts what it measures into a label of ours.
 * `max by` leaves one value a container where it was scraped twice or has just restarted.
 */
const labelled = (measure: "cpu" | "memory", values: string) =>
  `label_replace(max by (namespace, pod, container) (${values}), "meshfit", "${measure}", "", "")`;

/** PromQL for memory, in bytes. */
export const memoryQuery = labelled(
  "memory",
  `container_memory_working_set_bytes{container=~"${containers}"}`,
);
/** PromQL for CPU, in cores, over five minutes. */
export const cpuQuery = labelled(
  "cpu",
  `rate(container_cpu_usage_seconds_total{container=~"${containers}"}[5m])`,
);

type Nameless = { readonly container: ContainerNames; readonly value: number };
type ContainerNames = {
  readonly namespace: string;
  readonly pod: string;
  readonly container: string;
};

/** No container uses a thousand cores, and none runs in a tenth of a megabyte. */
const mostCores = 1000;
const leastBytes = 100_000;

export type Answer = {
  /** Takes in one element of `result`; says what is wrong where it cannot. */
  read: (element: unknown) => { readonly reason?: string };
  /** Takes in the values that carried no name, all as one measure; what was assumed, if anything. */
  finish: () => { readonly unread: number; readonly assumption?: string; readonly reason?: string };
};

/** Starts to read the elements of one answer. */
export function answerOf(into: Collector): Answer {
  const nameless: Nameless[] = [];

  function take(measure: "cpu" | "memory", { container, value }: Nameless) {
    into.usage({
      ...container,
      ...(measure === "cpu" ? { cpuMillicores: value * 1000 } : { memoryMiB: value / 2 ** 20 }),
    });
  }

  return {
    read(element) {
      const fields = fieldsOf(element);
      const metric = fieldsOf(fields["metric"]);
      if (Array.isArray(fields["values"])) {
        return { reason: "a range of values; ask Prometheus for an instant query" };
      }
      const text = listOf(fields["value"])[1];
      const value = typeof text === "number" ? text : textOf(text) ? Number(text) : NaN;
      if (!Number.isFinite(value) || value < 0) return { reason: "not a usable value" };
      const named: ContainerNames = {
        namespace: textOf(metric["namespace"]),
        pod: textOf(metric["pod"]) || textOf(metric["pod_name"]),
        container: textOf(metric["container"]) || textOf(metric["container_name"]),
      };
      // The sum of a pod's containers and its pause container are measured too; neither is wanted.
      if (!named.container || named.container === "POD") return {};
      if (!named.pod) return { reason: "a value that does not say its pod" };
      const name = textOf(metric["__name__"]);
      if (name === "container_cpu_usage_seconds_total") {
        return { reason: "a counter; ask for its rate over five minutes" };
      }
      const label = textOf(metric["meshfit"]);
      const sample = { container: named, value };
      if (label === "cpu" || (!label && name.includes("cpu"))) take("cpu", sample);
      else if (label === "memory" || name.includes("memory")) take("memory", sample);
      else nameless.push(sample);
      return {};
    },
    finish() {
      if (nameless.length === 0) return { unread: 0 };
      let largest = 0;
      for (const { value } of nameless) largest = Math.max(largest, value);
      const measure = largest < mostCores ? "cpu" : largest >= leastBytes ? "memory" : undefined;
      if (!measure) {
        return {
          unread: nameless.length,
          reason: "values without a name that could be CPU or memory; run the queries as given",
        };
      }
      for (const sample of nameless) take(measure, sample);
      return {
        unread: 0,
        assumption:
          measure === "cpu"
            ? `${nameless.length} values of Prometheus carry no name; all are below ${mostCores}, so they are taken for CPU cores.`
            : `${nameless.length} values of Prometheus carry no name; they go beyond ${leastBytes.toLocaleString("en-GB")}, so they are taken for bytes of memory.`,
      };
    },
  };
}
