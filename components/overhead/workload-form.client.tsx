"use client";

import { DataSource, type Sources } from "@/components/overhead/data-source";
import { WorkloadField } from "@/components/overhead/workload-field.client";
import { Button, ButtonLink } from "@/components/ui/button";
import type { PricedCoefficients } from "@/lib/catalog/overhead-schema";
import { priceFrom } from "@/lib/overhead/cost";
import {
  type FieldGroup,
  inputFields,
  inputsIn,
  niceAxisMax,
  workloadFrom,
} from "@/lib/overhead/workload";
import type { CalculatorValues } from "@/lib/share/workload";

type Props = {
  values: CalculatorValues;
  /** For list prices. */
  coefficients: PricedCoefficients;
  sources: Sources;
  onChange: (change: CalculatorValues) => void;
};

/** Lists first: the meshes are the choice that the others in their group refine. */
const namesOf = (group: FieldGroup) =>
  inputsIn(group).toSorted(
    (a, b) => Number(inputFields[b].kind === "list") - Number(inputFields[a].kind === "list"),
  );

const groups = {
  cluster: namesOf("cluster"),
  show: namesOf("show"),
  more: namesOf("more"),
  money: namesOf("money"),
};

/** Every input of the calculator, from the table in `lib/overhead/workload.ts`. */
export function WorkloadForm({ values, coefficients, sources, onChange }: Props) {
  const { price } = coefficients;
  const isForeign = values.currency !== undefined && values.currency !== price.currency;
  // In another currency the list price would mislead.
  const listed = (amount: number) => (isForeign ? "needed" : String(amount));
  const placeholders: Readonly<Partial<Record<keyof CalculatorValues, string>>> = {
    max: String(niceAxisMax(workloadFrom(values).pods)),
    currency: price.currency,
    vcpuPrice: listed(price.vcpuPerHour),
    gibPrice: listed(price.gibPerHour),
  };
  const fields = (group: keyof typeof groups) =>
    groups[group].map((name) => (
      <WorkloadField
        key={name}
        name={name}
        value={values[name]}
        placeholder={placeholders[name]}
        explained
        onChange={onChange}
      />
    ));
  return (
    <>
      {/* What has no control must not be lost when the form is sent without JavaScript. */}
      {(["data", "cal"] as const).map((name) =>
        values[name] === undefined ? null : (
          <input key={name} type="hidden" name={name} value={values[name]} />
        ),
      )}
      <div className="space-y-6">
        <fieldset className="space-y-4">
          <legend className="mb-3 text-lg font-semibold">Your cluster</legend>
          {fields("cluster")}
        </fieldset>
        <fieldset className="border-t border-line pt-5">
          <legend className="float-left mb-3 w-full text-lg font-semibold">What to show</legend>
          <div className="clear-both space-y-4">{fields("show")}</div>
        </fieldset>
        <details className="border-t border-line pt-4">
          <summary className="py-1 text-lg font-semibold">More about the cluster</summary>
          <div className="mt-3 space-y-4">{fields("more")}</div>
        </details>
        <details className="border-t border-line pt-4">
          <summary className="py-1 text-lg font-semibold">Prices and node size</summary>
          <div className="mt-3 space-y-4">
            {fields("money")}
            {isForeign && priceFrom(price, values).currency !== values.currency ? (
              <p className="rounded-md bg-warn-soft px-3 py-2 text-sm text-warn" role="status">
                Costs are still in {price.currency}, at the list price: give both prices in{" "}
                {values.currency}.
              </p>
            ) : null}
            <ListPrice price={price} sources={sources} />
          </div>
        </details>
      </div>
      <div className="mt-6 flex flex-wrap items-center gap-3 border-t border-line pt-5">
        <Button type="submit" variant="primary" className="js:hidden">
          Recalculate
        </Button>
        <ButtonLink href="/calculator" size="small">
          Reset to the defaults
        </ButtonLink>
      </div>
    </>
  );
}

function ListPrice({ price, sources }: { price: PricedCoefficients["price"]; sources: Sources }) {
  return (
    <div className="text-xs leading-snug text-muted">
      <p>
        List price: {price.vcpuPerHour} {price.currency} for a vCPU and {price.gibPerHour}{" "}
        {price.currency} for a GiB, per hour (
        <DataSource of={price} sources={sources} />
        ).
      </p>
      <details className="mt-1">
        <summary className="py-1">About the list price</summary>
        <p className="mt-1">
          {price.basis}, {price.region}. {price.note}
        </p>
      </details>
    </div>
  );
}
