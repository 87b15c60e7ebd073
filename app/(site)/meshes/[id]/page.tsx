import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { glanceOf } from "@/app/(site)/meshes/[id]/glance-rows";
import { NoMeshGuide } from "@/components/decision/no-mesh-guide";
import { ConfidenceLegend } from "@/components/fact/confidence-mark";
import { FactValue } from "@/components/fact/fact";
import { PageHeader } from "@/components/layout/page-header";
import { CapabilityCell } from "@/components/mesh/capability-cell";
import { capabilityGroups } from "@/components/mesh/capability-names";
import { type Column, columnsOf } from "@/components/mesh/columns";
import { Glance } from "@/components/mesh/glance";
import { SheetLinks } from "@/components/mesh/sheet-links";
import { sheets } from "@/components/mesh/sheet-rows";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { catalog } from "@/lib/catalog/catalog";
import { sourceOf } from "@/lib/catalog/find";
import { meshIds } from "@/lib/catalog/ids";
import type { Mesh } from "@/lib/catalog/schema";

export const dynamicParams = false;

export function generateStaticParams() {
  return meshIds.map((id) => ({ id }));
}

async function find(params: PageProps<"/meshes/[id]">["params"]): Promise<Mesh> {
  const { id } = await params;
  const mesh = meshIds.find((each) => each === id);
  return mesh ? catalog.meshes[mesh] : notFound();
}

export async function generateMetadata({ params }: PageProps<"/meshes/[id]">): Promise<Metadata> {
  const mesh = await find(params);
  return {
    title: mesh.name,
    description: mesh.summary.slice(0, 155),
    alternates: { canonical: `/meshes/${mesh.id}` },
  };
}

export default async function MeshPage({ params }: PageProps<"/meshes/[id]">) {
  const mesh = await find(params);
  const columns = columnsOf([mesh]);
  const sheet = sheets[mesh.id];
  const others = meshIds.filter((id) => id !== mesh.id).map((id) => catalog.meshes[id]);
  return (
    <div className="mx-auto max-w-page px-4 sm:px-6">
      <PageHeader title={mesh.name}>{mesh.summary}</PageHeader>
      <SheetLinks mesh={mesh} sheet={sheet} others={others} />
      {mesh.id === "none" ? <NoMeshGuide mesh={mesh} sources={catalog.sources} /> : null}
      <section aria-labelledby="at-a-glance" className="mb-10">
        <h2 id="at-a-glance" className="mb-3">
          At a glance
        </h2>
        <Glance rows={glanceOf(columns, sheet)} />
      </section>
      {columns.length > 1 ? <Distributions columns={columns} /> : null}
      <h2>Every feature</h2>
      <div className="mt-2 mb-4">
        <ConfidenceLegend />
      </div>
      <FeatureGroups columns={columns} />
    </div>
  );
}

/** Who publishes which build, on which terms. */
function Distributions({ columns }: { columns: readonly Column[] }) {
  return (
    <section aria-labelledby="distributions" className="mb-10">
      <h2 id="distributions" className="mb-3">
        Distributions
      </h2>
      <ul className="max-w-measure list-disc space-y-1.5 pl-5">
        {columns.map(({ distribution: { id, name, publisher, capabilities } }) => {
          const fact = capabilities.distribution_terms;
          return (
            <li key={id}>
              <strong>{name}</strong>, from {publisher === "Buoyant" ? "" : "the "}
              {publisher}: <FactValue fact={fact} source={sourceOf(catalog, fact)} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function FeatureGroups({ columns }: { columns: readonly Column[] }) {
  return capabilityGroups.map(({ title, rows }) => (
    <section key={title} className="mb-8" aria-label={title}>
      <h3>{title}</h3>
      <ScrollRegion label={`Table: ${title}`} className="mt-2">
        <table className="w-full table-fixed text-sm sm:text-[0.9375rem]">
          {columns.length > 1 ? (
            <thead>
              <tr className="text-left text-sm text-muted">
                <th scope="col" className="w-[30%] py-1.5 pr-4 font-medium sm:w-64">
                  Feature
                </th>
                {columns.map(({ id, label }) => (
                  <th key={id} scope="col" className="py-1.5 pr-4 font-medium">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
          ) : null}
          <tbody>
            {rows.map(([id, name]) => (
              <tr key={id} className="border-t border-line align-top">
                <th
                  scope="row"
                  className="w-[30%] py-2 pr-2 text-left font-medium hyphens-auto sm:w-64"
                >
                  {name}
                </th>
                {columns.map((column) => {
                  const fact = column.distribution.capabilities[id];
                  return (
                    <td key={column.id} className="py-2 pr-4">
                      <CapabilityCell
                        id={`cell-${column.id}-${id}`}
                        fact={fact}
                        source={sourceOf(catalog, fact)}
                      />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  ));
}
