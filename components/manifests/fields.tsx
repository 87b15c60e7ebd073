import { builderFields, type FieldName } from "@/lib/manifests/fields";
import type { BuilderReading } from "@/lib/share/manifests";

export type Stated = Pick<BuilderReading, "typed" | "problems">;

/** What is wrong with a field, in words that follow what was typed. */
function Problem({ id, stated, name }: { id: string; stated: Stated; name: FieldName }) {
  const problem = stated.problems[name];
  if (!problem) return null;
  return (
    <p id={id} className="mt-1 text-xs leading-snug break-words text-bad">
      “{shortened(stated.typed[name] ?? "")}” {problem}.
    </p>
  );
}

const shortened = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** The value of a field: the reader's own text, right or wrong, else the default. */
export function textIn(name: FieldName, { typed }: Stated): string {
  const field = builderFields[name];
  return typed[name] ?? ("default" in field ? String(field.default) : "");
}

const describedBy = (...ids: (string | false | undefined)[]) => ids.filter(Boolean).join(" ");

/** A text or a number as an ordinary text field: what is typed stays, even where it is refused. */
export function TextField({ name, stated }: { name: FieldName; stated: Stated }) {
  const field = builderFields[name];
  const isWrong = stated.problems[name] !== undefined;
  const unit = "unit" in field ? field.unit : undefined;
  const fallback = "default" in field ? String(field.default) : undefined;
  return (
    <div>
      <label htmlFor={name} className="text-sm font-medium">
        {field.label}
      </label>
      <span className="mt-1 flex items-center rounded-md border border-control bg-surface focus-within:outline-2 focus-within:outline-offset-1 focus-within:outline-accent has-[[aria-invalid=true]]:border-bad">
        <input
          id={name}
          name={name}
          type="text"
          inputMode={field.kind === "number" ? "numeric" : "text"}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          placeholder={fallback}
          defaultValue={textIn(name, stated)}
          aria-invalid={isWrong || undefined}
          aria-describedby={describedBy(
            isWrong && `${name}-problem`,
            unit && `${name}-unit`,
            `${name}-help`,
          )}
          className="w-full min-w-0 bg-transparent px-2.5 py-1.5 font-mono text-sm outline-none placeholder:text-muted"
        />
        {unit ? (
          <span id={`${name}-unit`} className="pr-2.5 text-xs whitespace-nowrap text-muted">
            {unit}
          </span>
        ) : null}
      </span>
      <Problem id={`${name}-problem`} stated={stated} name={name} />
      <p id={`${name}-help`} className="mt-1 text-xs leading-snug text-muted">
        {field.help}
      </p>
    </div>
  );
}

type NameOf<Kind> = {
  [K in FieldName]: (typeof builderFields)[K] extends { kind: Kind } ? K : never;
}[FieldName];
type ChoiceName = NameOf<"choice">;

export const isChoice = (name: FieldName): name is ChoiceName =>
  builderFields[name].kind === "choice";
export const isFlag = (name: FieldName): name is NameOf<"flag"> =>
  builderFields[name].kind === "flag";

/** One of a few, as radio buttons. */
export function RadioField({ name, stated }: { name: ChoiceName; stated: Stated }) {
  const { label, help, options, optionLabels } = builderFields[name];
  const chosen = textIn(name, stated);
  return (
    <fieldset
      aria-describedby={describedBy(`${name}-help`, stated.problems[name] && `${name}-problem`)}
    >
      <legend className="text-sm font-medium">{label}</legend>
      <div className="mt-1 space-y-0.5">
        {options.map((option) => (
          <label key={option} className="flex min-h-7 items-center gap-2 text-sm">
            <input type="radio" name={name} value={option} defaultChecked={option === chosen} />
            {(optionLabels as Readonly<Record<string, string>>)[option]}
          </label>
        ))}
      </div>
      <Problem id={`${name}-problem`} stated={stated} name={name} />
      <p id={`${name}-help`} className="mt-1 text-xs leading-snug text-muted">
        {help}
      </p>
    </fieldset>
  );
}

/** One of a few, as a list to choose from; also none of them, where there is no default. */
export function SelectField({ name, stated }: { name: ChoiceName; stated: Stated }) {
  const field = builderFields[name];
  const { label, help, options, optionLabels } = field;
  return (
    <div>
      <label htmlFor={name} className="text-sm font-medium">
        {label}
      </label>
      <select
        id={name}
        name={name}
        defaultValue={textIn(name, stated)}
        aria-describedby={describedBy(`${name}-help`, stated.problems[name] && `${name}-problem`)}
        className="mt-1 block w-full rounded-md border border-control bg-surface px-2 py-1.5 text-sm"
      >
        {"default" in field ? null : <option value="">Nothing</option>}
        {options.map((option) => (
          <option key={option} value={option}>
            {(optionLabels as Readonly<Record<string, string>>)[option]}
          </option>
        ))}
      </select>
      <Problem id={`${name}-problem`} stated={stated} name={name} />
      <p id={`${name}-help`} className="mt-1 text-xs leading-snug text-muted">
        {help}
      </p>
    </div>
  );
}

/** Yes or no. */
export function FlagField({ name, stated }: { name: NameOf<"flag">; stated: Stated }) {
  const { label, help } = builderFields[name];
  return (
    <div>
      <label className="flex min-h-7 items-center gap-2 text-sm font-medium">
        <input
          type="checkbox"
          name={name}
          value="true"
          defaultChecked={textIn(name, stated) === "true"}
          aria-describedby={describedBy(`${name}-help`, stated.problems[name] && `${name}-problem`)}
        />
        {label}
      </label>
      <Problem id={`${name}-problem`} stated={stated} name={name} />
      <p id={`${name}-help`} className="text-xs leading-snug text-muted">
        {help}
      </p>
    </div>
  );
}
