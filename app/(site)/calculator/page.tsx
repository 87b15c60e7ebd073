import type { Metadata } from "next";
import { headers } from "next/headers";
import { cache } from "react";
import { servedOrigin } from "@/app/api/origin";
import { calculatorMetadata } from "@/app/(site)/calculator/calculator-metadata";
import { applicationData } from "@/app/application-data";
import { Calculator } from "@/components/overhead/calculator.client";
import { DataVersion } from "@/components/overhead/data-version";
import { Presets } from "@/components/overhead/presets";
import { compactCoefficients, workingRows } from "@/components/overhead/working-rows";
import { JsonLd } from "@/components/layout/json-ld";
import { PageHeader } from "@/components/layout/page-header";
import { Notices } from "@/components/share/notices";
import { catalog } from "@/lib/catalog/catalog";
import { paramsOf } from "@/lib/share/codec";
import { coefficientsFor } from "@/lib/share/comparison";
import { calculatorFromParams } from "@/lib/share/workload";

const description =
  "CPU and memory of Envoy sidecars, linkerd2-proxy and Istio ambient across pod counts, as ranges with every source.";

/** What the browser needs of each data version, made once. */
const browserData = new Map(
  catalog.coefficients.map((coefficients) => {
    const { price, newerPrice = price, nodeReservation } = coefficients;
    const named = [price.source, newerPrice.source, nodeReservation.source];
    return [
      coefficients.version,
      {
        coefficients: compactCoefficients(coefficients),
        rows: workingRows(coefficients, catalog.measurements, catalog.sources),
        sources: Object.fromEntries(
          Object.entries(catalog.sources).filter(([id]) => named.includes(id)),
        ),
      },
    ];
  }),
);

type Props = PageProps<"/calculator">;

/** The query read once a request, for the metadata and the page. */
const stateOf = cache(async (searchParams: Props["searchParams"]) => {
  const { values, notices } = calculatorFromParams(paramsOf(await searchParams));
  return { values, notices, choice: coefficientsFor(catalog.coefficients, values) };
});

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { values } = await stateOf(searchParams);
  return {
    title: "What a service mesh costs your cluster",
    description,
    ...calculatorMetadata(values, servedOrigin({ headers: await headers() })),
  };
}

export default async function CalculatorPage({ searchParams }: Props) {
  const { values, notices, choice } = await stateOf(searchParams);
  const data = browserData.get(choice.coefficients.version);
  if (!data) throw new Error("coefficientsFor returned a data version that is not in the catalog.");
  return (
    <div className="mx-auto max-w-page px-4 sm:px-6">
      <JsonLd data={applicationData("calculator", "/calculator", description)} />
      <PageHeader title="What a mesh costs your cluster">
        CPU and memory of the proxies, from one pod to thousands. Ranges, because published
        measurements disagree.
      </PageHeader>
      <Notices notices={[...notices, ...choice.notices]} />
      <DataVersion choice={choice} values={values} />
      <Presets scenarios={catalog.scenarios.filter((each) => each.for === "calculator")} />
      <Calculator
        initial={values}
        {...data}
        coefficients={{ ...data.coefficients, price: choice.coefficients.price }}
      />
    </div>
  );
}
