/** Which needs a trial tests, and how: those that decided the verdict. */
import type { MeshId, NeedId } from "@/lib/catalog/ids";
import { needIds } from "@/lib/catalog/ids";
import type { Contender } from "@/lib/decision/contenders";
import { needs } from "@/lib/decision/questions/needs";
import type { Answers } from "@/lib/decision/questions/questions";
import { apply, type NeedTest } from "@/lib/trial/need-parts";
import * as policy from "@/lib/trial/need-policy";
import * as traffic from "@/lib/trial/need-traffic";
import type { Versions } from "@/lib/trial/shape";
import { space } from "@/lib/trial/shape";

/** What cannot be tested in an afternoon on one cluster, whatever the mesh. */
const tooLarge: Partial<Record<NeedId, string>> = {
  "multi-cluster":
    "Too large for this afternoon: it takes two clusters with a trust anchor in common and a way between them. Plan a day of its own before you decide.",
  vms: "Too large for this afternoon: it takes a machine outside the cluster that reaches the control plane and has an identity. Plan a day of its own before you decide.",
  fips: "No load test shows it. Ask for the certificate numbers of the cryptographic module in the very build you would run.",
  wasm: "The test is your own filter: build it for this mesh, and load it in this sample. A sample filter would show only that samples load.",
  "rate-limit-global":
    "It needs a counter that all proxies share, which is a service of your choice. Try it with the one you would run.",
  "egress-gateway":
    "It needs a destination that tells one sender address from another. Try it against a partner’s test system.",
  ingress:
    "Put your own host, certificate and rules at the mesh’s gateway in this cluster. A bare kind cluster gives it no address from outside: use a port-forward, or add a load balancer.",
};

/** Figures the proxies count, while load runs. */
function metrics(mesh: MeshId): NeedTest | null {
  const load = `kubectl -n ${space} exec deploy/load -c fortio -- /usr/bin/fortio load -quiet -qps 50 -c 4 -t 60s http://echo:8080/echo &`;
  const look: Partial<Record<MeshId, { commands: readonly string[]; sources: readonly string[] }>> =
    {
      linkerd: {
        commands: [`linkerd viz -n ${space} stat deployment`],
        sources: ["linkerd-docs-dashboard"],
      },
      "istio-sidecar": {
        commands: [
          `kubectl -n ${space} exec deploy/load -c istio-proxy -- pilot-agent request GET stats/prometheus | grep '^istio_requests_total'`,
        ],
        sources: ["istio-docs-observability"],
      },
      "istio-ambient": {
        commands: [
          `kubectl -n ${space} exec deploy/waypoint -- pilot-agent request GET stats/prometheus | grep '^istio_requests_total'`,
        ],
        sources: ["istio-docs-observability"],
      },
      cilium: {
        commands: [
          `kubectl -n kube-system exec ds/cilium -- hubble observe --namespace ${space} --last 20`,
        ],
        sources: ["cilium-docs-hubble"],
      },
    };
  const known = look[mesh];
  if (!known) return null;
  return {
    text:
      mesh === "cilium"
        ? "Under load Hubble lists flows between load and echo. Counts of requests and their codes need its HTTP visibility besides."
        : "Under load the proxies count 50 requests a second from load to echo, with their codes.",
    commands: [load, "sleep 45", ...known.commands, "wait"],
    sources: known.sources,
    limit: {
      expect: "The calls of this load, by caller and called",
      pass: "They are there without a change to the sample",
      stop: "No calls of the sample are counted",
    },
    readsRequests: true,
  };
}

/** A split where requests enter the cluster. */
function canaryEdge(mesh: MeshId, fact: Versions): NeedTest | null {
  const istio = mesh === "istio-sidecar" || mesh === "istio-ambient";
  const within = istio ? traffic.canary(mesh, fact) : null;
  if (!within) return null;
  const gateway = apply(`apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata:
  name: edge
  annotations:
    networking.istio.io/service-type: ClusterIP
spec:
  gatewayClassName: istio
  listeners:
    - { name: http, port: 80, protocol: HTTP }`);
  const toGateway = (line: string) =>
    line
      .replaceAll("echo:8080/echo", "edge-istio/echo")
      .replace(
        /parentRefs:\n {4}- group: ""\n {6}kind: Service\n {6}name: echo\n {6}port: 8080/,
        "parentRefs:\n    - name: edge",
      );
  const [first = "", ...rest] = within.commands.map(toGateway);
  // Without its route a gateway answers 404: the way back is a route with the first version alone.
  const back = apply(`apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: trial
spec:
  parentRefs:
    - name: edge
  rules:
    - backendRefs:
        - { name: echo, port: 8080 }`);
  const remove = `kubectl -n ${space} delete httproute trial`;
  return {
    ...within,
    text: `${within.text} The calls go through a gateway of the mesh; it needs no address from outside here.`,
    commands: [
      gateway,
      `kubectl -n ${space} wait --for=condition=Programmed gateway/edge --timeout=120s`,
      first,
      ...rest.map((line) => (line === remove ? back : line)),
      remove,
      `kubectl -n ${space} delete gateway edge`,
    ],
    sources: ["istio-docs-gateway-api"],
    readsRequests: false,
  };
}

const tests: Partial<Record<NeedId, (mesh: MeshId, fact: Versions) => NeedTest | null>> = {
  "authz-l4": policy.callerRule,
  "authz-l7": policy.pathRule,
  jwt: policy.jwt,
  canary: traffic.canary,
  "canary-edge": canaryEdge,
  "header-routing": traffic.headerRouting,
  mirroring: traffic.mirroring,
  "grpc-balancing": traffic.grpcBalancing,
  retries: traffic.retries,
  "circuit-breaking": traffic.circuitBreaking,
  "fault-injection": traffic.faultInjection,
  "rate-limit-local": policy.localRateLimit,
  egress: policy.egress,
  metrics,
};

/** Encryption and identity are proved for every mesh, in the step that enrols the sample. */
const provedAlready: readonly NeedId[] = ["encryption", "identity"];

/** The musts; where there are none, the first wish that the mesh covers by itself, or any it covers. */
export function decidingNeeds(
  { must = [], nice = [] }: Answers,
  contender: Pick<Contender, "support">,
): readonly NeedId[] {
  const musts = needIds.filter((need) => must.includes(need));
  if (musts.length > 0) return musts;
  const wishes = needIds.filter((need) => nice.includes(need));
  const level = (need: NeedId) => contender.support[need].level;
  const wish =
    wishes.find((need) => level(need) === "full") ??
    wishes.find((need) => level(need) === "extra" || level(need) === "preview");
  return wish ? [wish] : [];
}

/** The tests of what decided, in the order of the needs; those that every trial holds left out. */
export function needTests(
  deciding: readonly NeedId[],
  mesh: MeshId,
  subject: string,
  fact: Versions,
): readonly (NeedTest & { readonly need: NeedId })[] {
  return deciding
    .filter((need) => !provedAlready.includes(need))
    .map((need) => ({
      need,
      ...(tests[need]?.(mesh, fact) ?? {
        text:
          tooLarge[need] ??
          `We have no commands for ${needs[need].label} with ${subject} that we could hold against its documentation. Try it with your own resources in this sample, and write down before it what would make you stop.`,
        commands: [],
        sources: [],
      }),
    }));
}
