/** The wizard's answers ⇄ URL. */
import { type Answers, questions, rulesVersion } from "@/lib/decision/questions/questions";
import type { TokenField } from "@/lib/field";
import type { Notice } from "@/lib/share/codec";
import { decode, encode } from "@/lib/share/codec";

const rules = { kind: "token", pattern: /^\d{4}-\d{2}$/ } as const satisfies TokenField;

/** Every parameter of /wizard, /wizard/result and /api/v1/recommend, in canonical order. */
export const wizardParameters = { ...questions, rules };

export type DecodedAnswers = {
  readonly answers: Answers;
  /** Rules version the link was made with, if it says so. */
  readonly rules: string | undefined;
  readonly notices: readonly Notice[];
};

export function answersFromParams(params: URLSearchParams): DecodedAnswers {
  const { values, notices } = decode(wizardParameters, params);
  const { rules: version, ...answers } = values;
  const other =
    version !== undefined && version !== rulesVersion
      ? [
          {
            key: "rules",
            value: version,
            reason: `are not the rules of this site; the verdict below is by those of ${rulesVersion}`,
          },
        ]
      : [];
  return { answers, rules: version, notices: [...notices, ...other] };
}

/**
 * Writes answers as a query.
 * @param share also name the rules version, as a link to a result does
 */
export function answersQuery(answers: Answers, { share = false } = {}): string {
  return encode(wizardParameters, { ...answers, ...(share ? { rules: rulesVersion } : {}) });
}
