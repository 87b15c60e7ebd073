import type { Metadata } from "next";
import { SourceLink } from "@/components/fact/provenance";
import { PageHeader } from "@/components/layout/page-header";
import { catalog } from "@/lib/catalog/catalog";
import { type Source } from "@/lib/catalog/schema";
import { formatDate } from "@/lib/format";

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

/** How many facts and measurements name each source. */
function countUses(): Map<string, number> {
  const uses = new Map<string, number>();
  const add = ({ source }: { source: string }) => uses.set(source, (uses.get(source) ?? 0) + 1);
  for (const mesh of Object.values(catalog.meshes)) {
    Object.values(mesh.facts).forEach(add);
    for (const { capabilities } of mesh.distributions) Object.values(capabilities).forEach(add);
  }
  Object.values(catalog.landscape.facts).forEach(add);
  catalog.measurements.forEach(add);
  return uses;
}

export default function SourcesPage() {
  const uses = countUses();
  const sources = Object.values(catalog.sources);
  return (
    <div className="mx-auto max-w-page px-4 sm:px-6">
      <PageHeader title="Sources">
        {sources.length} documents, grouped by whose interest they serve. A vendor’s figure can be
        right; you should know that it is a vendor’s.
      </PageHeader>
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
                <li key={source.id} id={source.id} className="break-words">
                  <SourceLink source={source} />
                  <span className="text-muted">
                    . {source.publisher}
                    {source.published ? `, ${source.published}` : ""}. Checked{" "}
                    {formatDate(source.checked)}; {describeUses(uses.get(source.id) ?? 0)}.
                    {source.note ? ` ${source.note}` : ""}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ) : null;
      })}
    </div>
  );
}

function describeUses(count: number): string {
  if (count === 0) return "cited in the guide";
  return count === 1 ? "used for one fact or figure" : `used for ${count} facts and figures`;
}
