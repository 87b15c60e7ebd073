/** Tests of needs about traffic: splits, headers, mirrors, gRPC, retries, circuit breakers, faults. */
import type { MeshId } from "@/lib/catalog/ids";
import {
  apply,
  calls,
  image,
  removeRoute,
  removeSecond,
  route,
  secondVersion,
  settle,
  type NeedTest,
} from "@/lib/trial/need-parts";
import type { Versions } from "@/lib/trial/shape";
import { space } from "@/lib/trial/shape";

const isIstio = (mesh: MeshId) => mesh === "istio-sidecar" || mesh === "istio-ambient";
const takesRoutes = (mesh: MeshId) => isIstio(mesh) || mesh === "linkerd" || mesh === "cilium";
const routeSources = (mesh: MeshId) =>
  mesh === "linkerd"
    ? ["linkerd-docs-traffic-shifting", "linkerd-docs-request-routing"]
    : mesh === "cilium"
      ? ["cilium-docs-gamma"]
      : ["istio-docs-gateway-api"];

export function canary(mesh: MeshId, fact: Versions): NeedTest | null {
  if (!takesRoutes(mesh)) return null;
  return {
    text: "A tenth of the calls goes to a second version, which answers 202 where the first answers 200: the codes count the calls of each. Of 200 calls about 20 should be 202; chance alone moves that by some 10 either way. The last run is the way back: every call 200.",
    commands: [
      ...secondVersion(fact),
      apply(
        route(
          "    - backendRefs:\n        - { name: echo, port: 8080, weight: 90 }\n        - { name: second, port: 8080, weight: 10 }",
        ),
      ),
      settle,
      calls("/echo"),
      removeRoute,
      settle,
      calls("/echo"),
      removeSecond,
    ],
    sources: routeSources(mesh),
    limit: {
      expect: "20 of 200 calls answered by the second version",
      pass: "8 to 34, and none after the way back",
      stop: "None, or any after the way back",
    },
    readsRequests: true,
  };
}

export function headerRouting(mesh: MeshId, fact: Versions): NeedTest | null {
  if (!takesRoutes(mesh)) return null;
  return {
    text: "Calls with one header go to a second version, which answers 202; all others stay at 200. First without, then with the header.",
    commands: [
      ...secondVersion(fact),
      apply(
        route(
          "    - matches:\n        - headers:\n            - { name: x-trial, value: preview }\n      backendRefs:\n        - { name: second, port: 8080 }\n    - backendRefs:\n        - { name: echo, port: 8080 }",
        ),
      ),
      settle,
      calls("/echo"),
      calls("/echo", "-n 200 -H 'x-trial: preview'"),
      removeRoute,
      removeSecond,
    ],
    sources: routeSources(mesh),
    limit: {
      expect: "200 of 200 calls by header",
      pass: "All 202 with the header, all 200 without",
      stop: "Any call at the wrong version",
    },
    readsRequests: true,
  };
}

export function mirroring(mesh: MeshId, fact: Versions): NeedTest | null {
  if (!isIstio(mesh)) return null;
  return {
    text: "Each call is copied to a second version, whose answers nobody waits for: every code stays 200, and the log of the second version grows by the calls.",
    commands: [
      ...secondVersion(fact),
      apply(
        route(
          "    - filters:\n        - type: RequestMirror\n          requestMirror:\n            backendRef: { name: second, port: 8080 }\n      backendRefs:\n        - { name: echo, port: 8080 }",
        ),
      ),
      settle,
      calls("/mirrored"),
      `kubectl -n ${space} logs deploy/second -c fortio --tail=-1 | grep -c /mirrored    # about 200, or a small multiple where a call logs several lines`,
      removeRoute,
      removeSecond,
    ],
    sources: ["istio-docs-gateway-api", "istio-source-route-conversion"],
    limit: {
      expect: "Every call copied, every answer 200",
      pass: "All answers 200, copies in the log",
      stop: "An answer of 202, or no copy",
    },
    readsRequests: true,
  };
}

/** One connection, many calls: without a proxy that balances requests, one pod gets them all. */
export function grpcBalancing(mesh: MeshId, fact: Versions): NeedTest | null {
  if (!isIstio(mesh) && mesh !== "linkerd") return null;
  return {
    text: "One gRPC connection carries 3000 calls to three pods, and each pod’s log counts its share. Without a mesh one pod would get them all.",
    commands: [
      `kubectl -n ${space} create deployment grpc --image=${image(fact)} --replicas=3 --port=8079 \\\n  -- /usr/bin/fortio server -loglevel verbose`,
      apply(`apiVersion: v1
kind: Service
metadata:
  name: grpc
spec:
  selector:
    app: grpc
  ports:
    - { name: grpc, port: 8079, appProtocol: grpc }`),
      `kubectl -n ${space} rollout status deployment grpc`,
      settle,
      `kubectl -n ${space} exec deploy/load -c fortio -- /usr/bin/fortio load -quiet -grpc -ping -c 1 -qps 100 -n 3000 grpc:8079`,
      `for pod in $(kubectl -n ${space} get pods -l app=grpc -o name); do\n  echo "$pod $(kubectl -n ${space} logs "$pod" -c fortio --tail=-1 | grep -c 'Ping called')"\ndone`,
      `kubectl -n ${space} delete deployment,service grpc`,
    ],
    sources:
      mesh === "linkerd"
        ? ["linkerd-docs-load-balancing"]
        : [
            "istio-docs-protocol-selection",
            ...(mesh === "istio-ambient" ? ["istio-source-ztunnel-architecture"] : []),
          ],
    limit: {
      expect: "A share of the calls at each of three pods",
      pass: "A tenth at least at each",
      stop: "All at one pod",
    },
    readsRequests: true,
  };
}

const virtualService = (name: string, host: string, more: string) =>
  `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata:
  name: ${name}
spec:
  hosts: [${host}]
  http:
    - route:
        - destination: { host: ${host}, port: { number: 8080 } }
${more}`;
const alpha = (mesh: MeshId) =>
  mesh === "istio-ambient"
    ? " In ambient mode VirtualService is Alpha: take that as part of the answer."
    : "";
const virtualServiceSources = (mesh: MeshId) => [
  "istio-api-virtual-service",
  ...(mesh === "istio-ambient" ? ["istio-docs-ambient-l7-features"] : []),
];

export function retries(mesh: MeshId): NeedTest | null {
  if (!isIstio(mesh) && mesh !== "linkerd") return null;
  const istio = isIstio(mesh);
  const [set, unset] = istio
    ? [
        apply(
          virtualService(
            "retries",
            "echo",
            "      retries: { attempts: 2, retryOn: 5xx }\n      timeout: 1s",
          ),
        ),
        `kubectl -n ${space} delete virtualservice retries`,
      ]
    : [
        `kubectl -n ${space} annotate service echo retry.linkerd.io/http=5xx retry.linkerd.io/limit=2 timeout.linkerd.io/request=1s`,
        `kubectl -n ${space} annotate service echo retry.linkerd.io/http- retry.linkerd.io/limit- timeout.linkerd.io/request-`,
      ];
  return {
    text: `Half of all answers are errors, first as they are, then with two retries: about 50% and then about 12.5% should be 503. Then a call that takes two seconds meets a timeout of one.${alpha(mesh)}`,
    commands: [
      calls("/echo?status=503:50", "-n 400"),
      set,
      settle,
      calls("/echo?status=503:50", "-n 400"),
      calls("/echo?delay=2s", "-n 8"),
      unset,
    ],
    sources: istio
      ? virtualServiceSources(mesh)
      : ["linkerd-docs-retries", "linkerd-docs-timeouts"],
    limit: {
      expect: "503 falls from 50% to 12.5%; the slow call gives 504",
      pass: "20% at most; every slow call 504",
      stop: "No fall, or slow calls that succeed",
    },
    readsRequests: true,
  };
}

const poolMember = (name: string, replicas: number, fact: Versions, parameters: string) =>
  `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
spec:
  replicas: ${replicas}
  selector:
    matchLabels: { app: ${name} }
  template:
    metadata:
      labels: { app: ${name}, pool: trial }
    spec:
      containers:
        - name: fortio
          image: ${image(fact)}
          args: [server, -echo-server-default-params, "${parameters}"]`;
const poolService = `apiVersion: v1
kind: Service
metadata:
  name: pool
spec:
  selector: { pool: trial }
  ports:
    - { name: http, port: 8080 }`;

export function circuitBreaking(mesh: MeshId, fact: Versions): NeedTest | null {
  if (!isIstio(mesh) && mesh !== "linkerd") return null;
  const istio = isIstio(mesh);
  const set = istio
    ? apply(`apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata:
  name: pool
spec:
  host: pool
  trafficPolicy:
    outlierDetection:
      consecutive5xxErrors: 5
      interval: 5s
      baseEjectionTime: 60s
      maxEjectionPercent: 50`)
    : `kubectl -n ${space} annotate service pool balancer.linkerd.io/failure-accrual=consecutive`;
  const load = calls("/echo", "-n 1000", "load", "pool:8080");
  return {
    text: "Three pods answer and one always fails. Without the breaker errors go on; with it the failing pod is left out after a few. Compare the last run of each.",
    commands: [
      apply(
        poolMember("good", 3, fact, "status=200"),
        poolMember("failing", 1, fact, "status=503"),
        poolService,
      ),
      `kubectl -n ${space} rollout status deployment good`,
      `kubectl -n ${space} rollout status deployment failing`,
      load,
      set,
      settle,
      load,
      load,
      `kubectl -n ${space} delete deployment good failing`,
      `kubectl -n ${space} delete service pool`,
      ...(istio ? [`kubectl -n ${space} delete destinationrule pool`] : []),
    ],
    sources: istio ? ["istio-api-destination-rule"] : ["linkerd-docs-circuit-breaking"],
    limit: {
      expect: "Few errors once the failing pod is left out",
      pass: "5% errors at most in the last run",
      stop: "As many as without it",
    },
    readsRequests: true,
  };
}

export function faultInjection(mesh: MeshId): NeedTest | null {
  if (!isIstio(mesh)) return null;
  return {
    text: `Half of all calls are answered with 503 by the mesh, though the pods are well.${alpha(mesh)}`,
    commands: [
      apply(
        virtualService(
          "fault",
          "echo",
          "      fault:\n        abort: { httpStatus: 503, percentage: { value: 50 } }",
        ),
      ),
      settle,
      calls("/echo"),
      `kubectl -n ${space} delete virtualservice fault`,
      settle,
      calls("/echo"),
    ],
    sources: virtualServiceSources(mesh),
    limit: {
      expect: "100 of 200 calls answered 503, then none",
      pass: "80 to 120, then none",
      stop: "None, or any afterwards",
    },
    readsRequests: true,
  };
}
