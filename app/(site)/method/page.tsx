import type { Metadata } from "next";
import Link from "next/link";
import { PageHeader } from "@/components/layout/page-header";
import { CoefficientTable } from "@/components/overhead/coefficient-table";
import { MeasurementTable } from "@/components/overhead/measurement-table";
import Prose from "@/content/method.mdx";
import { catalog } from "@/lib/catalog/catalog";
import { formatDate } from "@/lib/format";
import { coefficientsFor } from "@/lib/share/comparison";

export const metadata: Metadata = {
  title: "Method: the overhead model and its measurements",
  description:
    "Formulas, coefficients and all published measurements behind the calculator, with who measured them and where they disagree.",
  alternates: { canonical: "/method" },
};

function Row({ id }: { id: string }) {
  if (!catalog.measurements.some((row) => row.id === id)) {
    throw new Error(
      `content/method.mdx names measurement "${id}", which content/measurements.json lacks.`,
    );
  }
  return (
    <a href={`#${id}`} className="font-mono text-[0.85em]">
      {id}
    </a>
  );
}

export default function MethodPage() {
  const { coefficients } = coefficientsFor(catalog.coefficients, "live");
  const groups = [...new Set(catalog.measurements.map(({ group }) => group))];
  return (
    <div className="mx-auto max-w-page px-4 sm:px-6">
      <PageHeader title="Method">
        How the <Link href="/calculator">calculator</Link> arrives at its numbers: formulas,
        coefficients, {catalog.measurements.length} published measurements, and where they disagree.
      </PageHeader>
      <div className="prose">
        <Prose components={{ Row }} />
      </div>
      <section className="mt-14" aria-labelledby="coefficients">
        <h2 id="coefficients">Coefficients</h2>
        <p className="mt-2 mb-4 max-w-measure text-muted">
          Data version {coefficients.version}, published {formatDate(coefficients.published)}. Where
          a high value is 0, its effect is already part of another one.
        </p>
        <CoefficientTable coefficients={coefficients} />
      </section>
      <section className="mt-14" aria-labelledby="measurements">
        <h2 id="measurements">Measurements</h2>
        <p className="mt-2 max-w-measure text-muted">
          “Used” rows stand behind a coefficient, “check” rows are kept for comparing the model
          with, “background” rows show the field and its contradictions.
        </p>
        {groups.map((group) => {
          const rows = catalog.measurements.filter((row) => row.group === group);
          return (
            <section key={group} className="mt-8">
              <h3>{group}</h3>
              <MeasurementTable rows={rows} sources={catalog.sources} />
            </section>
          );
        })}
      </section>
    </div>
  );
}
