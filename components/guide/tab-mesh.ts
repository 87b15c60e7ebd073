import type { MeshId } from "@/lib/catalog/ids";

/** Meshes that a chapter treats side by side. An id is stored in browsers: it is never renamed. */
export const tabMeshes = [
  { id: "linkerd", label: "Linkerd" },
  { id: "istio-sidecar", label: "Istio sidecars" },
  { id: "istio-ambient", label: "Istio ambient" },
] as const satisfies readonly { readonly id: MeshId; readonly label: string }[];

export type TabMesh = (typeof tabMeshes)[number]["id"];

export const isTabMesh = (text: unknown): text is TabMesh =>
  tabMeshes.some(({ id }) => id === text);
