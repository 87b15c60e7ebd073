import { Arrow, Box, Diagram, Frame } from "@/components/guide/diagram";

/** What the control plane of a mesh consists of, and what it tells the proxies. */
export function ControlPlane({ mesh }: { mesh: "istio" | "linkerd" }) {
  return mesh === "istio" ? <IstioControlPlane /> : <LinkerdControlPlane />;
}

function IstioControlPlane() {
  return (
    <Diagram
      height={196}
      label="Istio’s control plane"
      caption="One Deployment, istiod, watches the cluster, issues certificates and sends configuration. Sidecars, ztunnels, waypoints and gateways are all data plane; which of them exist depends on the mode and the profile."
    >
      <Frame label="Control plane" x={60} y={4} width={220} height={74} />
      <Box
        lines={["istiod", "discovery · config · CA"]}
        tone="mesh"
        x={78}
        y={28}
        width={184}
        height={42}
      />
      <Arrow d="M 170 70 V 114" label="xDS, certificates" at={[228, 98]} encrypted />
      <Frame label="Data plane" x={4} y={96} width={332} height={96} />
      <Box lines={["Sidecars", "(Envoy)"]} x={14} y={126} width={72} height={52} />
      <Box lines={["ztunnel", "per node"]} x={94} y={126} width={72} height={52} />
      <Box lines={["Waypoints", "(Envoy)"]} x={174} y={126} width={72} height={52} />
      <Box lines={["Gateways", "(Envoy)"]} x={254} y={126} width={72} height={52} />
    </Diagram>
  );
}

function LinkerdControlPlane() {
  return (
    <Diagram
      height={218}
      label="Linkerd’s control plane"
      caption="Three Deployments: destination answers the proxies’ questions about endpoints and policy, identity signs their certificates, the injector adds the proxy to new pods. A daily CronJob, heartbeat, reports usage to the project and can be switched off; metrics come from a separate extension."
    >
      <Frame label="Control plane" x={4} y={4} width={332} height={102} />
      <Box
        lines={["destination", "sp-validator", "policy"]}
        tone="mesh"
        x={14}
        y={30}
        width={98}
        height={62}
      />
      <Box lines={["identity", "(CA)"]} tone="mesh" x={121} y={30} width={98} height={62} />
      <Box lines={["proxy-", "injector"]} tone="mesh" x={228} y={30} width={98} height={62} />
      <Arrow d="M 63 92 V 148" encrypted />
      <Arrow d="M 170 92 V 148" encrypted />
      <Arrow d="M 277 92 V 148" encrypted />
      <Frame label="Data plane" x={4} y={124} width={332} height={88} />
      <Box
        lines={["linkerd2-proxy in every meshed pod", "asks for the destinations it talks to"]}
        x={24}
        y={150}
        width={292}
        height={50}
      />
    </Diagram>
  );
}
