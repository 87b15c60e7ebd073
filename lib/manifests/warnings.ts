/**
 * What a reader has to know before applying: what the mesh cannot do and is therefore left out, and
 * warnings. Each names its sources; versions and limits come from the facts.
 */
import { extrasOf } from "@/lib/manifests/extras";
import type { ManifestFacts } from "@/lib/manifests/facts";
import type { Form } from "@/lib/manifests/form";
import { headerName } from "@/lib/manifests/names";
import { portsOf } from "@/lib/manifests/ports";
import type { StepId } from "@/lib/manifests/step";
import { stepWarnings } from "@/lib/manifests/step-warnings";
import type { TargetId } from "@/lib/manifests/targets";

export type Warning = {
  readonly id: string;
  /** Where it matters. */
  readonly step: StepId;
  /** `left-out`: asked for and not written. `warning`: written, and easily got wrong. */
  readonly kind: "left-out" | "warning";
  readonly text: string;
  /** Ids in content/sources.json. */
  readonly sources: readonly string[];
};

type Note = { readonly id: string; readonly text: string; readonly sources: readonly string[] };

const withoutClassic: Readonly<Record<TargetId, Note | undefined>> = {
  "istio-sidecar": undefined,
  "istio-sidecar-classic": undefined,
  "istio-ambient": {
    id: "subsets-under-waypoint",
    text: "You asked for the classic form, but waypoints do not support the subsets of a DestinationRule, and VirtualService is alpha there. A Gateway API route is written instead, with one Service for each version.",
    sources: ["istio-docs-ambient-migrate-policies"],
  },
  linkerd: {
    id: "classic-is-istio",
    text: "You asked for the classic form, which is Istio’s own. Linkerd reads Gateway API routes, so one of those is written.",
    sources: ["linkerd-docs-gateway-api"],
  },
  none: {
    id: "classic-is-istio",
    text: "You asked for the classic form, which is Istio’s own. Any conformant gateway reads Gateway API routes, so one of those is written.",
    sources: ["gateway-api-implementations"],
  },
};

const withoutDelay: Readonly<Record<Exclude<TargetId, "istio-sidecar-classic">, Note>> = {
  linkerd: {
    id: "no-delay",
    text: "Linkerd has no filter for delays, so the delay is left out. It can only send a share of the traffic to a Service that answers with errors.",
    sources: ["linkerd-docs-fault-injection"],
  },
  "istio-sidecar": {
    id: "no-delay",
    text: "Gateway API routes have no field for delays, so the delay is left out. The classic form can carry it.",
    sources: ["istio-docs-ambient-migrate-policies", "istio-api-virtual-service"],
  },
  "istio-ambient": {
    id: "no-delay",
    text: "Gateway API routes have no field for delays, and VirtualService is alpha at a waypoint, so the delay is left out.",
    sources: ["istio-docs-ambient-migrate-policies"],
  },
  none: {
    id: "no-delay",
    text: "Gateway API routes have no field for delays, so the delay is left out.",
    sources: ["istio-docs-ambient-migrate-policies"],
  },
};

function withoutRetries(target: TargetId, facts: ManifestFacts): Note {
  const field = `Retries are left out: HTTPRoute has a field for them in the standard channel only from Gateway API ${facts.retryFieldSince} on, and the CRDs installed here are ${facts.sharedGatewayApi}.`;
  const istio = ` By default Istio retries up to ${facts.istioRetries} times, on ${facts.istioRetryOn}.`;
  const sources = ["gateway-api-http-retries"];
  return target === "none"
    ? { id: "no-retries", text: field, sources }
    : {
        id: "no-retries",
        text: `${field}${istio}${target === "istio-sidecar" ? " The classic form can set another number." : ""}`,
        sources: [...sources, "istio-source-default-retries"],
      };
}

/** What plain TCP connections have none of, though it was asked for. */
function withoutHttp(form: Form): Note | undefined {
  const asked = [
    form.header === undefined ? "" : "header rule",
    form.timeout === undefined ? "" : "timeout",
    form.retries === undefined ? "" : "retries",
    form.mirror ? "mirror" : "",
    form.delay === undefined ? "" : "delay",
  ].filter(Boolean);
  return asked.length === 0
    ? undefined
    : {
        id: "tcp-has-no-requests",
        text: `Left out: ${asked.join(", ")}. A TCP connection has no requests or headers to act on; it is split by weight alone, and stays with its version until it closes.`,
        sources: ["istio-docs-protocol-selection"],
      };
}

/** What was asked for and is not in the output. */
function leftOut(form: Form, target: TargetId, facts: ManifestFacts): readonly Note[] {
  const classic = form.api === "classic" ? withoutClassic[target] : undefined;
  const further: Note | undefined =
    form.morePorts !== undefined && target === "none"
      ? {
          id: "one-port-at-gateway",
          text: `The further ports are in the Services, but no route is written for them: at a gateway, the host leads to port ${form.port}.`,
          sources: ["gateway-api-traffic-splitting"],
        }
      : undefined;
  if (form.protocol === "tcp") {
    return [classic, further, withoutHttp(form)].filter((note) => note !== undefined);
  }
  const carried = extrasOf(form, target);
  const notes: (Note | undefined)[] = [
    classic,
    further,
    form.mirror && !carried.mirror
      ? {
          id: "no-mirror",
          text: "Linkerd’s control plane refuses a route with a mirror filter, so no copy is sent.",
          sources: ["linkerd-source-outbound-http"],
        }
      : undefined,
    form.timeout !== undefined && carried.timeout === undefined
      ? {
          id: "no-timeout",
          text: "The timeout is left out: GRPCRoute has no field for one. Let the callers set a gRPC deadline, or choose h2c, which is written as an HTTPRoute.",
          sources: ["gateway-api-crds-1.5.1"],
        }
      : undefined,
    form.retries !== undefined && carried.retries === undefined
      ? withoutRetries(target, facts)
      : undefined,
    form.delay === undefined || carried.delay !== undefined
      ? undefined
      : target !== "istio-sidecar-classic"
        ? withoutDelay[target]
        : {
            id: "delay-needs-header",
            text: "The delay is left out: without a header to tell testers apart it would slow down everybody.",
            sources: ["istio-api-virtual-service"],
          },
  ];
  return notes.filter((note) => note !== undefined);
}

function headerWarnings(form: Form, target: TargetId): readonly Note[] {
  const name = headerName(form);
  if (name === undefined || form.protocol === "tcp") return [];
  const written = name === form.header ? "" : ` It is written here as ${name}.`;
  return [
    {
      id: "catch-all",
      text: "The last rule has no condition on headers, and must stay: once a route is attached, a request that matches no rule is rejected. The builder always writes it.",
      sources: ["gateway-api-mesh-overview"],
    },
    {
      id: "lowercase-header",
      text: `HTTP does not care about case in header names, but a VirtualService does, and the schema does not catch it: keep them lowercase.${written}`,
      sources: ["istio-api-virtual-service"],
    },
    ...(target === "none"
      ? []
      : [
          {
            id: "header-forwarded",
            text: `The route sees what the calling pod sends. If ${name} enters at the edge, every service on the way has to pass it on, in its code.`,
            sources: ["linkerd-docs-request-routing"],
          },
        ]),
  ];
}

function extraWarnings(form: Form, target: TargetId, facts: ManifestFacts): readonly Note[] {
  const carried = extrasOf(form, target);
  const isIstio = target.startsWith("istio");
  const notes: (Note | undefined)[] = [
    target === "linkerd" && carried.retries
      ? {
          id: "linkerd-retry-limits",
          text: `Linkerd retries in the caller’s proxy. Requests with a body over ${facts.linkerdRetryBody} are not retried, nor are calls to headless Services, and each retry may reach another version.`,
          sources: ["linkerd-docs-retries"],
        }
      : undefined,
    carried.retries
      ? {
          id: "retries-repeat-writes",
          text: "Every method is retried, also one that changes something. Ask for retries only where repeating a request does no harm.",
          sources: [target === "linkerd" ? "linkerd-docs-retries" : "istio-api-virtual-service"],
        }
      : undefined,
    isIstio && form.retries === undefined && form.protocol !== "tcp"
      ? {
          id: "istio-default-retries",
          text: `Istio retries up to ${facts.istioRetries} times by default, on ${facts.istioRetryOn}: refused connections and two gRPC statuses. HTTP errors of ${form.canary}, 5xx included, are not retried, so its HTTP error rate is what callers see.`,
          sources: ["istio-source-default-retries"],
        }
      : undefined,
    carried.delay !== undefined && (carried.timeout !== undefined || carried.retries !== undefined)
      ? {
          id: "fault-switches-off",
          text: "While a delay is set on a rule, its timeout and retries are not in force.",
          sources: ["istio-api-virtual-service"],
        }
      : undefined,
    carried.mirror
      ? {
          id: "mirror-writes",
          text: `${form.canary} gets every request of the last rule as a copy, also those that change something. Point it at data of its own.`,
          sources: ["istio-api-virtual-service"],
        }
      : undefined,
    carried.mirror && target === "none" && form.gatewayClass !== "istio"
      ? {
          id: "mirror-at-gateway",
          text: "Not every gateway mirrors: look for HTTPRouteRequestMirror in your controller’s conformance report.",
          sources: ["gateway-api-reports"],
        }
      : undefined,
    isIstio &&
    target !== "istio-sidecar-classic" &&
    portsOf(form, target).some(({ protocol }) => protocol === "grpc")
      ? {
          id: "grpc-route-in-mesh",
          text: `Istio reads GRPCRoute from Gateway API ${facts.istioGrpcRoutes} on, and its source treats it between services as it treats HTTPRoute. Its conformance report covers GRPCRoute at gateways only, so look at Verify before you rely on it.`,
          sources: ["istio-source-crd-minimum", "istio-source-gateway-routes"],
        }
      : undefined,
  ];
  return notes.filter((note) => note !== undefined);
}

/** Everything to say about one output, the most important first. */
export function warningsFor(
  form: Form,
  target: TargetId,
  facts: ManifestFacts,
): readonly Warning[] {
  const canary = (kind: Warning["kind"]) => (note: Note) =>
    ({ ...note, kind, step: "canary" }) as const;
  return [
    ...leftOut(form, target, facts).map(canary("left-out")),
    ...stepWarnings(form, target, facts),
    ...[...extraWarnings(form, target, facts), ...headerWarnings(form, target)].map(
      canary("warning"),
    ),
  ];
}
