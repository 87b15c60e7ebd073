import type { GlanceFact, GlanceRow } from "@/components/mesh/glance";
import type { Column } from "@/components/mesh/columns";
import { glanceRows, type Sheet } from "@/components/mesh/sheet-rows";
import { catalog } from "@/lib/catalog/catalog";
import { findFact, sourceOf } from "@/lib/catalog/find";

/** The facts of a mesh's sheet. @throws when the sheet names a fact that does not exist */
export function glanceOf(columns: readonly Column[], sheet: Sheet): GlanceRow[] {
  const several = columns.length > 1;
  const capabilities = glanceRows.map(([id, title]) => ({
    title,
    facts: columns.map(({ distribution, label }): GlanceFact => {
      const fact = distribution.capabilities[id];
      return { ...(several ? { label } : {}), fact, source: sourceOf(catalog, fact) };
    }),
  }));
  const ends = sheet.supportEnds.map((address): GlanceFact => {
    const { fact, source } = findFact(catalog, address);
    // The end of a support window is the day its fact falls due.
    return { label: fact.appliesTo, fact, source, day: fact.staleAfter };
  });
  const requests = sheet.requests.map(([address, label]): GlanceFact => {
    const { fact, source } = findFact(catalog, address);
    return { label, fact, source };
  });
  const [version, ...others] = capabilities;
  const rows: readonly (GlanceRow | undefined)[] = [
    version,
    { title: "Supported until", facts: ends },
    ...others,
    { title: "Default requests", facts: requests },
  ];
  return rows.flatMap((row) => (row && row.facts.length > 0 ? [row] : []));
}
