import type { Metadata } from "next";
import { headers } from "next/headers";
import { servedOrigin } from "@/app/api/origin";
import { calculatorMetadata } from "@/app/(site)/calculator/calculator-metadata";
import { applicationData } from "@/app/application-data";
import { Calculator } from "@/components/overhead/calculator.client";
import { DataVersion } from "@/components/overhead/data-version";
import { Presets } from "@/components/overhead/presets";
import { workingRows } from "@/components/overhead/working-rows";
import { JsonLd } from "@/components/layout/json-ld";
import { PageHeader } from "@/components/layout/page-header";
import { Notices } from "@/components/share/notices";
import { catalog } from "@/lib/catalog/catalog";
import { paramsOf } from "@/lib/share/codec";
import { coefficientsFor } from "@/lib/share/comparison";
import { calculatorFromParams } from "@/lib/share/workload";

const description =
  "CPU and memory of Envoy sidecars, linkerd2-proxy and Istio ambient across pod counts, as ranges with every source.";

type Props = PageProps<"/calculator">;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { values } = calculatorFromParams(paramsOf(await searchParams));
  return {
    title: "What a service mesh costs your cluster",
    description,
    ...calculatorMetadata(values, servedOrigin({ headers: await headers() })),
  };
}

export default async function CalculatorPage({ searchParams }: Props) {
  const { values, notices } = calculatorFromParams(paramsOf(await searchParams));
  const choice = coefficientsFor(catalog.coefficients, values.data);
  const { coefficients } = choice;
  const named = [coefficients.price.source, coefficients.nodeReservation.source];
  return (
    <div className="mx-auto max-w-page px-4 sm:px-6">
      <JsonLd data={applicationData("calculator", "/calculator", description)} />
      <PageHeader title="What a mesh costs your cluster">
        CPU and memory of the proxies, from one pod to thousands. Ranges, because published
        measurements disagree.
      </PageHeader>
      <Notices notices={[...notices, ...choice.notices]} />
      <DataVersion choice={choice} />
      <Presets scenarios={catalog.scenarios.filter((each) => each.for === "calculator")} />
      <Calculator
        coefficients={coefficients}
        initial={values}
        rows={workingRows(coefficients, catalog.measurements, catalog.sources)}
        sources={Object.fromEntries(
          Object.entries(catalog.sources).filter(([id]) => named.includes(id)),
        )}
      />
    </div>
  );
}
