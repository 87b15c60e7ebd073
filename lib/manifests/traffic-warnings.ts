/** Where a split holds and where not, and what stands in the way of one. */
import type { Form } from "@/lib/manifests/form";
import { portsOf } from "@/lib/manifests/ports";
import { routeKind } from "@/lib/manifests/routes";
import type { StepId } from "@/lib/manifests/step";
import type { TargetId } from "@/lib/manifests/targets";
import type { Warning } from "@/lib/manifests/warnings";

const warning = (step: StepId, id: string, text: string, ...sources: string[]): Warning => ({
  id,
  step,
  kind: "warning",
  text,
  sources,
});

const parentGroup = warning(
  "canary",
  "parent-group",
  'Keep group: "" for the parent. Linkerd also takes core, Istio only the empty string; without the line the default is a group that matches neither.',
  "linkerd-source-outbound-services",
  "istio-gateway-references",
);
const secondOwner = warning(
  "save",
  "second-owner",
  "A VirtualService and a Gateway API route for the same host have no defined outcome. Keep one.",
  "istio-docs-ambient-migrate-policies",
);

/** Calls that no proxy of a caller splits. */
const meshedCallers = ({ service, stable }: Form, target: TargetId) =>
  warning(
    "canary",
    "meshed-callers",
    target === "istio-sidecar-classic"
      ? `The caller’s proxy splits. A caller without one reaches the Service ${service} itself and gets either version, by the number of pods: subsets need both versions behind it.`
      : `The caller’s proxy splits. A caller without one reaches the Service ${service} itself, which the commands here keep on ${stable}.`,
    "linkerd-docs-request-routing",
  );

/** What enters from outside, by target. */
function gatewayTraffic(form: Form, target: Exclude<TargetId, "none">): Warning {
  const { stable } = form;
  const outside = (text: string, ...sources: string[]) =>
    warning("canary", "gateway-traffic", text, ...sources);
  const ingress =
    'Another ingress controller is split only with a sidecar of its own, and if it calls the Service instead of the pods it found itself: ingress-nginx with the annotation nginx.ingress.kubernetes.io/service-upstream: "true", Traefik with nativeLB: true.';
  switch (target) {
    case "linkerd":
      return outside(
        `What enters through a gateway or ingress is split only if the controller’s pods are in the mesh and it calls the Service instead of the pods it found itself; otherwise it reaches ${stable} alone. Most are injected as usual; ingress-nginx then needs the annotation nginx.ingress.kubernetes.io/service-upstream: "true". Traefik, Contour and others run in Linkerd’s ingress mode (linkerd.io/inject: ingress) and have to send the header l5d-dst-override; Traefik also needs nativeLB: true.`,
        "linkerd-docs-using-ingress",
      );
    case "istio-sidecar":
      return outside(
        `What enters through a gateway is not split by this route, Istio’s own gateway included: it reaches ${stable} alone. Add a route on the gateway with the same backends; “No mesh, at the gateway” above writes it. ${ingress}`,
        "gateway-api-mesh-overview",
        "deckhouse-istio-ingress",
        "linkerd-docs-using-ingress",
      );
    case "istio-sidecar-classic":
      return outside(
        `A VirtualService without gateways holds for sidecars alone: what enters through Istio’s gateway is not split by it and gets either version, by the number of pods. Give it gateways: [mesh, and your gateway], and its host beside ${form.service} in hosts. ${ingress}`,
        "istio-api-virtual-service",
        "deckhouse-istio-ingress",
        "linkerd-docs-using-ingress",
      );
    case "istio-ambient":
      return outside(
        `Without a waypoint, ztunnel forwards bytes and the route does nothing. Callers that still have sidecars walk past it, and so do ingress gateways, unless the Service has the label istio.io/ingress-use-waypoint: "true". They reach ${stable} alone.`,
        "istio-docs-ambient-migrate",
      );
  }
}

/** What a Service that exists may say about its port, and has to say for the split. */
function protocolWarning(form: Form, target: TargetId): Warning {
  const ports = portsOf(form, target);
  const wanted = ports
    .map(
      ({ port, name, appProtocol }) =>
        `port ${port} with ${appProtocol === undefined ? `the name ${name}` : `appProtocol ${appProtocol}${target.startsWith("istio") ? ` or the name ${name}` : ""}`}`,
    )
    .join("; ");
  const changeIt = `Wanted: ${wanted}. Change it where the Service is defined; the commands here do not.`;
  if (target === "none") {
    return warning(
      "save",
      "port-protocol",
      `The gateway talks to the pods as appProtocol of the versions’ Services says. Wanted: ${wanted}.`,
      "gateway-api-traffic-splitting",
    );
  }
  return target === "linkerd"
    ? warning(
        "save",
        "port-protocol",
        `Linkerd reads appProtocol of the Service that exists and detects the protocol where it is absent. A port marked opaque, by annotation or as one of its default opaque ports, is not split by requests. ${changeIt}`,
        "linkerd-docs-protocol-detection",
      )
    : warning(
        "save",
        "port-protocol",
        `The port of the Service that exists decides what the caller’s proxy takes the traffic for. Istio reads appProtocol, then the first part of the port’s name; without either it guesses HTTP, and a name like tcp-main makes it plain TCP, which no HTTP route splits. ${changeIt}`,
        "istio-docs-protocol-selection",
      );
}

const stateful = warning(
  "canary",
  "statefulset-dns",
  "Callers that use the names of single pods, or a headless Service, reach those pods directly and are not split. Each version’s StatefulSet has volumes of its own: both have to be able to work on their own data.",
  "linkerd-docs-retries",
  "istio-docs-protocol-selection",
);

const tcpSplit = ({ weight }: Form) =>
  warning(
    "canary",
    "tcp-by-connection",
    `Connections are split, not what runs inside them: ${weight}% of new connections go to the new version and stay there until they close. Pools that keep connections open see the change late, in both directions.`,
    "istio-api-virtual-service",
  );

function atGateway(form: Form): readonly Warning[] {
  return [
    warning(
      "canary",
      "inside-not-split",
      `Only what enters through the gateway is split. Calls from other pods go to the Service ${form.service}, which the commands here keep on ${form.stable}.`,
      "gateway-api-traffic-splitting",
    ),
    warning(
      "save",
      "older-route-wins",
      `If a route for ${form.host} is attached to this gateway already, the older of two routes with equal matches wins and the new one does nothing. Put the two backends into yours instead.`,
      "gateway-api-crds-1.5.1",
    ),
    warning(
      "canary",
      "listener-allows",
      `A Gateway that exists is not written over. Its listener has to allow routes from ${form.namespace} and serve ${form.host}.`,
      "gateway-api-implementations",
    ),
    warning(
      "canary",
      "edge-tls",
      form.tlsSecret === undefined
        ? "The listener written here is plaintext HTTP on port 80: fit for a trial, not for the internet. State a TLS Secret to get an HTTPS listener on 443."
        : `The listener written here is HTTPS on 443 alone; nothing answers on port 80. The Secret ${form.tlsSecret} has to be in ${form.gatewayNamespace}, and nothing here renews its certificate.`,
      "istio-docs-gateway-api",
    ),
    warning(
      "verify",
      "no-load-balancer",
      `Without a load balancer, as on kind or bare metal, the Gateway stays Programmed=False and gets no address, though its pods run.${form.gatewayClass === "istio" ? ` Give it the annotation networking.istio.io/service-type: ClusterIP, and reach it with kubectl -n ${form.gatewayNamespace} port-forward svc/${form.gateway}-istio 8080:${form.tlsSecret === undefined ? 80 : 443}.` : " Forward a port to the controller’s Service instead."}`,
      "istio-docs-ambient-getting-started",
    ),
    ...(form.gatewayClass === "istio" ? [secondOwner] : []),
  ];
}

/** What a target's split reaches and what it does not. */
export function trafficWarnings(form: Form, target: TargetId): readonly Warning[] {
  const ports = portsOf(form, target);
  const shared = [
    protocolWarning(form, target),
    ...(form.kind === "statefulset" ? [stateful] : []),
    ...(ports.some(({ protocol }) => protocol === "tcp") ? [tcpSplit(form)] : []),
  ];
  if (target === "none") return [...atGateway(form), ...shared];
  const kinds = [...new Set(ports.map((port) => routeKind(port).kind))].join(" and ");
  return [
    gatewayTraffic(form, target),
    ...(target === "istio-ambient" ? [] : [meshedCallers(form, target)]),
    ...shared,
    ...(target === "istio-sidecar-classic"
      ? [
          warning(
            "canary",
            "rule-order",
            "The DestinationRule comes first and goes last: a route to a subset that does not exist has nowhere to go. The file has them in that order. Each rule names its port, so other ports of the Service keep their traffic.",
            "istio-api-destination-rule",
            "istio-source-route-ports",
          ),
        ]
      : [parentGroup]),
    ...(target === "linkerd"
      ? [
          warning(
            "save",
            "service-profile",
            `A ServiceProfile on the Service wins over the ${kinds}.`,
            "linkerd-docs-httproute",
          ),
        ]
      : [secondOwner]),
  ];
}
