import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { NoMeshGuide } from "@/components/decision/no-mesh-guide";
import { PageHeader } from "@/components/layout/page-header";
import { CapabilityCell } from "@/components/mesh/capability-cell";
import { capabilityGroups } from "@/components/mesh/capability-names";
import { columnsOf } from "@/components/mesh/columns";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { catalog } from "@/lib/catalog/catalog";
import { sourceOf } from "@/lib/catalog/find";
import { type Mesh, meshIds } from "@/lib/catalog/schema";

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
  return (
    <div className="mx-auto max-w-page px-4 sm:px-6">
      <PageHeader title={mesh.name}>{mesh.summary}</PageHeader>
      <p className="mb-8 flex flex-wrap gap-x-5 gap-y-1">
        <Link href="/compare">Compare with the others</Link>
        <Link href="/wizard">Does it fit your team?</Link>
        <Link href="/calculator">What it costs</Link>
      </p>
      {mesh.id === "none" ? <NoMeshGuide mesh={mesh} sources={catalog.sources} /> : null}
      {capabilityGroups.map(({ title, rows }) => (
        <section key={title} className="mb-10" aria-label={title}>
          <h2>{title}</h2>
          <ScrollRegion label={title} className="mt-3">
            <table className="w-full text-[0.9375rem]">
              {columns.length > 1 ? (
                <thead>
                  <tr className="text-left text-sm text-muted">
                    <th scope="col" className="py-1.5 pr-4 font-medium">
                      Feature
                    </th>
                    {columns.map(({ distribution, label }) => (
                      <th key={distribution.id} scope="col" className="py-1.5 pr-4 font-medium">
                        {label}
                      </th>
                    ))}
                  </tr>
                </thead>
              ) : null}
              <tbody>
                {rows.map(([id, name]) => (
                  <tr key={id} className="border-t border-line align-top">
                    <th scope="row" className="w-1/4 min-w-28 py-2 pr-4 text-left font-medium">
                      {name}
                    </th>
                    {columns.map(({ distribution }) => {
                      const fact = distribution.capabilities[id];
                      return (
                        <td key={distribution.id} className="min-w-44 py-1.5 pr-4">
                          <CapabilityCell fact={fact} source={sourceOf(catalog, fact)} />
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        </section>
      ))}
    </div>
  );
}
