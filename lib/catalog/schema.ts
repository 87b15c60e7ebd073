/**
 * The shape of everything in `content/*.json`. zod parses it once in `catalog.ts`; every other
 * module imports only the types, so zod stays out of the client bundle.
 */
import { z } from "zod";
import type { Claim, RequestPath } from "@/lib/catalog/guide-schema";
import type { Coefficients, Measurement } from "@/lib/catalog/overhead-schema";
import { date, key, text } from "@/lib/catalog/primitives";

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

export const factSchema = z.strictObject({
  value: z.union([text, z.number(), z.boolean()]),
  /** The value in a reader's words, where `value` is a code such as `yes-waypoint`. */
  label: text.optional(),
  /** Id in `sources.json`. */
  source: key,
  /** Date of the newest material the value was read in. */
  asOf: date,
  /** Release the value was read for. */
  appliesTo: text,
  confidence: z.enum(confidences),
  note: text.optional(),
  /**
   * After this date the fact marks itself as due for a new look. In content only where the end is
   * known; the parsed catalog has it for every fact that can grow old (`stale.ts`).
   */
  staleAfter: date.optional(),
  /** The same cell read as answers to needs and limits. */
  supports: z.partialRecord(z.enum([...needIds, ...limitIds]), z.enum(supportLevels)).optional(),
});
export type Fact = z.infer<typeof factSchema>;

export const distributionSchema = z.strictObject({
  id: key,
  name: text,
  /** Who publishes it: the project itself or one vendor. */
  publisher: text,
  capabilities: z.record(z.enum(capabilityIds), factSchema),
});
export type Distribution = z.infer<typeof distributionSchema>;

export const meshSchema = z.strictObject({
  id: z.enum(meshIds),
  name: text,
  shortName: text,
  /** One sentence: what it is. */
  summary: text,
  /** The first one is the one meant when none is named. */
  distributions: z.array(distributionSchema).min(1),
  /** Further facts, named for `<Fact of="<mesh>.<key>">`. */
  facts: z.record(key, factSchema),
});
export type Mesh = z.infer<typeof meshSchema>;

export const sourceSchema = z.strictObject({
  id: key,
  title: text,
  publisher: text,
  /** What the publisher stands to gain: decides how the source is marked. */
  interest: z.enum([
    "project",
    "vendor",
    "cloud-vendor",
    "foundation",
    "independent",
    "academic",
    "ours",
  ]),
  /** Absent only when the material has no public address; `note` then says why. */
  url: z.url({ protocol: /^https?$/ }).optional(),
  published: text.optional(),
  checked: date,
  note: text.optional(),
  /**
   * Set where prose alone (a guide chapter, the method page) or a trial's commands alone cite the
   * source. Any other must be used by a fact, a measurement, a price, a claim or the way of a
   * request; tests hold the marks against prose and trials.
   */
  citedBy: z.enum(["prose", "trial"]).optional(),
});
export type Source = z.infer<typeof sourceSchema>;

/** Facts about the field rather than about one mesh, named for `<Fact of="landscape.<key>">`. */
export const landscapeSchema = z.strictObject({ facts: z.record(key, factSchema) });
export type Landscape = z.infer<typeof landscapeSchema>;

/** One worked example: a link on the site, a unit expectation and an e2e journey. */
export const scenarioSchema = z.strictObject({
  id: key,
  title: text,
  description: text,
  /** Query string without the question mark, in the names of the public URL. */
  query: text,
  for: z.enum(["calculator", "wizard"]),
  /** Wizard: the verdicts a reader of the evidence would accept. */
  acceptable: z.array(z.enum(meshIds)).optional(),
  why: text,
});
export type Scenario = z.infer<typeof scenarioSchema>;

export type Catalog = {
  readonly meshes: Readonly<Record<MeshId, Mesh>>;
  readonly landscape: Landscape;
  readonly sources: Readonly<Record<string, Source>>;
  readonly measurements: readonly Measurement[];
  /** Every data version, newest first. */
  readonly coefficients: readonly Coefficients[];
  readonly scenarios: readonly Scenario[];
  /** What became of each claim of the original guide. */
  readonly claims: readonly Claim[];
  /** The way of one request, step by step, with and without a mesh. */
  readonly requestPaths: readonly RequestPath[];
};
