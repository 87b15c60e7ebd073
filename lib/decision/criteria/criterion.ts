/** The shape of one soft criterion: what it looks at, how it rates and how it explains itself. */
import type { Contender, Demand } from "@/lib/decision/contenders";
import type { QuestionId } from "@/lib/decision/questions/questions";
import type { Scene } from "@/lib/decision/situation";

export type Because = { readonly reason: string; readonly sources: readonly string[] };

/** How one criterion judges one contender, for one item when it goes by items. */
export type Rule = {
  /** What is rated one by one, such as each need that was ticked. Absent: rated once. */
  readonly items?: (scene: Scene) => readonly Demand[];
  /** −1 worst, 1 best; null when the criterion has nothing to say here. */
  readonly rate: (contender: Contender, scene: Scene, item: Demand) => number | null;
  readonly because: (contender: Contender, scene: Scene, item: Demand) => Because;
};

export type Criterion = Rule & {
  readonly id: string;
  /** The question it answers to, and is listed under. */
  readonly question: QuestionId;
  /** What else its rating depends on; `costs` are what the meshes would use in the cluster. */
  readonly alsoReads?: readonly (QuestionId | "costs")[];
  /** Points for a rating of 1. */
  readonly weight: number;
  /** What it weighs, in one line, for the table of weights. */
  readonly about: string;
};
