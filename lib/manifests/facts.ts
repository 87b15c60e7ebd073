/**
 * The facts the builder writes with: versions, addresses and limits. They come from the catalog as
 * an argument, so a new version is written the day its fact is corrected.
 */

/** What a fact is called here, and where it stands in the catalog. */
export const manifestFactAddresses = {
  istioVersion: "istio-sidecar.version",
  istioScript: "istio-sidecar.download_script",
  istioCharts: "istio-sidecar.chart_registry",
  istioKubernetes: "istio-sidecar.kubernetes",
  istioRetries: "istio-sidecar.retry_attempts_default",
  istioRetryOn: "istio-sidecar.retry_on_default",
  istioGrpcRoutes: "istio-sidecar.grpcroute_gateway_api_minimum",
  istioTcpRoutes: "istio-sidecar.tcproute_gateway_api_minimum",
  oldChartsRemoved: "istio-sidecar.old_locations_removed",
  oldCharts: "istio-sidecar.old_locations",
  linkerdVersion: "linkerd.named_version",
  linkerdEdge: "linkerd.edge_for_named_version",
  linkerdScript: "linkerd.install_script",
  linkerdOldScript: "linkerd.install_script_old",
  linkerdKubernetes: "linkerd.kubernetes_versions",
  linkerdGatewayApi: "linkerd.gateway_api_recommended",
  linkerdGatewayApiNewest: "linkerd.gateway_api_maximum",
  linkerdRetryBody: "linkerd.retry_body_limit",
  linkerdAnchorLife: "linkerd.trust_anchor_days",
  sharedGatewayApi: "landscape.gateway_api_shared",
  tcpGatewayApi: "landscape.gateway_api_with_tcproute",
  safeUpgradesSince: "landscape.gateway_api_safe_upgrades_since",
  retryFieldSince: "landscape.gateway_api_retry_since",
  ingressNginxRetired: "landscape.ingress_nginx_retired",
} as const;

export type ManifestFacts = Readonly<Record<keyof typeof manifestFactAddresses, string>>;
