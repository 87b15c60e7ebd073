import { Arrow, Box, Diagram, Frame } from "@/components/guide/diagram";

/** What the pictures show, for a caption and for those who do not see them. */
export const controlPlanes = {
  istio: {
    title: "Istio’s control plane",
    caption:
      "One Deployment, istiod, watches the cluster, issues certificates and sends configuration. Sidecars, ztunnels, waypoints and gateways are all data plane; which of them exist depends on the mode and the profile.",
  },
  linkerd: {
    title: "Linkerd’s control plane",
    caption:
      "Three Deployments: destination answers the proxies’ questions about endpoints and policy, identity signs their certificates, proxy-injector adds the proxy to new pods. A daily CronJob, heartbeat, reports usage to the project and can be switched off; metrics come from a separate extension.",
  },
} as const;

/** What the control plane of a mesh consists of, and what it tells the proxies. */
export function ControlPlane({ mesh }: { mesh: keyof typeof controlPlanes }) {
  return mesh === "istio" ? <IstioControlPlane /> : <LinkerdControlPlane />;
}

function IstioControlPlane() {
  return (
    <Diagram height={252} {...controlPlanes.istio}>
      <Frame label="Control plane" x={128} y={4} width={188} height={84} />
      <Box lines={["Kubernetes", "API"]} x={4} y={30} width={92} height={46} />
      <Box
        lines={["istiod", "discovery, config, CA"]}
        tone="mesh"
        x={144}
        y={30}
        width={156}
        height={46}
      />
      <Arrow points={[[96, 53], [143, 53]]} />
      <Arrow
        points={[[222, 76], [222, 119]]}
        label="config, certificates"
        at={[212, 105]}
        anchor="end"
        encrypted
      />
      <Frame label="Data plane" x={4} y={120} width={312} height={128} />
      <Box lines={["Sidecars", "Envoy, in each pod"]} x={14} y={144} width={142} height={44} />
      <Box lines={["ztunnel", "on each node"]} x={164} y={144} width={142} height={44} />
      <Box lines={["Waypoints", "Envoy, by namespace"]} x={14} y={196} width={142} height={44} />
      <Box lines={["Gateways", "Envoy, at the edge"]} x={164} y={196} width={142} height={44} />
    </Diagram>
  ); // prettier-ignore
}

const linkerdParts = [
  { x: 10, lines: ["destination", "sp-validator,", "policy"], gives: "endpoints" },
  { x: 112, lines: ["identity", "the CA"], gives: "certificates" },
  { x: 214, lines: ["injector", "a webhook"], gives: "proxy" },
] as const;

function LinkerdControlPlane() {
  return (
    <Diagram height={232} {...controlPlanes.linkerd}>
      <Frame label="Control plane" x={4} y={4} width={312} height={98} />
      {linkerdParts.map(({ x, lines, gives }) => (
        <g key={x}>
          <Box lines={lines} tone="mesh" x={x} y={30} width={96} height={62} />
          <Arrow
            points={[[x + 48, 92], [x + 48, 141]]}
            label={gives}
            at={[x + 54, 126]}
            anchor="start"
            encrypted
          />
        </g>
      ))}
      <Frame label="Data plane" x={4} y={142} width={312} height={86} />
      <Box
        lines={["linkerd2-proxy in every meshed pod", "asks for the destinations it talks to"]}
        x={14}
        y={168}
        width={292}
        height={48}
      />
    </Diagram>
  ); // prettier-ignore
}
