import type { Metadata } from "next";
import Link from "next/link";
import { manifestFacts } from "@/app/manifest-facts";
import { BuilderInputs } from "@/components/manifests/builder-inputs";
import { BuildOutput, Refused } from "@/components/manifests/build-output";
import { DifferenceView } from "@/components/manifests/difference-view";
import { PageHeader } from "@/components/layout/page-header";
import { Notices } from "@/components/share/notices";
import { QueryForm } from "@/components/ui/query-form.client";
import { build, versionOf } from "@/lib/manifests/build";
import { differences } from "@/lib/manifests/difference";
import { builderFields } from "@/lib/manifests/fields";
import { targetOf } from "@/lib/manifests/form";
import { targetNames } from "@/lib/manifests/targets";
import { builderFromParams, builderQuery } from "@/lib/share/manifests";
import { paramsOf } from "@/lib/share/codec";

export const metadata: Metadata = {
  title: "Install and canary builder",
  description:
    "Commands and YAML for your own names: install, split the traffic, verify, promote or roll back, and remove, for Linkerd, Istio, Istio ambient or no mesh.",
  alternates: { canonical: "/manifests" },
};

const defaults = Object.fromEntries(
  Object.entries(builderFields).flatMap(([name, field]) =>
    "default" in field ? [[name, String(field.default)]] : [],
  ),
);

export default async function ManifestsPage({ searchParams }: PageProps<"/manifests">) {
  const reading = builderFromParams(paramsOf(await searchParams));
  const { form, values, refused, problems, notices } = reading;
  const result = form && build(form, targetOf(form), manifestFacts);
  // A comparison that cannot be written is said at its field.
  const compared = form?.compare && !problems.compare ? form.compare : undefined;
  const other = form && compared && build(form, compared, manifestFacts);
  const output = result ? (
    <BuildOutput
      result={result}
      version={versionOf(result.target, manifestFacts)}
      short={builderQuery(values)}
      query={builderQuery(values, { spellOut: true })}
    />
  ) : (
    <Refused
      fields={refused.map((name) => ({
        label: builderFields[name].label,
        reason: problems[name] ?? "cannot be used",
      }))}
    />
  );
  return (
    <div className="mx-auto max-w-page px-4 sm:px-6">
      <PageHeader title="Install and canary builder">
        Your names in, commands and YAML out, in the order that works: what runs is saved first, one
        line of it is changed, and the way back restores it. The chapters{" "}
        <Link href="/guide/installing">Installing</Link> and{" "}
        <Link href="/guide/splitting-traffic">Splitting traffic</Link> explain each step.
      </PageHeader>
      <Notices notices={notices} />
      <QueryForm
        action="/manifests"
        label="What the builder writes for"
        defaults={defaults}
        output={output}
      >
        <BuilderInputs stated={reading} />
      </QueryForm>
      {result && other ? (
        <DifferenceView
          left={targetNames[result.target]}
          right={targetNames[other.target]}
          steps={differences(result, other)}
        />
      ) : null}
    </div>
  );
}
