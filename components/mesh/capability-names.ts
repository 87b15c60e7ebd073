import type { CapabilityId } from "@/lib/catalog/ids";

/** The rows of the feature matrix in reading order, in a reader's words. */
export const capabilityGroups: readonly {
  readonly title: string;
  readonly rows: readonly (readonly [CapabilityId, string])[];
}[] = [
  {
    title: "Security",
    rows: [
      ["mtls", "Encryption and workload identity (mTLS)"],
      ["authorization_policy", "Authorization policy"],
      ["jwt_auth", "JWT validation (JSON Web Tokens)"],
      ["egress_control", "Egress control"],
      ["fips", "FIPS builds"],
    ],
  },
  {
    title: "Traffic",
    rows: [
      ["traffic_splitting", "Traffic splitting"],
      ["header_based_routing", "Routing by header"],
      ["traffic_mirroring", "Traffic mirroring"],
      ["retries", "Retries"],
      ["timeouts", "Timeouts"],
      ["circuit_breaking", "Circuit breaking"],
      ["fault_injection", "Fault injection"],
      ["rate_limiting", "Rate limiting"],
      ["ingress_gateway", "Ingress gateway"],
      ["protocols", "Protocols"],
    ],
  },
  {
    title: "Observability and extension",
    rows: [
      ["observability", "Metrics, traces, logs"],
      ["extensibility_wasm_lua", "Wasm and Lua"],
    ],
  },
  {
    title: "Where it runs",
    rows: [
      ["multi_cluster", "Multi-cluster"],
      ["non_k8s_workloads_vm", "Virtual machines"],
      ["windows_nodes", "Windows nodes"],
      ["jobs_native_sidecars", "Jobs and native sidecars"],
      ["dual_stack_ipv6", "IPv6 and dual stack"],
      ["cni_requirement", "Network plugin"],
      ["kubernetes_versions", "Kubernetes versions"],
      ["gateway_api_crd_version", "Gateway API version"],
      ["gamma_conformance", "Gateway API mesh conformance"],
    ],
  },
  {
    title: "Architecture",
    rows: [
      ["data_plane", "Data plane"],
      ["control_plane_components", "Control plane"],
      ["crd_count", "Custom resource definitions"],
    ],
  },
  {
    title: "Governance and support",
    rows: [
      ["latest_version_found", "Newest version found"],
      ["release_cadence_support", "Releases and support"],
      ["governance", "Governance"],
      ["licence", "Licence"],
      ["distribution_terms", "Terms"],
    ],
  },
];
