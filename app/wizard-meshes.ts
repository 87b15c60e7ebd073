import { catalog } from "@/lib/catalog/catalog";
import type { Mesh } from "@/lib/catalog/schema";
import type { Meshes } from "@/lib/decision/situation";

/**
 * The catalog as the decision needs it in the browser: without notes, further facts and the days
 * they fall due, which are most of its bytes and change no verdict.
 */
function slim(mesh: Mesh): Mesh {
  return {
    ...mesh,
    facts: {},
    distributions: mesh.distributions.map((distribution) => ({
      ...distribution,
      capabilities: Object.fromEntries(
        Object.entries(distribution.capabilities).map(([id, { note, staleAfter, ...fact }]) => [
          id,
          fact,
        ]),
      ) as typeof distribution.capabilities,
    })),
  };
}

export const wizardMeshes: Meshes = Object.fromEntries(
  Object.entries(catalog.meshes).map(([id, mesh]) => [id, slim(mesh)]),
);
