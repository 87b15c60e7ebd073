import type { Confidence } from "@/lib/catalog/schema";

/** How sure we are, in words a reader understands without a legend. */
export const confidenceText: Readonly<Record<Confidence, string>> = {
  verified: "Verified in the primary source",
  "partly-verified": "Partly verified",
  inferred: "Inferred from related facts",
  "doc-older": "From an older page of the official documentation",
  secondary: "Second-hand",
  weak: "Weak evidence",
  "absence-only": "Concluded from finding nothing",
  "memory-unverified": "From memory, not verified",
  unverified: "Not verified",
};

/** A fact that is not verified carries this mark, and its confidence in words beside it. */
export function isUncertain(confidence: Confidence): boolean {
  return confidence !== "verified" && confidence !== "partly-verified";
}
