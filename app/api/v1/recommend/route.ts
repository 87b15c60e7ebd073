import { answer } from "@/app/api/answer";
import { servedOrigin } from "@/app/api/origin";
import { catalog } from "@/lib/catalog/catalog";
import { decide } from "@/lib/decision/decide";
import { flips } from "@/lib/decision/what-if/flips";
import { pastOf } from "@/lib/decision/past-verdict";
import { rulesVersion } from "@/lib/decision/questions/questions";
import { rulesRegister } from "@/lib/decision/rules-register";
import { coefficientsFor } from "@/lib/share/comparison";
import { resultFromParams, resultQuery } from "@/lib/share/result-link";
import { situationOf } from "@/lib/share/verdict";

/** Which mesh fits the answers in the query, or none. */
export function GET(request: Request) {
  const link = resultFromParams(new URL(request.url).searchParams);
  const { answers, notices } = link;
  const { coefficients } = coefficientsFor(catalog.coefficients);
  const situation = situationOf(catalog.meshes, coefficients, answers);
  const decision = decide(situation);
  const { verdict, candidates, unanswered } = decision;
  return answer({
    rules: rulesVersion,
    answers,
    ignored: [...new Set(notices.map(({ key }) => key))],
    notices,
    unanswered,
    verdict,
    candidates,
    flips: flips(situation),
    past: pastOf(link, decision, rulesRegister),
    permalink: `${servedOrigin(request)}/wizard/result?${resultQuery(answers, decision)}`,
  });
}
