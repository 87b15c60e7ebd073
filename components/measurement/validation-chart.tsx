import { scaleLog } from "d3-scale";
import { fontSize } from "@/components/chart/geometry";
import { markerPath, seriesColour } from "@/components/chart/series-style";
import type { Check } from "@/lib/overhead/validate";

/** Positions across are in percent, so that one drawing fits every width and text keeps its size. */
const plot = { left: 43, right: 95 };
const headHeight = 26;
const lineHeight = 20;
const top = 34;

const resources = { cpu: "CPU", memory: "memory" } as const;
const scopes = { proxy: "of one proxy", mesh: "of the mesh", controlPlane: "of the control plane" };

/** Checks of one row and resource, which stand under one heading. */
function grouped(checks: readonly Check[]): readonly (readonly [string, readonly Check[]])[] {
  const heads = checks.map(
    ({ row, resource, scope }) => `${row}: ${resources[resource]} ${scopes[scope]}`,
  );
  return [...new Set(heads)].map((head) => [
    head,
    checks.filter((_, index) => heads[index] === head),
  ]);
}

/**
 * Each prediction as a multiple of what was measured: the band, the typical value, and the line
 * where they would be equal. A band that does not reach the line is a miss.
 */
export function ValidationChart({ checks, label }: { checks: readonly Check[]; label: string }) {
  const ratios = checks.flatMap(({ predicted, measured }) => [
    predicted.low / measured,
    predicted.high / measured,
  ]);
  const power = (value: number, round: (power: number) => number) => round(Math.log2(value));
  const first = Math.min(-1, power(Math.min(...ratios), Math.floor));
  const last = Math.max(1, power(Math.max(...ratios), Math.ceil));
  const scale = scaleLog([2 ** first, 2 ** last], [plot.left, plot.right]).base(2);
  const at = (ratio: number) => `${scale(ratio).toFixed(2)}%`;
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => 2 ** (first + index));
  const groups = grouped(checks);
  let y = top;
  const placed = groups.map(([head, members]) => {
    const headY = y;
    y += headHeight + members.length * lineHeight;
    return { head, headY, members };
  });
  return (
    <svg
      width="100%"
      height={y + 8}
      role="img"
      aria-label={label}
      fontSize={fontSize}
      className="block"
    >
      <g fill="var(--muted)">
        {ticks.map((tick, index) => (
          <g key={tick}>
            <line
              x1={at(tick)}
              x2={at(tick)}
              y1={top - 8}
              y2={y}
              stroke={tick === 1 ? "var(--ink)" : "var(--line)"}
            />
            <text
              x={at(tick)}
              y={top - 14}
              textAnchor="middle"
              // On a phone there is room for every second one, the middle among them.
              className={(first + index) % 2 === 0 ? undefined : "hidden @md:inline"}
            >
              {tick === 1 ? "measured" : `${tick}×`}
            </text>
          </g>
        ))}
      </g>
      {placed.map(({ head, headY, members }) => (
        <g key={head}>
          <text x="0" y={headY + 17} fill="var(--muted)">
            {head}
          </text>
          {members.map((check, index) => (
            <Bar
              key={index}
              check={check}
              y={headY + headHeight + index * lineHeight + lineHeight / 2}
              at={at}
            />
          ))}
        </g>
      ))}
    </svg>
  );
}

function Bar({ check, y, at }: { check: Check; y: number; at: (ratio: number) => string }) {
  const { predicted, measured, series, label, position } = check;
  const colour = seriesColour(series);
  const low = at(predicted.low / measured);
  const high = at(predicted.high / measured);
  return (
    <g>
      <text x="0" y={y} dy="0.35em" fill="var(--ink)">
        {label}
      </text>
      {position === "inside" ? null : (
        <text x="100%" y={y} dy="0.35em" textAnchor="end" fill="var(--ink)">
          ✕
        </text>
      )}
      <line x1={low} x2={high} y1={y} y2={y} stroke={colour} strokeOpacity="0.3" strokeWidth="9" />
      {/* A box of its own, because a path cannot be placed in percent. */}
      <svg x={at(predicted.typical / measured)} y={y} overflow="visible">
        <path d={markerPath(series)} fill={colour} />
      </svg>
    </g>
  );
}
