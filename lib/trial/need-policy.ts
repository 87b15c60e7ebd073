/** Tests of needs about who may call: identity, paths, tokens, rates and ways out of the cluster. */
import type { MeshId } from "@/lib/catalog/ids";
import { apply, calls, image, settle, type NeedTest } from "@/lib/trial/need-parts";
import type { Versions } from "@/lib/trial/shape";
import { space } from "@/lib/trial/shape";

const linkerdServer = (policy: string) => `apiVersion: policy.linkerd.io/v1beta3
kind: Server
metadata:
  name: echo
spec:
  podSelector:
    matchLabels: { app: echo }
  port: 8080
  proxyProtocol: HTTP/1${policy}`;
const linkerdCaller = `apiVersion: policy.linkerd.io/v1alpha1
kind: MeshTLSAuthentication
metadata:
  name: caller
spec:
  identityRefs:
    - { kind: ServiceAccount, name: default }`;
const linkerdAllow = (group: string, kind: string, name: string) =>
  `apiVersion: policy.linkerd.io/v1alpha1
kind: AuthorizationPolicy
metadata:
  name: caller
spec:
  targetRef: { group: ${group}, kind: ${kind}, name: ${name} }
  requiredAuthenticationRefs:
    - { group: policy.linkerd.io, kind: MeshTLSAuthentication, name: caller }`;
const linkerdPath = (name: string, path: string) => `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: ${name}
spec:
  parentRefs:
    - { group: policy.linkerd.io, kind: Server, name: echo }
  rules:
    - matches:
        - path: { type: PathPrefix, value: ${path} }`;

/** Where a policy of Istio applies: at the pods, or at the waypoint of the Service. */
const istioTarget = (waypoint: boolean) =>
  waypoint
    ? `  targetRefs:\n    - { group: "", kind: Service, name: echo }`
    : `  selector:\n    matchLabels: { app: echo }`;
const istioAllow = (waypoint: boolean, rule: string) => `apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata:
  name: caller
spec:
${istioTarget(waypoint)}
  action: ALLOW
  rules:
    - ${rule}`;
const istioSources = (mesh: MeshId) => [
  "istio-crds",
  ...(mesh === "istio-ambient" ? ["istio-docs-ambient-l7-features"] : []),
];

const ciliumPolicy = (rules: string) => `apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata:
  name: caller
spec:
  endpointSelector:
    matchLabels: { app: echo }
  ingress:
    - fromEndpoints:
        - matchLabels: { app: load }
      toPorts:
        - ports: [{ port: "8080", protocol: TCP }]${rules}`;

/** A path that one caller may use, beside one that nobody may. */
export function pathRule(mesh: MeshId): NeedTest | null {
  const policies = {
    linkerd: [
      linkerdServer(""),
      linkerdPath("allowed", "/echo"),
      linkerdPath("refused", "/refused"),
      linkerdCaller,
      linkerdAllow("gateway.networking.k8s.io", "HTTPRoute", "allowed"),
    ],
    "istio-sidecar": [istioAllow(false, `to: [{ operation: { paths: ["/echo"] } }]`)],
    "istio-ambient": [istioAllow(true, `to: [{ operation: { paths: ["/echo"] } }]`)],
    cilium: [ciliumPolicy(`\n          rules:\n            http: [{ path: "/echo" }]`)],
  } as const;
  if (!(mesh in policies)) return null;
  const known = mesh as keyof typeof policies;
  const removal = {
    linkerd: [
      "server.policy.linkerd.io/echo httproute.gateway.networking.k8s.io/allowed httproute.gateway.networking.k8s.io/refused meshtlsauthentication.policy.linkerd.io/caller authorizationpolicy.policy.linkerd.io/caller",
    ],
    "istio-sidecar": ["authorizationpolicy.security.istio.io/caller"],
    "istio-ambient": ["authorizationpolicy.security.istio.io/caller"],
    cilium: ["ciliumnetworkpolicy.cilium.io/caller"],
  } as const;
  return {
    text: "Without the rule both paths answer 200. With it one still does and the other gives 403.",
    commands: [
      calls("/echo"),
      calls("/refused"),
      apply(...policies[known]),
      settle,
      calls("/echo"),
      calls("/refused"),
      `kubectl -n ${space} delete ${removal[known].join(" ")}`,
    ],
    sources:
      mesh === "linkerd"
        ? ["linkerd-docs-route-policy", "linkerd-docs-server-policy"]
        : mesh === "cilium"
          ? ["cilium-module-1.20.2"]
          : istioSources(mesh),
    limit: {
      expect: "200 for one path, 403 for the other",
      pass: "200 of 200 calls each way",
      stop: "Any call let through, or any refused that is allowed",
    },
    readsRequests: true,
  };
}

/** One workload may call, another may not. */
export function callerRule(mesh: MeshId, fact: Versions): NeedTest | null {
  const principal = `from: [{ source: { principals: ["cluster.local/ns/${space}/sa/default"] } }]`;
  const policies = {
    linkerd: [
      linkerdServer(""),
      linkerdCaller,
      linkerdAllow("policy.linkerd.io", "Server", "echo"),
    ],
    "istio-sidecar": [istioAllow(false, principal)],
    "istio-ambient": [istioAllow(false, principal)],
    cilium: [ciliumPolicy("")],
  } as const;
  if (!(mesh in policies)) return null;
  const known = mesh as keyof typeof policies;
  const removal = {
    linkerd:
      "server.policy.linkerd.io/echo meshtlsauthentication.policy.linkerd.io/caller authorizationpolicy.policy.linkerd.io/caller",
    "istio-sidecar": "authorizationpolicy.security.istio.io/caller",
    "istio-ambient": "authorizationpolicy.security.istio.io/caller",
    cilium: "ciliumnetworkpolicy.cilium.io/caller",
  } as const;
  const refusal = {
    linkerd: "403",
    "istio-sidecar": "403",
    "istio-ambient": "a closed connection, or 403 or 503 where a waypoint is in between",
    cilium: "a timeout, since its packets are dropped",
  } as const;
  const waypoint =
    mesh === "istio-ambient"
      ? [
          "# without the waypoint: a rule at the pods would see the waypoint as the caller",
          `kubectl label namespace ${space} istio.io/use-waypoint- 2>/dev/null; ${settle}`,
        ]
      : [];
  return {
    text: `A second workload with an account of its own calls as well. With the rule the first still gets 200, and the second ${refusal[known]}.`,
    commands: [
      `kubectl -n ${space} create serviceaccount stranger`,
      `kubectl -n ${space} create deployment stranger --image=${image(fact)}`,
      `kubectl -n ${space} set serviceaccount deployment stranger stranger`,
      `kubectl -n ${space} rollout status deployment stranger`,
      calls("/echo", "-n 8", "stranger"),
      ...waypoint,
      apply(...policies[known]),
      settle,
      calls("/echo"),
      calls("/echo", "-n 8", "stranger") +
        " || echo 'no answer: also a refusal, where the mesh drops connections'",
      `kubectl -n ${space} delete ${removal[known]}`,
      `kubectl -n ${space} delete deployment/stranger serviceaccount/stranger`,
      ...(mesh === "istio-ambient"
        ? [
            `if kubectl -n ${space} get gateway waypoint >/dev/null 2>&1; then\n  kubectl label namespace ${space} istio.io/use-waypoint=waypoint\nfi`,
          ]
        : []),
    ],
    sources:
      mesh === "linkerd"
        ? ["linkerd-docs-server-policy"]
        : mesh === "cilium"
          ? ["cilium-module-1.20.2"]
          : ["istio-crds"],
    limit: {
      expect: "One caller let in, the other refused",
      pass: "Every call as meant",
      stop: "One call of the stranger answered 200",
    },
  };
}

export function jwt(mesh: MeshId, fact: Versions): NeedTest | null {
  if (mesh !== "istio-sidecar" && mesh !== "istio-ambient") return null;
  const samples = `https://raw.githubusercontent.com/istio/istio/${fact("istio-sidecar.version")}/security/tools/jwt/samples`;
  const waypoint = mesh === "istio-ambient";
  return {
    text: "Istio’s own test token and its keys stand for your issuer; istiod fetches the keys from the internet. No token gives 403, a broken one 401, the right one 200. Then put your own issuer, keys and token in.",
    commands: [
      apply(
        `apiVersion: security.istio.io/v1
kind: RequestAuthentication
metadata:
  name: caller
spec:
${istioTarget(waypoint)}
  jwtRules:
    - issuer: testing@secure.istio.io
      jwksUri: ${samples}/jwks.json`,
        istioAllow(waypoint, `from: [{ source: { requestPrincipals: ["*"] } }]`),
      ),
      settle,
      `TOKEN=$(curl -fsSL ${samples}/demo.jwt)`,
      calls("/echo"),
      calls("/echo", "-n 200 -H 'Authorization: Bearer broken'"),
      calls("/echo", `-n 200 -H "Authorization: Bearer $TOKEN"`),
      `kubectl -n ${space} delete requestauthentication/caller authorizationpolicy.security.istio.io/caller`,
    ],
    sources: istioSources(mesh),
    limit: {
      expect: "403 without a token, 401 with a broken one, 200 with the right one",
      pass: "All 200 calls of each run as meant",
      stop: "A call let in without a valid token",
    },
    readsRequests: true,
  };
}

export function localRateLimit(mesh: MeshId): NeedTest | null {
  if (mesh !== "linkerd") return null;
  return {
    text: "Each of ten pods takes one request a second, so about 100 of 500 calls in ten seconds should be answered 200 and the rest 429. Linkerd counts in each proxy, not across them.",
    commands: [
      apply(
        linkerdServer("\n  accessPolicy: all-unauthenticated"),
        `apiVersion: policy.linkerd.io/v1alpha1
kind: HTTPLocalRateLimitPolicy
metadata:
  name: echo
spec:
  targetRef: { group: policy.linkerd.io, kind: Server, name: echo }
  total:
    requestsPerSecond: 1`,
      ),
      settle,
      calls("/echo", "-n 500"),
      `kubectl -n ${space} delete server.policy.linkerd.io/echo httplocalratelimitpolicy.policy.linkerd.io/echo`,
    ],
    sources: ["linkerd-docs-rate-limiting"],
    limit: {
      expect: "About 100 of 500 calls answered, the rest 429",
      pass: "200 answered at most, the rest 429",
      stop: "No 429 at all",
    },
  };
}

export function egress(mesh: MeshId): NeedTest | null {
  if (mesh !== "linkerd" && mesh !== "istio-sidecar") return null;
  const [policy, name] =
    mesh === "linkerd"
      ? [
          `apiVersion: policy.linkerd.io/v1alpha1
kind: EgressNetwork
metadata:
  name: outside
spec:
  trafficPolicy: Deny`,
          "egressnetwork.policy.linkerd.io/outside",
        ]
      : [
          `apiVersion: networking.istio.io/v1
kind: Sidecar
metadata:
  name: outside
spec:
  outboundTrafficPolicy:
    mode: REGISTRY_ONLY`,
          "sidecar.networking.istio.io/outside",
        ];
  const outside = calls("/", "-n 4 -c 1", "load", "example.com");
  return {
    text: `A call to the outside works, then nothing may leave that is not named, then it works again. A proxy is no firewall: a pod that goes round it is stopped only by a NetworkPolicy.`,
    commands: [
      outside,
      apply(policy),
      settle,
      `${outside} || echo 'no answer: refused'`,
      `kubectl -n ${space} delete ${name}`,
      settle,
      outside,
    ],
    sources: mesh === "linkerd" ? ["linkerd-docs-egress"] : ["istio-docs-sidecar-resource"],
    limit: {
      expect: "Answered, refused, answered again",
      pass: "No answer of 200 while refused",
      stop: "One that got out",
    },
  };
}
