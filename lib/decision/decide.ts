/**
 * The decision: which mesh fits these answers, or none, with every point and every refusal
 * explained. Pure and total: any subset of answers gives a verdict. Facts and costs come in as
 * arguments; what we weigh is in `criteria.ts`, what rules out in `requirements.ts`.
 */
import type { MeshId } from "@/lib/catalog/ids";
import { contendersOf } from "@/lib/decision/contenders";
import type { Contender } from "@/lib/decision/contenders";
import { contributionsOf } from "@/lib/decision/contributions";
import type { Contribution } from "@/lib/decision/contributions";
import { nothingFits } from "@/lib/decision/nothing-fits";
import { questionOrder } from "@/lib/decision/questions/questions";
import type { QuestionId } from "@/lib/decision/questions/questions";
import { ranked, standings } from "@/lib/decision/ranking";
import type { Standing } from "@/lib/decision/ranking";
import { reasonsFor } from "@/lib/decision/reasons";
import type { Reason } from "@/lib/decision/reasons";
import { failuresOfMesh } from "@/lib/decision/refusals";
import type { Failed } from "@/lib/decision/requirements";
import { sceneOf } from "@/lib/decision/situation";
import type { Situation } from "@/lib/decision/situation";
import { strengthOf } from "@/lib/decision/strength";
import type { Strength } from "@/lib/decision/strength";

export type Verdict = {
  /** `none` also when nothing meets every demand; then no candidate is eligible. */
  readonly mesh: MeshId;
  /** Id of the distribution that is meant. */
  readonly distribution: string;
  readonly strength: Strength;
  /** The mesh it is close to, when the strength is "close". */
  readonly closeTo?: MeshId;
  /** What speaks for it against the others, strongest first; at least one. */
  readonly reasons: readonly Reason[];
};

export type Candidate =
  | {
      readonly mesh: MeshId;
      readonly eligible: true;
      readonly distribution: string;
      /** 1 is the best. */
      readonly rank: number;
      /** Sum of the points below. */
      readonly score: number;
      readonly contributions: readonly Contribution[];
    }
  | { readonly mesh: MeshId; readonly eligible: false; readonly failed: readonly Failed[] };

export type Decision = {
  readonly verdict: Verdict;
  /** Eligible ones by rank, then the excluded in canonical order. */
  readonly candidates: readonly Candidate[];
  readonly unanswered: readonly QuestionId[];
};

const isEmpty = (answer: unknown) =>
  answer === undefined || (Array.isArray(answer) && answer.length === 0);

/**
 * Decides.
 * @param situation facts by mesh id, answers as decoded from a link, and the cost of each mesh in
 * the reader's cluster; a mesh without an entry in `costs` counts as having no published figure
 */
export function decide(situation: Situation): Decision {
  const { meshes, answers, costs } = situation;
  const scene = sceneOf(answers, costs);
  const contenders = contendersOf(meshes);
  const all = standings(contenders, scene);
  const order = ranked(all);
  const excluded = all.filter(({ eligible }) => !eligible);
  const sameMesh = ({ id }: Contender) => contenders.filter((other) => other.id === id);
  const [first] = order;

  const verdict: Verdict = first
    ? {
        mesh: first.contender.id,
        distribution: first.contender.distribution.id,
        ...strengthOf(situation, order),
        reasons: reasonsFor(first.contender, all, contenders, scene),
      }
    : { mesh: "none", distribution: distributionOfNone(all), ...nothingFits(contenders, scene) };

  return {
    verdict,
    candidates: [
      ...order.map(({ contender, score }, index) => ({
        mesh: contender.id,
        eligible: true as const,
        distribution: contender.distribution.id,
        rank: index + 1,
        score: score / 10,
        contributions: contributionsOf(contender, scene),
      })),
      ...excluded.map(({ contender }) => ({
        mesh: contender.id,
        eligible: false as const,
        failed: failuresOfMesh(sameMesh(contender), scene),
      })),
    ],
    unanswered: questionOrder.filter((question) => isEmpty(answers[question])),
  };
}

function distributionOfNone(all: readonly Standing[]): string {
  return all.find(({ contender }) => contender.id === "none")?.contender.distribution.id ?? "none";
}
