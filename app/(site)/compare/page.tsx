import type { Metadata } from "next";
import Link from "next/link";
import { Fragment } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { CapabilityCell } from "@/components/mesh/capability-cell";
import { capabilityGroups } from "@/components/mesh/capability-names";
import { columnsOf } from "@/components/mesh/columns";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { catalog } from "@/lib/catalog/catalog";
import { meshIds } from "@/lib/catalog/schema";
import { sourceOf } from "@/lib/catalog/find";

export const metadata: Metadata = {
  title: "Service meshes compared, feature by feature",
  description:
    "Istio sidecar and ambient, Linkerd, Cilium, Kuma, Consul and no mesh: every cell with its source, version, date and confidence.",
  alternates: { canonical: "/compare" },
};

export default function ComparePage() {
  const columns = columnsOf(meshIds.map((id) => catalog.meshes[id]));
  return (
    <div className="mx-auto max-w-page px-4 sm:px-6">
      <PageHeader title="Feature by feature">
        Open a cell for the note, the source, the version it was read for and how sure we are. Where
        we are not, the cell says so.
      </PageHeader>
      <ScrollRegion
        label="Feature matrix"
        className="max-h-[calc(100dvh-6rem)] rounded-lg border border-line bg-surface"
      >
        <table className="text-sm">
          <thead>
            <tr>
              <th
                scope="col"
                className="sticky top-0 left-0 z-20 min-w-32 bg-surface px-3 py-2.5 text-left font-medium text-muted sm:min-w-48"
              >
                Feature
              </th>
              {columns.map(({ mesh, distribution, label }) => (
                <th
                  key={`${mesh.id} ${distribution.id}`}
                  scope="col"
                  className="sticky top-0 z-10 min-w-44 bg-surface px-3 py-2.5 text-left"
                >
                  <Link href={`/meshes/${mesh.id}`}>{label}</Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {capabilityGroups.map(({ title, rows }) => (
              <Fragment key={title}>
                <tr>
                  <th
                    scope="colgroup"
                    colSpan={columns.length + 1}
                    className="border-y border-line bg-sunken px-3 py-1.5 text-left font-semibold"
                  >
                    <span className="sticky left-3">{title}</span>
                  </th>
                </tr>
                {rows.map(([id, name]) => (
                  <tr key={id} className="border-b border-line align-top last:border-0">
                    <th
                      scope="row"
                      className="sticky left-0 z-10 bg-surface px-3 py-2 text-left font-medium"
                    >
                      {name}
                    </th>
                    {columns.map(({ mesh, distribution }) => {
                      const fact = distribution.capabilities[id];
                      return (
                        <td key={`${mesh.id} ${distribution.id}`} className="px-3 py-1.5">
                          <CapabilityCell fact={fact} source={sourceOf(catalog, fact)} />
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}
