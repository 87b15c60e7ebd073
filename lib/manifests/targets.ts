/** What an output is written for. */

/** Where the split happens, in the order of the form. */
export const placements = ["linkerd", "istio-sidecar", "istio-ambient", "none"] as const;

/** What one output is written for: a placement, and for sidecars one of two APIs. */
export const targetIds = [
  "linkerd",
  "istio-sidecar",
  "istio-sidecar-classic",
  "istio-ambient",
  "none",
] as const;
export type TargetId = (typeof targetIds)[number];

export const targetNames: Readonly<Record<TargetId, string>> = {
  linkerd: "Linkerd",
  "istio-sidecar": "Istio with sidecars",
  "istio-sidecar-classic": "Istio with sidecars, classic form",
  "istio-ambient": "Istio ambient",
  none: "No mesh, at the gateway",
};
