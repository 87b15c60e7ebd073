/** The shape of one question: a row of query parameter, and its words from `content/wizard/`. */
import type { ChoiceField, ListField, NumberField } from "@/lib/field";

export type OptionText = {
  readonly label: string;
  /** Absent where the label says it all. */
  readonly explanation?: string;
};

/** What `askIf` may look at. Looser than `Answers`, which is derived from the rows themselves. */
export type AnswersSoFar = Readonly<
  Record<string, string | number | readonly string[] | undefined>
>;

export type Words = {
  /** The question itself, to the reader. */
  readonly title: string;
  /** Heading of the view, where others are asked on the same one. */
  readonly heading?: string;
  /** Why we ask: what the answer changes. */
  readonly why: string;
};

type Asked = Words & {
  /** Absent: always worth asking. */
  readonly askIf?: (answers: AnswersSoFar) => boolean;
};

export type ChoiceQuestion = ChoiceField &
  Asked & { readonly texts: Readonly<Record<string, OptionText>> };
export type ListQuestion = ListField &
  Asked & { readonly texts: Readonly<Record<string, OptionText>> };
export type NumberQuestion = NumberField &
  Asked & {
    /** Follows the number in text: 120 pods, 4 GiB. */
    readonly unit: string;
    /** The same where there is little room; absent where `unit` is short. */
    readonly shortUnit?: string;
    /** Values to try where a choice would try its options: one for each range that is told apart. */
    readonly probes: readonly number[];
  };

export type Question = ChoiceQuestion | ListQuestion | NumberQuestion;

type OptionWords<O extends string> = Words & { readonly texts: Readonly<Record<O, OptionText>> };

/** An error where a file has words for something that is no answer. */
type NothingElse<W extends { readonly texts: object }, O extends string> = {
  readonly texts: Readonly<Record<Exclude<keyof W["texts"], O>, never>>;
};

/** One of several answers. A type error means that its file in `content/wizard/` lacks one of them. */
export function choice<
  const O extends readonly [string, ...string[]],
  W extends OptionWords<O[number]>,
>(options: O, words: W & NothingElse<W, O[number]>) {
  return { kind: "choice", options, ...(words as OptionWords<O[number]>) } as const;
}

/** Any number of the answers. */
export function list<
  const O extends readonly [string, ...string[]],
  W extends OptionWords<O[number]>,
>(options: O, words: W & NothingElse<W, O[number]>) {
  return { kind: "list", options, ...(words as OptionWords<O[number]>) } as const;
}
