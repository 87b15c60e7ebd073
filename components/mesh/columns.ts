import type { Distribution, Mesh } from "@/lib/catalog/schema";

export type Column = {
  readonly mesh: Mesh;
  readonly distribution: Distribution;
  readonly label: string;
};

/** One column a distribution; its name is added where a mesh has more than one. */
export function columnsOf(meshes: readonly Mesh[]): Column[] {
  return meshes.flatMap((mesh) =>
    mesh.distributions.map((distribution) => ({
      mesh,
      distribution,
      label: mesh.distributions.length > 1 ? distribution.name : mesh.name,
    })),
  );
}
