/**
 * The shape of what the overhead model rests on: `content/measurements.json` and
 * `content/overhead/*.json`. Parsed by zod in `catalog.ts`; elsewhere only the types are used.
 */
import { z } from "zod";
import { date, key, text } from "@/lib/catalog/primitives";

export const measurementSchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/),
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

export const coefficientSchema = z.strictObject({
  low: z.number().nonnegative(),
  typical: z.number().nonnegative(),
  high: z.number().nonnegative(),
  /** Ids in `measurements.json` that the three values rest on. */
  rows: z.array(text).min(1),
  /** How the three values follow from the rows. */
  arithmetic: text,
});
export type Coefficient = z.infer<typeof coefficientSchema>;

/** How many times more CPU a request takes when connections are not kept; `kept` is 1. */
const reuseFactorSchema = z.strictObject({
  kept: z.literal(1),
  mixed: z.number().min(1),
  new: z.number().min(1),
  rows: z.array(text).min(1),
  arithmetic: text,
});

/** What a factor that is no coefficient rests on. */
const evidenceSchema = z.strictObject({ rows: z.array(text).min(1), arithmetic: text });

const defaultRequest = z.strictObject({
  cpuMillicores: z.number().nonnegative(),
  memoryMiB: z.number().nonnegative(),
  rows: z.array(text).min(1),
  /** How the two values follow from the rows. */
  arithmetic: text,
});

/** Tiers start at zero and rise; each ends where the next begins, the last one never. */
function tiers<T extends { share: number }>(tier: z.ZodType<T>, fromOf: (tier: T) => number) {
  return z
    .array(tier)
    .min(1)
    .refine(
      (all) =>
        all.every((each, index) => {
          const before = all[index - 1];
          return before ? fromOf(each) > fromOf(before) : fromOf(each) === 0;
        }),
      "must start at 0 and rise from tier to tier",
    );
}
const share = z.number().min(0).max(1);

export const coefficientsSchema = z.strictObject({
  version: z.string().regex(/^\d{4}-\d{2}$/),
  published: date,
  /** What changed since the version before, in words; empty for the first. */
  changes: z.array(text),
  // What is optional came with 2026-12: a version without it answers with the formulas it had.
  envoySidecar: z.strictObject({
    idleCpuMillicores: coefficientSchema,
    cpuMillicoresPerRps: coefficientSchema,
    cpuMillicoresPerRootRps: coefficientSchema.optional(),
    baseMemoryMiB: coefficientSchema,
    memoryMiBPerServicePort: coefficientSchema,
    memoryMiBPerEndpoint: coefficientSchema,
    memoryMiBPerDestination: coefficientSchema.optional(),
    memoryMiBPerConnection: coefficientSchema.optional(),
    reuseFactor: reuseFactorSchema.optional(),
  }),
  linkerdProxy: z.strictObject({
    idleCpuMillicores: coefficientSchema,
    cpuMillicoresPerRps: coefficientSchema,
    cpuMillicoresPerRootRps: coefficientSchema.optional(),
    baseMemoryMiB: coefficientSchema,
    memoryMiBPerDestination: coefficientSchema.optional(),
    memoryMiBPerConnection: coefficientSchema,
    memoryMiBPerRps: coefficientSchema,
    reuseFactor: reuseFactorSchema.optional(),
  }),
  ztunnel: z.strictObject({
    idleCpuMillicores: coefficientSchema,
    cpuMillicoresPerRps: coefficientSchema,
    cpuMillicoresPerRootRps: coefficientSchema.optional(),
    baseMemoryMiB: coefficientSchema,
    memoryMiBPerRps: coefficientSchema,
    memoryMiBPerPod: coefficientSchema,
    memoryMiBPerConnection: coefficientSchema.optional(),
    reuseFactor: reuseFactorSchema.optional(),
  }),
  waypoint: z.strictObject({
    idleCpuMillicores: coefficientSchema,
    cpuMillicoresPerRps: coefficientSchema,
    cpuMillicoresPerRootRps: coefficientSchema.optional(),
    baseMemoryMiB: coefficientSchema,
    reuseFactor: reuseFactorSchema.optional(),
  }),
  istiod: z.strictObject({
    baseMemoryMiB: coefficientSchema,
    memoryMiBPerSidecar: coefficientSchema,
    /** Per Service it watches, in the mesh or not. */
    memoryMiBPerService: coefficientSchema.optional(),
  }),
  /** The DaemonSet that ambient cannot do without. */
  istioCni: z.strictObject({ memoryMiBPerNode: coefficientSchema }).optional(),
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
  hostFactorEvidence: evidenceSchema.optional(),
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
  /** What a node keeps for itself before pods get any of it. */
  nodeReservation: z.strictObject({
    /** Share of a node's vCPUs that is reserved, from that vCPU on. */
    cpu: tiers(z.strictObject({ fromVcpu: z.number().nonnegative(), share }), (t) => t.fromVcpu),
    /** Share of a node's memory that is reserved, from that GiB on. */
    memory: tiers(z.strictObject({ fromGib: z.number().nonnegative(), share }), (t) => t.fromGib),
    /** Kept of a small node, where the tiers would keep less. */
    leastMemoryMiB: z.number().nonnegative(),
    /** Free memory below which the kubelet evicts pods, so that it is never theirs. */
    evictionMiB: z.number().nonnegative(),
    source: key,
    asOf: date,
    note: text,
  }),
});

export type Coefficients = z.infer<typeof coefficientsSchema>;

/** An on-demand list price that money figures start from. */
export const priceSchema = z.strictObject({
  /** The day from which this site counts with it. */
  since: date,
  /** What is sold at this price, and where. */
  basis: text,
  region: text,
  currency: z.string().regex(/^[A-Z]{3}$/),
  vcpuPerHour: z.number().nonnegative(),
  gibPerHour: z.number().nonnegative(),
  source: key,
  asOf: date,
  note: text,
});
export type ListPrice = z.infer<typeof priceSchema>;

/** A data version with the list price to count with, which the model itself does not need. */
export type PricedCoefficients = Coefficients & {
  /** Of the day it was published, for links pinned to it; `coefficientsFor` puts the newest here. */
  readonly price: ListPrice;
  /** The newest one, where there has been one since. */
  readonly newerPrice?: ListPrice;
};
export type ReuseFactor = z.infer<typeof reuseFactorSchema>;
