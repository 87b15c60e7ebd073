/** The meshes laid out for the rules: one contender for each distribution of each mesh. */
import {
  type CapabilityId,
  type LimitId,
  limitIds,
  type MeshId,
  meshIds,
  type NeedId,
  needIds,
  type SupportLevel,
} from "@/lib/catalog/ids";
import type { Distribution, Fact, Mesh } from "@/lib/catalog/schema";
import { type KubernetesRange, kubernetesRange } from "@/lib/decision/kubernetes-versions";
import { judgementOf } from "@/lib/decision/criteria/judgements";
import type { Judgement } from "@/lib/decision/criteria/judgements";
import type { Meshes } from "@/lib/decision/situation";

export type Demand = NeedId | LimitId;
export const demandOrder: readonly Demand[] = [...needIds, ...limitIds];

/** How one demand is met, and the fact that says so. */
export type Support = { readonly level: SupportLevel; readonly fact: Fact | undefined };

export type Contender = {
  readonly id: MeshId;
  readonly mesh: Mesh;
  readonly distribution: Distribution;
  /** Subject of a sentence: "Linkerd", "Plain Kubernetes". */
  readonly subject: string;
  /** The same, but naming the distribution where the mesh has several. */
  readonly build: string;
  readonly support: Readonly<Record<Demand, Support>>;
  /** One bit for each demand it does not meet, in the order of `demandOrder`. */
  readonly lacks: number;
  /** Share of all needs it covers, 0 to 1; one that takes an extra piece counts half. */
  readonly breadth: number;
  readonly judged: Judgement;
  /** Number of resource types it adds, where a distribution of the mesh states one. */
  readonly resourceTypes: Fact | undefined;
  /** The minor versions of Kubernetes it is made for; null where the fact names none. */
  readonly kubernetes: KubernetesRange | null;
};

/** The bit that stands for a demand in `lacks`. */
export const bitOf = Object.fromEntries(
  demandOrder.map((demand, index) => [demand, 1 << index]),
) as Readonly<Record<Demand, number>>;

/** Windows pods need the real thing: an extra piece beside the mesh does not put them in it. */
function meets(demand: Demand, level: SupportLevel): boolean {
  return level === "full" || (level === "extra" && demand !== "windows-pods");
}

function supportIn(distribution: Distribution): Record<Demand, Support> {
  const support = Object.fromEntries(
    demandOrder.map((demand) => [demand, { level: "unknown", fact: undefined }]),
  ) as Record<Demand, Support>;
  for (const fact of Object.values(distribution.capabilities)) {
    for (const [demand, level] of Object.entries(fact.supports ?? {})) {
      support[demand as Demand] = { level, fact };
    }
  }
  return support;
}

const subjects: Partial<Record<MeshId, string>> = { none: "Plain Kubernetes" };

function contender(mesh: Mesh, distribution: Distribution): Contender {
  const support = supportIn(distribution);
  const covered = needIds.map((need) => support[need].level);
  const count = (level: SupportLevel) => covered.filter((other) => other === level).length;
  const types = [distribution, ...mesh.distributions]
    .map(({ capabilities }) => capability(capabilities, "crd_count"))
    .find((fact) => numberIn(fact) !== undefined);
  const subject = subjects[mesh.id] ?? mesh.shortName;
  return {
    id: mesh.id,
    mesh,
    distribution,
    subject,
    build: mesh.distributions.length > 1 ? distribution.name : subject,
    support,
    lacks: demandOrder
      .filter((demand) => !meets(demand, support[demand].level))
      .reduce((bits, demand) => bits | bitOf[demand], 0),
    breadth: (count("full") + count("extra") / 2) / needIds.length,
    judged: judgementOf(mesh.id, distribution.id),
    resourceTypes: types,
    kubernetes: kubernetesRange(capability(distribution.capabilities, "kubernetes_versions")),
  };
}

/** The first number in a fact: 15 of "15 + Gateway API (8)". */
export function numberIn(fact: Fact | undefined): number | undefined {
  const digits = fact && /\d+/.exec(String(fact.value))?.[0];
  return digits === undefined ? undefined : Number(digits);
}

/** A capability that may be missing when a caller hands over less than the whole catalog. */
export function capability(
  capabilities: Readonly<Partial<Record<CapabilityId, Fact>>>,
  id: CapabilityId,
): Fact | undefined {
  return capabilities[id];
}

// The facts do not change while a page is open; laying them out once keeps decisions fast.
const known = new WeakMap<Meshes, readonly Contender[]>();

/** All distributions of all meshes, in canonical order of meshes. */
export function contendersOf(meshes: Meshes): readonly Contender[] {
  const before = known.get(meshes);
  if (before) return before;
  const all = meshIds.flatMap((id) => {
    const mesh = meshes[id];
    return mesh ? mesh.distributions.map((distribution) => contender(mesh, distribution)) : [];
  });
  known.set(meshes, all);
  return all;
}
