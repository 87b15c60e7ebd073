import { Arrow, Box, Drawing, Frame } from "@/components/guide/diagram";
import { badgeAt, badgeRadius, layouts, type Piece } from "@/components/request-path/layout";
import type { HopId, RequestPathId } from "@/lib/catalog/guide-schema";

/** What the pictures show, for a caption and for those who do not see them. */
export const requestPaths: Readonly<Record<RequestPathId, { title: string; caption: string }>> = {
  none: {
    title: "No mesh",
    caption:
      "Service A opens a connection, the kernel of its node picks a pod of Service B. Encryption, retries and identity are the applications’ own work, or nobody’s.",
  },
  sidecar: {
    title: "Sidecar mesh",
    caption:
      "Each pod carries a proxy. A’s proxy chooses the endpoint and applies routing; B’s proxy checks identity and policy. One call passes two proxies.",
  },
  ambient: {
    title: "Istio ambient, layer 4",
    caption:
      "The pods carry nothing. A proxy on each node, ztunnel, encrypts the connection and checks who is calling, but does not read HTTP.",
  },
  "ambient-waypoint": {
    title: "Istio ambient with a waypoint",
    caption:
      "Where requests must be read (routes, retries, rules by path), the connection also passes a waypoint, an Envoy that serves the destination’s namespace.",
  },
  cilium: {
    title: "Cilium",
    caption:
      "Programs in the kernel move the packets and enforce policy. Only traffic that needs HTTP rules is handed to an Envoy on the node; encryption is a separate setting.",
  },
};

function Drawn({ piece }: { piece: Piece }) {
  if (piece.kind === "frame") {
    const { kind: _, ...frame } = piece;
    return <Frame {...frame} />;
  }
  if (piece.kind === "box") {
    const { kind: _, hop: __, ...box } = piece;
    return <Box {...box} />;
  }
  return <Arrow {...piece} />;
}

type Steps = readonly (readonly HopId[])[];

/**
 * The way of one request from service A to service B. With `steps`, each step has its number, and
 * what it is about is marked with `data-steps`, by which the styles light it up.
 */
export function RequestPieces({ path, steps = [] }: { path: RequestPathId; steps?: Steps }) {
  const { pieces } = layouts[path];
  const stepsOf = (piece: Piece) =>
    steps.flatMap((hops, index) =>
      piece.kind !== "frame" && piece.hop && hops.includes(piece.hop) ? [index + 1] : [],
    );
  return (
    <>
      {pieces.map((piece, index) => (
        <g key={index} data-steps={stepsOf(piece).join(" ") || undefined}>
          <Drawn piece={piece} />
        </g>
      ))}
      {steps.map(([hop], index) => {
        const piece = pieces.find((each) => each.kind !== "frame" && each.hop === hop);
        if (!piece) return null;
        const [x, y] = badgeAt(piece);
        return (
          <g key={index} data-steps={index + 1} className="step-badge">
            <circle cx={x} cy={y} r={badgeRadius} />
            <text x={x} y={y} dy="0.36em" textAnchor="middle" fontSize="11" fontWeight="600">
              {index + 1}
            </text>
          </g>
        );
      })}
    </>
  );
}

/** The same as a picture of its own, without a caption. */
export function RequestDrawing({ path, steps }: { path: RequestPathId; steps: Steps }) {
  const { title, caption } = requestPaths[path];
  return (
    <Drawing height={layouts[path].height} title={title} description={caption}>
      <RequestPieces path={path} steps={steps} />
    </Drawing>
  );
}
