import type { ProxyKind } from "@/lib/calibration/calibrate";
import type { SeriesId } from "@/lib/overhead/workload";

/** The line of the chart that a kind of proxy stands behind: its colour. */
export const kindSeries: Readonly<Record<ProxyKind, SeriesId>> = {
  "istio-sidecar": "istio-sidecar",
  linkerd: "linkerd",
  ztunnel: "istio-ambient",
  waypoint: "istio-ambient-l7",
};
