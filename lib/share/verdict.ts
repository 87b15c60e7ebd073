/**
 * Where the two models meet: what each mesh would cost the cluster in the answers, handed to the
 * decision as an argument, so that neither needs to know the other.
 */
import type { Coefficients } from "@/lib/catalog/overhead-schema";
import { type MeshId, meshIds, type NeedId } from "@/lib/catalog/ids";
import type { FlipsInput } from "@/lib/decision/what-if/flips";
import type { Answers } from "@/lib/decision/questions/questions";
import type { ClusterCost, Costs, Meshes } from "@/lib/decision/situation";
import { estimate } from "@/lib/overhead/estimate";
import type { SeriesId } from "@/lib/overhead/workload";
import { workloadFields } from "@/lib/overhead/workload";
import { type CalculatorValues, settingsFrom } from "@/lib/share/workload";

/** Needs that are met by reading requests, not only connections: in ambient they take waypoints. */
const readRequests: readonly NeedId[] = [
  "authz-l7",
  "jwt",
  "canary",
  "header-routing",
  "mirroring",
  "grpc-balancing",
  "retries",
  "circuit-breaking",
  "fault-injection",
  "rate-limit-local",
  "rate-limit-global",
  "wasm",
];

/**
 * The calculator's series that draw a mesh; none where nobody has published figures. Where there
 * are two, the second one is for those who need requests read.
 */
export const seriesOfMesh = {
  none: [],
  linkerd: ["linkerd"],
  "istio-ambient": ["istio-ambient", "istio-ambient-l7"],
  "istio-sidecar": ["istio-sidecar"],
  cilium: [],
  kuma: [],
  consul: [],
} as const satisfies Readonly<Record<MeshId, readonly SeriesId[]>>;

/** The series that stands for a mesh, given what it is needed for. */
export function seriesOf(mesh: MeshId, answers: Answers): SeriesId | undefined {
  const [first, forRequests]: readonly SeriesId[] = seriesOfMesh[mesh];
  const reads = [...(answers.must ?? []), ...(answers.nice ?? [])].some((need) =>
    readRequests.includes(need),
  );
  return reads ? (forRequests ?? first) : first;
}

/** The part of the answers that the calculator reads. */
export function workloadValues(answers: Answers): CalculatorValues {
  const shared = ["pods", "rps", "services", "podsPerNode"] as const;
  return Object.fromEntries(
    shared.flatMap((key) => {
      const value = answers[key];
      return value === undefined || !(key in workloadFields) ? [] : [[key, value]];
    }),
  );
}

/**
 * What each modelled mesh would use. Empty while the number of pods is open: a figure for a cluster
 * nobody described must not rule anything out.
 */
export function costsOf(coefficients: Coefficients, answers: Answers): Costs {
  if (answers.pods === undefined) return {};
  const { workload, basis, controlPlane, ha } = settingsFrom(workloadValues(answers));
  const costs: Partial<Record<MeshId, ClusterCost>> = {};
  for (const mesh of meshIds) {
    const series = seriesOf(mesh, answers);
    if (!series) continue;
    costs[mesh] = estimate({ coefficients, workload, basis, controlPlane, ha, series }).total;
  }
  return costs;
}

/** Everything the decision engine asks for. */
export function situationOf(
  meshes: Meshes,
  coefficients: Coefficients,
  answers: Answers,
): FlipsInput {
  // Flips ask for hundreds of neighbours, which differ in cost only by what is in this key.
  const known = new Map<string, Costs>();
  const costsFor = (next: Answers) => {
    const { pods, rps, services, podsPerNode } = next;
    const key = [pods, rps, services, podsPerNode, seriesOf("istio-ambient", next)].join();
    const costs = known.get(key) ?? costsOf(coefficients, next);
    known.set(key, costs);
    return costs;
  };
  return { meshes, answers, costs: costsFor(answers), costsFor };
}
