/** Versions of Kubernetes: the one the cluster runs against those a mesh is made for. */
import type { Fact } from "@/lib/catalog/schema";
import type { Answers } from "@/lib/decision/questions/questions";

/** Minor versions: 31 of Kubernetes 1.31. */
export type KubernetesRange = {
  readonly oldest: number;
  readonly newest: number;
  /** The project states the range as what it supports. Otherwise it only tests with it. */
  readonly stated: boolean;
};

/** Reads "1.32-1.36", "1.33-1.36 tested"; null for "Any supported version" and the like. */
export function kubernetesRange(fact: Fact | undefined): KubernetesRange | null {
  const text = String(fact?.value ?? "");
  const [, oldest, newest] = /\b1\.(\d+)\s*-\s*1\.(\d+)/.exec(text) ?? [];
  if (oldest === undefined || newest === undefined) return null;
  return {
    oldest: Number(oldest),
    newest: Number(newest),
    stated: !/\btest|\bCI\b/i.test(text),
  };
}

/** The minor version of an answer: 31 of "1.31"; undefined while it is open. */
export function minorOf({ kubernetes }: Answers): number | undefined {
  return kubernetes === undefined ? undefined : Number(kubernetes.slice(2));
}
