import { answer, problem } from "@/app/api/answer";
import { servedOrigin } from "@/app/api/origin";
import { findingText } from "@/components/overhead/chart-data";
import { catalog } from "@/lib/catalog/catalog";
import { decide } from "@/lib/decision/decide";
import { headlineOfKind, verdictKindOf } from "@/lib/decision/verdict-kinds";
import { frameFromParams } from "@/lib/embed/frame";
import { calculatorOembed, oembedAsked, resultOembed } from "@/lib/embed/oembed";
import { coefficientsFor, comparisonFrom } from "@/lib/share/comparison";
import { resultFromParams } from "@/lib/share/result-link";
import { situationOf } from "@/lib/share/verdict";

function findingOf(params: URLSearchParams) {
  const { values } = frameFromParams(params);
  const { coefficients } = coefficientsFor(catalog.coefficients, values);
  const figure = { ...comparisonFrom(coefficients, values), scale: "linear" } as const;
  return { used: coefficients, title: findingText(figure, "memoryMiB") };
}

function verdictOf(params: URLSearchParams) {
  const { answers } = resultFromParams(params);
  const { coefficients } = coefficientsFor(catalog.coefficients);
  const kind = verdictKindOf(decide(situationOf(catalog.meshes, coefficients, answers)));
  return { title: headlineOfKind(catalog.meshes, kind), picture: `/og/verdict/${kind.id}` };
}

/** oEmbed 1.0: the calculator as a frame, a result as a link with its verdict. */
export function GET(request: Request) {
  const origin = servedOrigin(request);
  const asked = oembedAsked(new URL(request.url).searchParams, origin);
  if ("status" in asked) return problem(asked.status, asked.title, asked.detail);
  return answer(
    asked.page === "calculator"
      ? calculatorOembed(asked, { origin, ...findingOf(asked.params) })
      : resultOembed(asked.limits, { origin, ...verdictOf(asked.params) }),
  );
}
