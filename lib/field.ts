/**
 * One row describes one query parameter. Forms, the URL codec, the API and the tests are derived
 * from tables of these rows (`lib/overhead/workload.ts`, `lib/decision/questions/questions.ts`), so a name,
 * a bound or an option is written once.
 */
export type NumberField = {
  readonly kind: "number";
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
  readonly default?: number;
};
export type FlagField = { readonly kind: "flag"; readonly default?: boolean };
export type ChoiceField = {
  readonly kind: "choice";
  readonly options: readonly string[];
  readonly default?: string;
};
export type ListField = {
  readonly kind: "list";
  readonly options: readonly string[];
  readonly default?: readonly string[];
};
/** A short token such as a data version or a currency code, checked by its pattern. */
export type TokenField = {
  readonly kind: "token";
  readonly pattern: RegExp;
  /** The pattern in words, as it follows the value: "is not a name: use …". */
  readonly rule?: string;
  /** The pattern in words, as the form shows it below a value that does not fit. */
  readonly problem?: string;
  readonly default?: string;
};

export type Field = NumberField | FlagField | ChoiceField | ListField | TokenField;
export type Fields = Readonly<Record<string, Field>>;

/** The value a field decodes to: number, boolean, one option, or a list of options. */
export type FieldValue<F extends Field> = F extends NumberField
  ? number
  : F extends FlagField
    ? boolean
    : F extends ChoiceField | ListField
      ? F extends ListField
        ? readonly F["options"][number][]
        : F["options"][number]
      : string;

export type FieldValues<T extends Fields> = {
  readonly [K in keyof T]?: FieldValue<T[K]> | undefined;
};
