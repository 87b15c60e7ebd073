import { choices, longestQuery, type MeasurementFilter } from "@/components/measurement/filter";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";

/** Picks out measurements: a plain form, whose answer is an address. */
export function MeasurementFilterForm({ filter }: { filter: MeasurementFilter }) {
  return (
    <form
      role="search"
      aria-label="Filter the measurements"
      action="/measurements"
      method="get"
      className="print-hidden grid grid-cols-2 items-end gap-x-4 gap-y-3 text-sm md:grid-cols-4"
    >
      <TextField
        label="Words"
        type="search"
        name="q"
        defaultValue={filter.q}
        maxLength={longestQuery}
        className="col-span-2 md:col-span-1"
      />
      {choices.map(({ key, label, options }) => (
        <SelectField
          key={key}
          label={label}
          name={key}
          defaultValue={filter[key] ?? ""}
          options={[
            { value: "", label: "All" },
            ...options.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      ))}
      <Button type="submit" variant="primary" className="col-span-2 md:col-span-1">
        Filter
      </Button>
    </form>
  );
}
