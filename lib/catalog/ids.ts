/**
 * The ids that everything else is typed by. No zod here: forms and charts may import it. A mesh is
 * added at the end of `meshIds`; the type checker then names every table that lacks it.
 */

/** In canonical order, which breaks ties. */
export const meshIds = [
  "none",
  "linkerd",
  "istio-ambient",
  "istio-sidecar",
  "cilium",
  "kuma",
  "consul",
] as const;
export type MeshId = (typeof meshIds)[number];

/** What a reader may need from a mesh; the values of the wizard's `must` and `nice`. */
export const needIds = [
  "encryption",
  "identity",
  "authz-l4",
  "authz-l7",
  "jwt",
  "canary-edge",
  "canary",
  "header-routing",
  "mirroring",
  "grpc-balancing",
  "retries",
  "circuit-breaking",
  "fault-injection",
  "rate-limit-local",
  "rate-limit-global",
  "egress",
  "egress-gateway",
  "ingress",
  "metrics",
  "tracing",
  "multi-cluster",
  "vms",
  "wasm",
  "fips",
] as const;
export type NeedId = (typeof needIds)[number];

/** Limits other than needs that a mesh either lives with or does not. */
export const limitIds = [
  "windows-pods",
  "no-daemonset",
  "other-cni",
  "udp",
  "osi-licence",
] as const;
export type LimitId = (typeof limitIds)[number];

/** One key for each row of the feature matrix. */
export const capabilityIds = [
  "mtls",
  "traffic_splitting",
  "header_based_routing",
  "traffic_mirroring",
  "retries",
  "timeouts",
  "circuit_breaking",
  "fault_injection",
  "rate_limiting",
  "authorization_policy",
  "jwt_auth",
  "egress_control",
  "ingress_gateway",
  "multi_cluster",
  "non_k8s_workloads_vm",
  "protocols",
  "observability",
  "windows_nodes",
  "fips",
  "extensibility_wasm_lua",
  "dual_stack_ipv6",
  "gamma_conformance",
  "gateway_api_crd_version",
  "jobs_native_sidecars",
  "cni_requirement",
  "kubernetes_versions",
  "licence",
  "governance",
  "release_cadence_support",
  "crd_count",
  "control_plane_components",
  "data_plane",
  "distribution_terms",
  "latest_version_found",
] as const;
export type CapabilityId = (typeof capabilityIds)[number];

/**
 * How well a fact meets a need or a limit:
 * `full` as installed · `extra` with one more piece (a waypoint, an external service, a vendor
 * build) · `preview` only as alpha, beta or experimental · `no` · `unknown` nothing found either way.
 */
export const supportLevels = ["full", "extra", "preview", "no", "unknown"] as const;
export type SupportLevel = (typeof supportLevels)[number];

/**
 * What a project calls a feature, or the API that has to be used for it, as long as it is not
 * stable. One rule for every mesh: whatever has a stage is a `preview`, and only that is. See
 * docs/decisions/0013-one-rule-for-alpha.md.
 */
export const stages = ["alpha", "beta", "experimental"] as const;
export type Stage = (typeof stages)[number];

/** How sure we are of a fact, best first. Shown to the reader next to it. */
export const confidences = [
  "verified",
  "partly-verified",
  "inferred",
  "doc-older",
  "secondary",
  "weak",
  "absence-only",
  "memory-unverified",
  "unverified",
] as const;
export type Confidence = (typeof confidences)[number];
