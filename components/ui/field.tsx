import { type ComponentProps, type ReactNode, useId } from "react";

type FieldProps = {
  label: ReactNode;
  help?: ReactNode;
  /** What is wrong with the value, if anything. */
  problem?: ReactNode;
  /** Classes of the box around label, control and help. */
  className?: string | undefined;
  id?: string | undefined;
};

/** What a control needs so that it is announced with its label, help, unit and problem. */
type ControlProps = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

const control =
  "w-full min-w-0 rounded-md border border-control bg-surface px-2.5 py-1.5 aria-invalid:border-bad";

/** Label, control, problem and help, in this order. @param children draws the control itself */
export function Field({
  label,
  help,
  problem,
  className,
  id,
  describedBy,
  children,
}: FieldProps & {
  /** Ids of other texts that belong to the control, such as its unit. */
  describedBy?: string | undefined;
  children: (control: ControlProps) => ReactNode;
}) {
  const ownId = useId();
  const of = id ?? ownId;
  const ids = [problem ? `${of}-problem` : "", describedBy ?? "", help ? `${of}-help` : ""];
  return (
    <div className={className}>
      <label htmlFor={of} className="mb-1 block text-sm font-medium">
        {label}
      </label>
      {children({
        id: of,
        "aria-describedby": ids.filter(Boolean).join(" ") || undefined,
        "aria-invalid": problem ? true : undefined,
      })}
      {problem ? (
        <p id={`${of}-problem`} className="mt-1 text-xs leading-snug break-words text-bad">
          {problem}
        </p>
      ) : null}
      {help ? <Help id={`${of}-help`}>{help}</Help> : null}
    </div>
  );
}

/** The small text below a control. */
export function Help({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="mt-1 text-xs leading-snug text-muted">
      {children}
    </p>
  );
}

/** A text or number input without label, for `Field` or where the label is elsewhere. */
export function Input({
  unit,
  code = false,
  className = "",
  ...props
}: ComponentProps<"input"> & {
  /** Drawn inside the box, behind the value. */
  unit?: string | undefined;
  /** Names, commands and addresses are set in the typeface of code. */
  code?: boolean;
}) {
  const text = code ? "font-mono text-sm" : "tabular-nums";
  if (unit === undefined) return <input className={`${control} ${text} ${className}`} {...props} />;
  return (
    <span
      className={`flex items-center rounded-md border border-control bg-surface focus-within:outline-2 focus-within:outline-offset-1 focus-within:outline-accent has-[[aria-invalid=true]]:border-bad ${className}`}
    >
      <input
        className={`w-full min-w-0 bg-transparent py-1.5 pl-2.5 outline-none ${text}`}
        {...props}
      />
      <span
        id={props.id ? `${props.id}-unit` : undefined}
        className="pr-2.5 pl-1 text-xs whitespace-nowrap text-muted"
      >
        {unit}
      </span>
    </span>
  );
}

/** A labelled text or number input. */
export function TextField({
  label,
  help,
  problem,
  className,
  unit,
  id,
  ...props
}: FieldProps & Omit<ComponentProps<typeof Input>, "className" | "id">) {
  const ownId = useId();
  const of = id ?? ownId;
  return (
    <Field
      {...{ label, help, problem, className, id: of }}
      describedBy={unit === undefined ? undefined : `${of}-unit`}
    >
      {(aria) => <Input type="text" autoComplete="off" unit={unit} {...aria} {...props} />}
    </Field>
  );
}

/** A labelled list of options to choose one from. */
export function SelectField({
  label,
  help,
  problem,
  className,
  id,
  options,
  ...props
}: FieldProps &
  Omit<ComponentProps<"select">, "className" | "id"> & {
    options: readonly { readonly value: string; readonly label: string }[];
  }) {
  return (
    <Field {...{ label, help, problem, className, id }}>
      {(aria) => (
        <select className={`block min-h-9 ${control}`} {...aria} {...props}>
          {options.map(({ value, label: text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** A labelled field for several lines of code or pasted text. */
export function TextareaField({
  label,
  help,
  problem,
  className,
  id,
  ...props
}: FieldProps & Omit<ComponentProps<"textarea">, "className" | "id">) {
  return (
    <Field {...{ label, help, problem, className, id }}>
      {(aria) => (
        <textarea
          className={`block font-mono text-xs leading-snug ${control}`}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          {...aria}
          {...props}
        />
      )}
    </Field>
  );
}

const boxes =
  "rounded-md border border-line bg-surface px-2.5 has-checked:border-accent has-checked:bg-accent-soft";

/** A checkbox or radio button with its label beside it. @param boxed with a border around both */
export function Choice({
  label,
  boxed = false,
  className = "",
  ...props
}: Omit<ComponentProps<"input">, "type"> & {
  type: "checkbox" | "radio";
  label: ReactNode;
  boxed?: boolean;
}) {
  return (
    <label
      className={`flex min-h-8 cursor-pointer items-center gap-2 text-sm ${boxed ? boxes : ""} ${className}`}
    >
      <input className="size-4 shrink-0" {...props} />
      <span>{label}</span>
    </label>
  );
}
