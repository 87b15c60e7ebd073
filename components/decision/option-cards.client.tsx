"use client";

export type CardOption = {
  readonly value: string;
  readonly label: string;
  readonly explanation: string;
};

const card =
  "relative flex cursor-pointer items-start gap-3 rounded-lg border border-control bg-surface px-4 py-3 has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent";

function Text({ label, explanation }: Omit<CardOption, "value">) {
  return (
    <span>
      <span className="block font-medium">{label}</span>
      {explanation ? <span className="block text-sm text-muted">{explanation}</span> : null}
    </span>
  );
}

/** Real radio buttons as cards; "not sure" is always there and sends nothing. */
export function ChoiceCards({
  name,
  options,
  value,
  onChange,
}: {
  name: string;
  options: readonly CardOption[];
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}) {
  const all = [
    ...options,
    { value: "", label: "Not sure", explanation: "The verdict then says whether it matters." },
  ];
  const brief = options.every(({ explanation }) => explanation === "");
  return (
    <div className={brief ? "grid grid-cols-2 gap-2.5 sm:grid-cols-3" : "grid gap-2.5"}>
      {all.map((option) => (
        <label key={option.value} className={card}>
          <input
            type="radio"
            name={name}
            value={option.value}
            className="mt-1 size-4 shrink-0"
            checked={(value ?? "") === option.value}
            onChange={() => onChange(option.value || undefined)}
          />
          <Text {...option} />
        </label>
      ))}
    </div>
  );
}

/** Real checkboxes as cards; none ticked means "not sure". */
export function ListCards({
  name,
  options,
  value,
  onChange,
}: {
  name: string;
  options: readonly CardOption[];
  value: readonly string[];
  onChange: (value: string[] | undefined) => void;
}) {
  return (
    <>
      <div className="grid gap-2.5 sm:grid-cols-2">
        {options.map((option) => (
          <label key={option.value} className={card}>
            <input
              type="checkbox"
              name={name}
              value={option.value}
              className="mt-1 size-4 shrink-0"
              checked={value.includes(option.value)}
              onChange={(event) => {
                const next = event.target.checked
                  ? [...value, option.value]
                  : value.filter((each) => each !== option.value);
                onChange(next.length > 0 ? next : undefined);
              }}
            />
            <Text {...option} />
          </label>
        ))}
      </div>
      <p className="mt-2 text-sm text-muted">Not sure? Leave all of them empty.</p>
    </>
  );
}
