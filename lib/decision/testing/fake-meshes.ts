/** Small made-up meshes for tests: only the cells the engine reads, with readable source ids. */
import { type CapabilityId, type MeshId, meshIds, type SupportLevel } from "@/lib/catalog/ids";
import type { Fact, Mesh } from "@/lib/catalog/schema";
import { demandOrder } from "@/lib/decision/contenders";
import type { Demand } from "@/lib/decision/contenders";
import type { ClusterCost, Costs, Meshes } from "@/lib/decision/situation";

export type Levels = Partial<Record<Demand, SupportLevel>>;

function fact(value: string | number, source: string, supports?: Fact["supports"]): Fact {
  return {
    value,
    source,
    asOf: "2026-11-23",
    appliesTo: "1.0",
    confidence: "verified",
    ...(supports ? { supports } : {}),
  };
}

export type FakeDistribution = {
  readonly id: string;
  readonly levels: Levels;
  readonly resourceTypes?: number | string;
  readonly governance?: string;
};

/** A mesh whose levels are `rest` except where a distribution says otherwise. */
export function fakeMesh(
  id: MeshId,
  rest: SupportLevel,
  distributions: readonly FakeDistribution[],
): Mesh {
  return {
    id,
    name: `The ${id} mesh`,
    shortName: id,
    summary: "Made up.",
    facts: {},
    distributions: distributions.map(({ id: name, levels, resourceTypes, governance }) => {
      const supports = Object.fromEntries(
        demandOrder.map((demand) => [demand, levels[demand] ?? rest]),
      );
      const cells: Partial<Record<CapabilityId, Fact>> = {
        mtls: fact("yes", `${id}-support`, supports),
        crd_count: fact(resourceTypes ?? 15, `${id}-types`),
        governance: fact(governance ?? "CNCF graduated", `${id}-governance`),
        control_plane_components: fact("one Deployment", `${id}-parts`),
        release_cadence_support: fact("quarterly", `${id}-releases`),
        data_plane: fact("a proxy", `${id}-path`),
        distribution_terms: fact("free", `${id}-terms`),
        cni_requirement: fact("any", `${id}-cni`),
      };
      return {
        id: name,
        name: `${id} ${name}`,
        publisher: "someone",
        capabilities: cells as Record<CapabilityId, Fact>,
      };
    }),
  };
}

const advanced: Levels = {
  jwt: "no",
  mirroring: "no",
  "fault-injection": "preview",
  "rate-limit-global": "no",
  "egress-gateway": "no",
  ingress: "no",
  wasm: "no",
  fips: "no",
};
const withWaypoint: Levels = {
  "authz-l7": "extra",
  jwt: "extra",
  canary: "extra",
  "header-routing": "extra",
  mirroring: "extra",
  "grpc-balancing": "extra",
  retries: "extra",
  "circuit-breaking": "extra",
  "fault-injection": "preview",
  "rate-limit-local": "preview",
  "rate-limit-global": "preview",
  egress: "extra",
  "egress-gateway": "extra",
  "multi-cluster": "preview",
  vms: "unknown",
  wasm: "extra",
  fips: "no",
};

/** Roughly the seven of the catalog, for tests that must not depend on its wording. */
export const fakeMeshes: Meshes = Object.fromEntries(
  [
    fakeMesh("none", "extra", [
      {
        id: "plain",
        resourceTypes: 0,
        levels: {
          identity: "no",
          "authz-l7": "no",
          mirroring: "no",
          "fault-injection": "no",
          wasm: "no",
          vms: "no",
          "multi-cluster": "no",
          fips: "no",
          "canary-edge": "full",
          ingress: "full",
          "windows-pods": "full",
          "no-daemonset": "full",
          "other-cni": "full",
          udp: "full",
          "osi-licence": "full",
        },
      },
    ]),
    fakeMesh("linkerd", "full", [
      {
        id: "edge",
        resourceTypes: "10 (+1)",
        levels: { ...advanced, "windows-pods": "preview", udp: "no" },
      },
      {
        id: "bel",
        resourceTypes: "unknown",
        governance: "vendor",
        levels: { ...advanced, fips: "full", udp: "no", "osi-licence": "no" },
      },
    ]),
    fakeMesh("istio-ambient", "full", [
      {
        id: "oss",
        levels: { ...withWaypoint, "windows-pods": "no", "no-daemonset": "no", udp: "no" },
      },
    ]),
    fakeMesh("istio-sidecar", "full", [
      {
        id: "oss",
        levels: { fips: "no", "rate-limit-global": "extra", "windows-pods": "no", udp: "no" },
      },
    ]),
    fakeMesh("cilium", "extra", [
      {
        id: "oss",
        resourceTypes: 22,
        levels: {
          identity: "preview",
          "fault-injection": "unknown",
          vms: "no",
          wasm: "no",
          fips: "no",
          "windows-pods": "no",
          "no-daemonset": "no",
          "other-cni": "no",
          udp: "full",
        },
      },
    ]),
    fakeMesh("kuma", "full", [
      {
        id: "oss",
        resourceTypes: 54,
        governance: "CNCF sandbox",
        levels: {
          "authz-l7": "no",
          jwt: "no",
          "rate-limit-global": "no",
          wasm: "no",
          fips: "no",
          "windows-pods": "unknown",
          udp: "no",
        },
      },
    ]),
    fakeMesh("consul", "full", [
      {
        id: "community",
        resourceTypes: 31,
        governance: "vendor",
        levels: {
          mirroring: "unknown",
          "fault-injection": "unknown",
          fips: "extra",
          "windows-pods": "unknown",
          udp: "no",
          "osi-licence": "no",
        },
      },
    ]),
  ].map((mesh) => [mesh.id, mesh]),
);

const about = (typical: number) => ({ low: typical / 2, typical, high: typical * 2 });

/** Plausible use in a cluster of so many pods; no figure for the meshes without measurements. */
export function fakeCosts(pods = 100, podsPerNode = 20, rps = 20): Costs {
  const nodes = Math.ceil(pods / podsPerNode);
  const cost = (memoryMiB: number, cpuMillicores: number): ClusterCost => ({
    memoryMiB: about(memoryMiB),
    cpuMillicores: about(cpuMillicores),
  });
  return {
    linkerd: cost(pods * 4.6, pods * (0.25 + rps * 0.74)),
    "istio-ambient": cost(nodes * 17, nodes * 2 + pods * rps * 0.72),
    "istio-sidecar": cost(pods * 50, pods * (3.1 + rps * 1.26)),
  };
}

/** The same meshes with their keys in another order. */
export function shuffled(meshes: Meshes, order: readonly MeshId[]): Meshes {
  return Object.fromEntries(
    [...order, ...meshIds.filter((id) => !order.includes(id))].flatMap((id) =>
      meshes[id] ? [[id, meshes[id]]] : [],
    ),
  );
}
