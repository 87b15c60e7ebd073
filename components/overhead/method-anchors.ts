/** Where /method explains what: its sections, and which of them uses each input of the calculator. */
/** The sections that the page lists at its top, in order. An id is a public address. */
export const methodSections = [
  { id: "what-is-estimated", title: "What is estimated" },
  { id: "what-changed", title: "What changed" },
  { id: "traffic", title: "Traffic" },
  { id: "formulas", title: "Formulas" },
  { id: "services", title: "Services" },
  { id: "hardware", title: "Hardware" },
  { id: "requests", title: "Requests" },
  { id: "cost", title: "Cost" },
  { id: "calibration", title: "Calibration" },
  { id: "coefficients", title: "Coefficients" },
  { id: "predicted-and-measured", title: "Predicted and measured" },
  { id: "where-the-sources-disagree", title: "Where the sources disagree" },
  { id: "what-is-not-known", title: "What is not known" },
  { id: "questions-of-the-wizard", title: "Questions of the wizard" },
  { id: "corrections", title: "Corrections" },
  { id: "who-made-this", title: "Who made this" },
  { id: "measurements", title: "Measurements" },
] as const;

/** The component whose formulas a heading introduces. */
export const formulaAnchors = [
  "envoy-sidecar",
  "linkerd-proxy",
  "ztunnel",
  "waypoint",
  "istiod",
  "linkerd-control-plane",
] as const;

export type FormulaAnchor = (typeof formulaAnchors)[number];
export type MethodAnchor = (typeof methodSections)[number]["id"] | FormulaAnchor;

/** The section of /method that says what an input is used for. */
export const methodAnchors: { readonly [name: string]: MethodAnchor } = {
  pods: "what-is-estimated",
  rps: "traffic",
  fanout: "traffic",
  services: "services",
  scoped: "services",
  connections: "linkerd-proxy",
  podsPerNode: "ztunnel",
  podsPerNamespace: "waypoint",
  waypointReplicas: "waypoint",
  host: "hardware",
  reuse: "hardware",
  destinations: "services",
  basis: "requests",
  controlPlane: "istiod",
  ha: "linkerd-control-plane",
  meshes: "what-is-estimated",
  max: "what-is-estimated",
  currency: "cost",
  vcpuPrice: "cost",
  gibPrice: "cost",
  nodeVcpu: "cost",
  nodeGib: "cost",
  data: "coefficients",
  cal: "calibration",
};

/** The section about an input; a new input is found in the formulas that use it. */
export function methodAnchorOf(name: string): MethodAnchor {
  return methodAnchors[name] ?? "formulas";
}
