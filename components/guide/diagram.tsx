/**
 * Shared pieces of the hand-made diagrams, in the site's own tokens. A drawing is 320 units wide,
 * so that its text stays readable on the narrowest phone; a test keeps it inside its boxes.
 */
import { useId } from "react";
import { Panel } from "@/components/ui/panel";

export type Place = { x: number; y: number; width: number; height: number };
export type Point = readonly [x: number, y: number];

export const drawingWidth = 320;
export const fontSize = { name: 13, detail: 12 } as const;
const lineHeight = 15;
const headLength = 7;

type BoxProps = Place & {
  lines: readonly string[];
  /** Whether it belongs to the mesh. */
  tone?: "plain" | "mesh";
  /** Takes part only in some cases. */
  dashed?: boolean;
};

/** A program. The first line is its name, the others say what it is. */
export function Box({ lines, tone = "plain", dashed = false, ...place }: BoxProps) {
  const middle = place.y + place.height / 2;
  return (
    <>
      <rect
        {...place}
        rx="6"
        fill={tone === "mesh" ? "var(--accent-soft)" : "var(--surface)"}
        stroke={tone === "mesh" ? "var(--accent)" : "var(--control)"}
        strokeWidth="1.25"
        {...(dashed ? { strokeDasharray: "3 3" } : {})}
      />
      {lines.map((line, index) => (
        <text
          key={line}
          x={place.x + place.width / 2}
          y={middle + (index - (lines.length - 1) / 2) * lineHeight}
          dy="0.35em"
          textAnchor="middle"
          fill="var(--ink)"
          fontSize={index === 0 ? fontSize.name : fontSize.detail}
          fontWeight={index === 0 ? 600 : 400}
        >
          {line}
        </text>
      ))}
    </>
  );
}

/** A node, a pod or a plane around boxes. */
export function Frame({ label, ...place }: Place & { label: string }) {
  return (
    <>
      <rect {...place} rx="9" fill="none" stroke="var(--control)" strokeDasharray="2 4" />
      <text x={place.x + 9} y={place.y + 16} fill="var(--muted)" fontSize={fontSize.detail}>
        {label}
      </text>
    </>
  );
}

/** The triangle at the end of the last piece of a line, which runs straight along one axis. */
function headAt(points: readonly Point[], end: "first" | "last"): string {
  const [tip, before] = end === "last" ? [points.at(-1), points.at(-2)] : points;
  if (!tip || !before) return "";
  const [dx, dy] = [Math.sign(tip[0] - before[0]), Math.sign(tip[1] - before[1])];
  const base: Point = [tip[0] - dx * headLength, tip[1] - dy * headLength];
  const half = headLength * 0.6;
  return `M ${tip.join(" ")} L ${base[0] - dy * half} ${base[1] + dx * half} L ${base[0] + dy * half} ${base[1] - dx * half} Z`;
}

type ArrowProps = {
  points: readonly Point[];
  label?: string;
  at?: Point;
  anchor?: "start" | "middle" | "end";
  encrypted?: boolean;
  dashed?: boolean;
  /** With a head at both ends. */
  both?: boolean;
};

/** An arrow along straight pieces; encrypted ones are drawn in the accent colour. */
export function Arrow(props: ArrowProps) {
  const { points, label, at, anchor = "middle", encrypted = false, dashed, both } = props;
  const colour = encrypted ? "var(--accent)" : "var(--ink)";
  const line = points.map((point, index) => `${index === 0 ? "M" : "L"} ${point.join(" ")}`);
  return (
    <>
      <path
        d={line.join(" ")}
        fill="none"
        stroke={colour}
        strokeWidth={encrypted ? 2 : 1.5}
        strokeLinejoin="round"
        {...(dashed ? { strokeDasharray: "3 3" } : {})}
      />
      <path d={headAt(points, "last")} fill={colour} />
      {both ? <path d={headAt(points, "first")} fill={colour} /> : null}
      {label && at ? (
        <text
          x={at[0]}
          y={at[1]}
          textAnchor={anchor}
          fill={colour}
          fontSize={fontSize.detail}
          fontWeight="600"
        >
          {label}
        </text>
      ) : null}
    </>
  );
}

/** The drawing itself: one picture to a screen reader, with a name and a description. */
export function Drawing({
  height,
  title,
  description,
  children,
}: {
  height: number;
  title: string;
  description: string;
  children: React.ReactNode;
}) {
  const id = useId();
  return (
    <svg
      viewBox={`0 0 ${drawingWidth} ${height}`}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-description`}
      className="mx-auto block w-full max-w-[24rem]"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      {children}
    </svg>
  );
}

/** A drawing with its caption: below on a phone, beside it where there is room. */
export function Diagram(props: {
  height: number;
  title: string;
  caption: string;
  children: React.ReactNode;
}) {
  const { height, title, caption, children } = props;
  return (
    <Panel
      as="figure"
      padding="wide"
      className="my-6 grid items-center gap-x-6 gap-y-3 max-sm:-mx-4 max-sm:rounded-none max-sm:border-x-0 max-sm:px-2 sm:grid-cols-[22rem_minmax(0,1fr)]"
    >
      <Drawing height={height} title={title} description={caption}>
        {children}
      </Drawing>
      <figcaption className="px-2 sm:px-0 text-sm leading-relaxed text-muted">
        <strong className="block font-semibold text-ink">{title}</strong>
        {caption}
      </figcaption>
    </Panel>
  );
}
