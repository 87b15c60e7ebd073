import type { Metadata } from "next";
import { EmbeddedCalculator } from "@/components/embed/embedded-calculator.client";
import { compactCoefficients } from "@/components/overhead/working-rows";
import { Notices } from "@/components/share/notices";
import { catalog } from "@/lib/catalog/catalog";
import { frameFromParams } from "@/lib/embed/frame";
import { paramsOf } from "@/lib/share/codec";
import { coefficientsFor } from "@/lib/share/comparison";

export const metadata: Metadata = {
  title: "Service mesh overhead",
  robots: { index: false },
};

const compact = new Map(
  catalog.coefficients.map((coefficients) => [coefficients, compactCoefficients(coefficients)]),
);

export default async function EmbedPage({ searchParams }: PageProps<"/embed/calculator">) {
  const { values, notices, theme, ...options } = frameFromParams(paramsOf(await searchParams));
  const data = coefficientsFor(catalog.coefficients, values);
  return (
    // The style sheet takes the theme from here: a frame whose scripts are forbidden has it as well.
    <main className="frame" data-theme={theme}>
      <h1 className="sr-only">Service mesh overhead</h1>
      <Notices notices={[...notices, ...data.notices]} />
      <EmbeddedCalculator
        coefficients={compact.get(data.coefficients) ?? data.coefficients}
        initial={values}
        options={options}
        newer={data.newest === data.coefficients.version ? undefined : data.newest}
      />
    </main>
  );
}
