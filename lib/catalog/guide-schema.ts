/** The shape of the guide's own data: what changed since the original guide, and the way of a request. */
import { z } from "zod";
import { date, key, text } from "@/lib/catalog/primitives";
import { confidences } from "@/lib/catalog/ids";

/** The parts of the original guide, in its order. */
export const claimSections = [
  "fundamentals",
  "istio",
  "linkerd",
  "choosing",
  "implementing",
] as const;
export type ClaimSection = (typeof claimSections)[number];

/**
 * What became of a claim: `wrong` was not true when it was written · `outdated` was true once ·
 * `partly` true with a limit it does not name · `unsupported` nothing found for it · `missing` left
 * out and decisive · `holds` still true, listed for fairness.
 */
export const claimStatuses = [
  "wrong",
  "outdated",
  "partly",
  "unsupported",
  "missing",
  "holds",
] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

const evidenceSchema = z.strictObject({
  /** Id in `sources.json`. */
  source: key,
  asOf: date,
  /** Release the evidence was read in. */
  appliesTo: text,
  confidence: z.enum(confidences),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** In `said` and `today`, `{linkerd.core_crds}` stands for a fact and backticks for code. */
export const claimSchema = z.strictObject({
  id: key,
  section: z.enum(claimSections),
  status: z.enum(claimStatuses),
  /** What the original guide said, in our words. */
  said: text,
  /** What is true now. */
  today: text,
  /** The address of a fact, whose source, release and date are then shown; or its own. */
  evidence: z.array(z.union([key, evidenceSchema])).min(1),
  /** `<chapter>#<heading>` of the guide that treats it. */
  chapter: z.string().regex(/^[a-z0-9-]+#[a-z0-9-]+$/, "must be like istio#the-control-plane"),
});
export type Claim = z.infer<typeof claimSchema>;

/** The ways a request can take; the first is the one without a mesh. */
export const requestPathIds = ["none", "sidecar", "ambient", "ambient-waypoint", "cilium"] as const;
export type RequestPathId = (typeof requestPathIds)[number];

/** Places on the way of a request: programs, and the stretches between them. */
export const hopIds = [
  "a",
  "a-out",
  "node-a",
  "proxy-a",
  "envoy-a",
  "wire",
  "wire-2",
  "waypoint",
  "proxy-b",
  "b-in",
  "b",
] as const;
export type HopId = (typeof hopIds)[number];

export const requestStepSchema = z.strictObject({
  /** What of the drawing the step is about; its number stands at the first of them. */
  hops: z.array(z.enum(hopIds)).min(1),
  title: text,
  text,
  /** How the bytes travel here; `setting` where it depends on one. */
  bytes: z.enum(["plain", "mtls", "setting"]),
  /** At which layer something is decided here. */
  decides: z.enum(["nothing", "layer-4", "layer-7"]),
  sources: z.array(key).min(1),
});
export type RequestStep = z.infer<typeof requestStepSchema>;

export const requestPathSchema = z.strictObject({
  id: z.enum(requestPathIds),
  /** As short as a button. */
  name: text,
  /** What does not go this way, or is not seen on it. */
  outside: text,
  steps: z.array(requestStepSchema).min(3).max(8),
});
export type RequestPath = z.infer<typeof requestPathSchema>;
