/**
 * The shape of everything in `content/*.json`. zod parses it once in `catalog.ts`; every other
 * module imports only the types, so zod stays out of the client bundle.
 */
import { z } from "zod";

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
export const limitIds = ["windows-pods", "no-daemonset", "other-cni", "udp", "osi-licence"] as const;
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

const date = z.iso.date("must be a date such as 2026-11-23");
const text = z.string().trim().min(1);
const key = z.string().regex(/^[a-z0-9][a-zA-Z0-9._-]*$/);

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
  /** After this date the fact marks itself as due for a new look. */
  staleAfter: date.optional(),
  /** The same cell read as answers to needs and limits. */
  supports: z
    .partialRecord(z.enum([...needIds, ...limitIds]), z.enum(supportLevels))
    .optional(),
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
  interest: z.enum(["project", "vendor", "cloud-vendor", "foundation", "independent", "academic", "ours"]),
  /** Absent only when the material has no public address; `note` then says why. */
  url: z.url({ protocol: /^https?$/ }).optional(),
  published: text.optional(),
  checked: date,
  note: text.optional(),
});
export type Source = z.infer<typeof sourceSchema>;

export const measurementSchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/),
  group: text,
  system: text,
  version: z.string(),
  component: text,
  metric: text,
  unit: text,
  statistic: z.string(),
  value: z.json(),
  load: z.string(),
  mtls: z.string(),
  workerThreads: z.string(),
  meshSize: z.string(),
  source: key,
  /** Commit or path inside the source, where it has one. */
  locator: z.string(),
  published: text,
  /** Kind of publisher and of publication, in words. */
  measuredBy: text,
  confidence: z.enum(["high", "medium", "low"]),
  caveats: z.string(),
  role: z.enum(["fit", "validation", "context"]),
  /** Computed by us from other rows or raw data rather than printed in the source. */
  derived: z.boolean(),
});
export type Measurement = z.infer<typeof measurementSchema>;

export const coefficientSchema = z
  .strictObject({
    low: z.number().nonnegative(),
    typical: z.number().nonnegative(),
    high: z.number().nonnegative(),
    /** Ids in `measurements.json` that the three values rest on. */
    rows: z.array(text).min(1),
    /** How the three values follow from the rows. */
    arithmetic: text,
  });
export type Coefficient = z.infer<typeof coefficientSchema>;

const defaultRequest = z.strictObject({
  cpuMillicores: z.number().nonnegative(),
  memoryMiB: z.number().nonnegative(),
  rows: z.array(text).min(1),
  /** How the two values follow from the rows. */
  arithmetic: text,
});

export const coefficientsSchema = z.strictObject({
  version: z.string().regex(/^\d{4}-\d{2}$/),
  published: date,
  /** What changed since the version before, in words; empty for the first. */
  changes: z.array(text),
  envoySidecar: z.strictObject({
    idleCpuMillicores: coefficientSchema,
    cpuMillicoresPerRps: coefficientSchema,
    baseMemoryMiB: coefficientSchema,
    memoryMiBPerServicePort: coefficientSchema,
    memoryMiBPerEndpoint: coefficientSchema,
  }),
  linkerdProxy: z.strictObject({
    idleCpuMillicores: coefficientSchema,
    cpuMillicoresPerRps: coefficientSchema,
    baseMemoryMiB: coefficientSchema,
    memoryMiBPerConnection: coefficientSchema,
    memoryMiBPerRps: coefficientSchema,
  }),
  ztunnel: z.strictObject({
    idleCpuMillicores: coefficientSchema,
    cpuMillicoresPerRps: coefficientSchema,
    baseMemoryMiB: coefficientSchema,
    memoryMiBPerRps: coefficientSchema,
    memoryMiBPerPod: coefficientSchema,
  }),
  waypoint: z.strictObject({
    idleCpuMillicores: coefficientSchema,
    cpuMillicoresPerRps: coefficientSchema,
    baseMemoryMiB: coefficientSchema,
  }),
  istiod: z.strictObject({
    baseMemoryMiB: coefficientSchema,
    memoryMiBPerSidecar: coefficientSchema,
  }),
  linkerdControlPlane: z.strictObject({
    baseMemoryMiB: coefficientSchema,
    memoryMiBPerPod: coefficientSchema,
    /** Replicas of each component under the HA profile; scales the base. */
    haReplicas: z.number().int().positive(),
  }),
  /** Service-ports already contained in Envoy's base memory. */
  servicePortsInBase: z.number().nonnegative(),
  portsPerService: z.number().positive(),
  /** Divisors of `pods` when the reader states no number of services. */
  podsPerService: z.strictObject({ low: z.number(), typical: z.number(), high: z.number() }),
  /** Factor on every CPU-per-request coefficient, by CPU class. */
  hostFactor: z.record(z.enum(["shared-vcpu", "mid", "dedicated"]), z.number().positive()),
  /** What the official charts reserve for the scheduler. */
  requests: z.strictObject({
    istioSidecar: defaultRequest,
    ztunnel: defaultRequest,
    istioCni: defaultRequest,
    waypoint: defaultRequest,
    istiod: defaultRequest,
    linkerdProxy: defaultRequest,
    linkerdProxyHa: defaultRequest,
    linkerdControlPlane: defaultRequest,
    linkerdControlPlaneHa: defaultRequest,
  }),
  /** On-demand list price the money figures start from. */
  price: z.strictObject({
    currency: z.string().regex(/^[A-Z]{3}$/),
    vcpuPerHour: z.number().nonnegative(),
    gibPerHour: z.number().nonnegative(),
    source: key,
    asOf: date,
    note: text,
  }),
});
export type Coefficients = z.infer<typeof coefficientsSchema>;
export type HostClass = keyof Coefficients["hostFactor"];

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
};
