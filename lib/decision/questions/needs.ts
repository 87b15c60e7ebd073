/** The needs a reader can tick, in the reader's words. Their ids are part of the public URL. */
import type { NeedId } from "@/lib/catalog/ids";

export const needGroups = {
  security: {
    label: "Security",
    explanation: "Who may talk to whom, and whether anyone in between can read it.",
  },
  traffic: {
    label: "Traffic",
    explanation: "How calls are spread, repeated, held back and shifted to a new version.",
  },
  observability: {
    label: "Observability",
    explanation: "Seeing which service calls which, how often it fails and how long it takes.",
  },
  reach: {
    label: "Reach",
    explanation: "What has to work at the edge of the cluster and beyond it.",
  },
} as const;
export type NeedGroup = keyof typeof needGroups;

export type NeedText = {
  readonly group: NeedGroup;
  /** Name of a thing without article: follows "covers", "does not cover", "a stand-in for". */
  readonly label: string;
  readonly explanation: string;
};

export const needs: Readonly<Record<NeedId, NeedText>> = {
  encryption: {
    group: "security",
    label: "encryption between pods",
    explanation: "Nobody on the network between two pods can read or change what they send.",
  },
  identity: {
    group: "security",
    label: "mTLS with workload identity",
    explanation: "Each service proves who it is with a certificate, and the other side checks it.",
  },
  "authz-l4": {
    group: "security",
    label: "rules on who may connect",
    explanation: "Allow or refuse a connection by the identity of the caller and the port.",
  },
  "authz-l7": {
    group: "security",
    label: "rules by path and method",
    explanation: "Allow a service to read /orders but not to delete them.",
  },
  jwt: {
    group: "security",
    label: "JWT checks in the mesh",
    explanation: "The mesh refuses requests without a valid user token, so services need not.",
  },
  "canary-edge": {
    group: "traffic",
    label: "canary releases at the edge",
    explanation: "Send a share of the traffic that enters the cluster to a new version.",
  },
  canary: {
    group: "traffic",
    label: "canary releases between services",
    explanation: "Send a share of the calls that one service makes to another to a new version.",
  },
  "header-routing": {
    group: "traffic",
    label: "routing by header",
    explanation: "Send only requests that carry a certain header to a certain version.",
  },
  mirroring: {
    group: "traffic",
    label: "traffic mirroring",
    explanation: "Copy live requests to a second version and throw its answers away.",
  },
  "grpc-balancing": {
    group: "traffic",
    label: "gRPC and HTTP/2 balancing",
    explanation: "Spread single requests, not long-lived connections, over all pods of a service.",
  },
  retries: {
    group: "traffic",
    label: "retries and timeouts",
    explanation: "Repeat failed calls and give up on slow ones, without code in each service.",
  },
  "circuit-breaking": {
    group: "traffic",
    label: "circuit breaking",
    explanation: "Stop calling a pod that keeps failing until it has recovered.",
  },
  "fault-injection": {
    group: "traffic",
    label: "fault injection",
    explanation: "Delay or fail some calls on purpose to see how the rest behaves.",
  },
  "rate-limit-local": {
    group: "traffic",
    label: "rate limits per pod",
    explanation: "Each pod refuses more than so many requests a second, on its own count.",
  },
  "rate-limit-global": {
    group: "traffic",
    label: "rate limits over all pods",
    explanation: "One shared count for a whole service or user, kept in one place.",
  },
  metrics: {
    group: "observability",
    label: "request metrics for each service",
    explanation: "Success rate, request rate and latency of each service, the same for all.",
  },
  tracing: {
    group: "observability",
    label: "distributed tracing",
    explanation: "Follow one request through all services it touches.",
  },
  egress: {
    group: "reach",
    label: "rules for outbound traffic",
    explanation: "Say which addresses outside the cluster a service may call.",
  },
  "egress-gateway": {
    group: "reach",
    label: "egress through one guarded gateway",
    explanation: "All outbound traffic leaves through one audited place, whatever a pod does.",
  },
  ingress: {
    group: "reach",
    label: "built-in ingress",
    explanation: "The mesh also takes in traffic from outside, so there is one thing to run.",
  },
  "multi-cluster": {
    group: "reach",
    label: "calls across clusters",
    explanation: "Services in one cluster call services in another as if they were local.",
  },
  vms: {
    group: "reach",
    label: "virtual machines",
    explanation: "Servers outside Kubernetes join with the same identity and rules as your pods.",
  },
  wasm: {
    group: "reach",
    label: "proxy extensions in Wasm or Lua",
    explanation: "Run code of yours inside the proxy for what no setting covers.",
  },
  fips: {
    group: "security",
    label: "FIPS 140 validated cryptography",
    explanation: "An auditor asks for a build whose cryptographic module is validated.",
  },
};
