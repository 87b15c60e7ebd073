import type { Metadata } from "next";
import { applicationData } from "@/app/application-data";
import { wizardMeshes } from "@/app/wizard-meshes";
import { Wizard } from "@/components/decision/wizard/wizard.client";
import { JsonLd } from "@/components/layout/json-ld";
import { PageHeader } from "@/components/layout/page-header";
import { Notices } from "@/components/share/notices";
import { catalog } from "@/lib/catalog/catalog";
import { answersFromParams } from "@/lib/share/answers";
import { paramsOf } from "@/lib/share/codec";
import { coefficientsFor } from "@/lib/share/comparison";

const description =
  "Answer what you know, skip what you do not. The ranking follows each answer and gives its reasons; the result is a link.";

export const metadata: Metadata = {
  title: "Which service mesh fits your team, or none",
  description,
  alternates: { canonical: "/wizard" },
};

export default async function WizardPage({ searchParams }: PageProps<"/wizard">) {
  const { answers, notices } = answersFromParams(paramsOf(await searchParams));
  const { coefficients } = coefficientsFor(catalog.coefficients);
  return (
    <div className="mx-auto max-w-page px-4 sm:px-6">
      <JsonLd data={applicationData("wizard", "/wizard", description)} />
      <PageHeader title="Which mesh, or none">
        Answer what you know and skip the rest. Your answers stay in the address of this page and
        are stored nowhere.
      </PageHeader>
      <Notices notices={notices} />
      <Wizard meshes={wizardMeshes} coefficients={coefficients} initial={answers} />
    </div>
  );
}
