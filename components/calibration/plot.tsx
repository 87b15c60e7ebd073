import { markerPath, seriesColour } from "@/components/chart/series-style";
import type { CalibrationRow } from "@/components/calibration/rows";
import { rangeText } from "@/components/calibration/values";
import { Panel } from "@/components/ui/panel";
import { formatIn, type Range, withUnit } from "@/lib/format";
import type { ProxyKind } from "@/lib/calibration/calibrate";
import { kindNames } from "@/lib/cluster/kind";
import type { SeriesId } from "@/lib/overhead/workload";

/** The line of the chart that has the colour of each kind of proxy. */
const kindSeries: Readonly<Record<ProxyKind, SeriesId>> = {
  "istio-sidecar": "istio-sidecar",
  linkerd: "linkerd",
  ztunnel: "istio-ambient",
  waypoint: "istio-ambient-l7",
};

type Compared = CalibrationRow & { readonly published: Range };

const isCompared = (row: CalibrationRow): row is Compared => row.published !== undefined;

/** Each figure of the reader as a bar below the published one, on one scale from zero. */
export function CalibrationPlot({ rows }: { rows: readonly CalibrationRow[] }) {
  const compared = rows.filter(isCompared);
  if (compared.length === 0) return null;
  return (
    <Panel as="figure" padding="wide">
      <figcaption className="text-sm">
        <span className="font-semibold">Yours against the published range.</span>{" "}
        <span className="text-muted">
          Above, in colour: published. Below: yours. The mark is the middle, the bar the range.
        </span>
      </figcaption>
      <div className="mt-3 space-y-4">
        {compared.map((row) => (
          <Strip key={`${row.kind} ${row.resource}`} row={row} />
        ))}
      </div>
    </Panel>
  );
}

const height = 38;

function Strip({ row }: { row: Compared }) {
  const { kind, resource, own, published, condition, unit } = row;
  const end = Math.max(own.high, published.high, own.typical) * 1.04 || 1;
  const percent = (value: number) => `${(100 * value) / end}%`;
  const colour = seriesColour(kindSeries[kind as ProxyKind]);
  const name = `${kindNames[kind][0]}, ${resource}`;
  const label = `${name}: yours ${withUnit(rangeText(own, unit), unit)}, published ${withUnit(rangeText(published, unit), unit)}${condition ? ` ${condition}` : ""}.`;
  return (
    <div className="text-xs">
      <p className="flex flex-wrap justify-between gap-x-3">
        <span className="font-medium">{name}</span>
        <span className="text-muted tabular-nums">
          yours {formatIn(own.typical, unit)}, published {formatIn(published.typical, unit)}{" "}
          {unit.name}
          {condition ? ` ${condition}` : ""}
        </span>
      </p>
      <svg role="img" aria-label={label} width="100%" height={height} className="mt-1 block">
        <line x1="0" x2="100%" y1={height - 1} y2={height - 1} stroke="var(--line)" />
        <Bar
          range={published}
          at={percent}
          y={4}
          colour={colour}
          marker={markerPath(kindSeries[kind as ProxyKind], 70)}
        />
        <Bar range={own} at={percent} y={20} colour="var(--ink)" marker="M0-6V6M-3-6H3M-3 6H3" />
      </svg>
      <p className="flex justify-between text-muted tabular-nums" aria-hidden>
        <span>0</span>
        <span>{withUnit(formatIn(end, unit), unit)}</span>
      </p>
    </div>
  );
}

function Bar({
  range,
  at,
  y,
  colour,
  marker,
}: {
  range: Range;
  at: (value: number) => string;
  y: number;
  colour: string;
  marker: string;
}) {
  return (
    <>
      <rect
        x={at(range.low)}
        width={at(range.high - range.low)}
        y={y}
        height="12"
        fill={colour}
        fillOpacity="0.2"
        stroke={colour}
        strokeOpacity="0.6"
      />
      {/* A nested drawing can be placed in percent, which a transform cannot. */}
      <svg x={at(range.typical)} y={y + 6} overflow="visible">
        <path d={marker} fill={colour} stroke={colour} strokeWidth="1.5" />
      </svg>
    </>
  );
}
