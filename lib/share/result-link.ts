/**
 * The link to a result: the answers, the rules they were judged by and, as `was`, what came out.
 * `was` is written into shared links only. It changes no verdict; it lets a page opened later say
 * whether the verdict is still the same, whatever changed: the rules or the facts.
 */
import { meshIds } from "@/lib/catalog/ids";
import type { Decision } from "@/lib/decision/decide";
import type { Answers } from "@/lib/decision/questions/questions";
import { fitsAnything } from "@/lib/decision/verdict-kinds";
import type { ChoiceField } from "@/lib/field";
import { answersFromParams, answersQuery, wizardParameters } from "@/lib/share/answers";
import type { DecodedAnswers } from "@/lib/share/answers";
import { decode } from "@/lib/share/codec";

/** `nothing`: no option met everything demanded. */
export const pastVerdicts = [...meshIds, "nothing"] as const;
export type PastVerdict = (typeof pastVerdicts)[number];

const was = { kind: "choice", options: pastVerdicts } as const satisfies ChoiceField;

/** Every parameter of a link to a result, in canonical order. */
export const resultParameters = { ...wizardParameters, was };

export type DecodedResult = DecodedAnswers & {
  /** What the link says came out when it was made. */
  readonly was: PastVerdict | undefined;
};

/**
 * Reads a link to a result. The rules it was made with are told apart from what was not used: they
 * are no fault of the link (see `pastOf`).
 */
export function resultFromParams(params: URLSearchParams): DecodedResult {
  const others = new URLSearchParams([...params].filter(([key]) => key !== "was"));
  const past = new URLSearchParams(params.getAll("was").map((value) => ["was", value]));
  const { values, notices } = decode({ was }, past);
  const decoded = answersFromParams(others);
  const isOld = ({ key }: { readonly key: string }) => key === "rules" && decoded.rules;
  return {
    ...decoded,
    was: values.was,
    notices: [...decoded.notices.filter((notice) => !isOld(notice)), ...notices],
  };
}

/** What a link made now says of itself. */
export function verdictNow(decision: Decision): PastVerdict {
  return fitsAnything(decision) ? decision.verdict.mesh : "nothing";
}

/** The query of a link to share: everything spelt out. */
export function resultQuery(answers: Answers, decision: Decision): string {
  return `${answersQuery(answers, { share: true })}&was=${verdictNow(decision)}`;
}
