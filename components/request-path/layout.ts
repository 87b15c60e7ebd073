/**
 * Positions of everything in the drawings of a request's way. One scheme for all: service A left,
 * service B right, the pod inside its node, so that the reader sees what moves from one to the next.
 */
import type { Place, Point } from "@/components/guide/diagram";
import type { HopId, RequestPathId } from "@/lib/catalog/guide-schema";

export type Piece =
  | (Place & { kind: "frame"; label: string })
  | (Place & {
      kind: "box";
      hop: HopId;
      lines: readonly string[];
      tone?: "plain" | "mesh";
      dashed?: boolean;
    })
  | {
      kind: "arrow";
      hop?: HopId;
      points: readonly Point[];
      label?: string;
      at?: Point;
      anchor?: "start" | "end";
      encrypted?: boolean;
      dashed?: boolean;
      both?: boolean;
    };

export type Layout = { readonly height: number; readonly pieces: readonly Piece[] };

const width = 136;
const sides = [
  { side: "a", name: "Service A", node: 4, center: 72 },
  { side: "b", name: "Service B", node: 180, center: 248 },
] as const;
const box = { offset: 16, width: 104 };
/** Between the two nodes. */
const gap = 160;

/** Node, pod and service of both sides; the frames reach down to the given heights. */
function standing(podBottom: number, nodeBottom: number): Piece[] {
  return sides.flatMap(({ side, name, node }): Piece[] => [
    { kind: "frame", label: "Node", x: node, y: 4, width, height: nodeBottom - 4 },
    { kind: "frame", label: "Pod", x: node + 8, y: 26, width: width - 16, height: podBottom - 26 },
    {
      kind: "box",
      hop: side,
      lines: [name],
      x: node + box.offset,
      y: 50,
      width: box.width,
      height: 34,
    },
  ]);
}

type BoxLook = { y: number; height: number; tone?: "mesh"; dashed?: true };

/** One box on each side, below the services. */
function pair(hops: readonly [HopId, HopId], lines: readonly string[], look: BoxLook): Piece[] {
  return sides.map(({ node }, index) => ({
    kind: "box" as const,
    hop: hops[index] ?? hops[0],
    lines,
    x: node + box.offset,
    width: box.width,
    ...look,
  }));
}

const [a, b] = [sides[0].center, sides[1].center];
const boxEnd = { left: sides[0].node + box.offset + box.width, right: sides[1].node + box.offset };

/** From A down to what is below it, and up again on B's side. */
function downAndUp(y: number): Piece[] {
  return [
    { kind: "arrow", hop: "a-out", points: [[a, 84], [a, y]] },
    { kind: "arrow", hop: "b-in", points: [[b, y], [b, 85]] },
  ]; // prettier-ignore
}

/** From A's box to B's, straight across. */
function across(y: number, label: string, encrypted = false): Piece {
  return {
    kind: "arrow",
    hop: "wire",
    points: [
      [boxEnd.left, y],
      [boxEnd.right - 1, y],
    ],
    label,
    at: [gap, y - 13],
    encrypted,
  };
}

export const layouts: Readonly<Record<RequestPathId, Layout>> = {
  none: {
    height: 158,
    pieces: [
      ...standing(94, 154),
      {
        kind: "box",
        hop: "node-a",
        lines: ["Kernel"],
        x: 20,
        y: 110,
        width: box.width,
        height: 34,
      },
      { kind: "arrow", hop: "a-out", points: [[a, 84], [a, 109]] },
      { kind: "arrow", hop: "wire", points: [[124, 127], [b, 127], [b, 85]], label: "plain", at: [gap, 114] },
    ],
  },
  sidecar: {
    height: 170,
    pieces: [
      ...standing(154, 164),
      ...pair(["proxy-a", "proxy-b"], ["Proxy"], { y: 110, height: 34, tone: "mesh" }),
      ...downAndUp(109),
      across(127, "mTLS", true),
    ],
  },
  ambient: {
    height: 160,
    pieces: [
      ...standing(94, 154),
      ...pair(["proxy-a", "proxy-b"], ["ztunnel"], { y: 110, height: 34, tone: "mesh" }),
      ...downAndUp(109),
      across(127, "mTLS", true),
    ],
  },
  "ambient-waypoint": {
    height: 268,
    pieces: [
      ...standing(94, 154),
      ...pair(["proxy-a", "proxy-b"], ["ztunnel"], { y: 110, height: 34, tone: "mesh" }),
      ...downAndUp(109),
      { kind: "frame", label: "Any node", x: 92, y: 182, width, height: 82 },
      {
        kind: "box",
        hop: "waypoint",
        lines: ["Waypoint", "Envoy, layer 7"],
        tone: "mesh",
        x: 108,
        y: 208,
        width: box.width,
        height: 46,
      },
      { kind: "arrow", hop: "wire", points: [[a, 144], [a, 231], [107, 231]], label: "mTLS", at: [62, 214], anchor: "end", encrypted: true },
      { kind: "arrow", hop: "wire-2", points: [[212, 231], [b, 231], [b, 145]], label: "mTLS", at: [258, 214], anchor: "start", encrypted: true },
    ],
  },
  cilium: {
    height: 228,
    pieces: [
      ...standing(94, 222),
      ...pair(["node-a", "proxy-b"], ["Kernel, eBPF"], { y: 110, height: 34, tone: "mesh" }),
      ...pair(["envoy-a", "proxy-b"], ["Envoy", "layer 7 only"], { y: 168, height: 44, tone: "mesh", dashed: true }),
      ...downAndUp(109),
      ...[a, b].map((x, index): Piece => ({
        kind: "arrow",
        hop: index === 0 ? "envoy-a" : "proxy-b",
        points: [[x, 145], [x, 167]],
        both: true,
        dashed: true,
      })),
      across(127, "plain"),
    ],
  },
}; // prettier-ignore

export const badgeRadius = 8.5;

/** The number of a step is at a corner of a box, or halfway along an arrow. */
export function badgeAt(piece: Piece): Point {
  if (piece.kind !== "arrow") return [piece.x + piece.width - 5, piece.y + 1];
  const [first = [0, 0], second = first] = piece.points;
  return [(first[0] + second[0]) / 2, (first[1] + second[1]) / 2];
}
