import type { Metadata } from "next";
import { allUses, Uses } from "@/app/(site)/sources/uses";
import { SourceLink } from "@/components/fact/provenance";
import { PageHeader } from "@/components/layout/page-header";
import { catalog } from "@/lib/catalog/catalog";
import { type Source } from "@/lib/catalog/schema";
import { PlainHtml } from "@/components/ui/plain-html";
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
  return (
    <div className="mx-auto max-w-page px-4 sm:px-6">
      <PageHeader title="Sources">
        {sources.length} documents, grouped by whose interest they serve. A vendor’s figure can be
        right; you should know that it is a vendor’s.
      </PageHeader>
      <PlainHtml>
        {kinds.map(({ id, title, meaning }) => {
          const group = sources
            .filter(({ interest }) => interest === id)
            .sort((a, b) => a.title.localeCompare(b.title, "en"));
          return group.length > 0 ? (
            <section key={id} className="mb-10" aria-labelledby={id}>
              <h2 id={id}>{title}</h2>
              <p className="text-muted">{meaning}</p>
              <ul className="mt-3 max-w-4xl space-y-2 text-[0.9375rem]">
                {group.map((source) => (
                  <li
                    key={source.id}
                    id={source.id}
                    className="render-late break-words [contain-intrinsic-block-size:auto_6rem]"
                  >
                    <SourceLink source={source} />
                    <span className="text-muted">
                      . {source.publisher}
                      {source.published ? `, ${source.published}` : ""}. Checked{" "}
                      {formatDate(source.checked)}; <Uses uses={uses.get(source.id) ?? unused} />.
                      {source.note ? ` ${source.note}` : ""}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          ) : null;
        })}
      </PlainHtml>
    </div>
  );
}
