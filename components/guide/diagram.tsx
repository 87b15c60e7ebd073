/** Shared pieces of the hand-made diagrams: boxes, frames and arrows in the site's own tokens. */

type Place = { x: number; y: number; width: number; height: number };

/** A component of the system. `tone` says whether it belongs to the mesh. */
export function Box({
  lines,
  tone = "plain",
  ...place
}: Place & { lines: readonly string[]; tone?: "plain" | "mesh" }) {
  const middle = place.y + place.height / 2;
  return (
    <g>
      <rect
        {...place}
        rx="6"
        fill={tone === "mesh" ? "var(--accent-soft)" : "var(--surface)"}
        stroke={tone === "mesh" ? "var(--accent)" : "var(--control)"}
        strokeWidth="1.25"
      />
      {lines.map((line, index) => (
        <text
          key={line}
          x={place.x + place.width / 2}
          y={middle + (index - (lines.length - 1) / 2) * 14}
          dy="0.35em"
          textAnchor="middle"
          fill="var(--ink)"
          fontWeight={index === 0 ? 600 : 400}
        >
          {line}
        </text>
      ))}
    </g>
  );
}

/** A pod, node or namespace around boxes. */
export function Frame({ label, ...place }: Place & { label: string }) {
  return (
    <g>
      <rect {...place} rx="8" fill="none" stroke="var(--control)" strokeDasharray="4 4" />
      <text x={place.x + 10} y={place.y + 17} fill="var(--muted)">
        {label}
      </text>
    </g>
  );
}

/** An arrow along straight pieces; `encrypted` pieces are drawn in the accent colour. */
export function Arrow({
  d,
  label,
  at,
  encrypted = false,
}: {
  d: string;
  label?: string;
  at?: readonly [number, number];
  encrypted?: boolean;
}) {
  const colour = encrypted ? "var(--accent)" : "var(--ink)";
  return (
    <g>
      <path
        d={d}
        fill="none"
        stroke={colour}
        strokeWidth="1.75"
        markerEnd={`url(#arrow-${encrypted ? "encrypted" : "plain"})`}
      />
      {label && at ? (
        <text x={at[0]} y={at[1]} textAnchor="middle" fill={colour} fontWeight="600">
          {label}
        </text>
      ) : null}
    </g>
  );
}

/** Figure around a diagram: the drawing for the eye, the caption for everyone. */
export function Diagram({
  height,
  label,
  caption,
  children,
}: {
  height: number;
  label: string;
  caption: string;
  children: React.ReactNode;
}) {
  return (
    <figure className="my-6">
      <svg
        viewBox={`0 0 340 ${height}`}
        role="img"
        aria-label={`${label}. ${caption}`}
        fontSize="12"
        className="mx-auto block w-full max-w-lg"
      >
        <defs>
          {(["plain", "encrypted"] as const).map((kind) => (
            <marker
              key={kind}
              id={`arrow-${kind}`}
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="6"
              markerHeight="6"
              orient="auto-start-reverse"
            >
              <path d="M0 0 L8 4 L0 8 Z" fill={kind === "plain" ? "var(--ink)" : "var(--accent)"} />
            </marker>
          ))}
        </defs>
        {children}
      </svg>
      <figcaption className="mx-auto mt-2 max-w-lg text-sm text-muted">
        <strong className="font-semibold text-ink">{label}.</strong> {caption}
      </figcaption>
    </figure>
  );
}
