/** What was counted in a cluster, as answers of the wizard with how each was read. */
import { type QuestionId, questions } from "@/lib/decision/questions/questions";
import type { NumberField } from "@/lib/field";
import { formatCount } from "@/lib/format";

/** What was counted in a cluster. Pods and services are those outside the system's namespaces. */
export type Counts = {
  /** The node of each pod that has not ended, where it has one. */
  readonly pods: Map<string, string | undefined>;
  readonly systemPods: Set<string>;
  /** The operating system of each node. */
  readonly nodes: Map<string, string>;
  readonly services: Set<string>;
  readonly cronJobs: Set<string>;
  /** Newest minor version of a kubelet. */
  kubernetes: number | undefined;
  readonly plugins: Set<string>;
  /** kubectl complained, so what is missing may only have been withheld. */
  incomplete: boolean;
};

/** One answer read from a paste, for the reader to check. */
export type Filled = {
  readonly question: QuestionId;
  readonly value: string | number;
  /** How it was read, in a sentence or two. */
  readonly how: string;
};

const many = (count: number, one: string) =>
  `${formatCount(count)} ${one}${count === 1 ? "" : "s"}`;

/** A number as an answer, within its bounds, and a sentence that says so where it was not. */
function within({ min, max }: NumberField, value: number) {
  const bounded = Math.min(max, Math.max(min, Math.round(value)));
  const note = value > max ? ` ${formatCount(max)} is the most this page reckons with.` : "";
  return { value: bounded, note };
}

function size({ pods, systemPods, services }: Counts): Filled[] {
  const usedNodes = new Set([...pods.values()].filter((node) => node !== undefined));
  const filled: Filled[] = [];
  if (pods.size > 0) {
    const { value, note } = within(questions.pods, pods.size);
    const left =
      systemPods.size > 0 ? `; ${many(systemPods.size, "pod")} of the system left out` : "";
    filled.push({
      question: "pods",
      value,
      how: `${many(pods.size, "pod")} that have not ended${left}.${note}`,
    });
  }
  if (usedNodes.size > 0) {
    const { value, note } = within(questions.podsPerNode, pods.size / usedNodes.size);
    filled.push({
      question: "podsPerNode",
      value,
      how: `These pods are on ${many(usedNodes.size, "node")}.${note}`,
    });
  }
  if (services.size > 0) {
    const { value, note } = within(questions.services, services.size);
    filled.push({
      question: "services",
      value,
      how: `${many(services.size, "Service")} outside the system.${note}`,
    });
  }
  return filled;
}

function windows({ nodes, pods: all }: Counts): Filled[] {
  if (nodes.size === 0) return [];
  const windowsNodes = [...nodes.values()].filter((os) => os === "windows").length;
  const pods = [...all.values()].filter((node) => nodes.get(node ?? "") === "windows").length;
  const of = `${formatCount(windowsNodes)} of ${many(nodes.size, "node")} run${windowsNodes === 1 ? "s" : ""} Windows`;
  const how =
    windowsNodes === 0
      ? `None of ${many(nodes.size, "node")} runs Windows.`
      : `${of}, with ${pods === 0 ? "none" : formatCount(pods)} of these pods on ${windowsNodes === 1 ? "it" : "them"}.`;
  return [{ question: "windows", value: pods > 0 ? "yes" : "no", how }];
}

function networkPlugin({ plugins }: Counts): Filled[] {
  const found = [...plugins].sort();
  if (found.length === 0) return [];
  const others = found.filter((plugin) => plugin !== "cilium");
  const named = (list: readonly string[]) => list.map((plugin) => `${plugin}-…`).join(" and ");
  const both = found.includes("cilium") && others.length > 0;
  return [
    {
      question: "cni",
      value: found.includes("cilium") ? "cilium" : "other",
      how: both
        ? `There are pods called cilium-… beside ${named(others)}; check which one is in charge.`
        : `There are pods called ${named(found)}.`,
    },
  ];
}

function kubernetes({ kubernetes: minor }: Counts): Filled[] {
  if (minor === undefined) return [];
  const { options } = questions.kubernetes;
  const minors = options.map((option) => Number(option.slice(2)));
  const newest = minors.at(-1) ?? minor;
  const value = options[minors.findLastIndex((known) => known <= minor)] ?? options[0];
  const beyond = minor > newest ? ` ${value} is the newest this page knows.` : "";
  return [
    {
      question: "kubernetes",
      value,
      how: `The newest kubelet is 1.${minor}; the control plane is at least that.${beyond}`,
    },
  ];
}

function jobs({ cronJobs, incomplete }: Counts): Filled[] {
  if (cronJobs.size > 0) {
    return [{ question: "jobs", value: "yes", how: `${many(cronJobs.size, "CronJob")}.` }];
  }
  // What kubectl was not allowed to list is not the same as none.
  return incomplete
    ? []
    : [{ question: "jobs", value: "no", how: "No CronJob; Jobs by themselves are not listed." }];
}

/** Every answer that the counts give. What they do not tell stays as it was. */
export function clusterAnswers(counts: Counts): readonly Filled[] {
  return [
    ...size(counts),
    ...windows(counts),
    ...networkPlugin(counts),
    ...kubernetes(counts),
    ...jobs(counts),
  ];
}
