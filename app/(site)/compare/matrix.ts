import { capabilityGroups } from "@/components/mesh/capability-names";
import { columnsOf } from "@/components/mesh/columns";
import { catalog } from "@/lib/catalog/catalog";
import { meshIds } from "@/lib/catalog/ids";
import type { FeatureMatrix } from "@/lib/share/feature-table";

/** The whole feature matrix, as the page and its downloads need it. */
export const matrix: FeatureMatrix = {
  columns: columnsOf(meshIds.map((id) => catalog.meshes[id])).map((column) => ({
    id: column.id,
    mesh: column.mesh.id,
    // Short, because eight of them stand side by side.
    label: column.mesh.distributions.length > 1 ? column.label : column.mesh.shortName,
    capabilities: column.distribution.capabilities,
  })),
  groups: capabilityGroups,
};

/** Of each source that a cell names, what a reader sees of it. */
export const matrixSources = Object.fromEntries(
  matrix.columns
    .flatMap(({ capabilities }) => Object.values(capabilities))
    .flatMap(({ source: id }) => {
      const source = catalog.sources[id];
      if (!source) return [];
      const { title, publisher, interest, url } = source;
      return [[id, { title, publisher, interest, ...(url === undefined ? {} : { url }) }]];
    }),
);
