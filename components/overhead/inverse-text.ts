/** Answers of the calculator asked backwards, one sentence each. */
import { seriesNames } from "@/components/overhead/series-names";
import { formatCount, formatIn, significant } from "@/lib/format";
import {
  mostPods,
  mostRequestsPerSecond,
  type PairCrossings,
  type PodsAnswer,
  type RateAnswer,
} from "@/lib/overhead/inverse";
import type { NodeSize } from "@/lib/overhead/nodes";
import type { Basis, SeriesId } from "@/lib/overhead/workload";

const space = "\u00a0";

/** "cost" after a plural subject, "costs" after any other. */
function verb(id: SeriesId, plural: string, singular = `${plural}s`): string {
  return seriesNames[id].plural ? plural : singular;
}

/** Answers are no better than the estimates behind them: two digits, and "about" says so. */
function count(value: number): string {
  return formatCount(significant(value));
}
function about(value: number): string {
  return value < 100 ? count(value) : `about ${count(value)}`;
}
function pods(value: number): string {
  return `${about(value)}${space}${value === 1 ? "pod" : "pods"}`;
}
function rate(value: number): string {
  return formatIn(value, { name: "", divisor: 1 });
}

/** "4 vCPU / 16 GiB", which is how a node is sold. */
export function nodeText({ nodeVcpu, nodeGib }: NodeSize): string {
  return `${nodeVcpu}${space}vCPU /${space}${nodeGib}${space}GiB`;
}

/** "Envoy sidecars cost a whole 4 vCPU / 16 GiB node from about 140 pods (between 46 and 560)." */
export function wholeNodeText({ series, pods: found }: PodsAnswer, node: NodeSize): string {
  const { low, typical, high } = found;
  const { subject } = seriesNames[series];
  const what = `a whole ${nodeText(node)} node`;
  const beyond = `${count(mostPods)}${space}pods`;
  if (typical === null) {
    const earliest =
      low === null
        ? ""
        : `; at the high end of the estimate, from ${low === 1 ? "one" : pods(low)}`;
    return `${subject} ${verb(series, "do", "does")} not cost ${what} up to ${beyond}${earliest}.`;
  }
  const from = typical === 1 ? "from the first pod" : `from ${pods(typical)}`;
  const first = low ?? typical;
  const range =
    high === null
      ? ` (between ${count(first)} and more than ${count(mostPods)})`
      : count(first) === count(high)
        ? ""
        : ` (between ${count(first)} and ${count(high)})`;
  return `${subject} ${verb(series, "cost")} ${what} ${from}${range}.`;
}

const resourceNames = { cpuMillicores: "CPU", memoryMiB: "memory" } as const;

const needsMore = (id: SeriesId) => `${seriesNames[id].subject} ${verb(id, "need")} more`;
const upTo = (max: number) => `up to ${formatCount(max)}${space}${max === 1 ? "pod" : "pods"}`;

function crossingClause(
  { pair, resource, moreAtFirst, crossings }: PairCrossings,
  max: number,
): string {
  const name = resourceNames[resource];
  const [first] = crossings;
  const last = crossings.at(-1);
  if (!first || !last) {
    return moreAtFirst
      ? `never cross in ${name} ${upTo(max)}: ${needsMore(moreAtFirst)} throughout`
      : `need the same ${name} ${upTo(max)}`;
  }
  if (crossings.length === 1) {
    return `cross in ${name} at ${pods(first.pods)}: ${needsMore(first.more)} from there on`;
  }
  // Where nodes or namespaces go in steps, two lines may cross several times before they part.
  const other = pair.find((id) => id !== last.more) ?? last.more;
  return `cross in ${name} ${crossings.length} times between ${count(first.pods)} and ${pods(last.pods)}: ${needsMore(last.more)} than ${seriesNames[other].subject} from there on`;
}

/**
 * "Envoy sidecars and Linkerd cross in memory at 4 pods: Envoy sidecars need more from there on;
 * they never cross in CPU up to 200 pods: Envoy sidecars need more throughout."
 * @param answers those of one pair, one for each resource
 */
export function crossingText(answers: readonly PairCrossings[], max: number): string {
  const [one, other] = answers;
  const [a, b] = one?.pair ?? [];
  if (!one || !a || !b) return "";
  const both = `${seriesNames[a].subject} and ${seriesNames[b].subject}`;
  const above = one.moreAtFirst;
  if (
    above &&
    other?.moreAtFirst === above &&
    one.crossings.length + other.crossings.length === 0
  ) {
    return `${both} never cross ${upTo(max)}: ${needsMore(above)} ${resourceNames[one.resource]} and ${resourceNames[other.resource]} throughout.`;
  }
  return `${both} ${answers.map((answer) => crossingClause(answer, max)).join("; they ")}.`;
}

/** "With 2 vCPU for the mesh, Linkerd carries up to about 27 requests a second in each of 100 pods …" */
export function rateText(
  { series, requestsPerSecond }: RateAnswer,
  { budgetVcpu, basis, pods: meshed }: { budgetVcpu: number; basis: Basis; pods: number },
): string {
  const { low, typical, high } = requestsPerSecond;
  const { subject } = seriesNames[series];
  const budget = `${budgetVcpu}${space}vCPU`;
  const at = `at ${formatCount(meshed)}${space}${meshed === 1 ? "pod" : "pods"}`;
  const where =
    meshed === 1 ? `in one${space}pod` : `in each of ${formatCount(meshed)}${space}pods`;
  if (basis === "requests") {
    return typical === null
      ? `What ${subject} ${verb(series, "reserve")} ${at} is more than ${budget}, at any rate of requests.`
      : `What ${subject} ${verb(series, "reserve")} ${at} fits within ${budget}, at any rate of requests.`;
  }
  if (typical === null) {
    const most =
      high === null ? "" : `; at the low end of the estimate, ${rate(high)} requests a second fit`;
    return `With ${budget} for the mesh, ${subject} ${verb(series, "have", "has")} nothing left for requests ${at}${most}.`;
  }
  const carries = `With ${budget} for the mesh, ${subject} ${verb(series, "carry", "carries")}`;
  if (typical >= mostRequestsPerSecond) {
    return `${carries} ${rate(typical)} requests a second or more ${where}.`;
  }
  const range =
    rate(low ?? 0) === rate(high ?? typical)
      ? ""
      : ` (between ${low === null ? "none" : rate(low)} and ${rate(high ?? typical)})`;
  return `${carries} up to about ${rate(typical)} requests a second ${where}${range}.`;
}

/** "Within 8 GiB, Envoy sidecars reach about 130 pods (between 83 and 240)." */
export function largestMeshText({ series, pods: found }: PodsAnswer, budgetGib: number): string {
  const { low, typical, high } = found;
  const { subject } = seriesNames[series];
  const budget = `${budgetGib}${space}GiB`;
  if (typical === null) {
    const most = high === null ? "" : `; at the low end of the estimate, ${pods(high)} fit`;
    return `${budget} ${budgetGib === 1 ? "is" : "are"} not enough for ${subject}, not even with one${space}pod${most}.`;
  }
  const reach = `Within ${budget}, ${subject} ${verb(series, "reach", "reaches")}`;
  if (typical >= mostPods && low === mostPods) {
    return `${reach} ${count(mostPods)}${space}pods and more.`;
  }
  const end = (value: number) =>
    value >= mostPods ? `more than ${count(mostPods)}` : count(value);
  const [from, to] = [low === null ? "none" : count(low), end(high ?? typical)];
  const range = from === to ? "" : ` (between ${from} and ${to})`;
  const reached = typical >= mostPods ? `more than ${count(mostPods)}${space}pods` : pods(typical);
  return `${reach} ${reached}${range}.`;
}
