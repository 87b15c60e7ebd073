import type { Confidence } from "@/lib/catalog/ids";

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

/**
 * How a fact is marked where there is no room for words: not at all when it was read in the primary
 * source, lightly when it rests on something near it, plainly when it should not be relied on.
 */
export type Mark = { readonly glyph: "~" | "?"; readonly meaning: string };

const near = {
  glyph: "~",
  meaning: "indirect source: older, related or second-hand",
} as const satisfies Mark;
const weak = { glyph: "?", meaning: "weak or not verified" } as const satisfies Mark;

/** In the order of the legend. */
export const marks = [near, weak] as const;

export function markOf(confidence: Confidence): Mark | undefined {
  switch (confidence) {
    case "verified":
    case "partly-verified":
      return undefined;
    case "inferred":
    case "doc-older":
    case "secondary":
    case "absence-only":
      return near;
    case "weak":
    case "memory-unverified":
    case "unverified":
      return weak;
  }
}
