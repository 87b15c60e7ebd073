/**
 * Reads what `clusterCommand` printed into answers of the wizard. Any text is read, in slices;
 * names serve to count and to recognise a network plugin, and none of them gets into an answer.
 */
import { questions } from "@/lib/decision/questions/questions";
import { isSystemNamespace } from "@/lib/cluster/kind";
import { cleanLine, isComplaint, longestLine, readLine } from "@/lib/cluster/line";
import { type PasteProgress, slice } from "@/lib/cluster/reading";
import { createTally, type LineCounts, type Unread } from "@/lib/cluster/tally";
import { type Counts, clusterAnswers, type Filled } from "@/lib/share/cluster-answers";

const columns = [
  ["KIND", ".kind"],
  ["NAMESPACE", ".metadata.namespace"],
  ["NAME", ".metadata.name"],
  ["PHASE", ".status.phase"],
  ["NODE", ".spec.nodeName"],
  ["OS", ".status.nodeInfo.operatingSystem"],
  ["VERSION", ".status.nodeInfo.kubeletVersion"],
] as const;

/** What to run: it reads and changes nothing, and prints no address, label or setting. */
export const clusterCommand = `kubectl get nodes,pods,services,cronjobs -A -o custom-columns=${columns
  .map(([name, path]) => `${name}:${path}`)
  .join(",")}`;
export const clusterHeader = columns.map(([name]) => name).join("   ");

export type ClusterReading = {
  /** In the order of the questions. */
  readonly filled: readonly Filled[];
  readonly lines: LineCounts;
  readonly firstUnread: Unread | undefined;
};

const plugin =
  /^(cilium|anetd|aws-node|azure-cns|antrea-agent|calico-node|canal|kindnet|kube-flannel(?:-ds)?|kube-ovn-cni|kube-router|ovnkube-node|weave-net)-[a-z0-9]{5}$/;
const absent = "<none>";
const name = /^[a-z0-9](?:[a-z0-9.:-]*[a-z0-9])?$/;
const version = /^v?1\.(\d{1,3})(?:\.|$)/;
/** A piece of the command itself, wrapped by the terminal. */
const ownCommand = /custom-columns=|:\.(?:kind|metadata|status|spec)\b/;

function createCounter() {
  const counts: Counts = {
    pods: new Map(),
    systemPods: new Set(),
    nodes: new Map(),
    services: new Set(),
    cronJobs: new Set(),
    kubernetes: undefined,
    plugins: new Set(),
    incomplete: false,
  };

  function pod(id: string, words: readonly string[]) {
    const [, namespace = "", own = "", phase, node = absent] = words;
    if (phase === "Succeeded" || phase === "Failed") return;
    const found = plugin.exec(own)?.[1];
    if (found) counts.plugins.add(found);
    if (isSystemNamespace(namespace)) counts.systemPods.add(id);
    else counts.pods.set(id, node === absent ? undefined : node);
  }

  /** Takes in one row; false where it is none. */
  function row(words: readonly string[]): boolean {
    const [kind = "", namespace = "", own = "", , , os = "", kubelet = ""] = words;
    if (words.length !== columns.length) return false;
    if (!name.test(own) || !(namespace === absent || name.test(namespace))) return false;
    const id = `${namespace}/${own}`;
    switch (kind) {
      case "Node": {
        counts.nodes.set(own, os);
        const minor = version.exec(kubelet)?.[1];
        if (minor) counts.kubernetes = Math.max(counts.kubernetes ?? 0, Number(minor));
        break;
      }
      case "Pod":
        pod(id, words);
        break;
      case "Service":
        if (!isSystemNamespace(namespace) && id !== "default/kubernetes") counts.services.add(id);
        break;
      case "CronJob":
        if (!isSystemNamespace(namespace)) counts.cronJobs.add(id);
        break;
      default:
        return false;
    }
    return true;
  }
  return { counts, row };
}

/**
 * Reads a paste, however long, and never throws. Each step of the generator takes in at most one
 * slice, so that whoever drives it can pause in between.
 */
export function* readCluster(text: string): Generator<PasteProgress, ClusterReading> {
  const { counts, row } = createCounter();
  const tally = createTally();
  let pause = { lines: 0, at: 0 };
  let number = 0;
  for (let at = 0; at < text.length;) {
    const end = text.indexOf("\n", at);
    const next = end < 0 ? text.length : end + 1;
    number += 1;
    readOne(text.slice(at, Math.min(next, at + 2 * longestLine)));
    at = next;
    pause.lines += 1;
    if (pause.lines >= slice.lines || at - pause.at >= slice.characters) {
      yield { read: at, of: text.length };
      pause = { lines: 0, at };
    }
  }

  function readOne(raw: string) {
    const line = cleanLine(raw);
    const words = line.length > longestLine ? [] : line.split(/\s+/, columns.length + 1);
    if (row(words)) tally.understood();
    else if (line === "" || words[0] === "KIND" || ownCommand.test(line)) tally.skipped();
    else if (!isComplaint(line) && isAround(line)) tally.skipped();
    else {
      counts.incomplete ||= isComplaint(line);
      tally.unread({ line: number, text: line });
    }
  }

  const { lines, firstUnread } = tally.result();
  const filled = lines.understood > 0 ? clusterAnswers(counts) : [];
  const order = Object.keys(questions);
  return {
    filled: [...filled].sort((a, b) => order.indexOf(a.question) - order.indexOf(b.question)),
    lines,
    firstUnread,
  };
}

/** A prompt, a rule or a fence, as a terminal prints them around a table. */
function isAround(line: string): boolean {
  const { is } = readLine(line, undefined);
  return is === "prompt" || is === "noise";
}
