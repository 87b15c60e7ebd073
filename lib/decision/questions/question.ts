/** The shape of one question: a row of query parameter with the words around it. */
import type { ChoiceField, ListField, NumberField } from "@/lib/field";

export type OptionText = {
  readonly label: string;
  /** Empty where the label says it all. */
  readonly explanation: string;
};

/** What `askIf` may look at. Looser than `Answers`, which is derived from the rows themselves. */
export type AnswersSoFar = Readonly<
  Record<string, string | number | readonly string[] | undefined>
>;

export type Words = {
  /** The question itself, to the reader. */
  readonly title: string;
  /** Why we ask: what the answer changes. */
  readonly why: string;
  /** Absent: always worth asking. */
  readonly askIf?: (answers: AnswersSoFar) => boolean;
};

export type ChoiceQuestion = ChoiceField &
  Words & { readonly texts: Readonly<Record<string, OptionText>> };
export type ListQuestion = ListField &
  Words & { readonly texts: Readonly<Record<string, OptionText>> };
export type NumberQuestion = NumberField &
  Words & {
    /** Follows the number in text: 120 pods, 4 GiB. */
    readonly unit: string;
    /** Values to try where a choice would try its options: one for each range that is told apart. */
    readonly probes: readonly number[];
  };

export type Question = ChoiceQuestion | ListQuestion | NumberQuestion;
