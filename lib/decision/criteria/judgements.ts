/**
 * What we judge of each mesh beyond its facts. Facts say what is there; these numbers say how much
 * we think it weighs, and are open to argument. A sentence that states a fact takes it from the
 * catalog, never from here.
 */
import type { MeshId } from "@/lib/catalog/ids";

export type Judgement = {
  /** How much there is to run and to understand when it breaks: 0 nothing, 1 a product of its own. */
  readonly burden: number;
  /** Upgrades a year to stay on a supported release. */
  readonly upgradesPerYear: number;
  /** Delay added to a call: 0 none, 1 two full HTTP proxies on every call. */
  readonly delay: number;
  /** The same once the musts ask for its extra proxy, where it has one. */
  readonly delayWithExtra?: number;
  /** Resources it takes, where no estimate is at hand: 0 none, 1 a full HTTP proxy in each pod. */
  readonly footprint: number;
  /** How easily a support contract is had for this build: 0 not at all, 1 on offer. */
  readonly contract: number;
  /** Its data plane is paid per node rather than per pod. */
  readonly perNode: boolean;
  /** Its builds have a fixed release with fixes brought back to it. */
  readonly stableBuilds: boolean;
  /** May be used without charge by companies of any size. */
  readonly freeForAll: boolean;
  /** What remains to be done for it where Cilium is the network plugin: −1 trouble, 1 it is there. */
  readonly onCilium: number;
};

/** What most of them share, to start a judgement from; no mesh has it unless it says so. */
const mesh: Judgement = {
  burden: 1,
  upgradesPerYear: 2,
  delay: 1,
  footprint: 1,
  contract: 1,
  perNode: false,
  stableBuilds: true,
  freeForAll: true,
  onCilium: 0,
};

const linkerd: Judgement = {
  ...mesh,
  // Few resource types and a proxy with few settings; but certificates are yours to rotate.
  burden: 0.35,
  // A thin proxy on both sides of each call.
  delay: 0.35,
  footprint: 0.1,
  // One setting of Cilium's proxy replacement has to change.
  onCilium: -0.1,
};

/** One judgement for each distribution where they differ, by its id; else one for the mesh. */
const judgements: Readonly<Record<MeshId, Judgement | Readonly<Record<string, Judgement>>>> = {
  none: {
    ...mesh,
    burden: 0,
    upgradesPerYear: 0,
    delay: 0,
    footprint: 0,
    // Nothing to buy support for, so nothing is missing.
    contract: 1,
    onCilium: 0,
  },
  linkerd: {
    // A named version comes about twice a year, but fixes come in edge releases only.
    edge: { ...linkerd, upgradesPerYear: 3, contract: 0, stableBuilds: false },
    bel: { ...linkerd, upgradesPerYear: 2, freeForAll: false },
  },
  "istio-ambient": {
    ...mesh,
    // No sidecars and no restarts, but agents on every node and two layers to reason about.
    burden: 0.4,
    delay: 0.15,
    delayWithExtra: 0.5,
    footprint: 0.1,
    perNode: true,
    onCilium: -0.2,
  },
  // The full classic API, a sidecar in each pod, and configuration that needs scoping as it grows.
  "istio-sidecar": { ...mesh, burden: 0.8, delay: 0.9 },
  cilium: {
    ...mesh,
    // The whole network layer of the cluster moves with it.
    burden: 0.6,
    upgradesPerYear: 1.5,
    delay: 0.45,
    footprint: 0.3,
    contract: 0.8,
    perNode: true,
    onCilium: 1,
  },
  // One small control plane, but the largest vocabulary. Its long-term releases allow one a year.
  kuma: { ...mesh, burden: 0.8, upgradesPerYear: 1, delay: 0.9, contract: 0.8 },
  // A stateful server cluster to look after as well as the proxies.
  consul: { ...mesh, burden: 0.9, delay: 0.9 },
};

const isOne = (judged: (typeof judgements)[MeshId]): judged is Judgement =>
  typeof judged["burden"] === "number";

/**
 * The judgement of one distribution; of its mesh where the distributions do not differ.
 * @throws an Error for a distribution that nobody has judged: there is no default
 */
export function judgementOf(id: MeshId, distribution: string): Judgement {
  const judged = judgements[id];
  const found = isOne(judged) ? judged : judged[distribution];
  if (!found) {
    throw new Error(
      `Nobody has judged the distribution "${distribution}" of ${id}. Add it in lib/decision/criteria/judgements.ts.`,
    );
  }
  return found;
}
