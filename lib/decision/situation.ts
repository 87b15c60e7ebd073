/** What the engine is asked about: the facts, the reader's answers and what each mesh would cost. */
import { type MeshId, meshIds, type NeedId, needIds } from "@/lib/catalog/ids";
import type { Mesh } from "@/lib/catalog/schema";
import { minorOf } from "@/lib/decision/kubernetes-versions";
import { questions } from "@/lib/decision/questions/questions";
import type { Answers } from "@/lib/decision/questions/questions";
import type { Range } from "@/lib/format";

export type Meshes = Readonly<Partial<Record<MeshId, Mesh>>>;

/** What a mesh would use in the reader's cluster. */
export type ClusterCost = { readonly cpuMillicores: Range; readonly memoryMiB: Range };

/** No entry: no published figure. `none` costs nothing, whether it has an entry or not. */
export type Costs = Readonly<Partial<Record<MeshId, ClusterCost>>>;

export type Situation = {
  readonly meshes: Meshes;
  readonly answers: Answers;
  readonly costs: Costs;
  /** Cost after a change of answers; absent: the figures given stay as they are. */
  readonly costsFor?: (answers: Answers) => Costs;
};

/** The answers laid out for the rules: lists in canonical order, each need counted once. */
export type Scene = {
  readonly answers: Answers;
  readonly must: readonly NeedId[];
  /** Without those that are a must as well. */
  readonly nice: readonly NeedId[];
  readonly needed: readonly NeedId[];
  readonly protocols: readonly string[];
  /** Minor version of Kubernetes. */
  readonly kubernetes: number | undefined;
  readonly costs: Costs;
  /** The costs that are known, in canonical order of meshes. */
  readonly measured: readonly ClusterCost[];
  /** Typical use of the dearest of them, at least 1. */
  readonly dearest: { readonly cpuMillicores: number; readonly memoryMiB: number };
};

const nothing: readonly never[] = [];

function inOrder<T extends string>(
  order: readonly T[],
  given: readonly T[] | undefined,
): readonly T[] {
  return !given || given.length === 0 ? nothing : order.filter((id) => given.includes(id));
}

export function sceneOf(answers: Answers, costs: Costs): Scene {
  const must = inOrder(needIds, answers.must);
  const nice = inOrder(needIds, answers.nice).filter((need) => !must.includes(need));
  const measured = meshIds.flatMap((mesh) => (mesh === "none" ? [] : (costs[mesh] ?? [])));
  const dearest = (of: keyof ClusterCost) =>
    Math.max(1, ...measured.map((cost) => cost[of].typical));
  return {
    answers,
    must,
    nice,
    needed: nice.length === 0 ? must : [...must, ...nice],
    protocols: inOrder<string>(questions.protocols.options, answers.protocols),
    kubernetes: minorOf(answers),
    costs,
    measured,
    dearest: { cpuMillicores: dearest("cpuMillicores"), memoryMiB: dearest("memoryMiB") },
  };
}
