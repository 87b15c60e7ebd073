import type { LineId } from "@/lib/overhead/compare";

type SeriesNames = {
  /** Full name, for tables and controls. */
  readonly name: string;
  /** At the end of a line in a chart, where room is short. */
  readonly short: string;
  /** As the subject of a sentence about cost. */
  readonly subject: string;
  readonly plural?: true;
};

/** What each line of a chart is called. */
export const seriesNames: Readonly<Record<LineId, SeriesNames>> = {
  "istio-sidecar": {
    name: "Istio, Envoy sidecars",
    short: "Envoy",
    subject: "Envoy sidecars",
    plural: true,
  },
  linkerd: { name: "Linkerd, linkerd2-proxy", short: "Linkerd", subject: "Linkerd" },
  "istio-ambient": {
    name: "Istio ambient, ztunnel only",
    short: "Ambient L4",
    subject: "Ambient L4",
  },
  "istio-ambient-l7": {
    name: "Istio ambient with waypoints",
    short: "Ambient L7",
    subject: "Ambient with waypoints",
  },
  "istio-sidecar-scoped": {
    name: "Istio, Envoy sidecars, scoped",
    short: "Scoped",
    subject: "Scoped Envoy sidecars",
    plural: true,
  },
  "istio-sidecar-unscoped": {
    name: "Istio, Envoy sidecars, not scoped",
    short: "Not scoped",
    subject: "Envoy sidecars that are not scoped",
    plural: true,
  },
};
