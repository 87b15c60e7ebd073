import type { Metadata } from "next";
import Link from "next/link";
import { SnippetCode } from "@/components/embed/snippet-code.client";
import { PageHeader } from "@/components/layout/page-header";

import { siteOrigin } from "@/lib/site";

export const metadata: Metadata = {
  title: "Embed the calculator",
  description:
    "Show the overhead chart on your own blog or wiki with a plain iframe and no script.",
  alternates: { canonical: "/embed" },
};

const options = [
  ["pods, rps, fanout, services, …", "every input of the calculator, by its name in the address"],
  ["meshes", "which lines: istio-sidecar, linkerd, istio-ambient, istio-ambient-l7"],
  ["show", "which parts: memory, cpu, table, inputs"],
  ["theme", "auto (as the reader’s system), light or dark"],
  [
    "data",
    "a data version such as 2026-11 to keep the figures as they are, or live for the newest",
  ],
] as const;

const query = "pods=100&show=memory,inputs&data=2026-11";

export default function EmbedPage() {
  return (
    <div className="mx-auto max-w-page px-4 sm:px-6">
      <PageHeader title="Put the chart on your own page">
        A plain iframe, no script on your side. The frame sets no cookie, stores nothing and asks no
        other server for anything.
      </PageHeader>
      <div className="grid gap-10 lg:grid-cols-2">
        <section aria-labelledby="snippet" className="min-w-0">
          <h2 id="snippet">Snippet</h2>
          <SnippetCode origin={siteOrigin(process.env.SITE_ORIGIN)} query={query} />
          <h2 className="mt-8">Options in the address</h2>
          <dl className="mt-3 space-y-2">
            {options.map(([name, meaning]) => (
              <div key={name}>
                <dt>
                  <code>{name}</code>
                </dt>
                <dd className="text-muted">{meaning}</dd>
              </div>
            ))}
          </dl>
          <p className="mt-4">
            Set the inputs in the <Link href="/calculator">calculator</Link>, copy its link, and use
            what follows the question mark.
          </p>
        </section>
        <section aria-labelledby="preview" className="min-w-0">
          <h2 id="preview">Preview</h2>
          <iframe
            src={`/embed/calculator?${query}`}
            title="What a service mesh costs a cluster"
            loading="lazy"
            className="mt-3 h-[720px] w-full rounded-lg border border-line"
          />
        </section>
      </div>
    </div>
  );
}
