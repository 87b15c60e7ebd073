/**
 * What a reader has to know before applying: what the mesh cannot do and is therefore left out, and
 * traps that wait. Each names its sources; versions and limits come from the facts.
 */
import type { ManifestFacts } from "@/lib/manifests/facts";
import type { Form, TargetId } from "@/lib/manifests/fields";
import { headerName } from "@/lib/manifests/names";
import { extrasOf } from "@/lib/manifests/routes";
import type { StepId } from "@/lib/manifests/step";
import { stepTraps } from "@/lib/manifests/traps";

export type Warning = {
  readonly id: string;
  /** Where it matters. */
  readonly step: StepId;
  /** `left-out`: asked for and not written. `trap`: written, and easily got wrong. */
  readonly kind: "left-out" | "trap";
  readonly text: string;
  /** Ids in content/sources.json. */
  readonly sources: readonly string[];
};

/** A warning of the canary about something asked for. */
type Note = { readonly id: string; readonly text: string; readonly sources: readonly string[] };

const withoutClassic: Readonly<Record<TargetId, Note | undefined>> = {
  "istio-sidecar": undefined,
  "istio-sidecar-classic": undefined,
  "istio-ambient": {
    id: "subsets-under-waypoint",
    text: "You asked for the classic form, but waypoints do not support the subsets of a DestinationRule, and VirtualService is alpha there. An HTTPRoute is written instead, with one Service for each version.",
    sources: ["istio-docs-ambient-migrate-policies"],
  },
  linkerd: {
    id: "classic-is-istio",
    text: "You asked for the classic form, which is Istio’s own. Linkerd reads HTTPRoute, so that is written.",
    sources: ["linkerd-docs-gateway-api"],
  },
  none: {
    id: "classic-is-istio",
    text: "You asked for the classic form, which is Istio’s own. Any conformant gateway reads HTTPRoute, so that is written.",
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
    text: "HTTPRoute has no field for delays, so the delay is left out. The classic form can carry it.",
    sources: ["istio-docs-ambient-migrate-policies", "istio-api-virtual-service"],
  },
  "istio-ambient": {
    id: "no-delay",
    text: "HTTPRoute has no field for delays, and VirtualService is alpha at a waypoint, so the delay is left out.",
    sources: ["istio-docs-ambient-migrate-policies"],
  },
  none: {
    id: "no-delay",
    text: "HTTPRoute has no field for delays, so the delay is left out.",
    sources: ["istio-docs-ambient-migrate-policies"],
  },
};

function withoutRetries(target: TargetId, facts: ManifestFacts): Note {
  const field = `Retries are left out: HTTPRoute has a field for them only from Gateway API ${facts.retryFieldSince} on, and the CRDs installed here are ${facts.sharedGatewayApi}.`;
  const istio = ` Istio repeats a failed request up to ${facts.istioRetries} times by default.`;
  const sources = ["gateway-api-http-retries"];
  return target === "none"
    ? { id: "no-retries", text: field, sources }
    : {
        id: "no-retries",
        text: `${field}${istio}${target === "istio-sidecar" ? " The classic form can set another number." : ""}`,
        sources: [...sources, "istio-api-virtual-service"],
      };
}

/** What was asked for and is not in the output. */
function leftOut(form: Form, target: TargetId, facts: ManifestFacts): readonly Note[] {
  const carried = extrasOf(form, target);
  const notes: (Note | undefined)[] = [
    form.api === "classic" ? withoutClassic[target] : undefined,
    form.mirror && !carried.mirror
      ? {
          id: "no-mirror",
          text: "Linkerd’s control plane refuses a route with a mirror filter, so no copy is sent.",
          sources: ["linkerd-source-outbound-http"],
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

function headerTraps(form: Form, target: TargetId): readonly Note[] {
  const name = headerName(form);
  if (name === undefined) return [];
  const written = name === form.header ? "" : ` It is written here as ${name}.`;
  return [
    {
      id: "catch-all",
      text: "The last rule has no condition, and must stay: once a route is attached, a request that matches no rule is rejected. The builder always writes it.",
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

function extraTraps(form: Form, target: TargetId, facts: ManifestFacts): readonly Note[] {
  const carried = extrasOf(form, target);
  const notes: (Note | undefined)[] = [
    target === "linkerd" && carried.retries
      ? {
          id: "linkerd-retry-limits",
          text: `Linkerd repeats in the caller’s proxy. Requests with a body over ${facts.linkerdRetryBody} are not repeated, nor are calls to headless Services, and each repeat may reach another version.`,
          sources: ["linkerd-docs-retries"],
        }
      : undefined,
    carried.retries
      ? {
          id: "retries-repeat-writes",
          text: "Every method is repeated, also one that changes something. Ask for retries only where repeating a request does no harm.",
          sources: [target === "linkerd" ? "linkerd-docs-retries" : "istio-api-virtual-service"],
        }
      : undefined,
    target.startsWith("istio") && form.retries === undefined
      ? {
          id: "istio-default-retries",
          text: `By default Istio retries up to ${facts.istioRetries} times what never reached ${form.canary}: refused connections, gRPC UNAVAILABLE or CANCELLED. HTTP errors it passes on, so the error rate of ${form.canary} stays true.`,
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
    ...[...headerTraps(form, target), ...extraTraps(form, target, facts)].map(canary("trap")),
    ...stepTraps(form, target, facts),
  ];
}
