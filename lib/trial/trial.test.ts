import fc from "fast-check";
import { expect, test } from "vitest";
import { catalog } from "@/lib/catalog/catalog";
import { changed, singleChanges } from "@/lib/decision/what-if/changes";
import { contendersOf } from "@/lib/decision/contenders";
import { criteria } from "@/lib/decision/criteria/criteria";
import { fakeCosts } from "@/lib/decision/testing/fake-meshes";
import type { Question } from "@/lib/decision/questions/question";
import { questionOrder, questions } from "@/lib/decision/questions/questions";
import type { Answers } from "@/lib/decision/questions/questions";
import { pointsOf, winner } from "@/lib/decision/ranking";
import { sceneOf } from "@/lib/decision/situation";
import type { Situation } from "@/lib/decision/situation";
import { criteriaReading, winnerAfter } from "@/lib/decision/what-if/what-if";

/** Like the site: no figures before the number of pods is known, and the same object until then. */
const none = {};
function situationOf(answers: Answers): Situation {
  const costsFor = ({ pods, podsPerNode, rps }: Answers) =>
    pods === undefined ? none : fakeCosts(pods, podsPerNode, rps);
  return { meshes: catalog.meshes, answers, costs: costsFor(answers), costsFor };
}

const anyAnswers = fc.record(
  Object.fromEntries(
    questionOrder.map((id) => {
      const row: Question = questions[id];
      if (row.kind === "choice") return [id, fc.constantFrom(...row.options)];
      if (row.kind === "list") return [id, fc.subarray([...row.options], { maxLength: 4 })];
      return [id, fc.constantFrom<unknown>(...row.probes)];
    }),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<Answers>;

test("a trial that only looks again at what can change ends like one that looks at everything", () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const situation = situationOf(answers);
      for (const change of singleChanges(answers)) {
        expect(winnerAfter(situation, change), JSON.stringify(change)).toBe(
          winner(changed(situation, change)),
        );
      }
    }),
    { numRuns: 150 },
  );
});

test("every criterion names all the questions that its rating depends on", () => {
  const contenders = contendersOf(catalog.meshes);
  fc.assert(
    fc.property(anyAnswers, fc.nat(), (answers, pick) => {
      const situation = situationOf(answers);
      const changes = singleChanges(answers);
      const change = changes[pick % changes.length]!;
      const next = changed(situation, change);
      const touched = criteriaReading(change.question, next.costs !== situation.costs);
      const [scene, nextScene] = [situation, next].map((each) => sceneOf(each.answers, each.costs));
      criteria.forEach((criterion, index) => {
        if (touched.includes(index)) return;
        for (const contender of contenders) {
          expect(
            pointsOf(criterion, contender, nextScene!),
            `${criterion.id} after ${JSON.stringify(change)}`,
          ).toBe(pointsOf(criterion, contender, scene!));
        }
      });
    }),
    { numRuns: 2000 },
  );
});
