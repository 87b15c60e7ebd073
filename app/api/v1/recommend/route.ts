import { answer } from "@/app/api/answer";
import { catalog } from "@/lib/catalog/catalog";
import { decide } from "@/lib/decision/decide";
import { flips } from "@/lib/decision/flips";
import { rulesVersion } from "@/lib/decision/questions";
import { answersFromParams, answersQuery } from "@/lib/share/answers";
import { coefficientsFor } from "@/lib/share/comparison";
import { situationOf } from "@/lib/share/verdict";
import { servedOrigin } from "@/app/api/origin";

/** Which mesh fits the answers in the query, or none. */
export function GET(request: Request) {
  const { answers, notices } = answersFromParams(new URL(request.url).searchParams);
  const { coefficients } = coefficientsFor(catalog.coefficients, "live");
  const situation = situationOf(catalog.meshes, coefficients, answers);
  const { verdict, candidates, unanswered } = decide(situation);
  return answer({
    rules: rulesVersion,
    answers,
    ignored: [...new Set(notices.map(({ key }) => key))],
    notices,
    unanswered,
    verdict,
    candidates,
    flips: flips(situation),
    permalink: `${servedOrigin(request)}/wizard/result?${answersQuery(answers, { share: true })}`,
  });
}
