/** Every point of a contender, with the answer it comes from and the reason in plain words. */
import type { Contender, Demand } from "@/lib/decision/contenders";
import { criteria } from "@/lib/decision/criteria/criteria";
import type { Criterion } from "@/lib/decision/criteria/criterion";
import type { QuestionId } from "@/lib/decision/questions/questions";
import { noItem, tenths } from "@/lib/decision/ranking";
import type { Scene } from "@/lib/decision/situation";

export type Contribution = {
  readonly question: QuestionId;
  /** The need in question, or the answer given; null when the question is open. */
  readonly answer: string | number | null;
  readonly points: number;
  readonly reason: string;
  readonly sources: readonly string[];
};

/** A criterion applied to one contender, for one item where it goes by items. */
export type Application = { readonly criterion: Criterion; readonly item: Demand | null };

/** All criteria and items that these answers bring up, in the order of the table. */
export function applicationsIn(scene: Scene): readonly Application[] {
  return criteria.flatMap((criterion): readonly Application[] =>
    criterion.items
      ? criterion.items(scene).map((item) => ({ criterion, item }))
      : [{ criterion, item: null }],
  );
}

/** Points in tenths, or null where the criterion has nothing to say about this contender. */
export function pointsOf(contender: Contender, scene: Scene, applied: Application): number | null {
  const { criterion, item } = applied;
  const rating = criterion.rate(contender, scene, item ?? noItem);
  return rating === null ? null : tenths(criterion, rating);
}

function answerOf({ criterion, item }: Application, scene: Scene): string | number | null {
  if (criterion.question === "must" || criterion.question === "nice") return item;
  if (criterion.question === "protocols") return scene.protocols.join(",");
  const answer = scene.answers[criterion.question];
  return typeof answer === "object" ? null : (answer ?? null);
}

export function contributionsOf(contender: Contender, scene: Scene): readonly Contribution[] {
  return applicationsIn(scene).flatMap((applied) => {
    const points = pointsOf(contender, scene, applied);
    if (points === null) return [];
    const { criterion, item } = applied;
    return {
      question: criterion.question,
      answer: answerOf(applied, scene),
      // Adding zero turns the −0 that rounding leaves into a plain 0.
      points: points / 10 + 0,
      ...criterion.because(contender, scene, item ?? noItem),
    };
  });
}
