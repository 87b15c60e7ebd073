import type { Metadata } from "next";
import Link from "next/link";
import { methodComponents } from "@/app/(site)/method/method-components";
import { PageHeader } from "@/components/layout/page-header";
import { OldRowLinks } from "@/components/measurement/old-row-links.client";
import { methodSections } from "@/components/overhead/method-anchors";
import { Panel } from "@/components/ui/panel";
import Prose from "@/content/method.mdx";
import { catalog } from "@/lib/catalog/catalog";

export const metadata: Metadata = {
  title: "Method: the overhead model",
  description:
    "Formulas and coefficients behind the calculator, how its predictions compare with what was measured, where sources disagree, and what is not modelled.",
  alternates: { canonical: "/method" },
};

export default function MethodPage() {
  return (
    <div className="mx-auto max-w-page px-4 sm:px-6">
      <PageHeader title="Method">
        How the <Link href="/calculator">calculator</Link> arrives at its numbers, how well it meets
        what was measured, and where sources disagree. Ten minutes. Behind it:{" "}
        <Link href="/measurements">{catalog.measurements.length} measurements</Link>, some of them{" "}
        <Link href="/measurements/own">our own</Link>.
      </PageHeader>
      <Panel
        as="nav"
        aria-label="On this page"
        className="print-hidden mb-10 text-sm max-sm:hidden"
      >
        <ul role="list" className="columns-2 gap-6 sm:columns-3 lg:columns-5">
          {methodSections.map(({ id, title }) => (
            <li key={id} className="break-inside-avoid">
              <a href={`#${id}`} className="block py-1 leading-snug">
                {title}
              </a>
            </li>
          ))}
        </ul>
      </Panel>
      <OldRowLinks />
      <div className="prose prose-wide pb-12">
        <Prose components={methodComponents} />
      </div>
    </div>
  );
}
