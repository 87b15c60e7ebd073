"use client";

import { memo } from "react";
import { DataSource, type Sources } from "@/components/overhead/data-source";
import { PlainField, readNumberWithin } from "@/components/overhead/plain-field.client";
import { NumberControl } from "@/components/ui/number-control.client";
import type { Coefficients } from "@/lib/catalog/overhead-schema";
import { priceFrom } from "@/lib/overhead/cost";
import { calculatorFields } from "@/lib/overhead/workload";
import type { CalculatorValues } from "@/lib/share/workload";

const { currency: currencyField, vcpuPrice, gibPrice, nodeVcpu, nodeGib } = calculatorFields;
const prices = { vcpuPrice, gibPrice };
const nodes = { nodeVcpu, nodeGib };

/** A code in capitals, however it was typed, or any symbol the table of fields allows. */
function readCurrency(text: string): string | undefined {
  const trimmed = text.trim();
  const currency = /^[a-z]{3}$/i.test(trimmed) ? trimmed.toUpperCase() : trimmed;
  return currencyField.pattern.test(currency) ? currency : undefined;
}

type Props = {
  values: CalculatorValues;
  coefficients: Coefficients;
  /** For the link to the list price; without it the link leads to the page of sources. */
  sources?: Sources;
  onChange: (change: CalculatorValues) => void;
};

const own = ["currency", "vcpuPrice", "gibPrice", "nodeVcpu", "nodeGib"] as const;

/** Whether only values changed that other inputs show. */
function looksTheSame(before: Props, after: Props): boolean {
  return (
    before.coefficients === after.coefficients &&
    before.sources === after.sources &&
    before.onChange === after.onChange &&
    own.every((name) => before.values[name] === after.values[name])
  );
}

/** Prices and node size, each an ordinary form control named like its URL parameter. */
export const MoneyInputs = memo(function MoneyInputs({
  values,
  coefficients,
  sources,
  onChange,
}: Props) {
  const { price: list } = coefficients;
  const used = priceFrom(list, values);
  const foreign = values.currency !== undefined && values.currency !== list.currency;
  const listed = { vcpuPrice: list.vcpuPerHour, gibPrice: list.gibPerHour };
  return (
    <fieldset className="space-y-4">
      <legend className="mb-3 text-lg font-semibold">Money and nodes</legend>
      <PlainField
        name="currency"
        label={currencyField.label}
        help={currencyField.help}
        wrong="Up to four characters without spaces, such as EUR or €."
        placeholder={list.currency}
        value={values.currency}
        read={readCurrency}
        onChange={(currency) => onChange({ currency })}
      />
      {(["vcpuPrice", "gibPrice"] as const).map((name) => (
        <PlainField
          key={name}
          name={name}
          label={prices[name].label}
          unit={prices[name].unit}
          wrong="A number, such as 0.04."
          // Where a price is missing in a foreign currency, that of the list would mislead.
          placeholder={foreign ? "needed" : String(listed[name])}
          inputMode="decimal"
          value={values[name]}
          read={(text) => readNumberWithin(text, prices[name])}
          onChange={(value) => onChange({ [name]: value })}
        />
      ))}
      {foreign && used.currency !== values.currency ? (
        <p className="rounded-md bg-warn-soft px-3 py-2 text-sm text-warn" role="status">
          Costs are still in {list.currency}, at the list price: give both prices in{" "}
          {values.currency}.
        </p>
      ) : null}
      <div className="text-xs leading-snug text-muted">
        <p>
          List price: {list.vcpuPerHour} {list.currency} for a vCPU and {list.gibPerHour}{" "}
          {list.currency} for a GiB, per hour (
          <DataSource of={list} sources={sources} />
          ).
        </p>
        <details className="mt-1">
          <summary className="py-1">About the list price</summary>
          <p className="mt-1">{list.note}</p>
        </details>
      </div>
      {(["nodeVcpu", "nodeGib"] as const).map((name) => (
        <NumberControl
          key={name}
          name={name}
          field={nodes[name]}
          value={values[name]}
          onChange={(value) => onChange({ [name]: value })}
        />
      ))}
    </fieldset>
  );
}, looksTheSame);
