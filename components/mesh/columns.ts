import type { Distribution, Mesh } from "@/lib/catalog/schema";

export type Column = {
  /** Mesh id; with the distribution after a dot for all but a mesh's first. Part of public URLs. */
  readonly id: string;
  readonly mesh: Mesh;
  readonly distribution: Distribution;
  readonly label: string;
};

/** One column a distribution; its name is added where a mesh has more than one. */
export function columnsOf(meshes: readonly Mesh[]): Column[] {
  return meshes.flatMap((mesh) =>
    mesh.distributions.map((distribution, index) => ({
      id: index === 0 ? mesh.id : `${mesh.id}.${distribution.id}`,
      mesh,
      distribution,
      label: mesh.distributions.length > 1 ? distribution.name : mesh.name,
    })),
  );
}
