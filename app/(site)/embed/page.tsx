import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import { servedOrigin } from "@/app/api/origin";
import { BuilderInputs } from "@/components/embed/builder-inputs";
import { BuilderOutput } from "@/components/embed/builder-output";
import { HostReference } from "@/components/embed/host-reference";
import { RecipeList } from "@/components/embed/recipe-list";
import { PageHeader } from "@/components/layout/page-header";
import { findingText } from "@/components/overhead/chart-data";
import { Notices } from "@/components/share/notices";
import { QueryForm } from "@/components/ui/query-form.client";
import { catalog } from "@/lib/catalog/catalog";
import { frameFromParams, frameQuery } from "@/lib/embed/frame";
import { recipes } from "@/lib/embed/recipes";
import {
  elementSnippet,
  frameAddress,
  frameHeight,
  iframeSnippet,
  markdownPicture,
  mdxSnippet,
  picturePath,
  scriptSnippet,
} from "@/lib/embed/snippet";
import { workloadFields } from "@/lib/overhead/workload";
import { paramsOf } from "@/lib/share/codec";
import { coefficientsFor, comparisonFrom, pinned } from "@/lib/share/comparison";
import { calculatorQuery } from "@/lib/share/workload";

export const metadata: Metadata = {
  title: "Embed the calculator",
  description:
    "Show the overhead chart on your own blog, wiki or README: as a plain iframe, with a small script, or as an image.",
  alternates: { canonical: "/embed" },
};

const defaults = Object.fromEntries(
  Object.entries({ ...workloadFields, theme: { default: "auto" } }).flatMap(([name, field]) =>
    "default" in field ? [[name, String(field.default)]] : [],
  ),
);

const named = recipes.flatMap(({ sources }) => sources);
const sources = Object.fromEntries(
  Object.entries(catalog.sources).filter(([id]) => named.includes(id)),
);

export default async function EmbedPage({ searchParams }: PageProps<"/embed">) {
  const { values, notices, ...options } = frameFromParams(paramsOf(await searchParams));
  const choice = coefficientsFor(catalog.coefficients, values);
  // Whoever says nothing gets a chart that stays what the article says about it.
  const pictured = values.data === "live" ? values : pinned(values, choice.coefficients);
  const origin = servedOrigin({ headers: await headers() });
  const integrity = process.env.LOADER_INTEGRITY ?? "";
  const query = frameQuery(pictured, options);
  const frame = { origin, query, height: frameHeight(options.show) };
  const script = { origin, query, integrity };
  const chart = options.show.includes("memory") || !options.show.includes("cpu") ? "memory" : "cpu";
  const codes = {
    iframe: iframeSnippet(frame),
    script: scriptSnippet(script),
    element: elementSnippet(script),
    address: frameAddress(origin, query),
    mdx: mdxSnippet(frame),
    picture: markdownPicture({
      origin,
      text: findingText(
        { ...comparisonFrom(choice.coefficients, values), scale: "linear" },
        chart === "memory" ? "memoryMiB" : "cpuMillicores",
      ),
      picture: picturePath(pictured, {
        chart,
        format: "svg",
        theme: options.theme === "dark" ? "dark" : "light",
      }),
      link: `/calculator?${calculatorQuery(pictured, { spellOut: true })}`,
    }),
  };
  return (
    <div className="mx-auto max-w-page px-4 sm:px-6">
      <PageHeader title="Put the chart on your own page">
        Choose what it shows and paste the code. For inputs that are not here, set them in the{" "}
        <Link href={`/calculator?${calculatorQuery(values)}`}>calculator</Link> and come back from
        its Share button.
      </PageHeader>
      <Notices notices={[...notices, ...choice.notices]} />
      <QueryForm
        action="/embed"
        label="What to embed"
        defaults={defaults}
        output={<BuilderOutput {...frame} codes={codes} />}
      >
        <BuilderInputs values={values} options={options} version={choice.coefficients.version} />
      </QueryForm>
      <section aria-labelledby="recipes" className="mt-14">
        <h2 id="recipes">Recipes</h2>
        <p className="mt-3 max-w-measure">
          Hosts differ in what they let through. Each code below carries the choices made above.
        </p>
        <RecipeList codes={codes} sources={sources} />
      </section>
      <div className="mt-14">
        <HostReference />
      </div>
    </div>
  );
}
