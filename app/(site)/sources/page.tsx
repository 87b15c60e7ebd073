import type { Metadata } from "next";
import { Fragment } from "react";
import { byPublisher } from "@/app/(site)/sources/by-publisher";
import { allUses, Uses } from "@/app/(site)/sources/uses";
import { SourceLink } from "@/components/fact/provenance";
import { PageHeader } from "@/components/layout/page-header";
import { catalog } from "@/lib/catalog/catalog";
import { type Source } from "@/lib/catalog/schema";
import { formatDate } from "@/lib/format";
import type { SourceUses } from "@/lib/guide/source-uses";

export const metadata: Metadata = {
  title: "Sources",
  description:
    "Every document a fact or a figure of this site rests on, and whose interest it serves.",
  alternates: { canonical: "/sources" },
};

const kinds: readonly { id: Source["interest"]; title: string; meaning: string }[] = [
  { id: "project", title: "Projects", meaning: "Written by the project it describes." },
  {
    id: "vendor",
    title: "Vendors",
    meaning: "Written by a company that sells the thing described.",
  },
  { id: "cloud-vendor", title: "Cloud vendors", meaning: "Sell clusters and managed meshes." },
  { id: "foundation", title: "Foundations", meaning: "Host projects; sell none of them." },
  { id: "independent", title: "Independent", meaning: "Sell none of the meshes described." },
  { id: "academic", title: "Academic", meaning: "Universities and conference papers." },
  { id: "ours", title: "Our own", meaning: "Arithmetic on the sources above." },
];

/** No source is without a use, which a test sees to; types cannot know. */
const unused: SourceUses = { counts: {}, chapters: [], method: false };

export default function SourcesPage() {
  const uses = allUses();
  const sources = Object.values(catalog.sources);
  const groups = kinds
    .map((kind) => ({
      ...kind,
      group: sources
        .filter(({ interest }) => interest === kind.id)
        .sort((a, b) => a.title.localeCompare(b.title, "en")),
    }))
    .filter(({ group }) => group.length > 0);
  return (
    <div className="mx-auto max-w-page px-4 sm:px-6">
      <PageHeader title="Sources">
        {sources.length} documents, grouped by whose interest they serve and who published them. A
        vendor’s figure can be right; you should know that it is a vendor’s.
      </PageHeader>
      <nav aria-label="On this page" className="mb-10">
        <ul role="list" className="flex flex-wrap gap-x-5 gap-y-1 text-[0.9375rem]">
          {groups.map(({ id, title, group }) => (
            <li key={id}>
              <a href={`#${id}`} className="inline-block py-0.5">
                {title}
              </a>{" "}
              <Count of={group.length} />
            </li>
          ))}
        </ul>
      </nav>
      {groups.map(({ id, title, meaning, group }) => (
        <section key={id} className="mb-10" aria-labelledby={id}>
          <h2 id={id}>{title}</h2>
          <p className="text-muted">{meaning}</p>
          {byPublisher(group).map(({ title, sources: written }, _, all) => (
            <Fragment key={title}>
              {all.length > 1 ? (
                <h3 className="mt-5">
                  {title} <Count of={written.length} />
                </h3>
              ) : null}
              <ul
                aria-label={all.length > 1 ? title : undefined}
                className="mt-3 max-w-4xl space-y-2 text-[0.9375rem]"
              >
                {written.map((source) => (
                  <li
                    key={source.id}
                    id={source.id}
                    className="render-late break-words [contain-intrinsic-block-size:auto_6rem]"
                  >
                    <SourceLink source={source} />
                    <span className="text-muted">
                      . {writtenBy(source, title)}Checked {formatDate(source.checked)};{" "}
                      <Uses uses={uses.get(source.id) ?? unused} />.
                      {source.note ? ` ${source.note}` : ""}
                    </span>
                  </li>
                ))}
              </ul>
            </Fragment>
          ))}
        </section>
      ))}
    </div>
  );
}

/** Publisher, unless the heading names it, and date, with the full stop after them. */
function writtenBy({ publisher, published }: Source, heading: string): string {
  const words = [publisher === heading ? undefined : publisher, published].filter(Boolean);
  return words.length > 0 ? `${words.join(", ")}. ` : "";
}

/** How many, beside what they are. */
function Count({ of }: { of: number }) {
  return <span className="font-normal text-muted tabular-nums">({of})</span>;
}
