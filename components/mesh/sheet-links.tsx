import type { Sheet } from "@/components/mesh/sheet-rows";
import type { Mesh } from "@/lib/catalog/schema";
import { seriesOfMesh } from "@/lib/share/verdict";

/** From a fact sheet to what the rest of the site says of the mesh. */
export function SheetLinks({
  mesh,
  sheet,
  others,
}: {
  mesh: Mesh;
  sheet: Sheet;
  others: readonly Mesh[];
}) {
  const series = seriesOfMesh[mesh.id];
  const own = [mesh.id, ...mesh.distributions.slice(1).map(({ id }) => `${mesh.id}.${id}`)];
  return (
    <nav aria-label={`More on ${mesh.name}`} className="print-hidden mb-8 space-y-1.5">
      <p className="flex flex-wrap gap-x-5 gap-y-1">
        <a href={`/guide/${sheet.chapter.slug}`}>Guide: {sheet.chapter.title}</a>
        <a href="/wizard">Does it fit your team?</a>
        {series.length > 0 ? (
          <a href={`/calculator?meshes=${series.join(",")}`}>What it costs</a>
        ) : null}
      </p>
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-[0.9375rem]">
        <span className="text-muted">Compare with</span>
        {others.map(({ id, shortName }) => (
          <a key={id} href={`/compare?meshes=${[...own, id].join(",")}`}>
            {shortName}
          </a>
        ))}
        <a href="/compare">all of them</a>
      </p>
    </nav>
  );
}
