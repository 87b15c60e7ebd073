import { Arrow, Box, Diagram, Frame } from "@/components/guide/diagram";

type Mode = "none" | "sidecar" | "ambient" | "ambient-waypoint" | "cilium";

const paths: Readonly<
  Record<
    Mode,
    {
      label: string;
      caption: string;
      frame: string;
      proxy?: readonly string[];
      link: string;
      waypoint?: true;
    }
  >
> = {
  none: {
    label: "No mesh",
    caption:
      "Service A opens a connection to Service B itself. Encryption, retries and identity are the applications’ own work, or nobody’s.",
    frame: "Pod",
    link: "plain",
  },
  sidecar: {
    label: "Sidecar mesh",
    caption:
      "Each pod carries a proxy. A’s proxy chooses the endpoint and applies routing; B’s proxy checks identity and policy. One call passes two proxies.",
    frame: "Pod",
    proxy: ["Proxy"],
    link: "mTLS",
  },
  ambient: {
    label: "Istio ambient, layer 4",
    caption:
      "The pods carry nothing. A proxy on each node, ztunnel, encrypts the connection and checks who is calling, but does not read HTTP.",
    frame: "Node",
    proxy: ["ztunnel"],
    link: "mTLS",
  },
  "ambient-waypoint": {
    label: "Istio ambient with a waypoint",
    caption:
      "Where requests must be read (routes, retries, rules by path), the connection also passes a waypoint, an Envoy that serves the destination’s namespace.",
    frame: "Node",
    proxy: ["ztunnel"],
    link: "",
    waypoint: true,
  },
  cilium: {
    label: "Cilium",
    caption:
      "Programs in the kernel move the packets and enforce policy. Only traffic that needs HTTP rules is handed to an Envoy on the node; encryption is a separate setting.",
    frame: "Node",
    proxy: ["eBPF", "(+ Envoy for L7)"],
    link: "network",
  },
};

const left = { x: 8, center: 73, width: 130 };
const right = { x: 202, center: 267, width: 130 };

/** The way of one request from service A to service B. */
export function RequestPath({ mode }: { mode: Mode }) {
  const { label, caption, frame, proxy, link, waypoint } = paths[mode];
  const encrypted = link === "mTLS" || waypoint === true;
  const frameHeight = proxy ? 136 : 76;
  return (
    <Diagram height={waypoint ? 224 : frameHeight + 12} label={label} caption={caption}>
      {[
        { ...left, name: "Service A", suffix: "A" },
        { ...right, name: "Service B", suffix: "B" },
      ].map(({ x, width, name, suffix }) => (
        <g key={name}>
          <Frame label={`${frame} ${suffix}`} x={x} y={6} width={width} height={frameHeight} />
          <Box lines={[name]} x={x + 12} y={30} width={width - 24} height={38} />
          {proxy ? (
            <Box lines={proxy} tone="mesh" x={x + 12} y={92} width={width - 24} height={40} />
          ) : null}
        </g>
      ))}
      {proxy ? (
        <>
          <Arrow d={`M ${left.center} 68 V 91`} />
          <Arrow d={`M ${right.center} 92 V 69`} />
        </>
      ) : null}
      {waypoint ? (
        <>
          <Box
            lines={["Waypoint", "(Envoy)"]}
            tone="mesh"
            x={115}
            y={172}
            width={110}
            height={44}
          />
          <Arrow d={`M ${left.center} 132 V 194 H 114`} label="mTLS" at={[94, 187]} encrypted />
          <Arrow d={`M 225 194 H ${right.center} V 133`} label="mTLS" at={[246, 187]} encrypted />
        </>
      ) : (
        <Arrow
          d={`M 126 ${proxy ? 112 : 49} H 213`}
          label={link}
          at={[170, proxy ? 104 : 41]}
          encrypted={encrypted}
        />
      )}
    </Diagram>
  );
}
