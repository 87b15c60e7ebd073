import { scaleLinear } from "d3-scale";
import { fontSize } from "@/components/chart/geometry";
import { markerPath, seriesColour } from "@/components/chart/series-style";
import { proxies, type Ratio } from "@/components/measurement/own-figures";

const headHeight = 30;
const lineHeight = 20;
const top = 34;

const heads: Readonly<Record<Ratio["kind"], string>> = {
  kept: "Connections kept",
  grpc: "gRPC, connections kept",
  new: "A new connection for each request",
  direct: "mTLS from the client, connections kept, server side",
  handshake: "A full mTLS handshake for each request, server side",
};

const shown = ["linkerd", "ztunnel"] as const;

/** CPU per request as a share of Envoy's in each condition; positions across are in percent. */
export function RatioChart({ conditions, label }: { conditions: readonly Ratio[]; label: string }) {
  const all = conditions.flatMap(({ envoy, linkerd, ztunnel = 0 }) => [
    linkerd / envoy,
    ztunnel / envoy,
  ]);
  const scale = scaleLinear([0, Math.max(1, ...all)], [50, 96]);
  const at = (ratio: number) => `${scale(ratio).toFixed(2)}%`;
  const kinds = [...new Set(conditions.map(({ kind }) => kind))];
  let y = top;
  const groups = kinds.map((kind) => {
    const members = conditions.filter((each) => each.kind === kind);
    const headY = y;
    y += headHeight + members.length * lineHeight;
    return { kind, headY, members };
  });
  return (
    <svg
      width="100%"
      height={y + 8}
      role="img"
      aria-label={label}
      fontSize={fontSize}
      className="mt-2 block"
    >
      <g fill="var(--muted)">
        {[0, 0.5, 1].map((tick) => (
          <g key={tick}>
            <line
              x1={at(tick)}
              x2={at(tick)}
              y1={top - 8}
              y2={y}
              stroke={tick === 1 ? "var(--ink)" : "var(--line)"}
            />
            <text x={at(tick)} y={top - 14} textAnchor="middle">
              {tick === 1 ? "Envoy" : tick}
            </text>
          </g>
        ))}
      </g>
      {groups.map(({ kind, headY, members }) => (
        <g key={kind}>
          <text x="0" y={headY + 20} fill="var(--ink)" fontWeight="600">
            {heads[kind]}
          </text>
          {members.map((each, index) => {
            const middle = headY + headHeight + index * lineHeight + lineHeight / 2;
            return (
              <g key={each.label}>
                <text x="0" y={middle} dy="0.35em" fill="var(--muted)">
                  {each.label
                    .replace(", new each time", "")
                    .replace("mTLS from the client, server side, ", "")
                    .replace(/^(HTTP\/1.1|gRPC), /, "")}
                </text>
                <line x1={at(0)} x2={at(1)} y1={middle} y2={middle} stroke="var(--line)" />
                {shown.map((proxy) => {
                  const value = each[proxy];
                  // A box of its own, because a path cannot be placed in percent.
                  return value === undefined ? null : (
                    <svg key={proxy} x={at(value / each.envoy)} y={middle} overflow="visible">
                      <path
                        d={markerPath(proxies[proxy].series)}
                        fill={seriesColour(proxies[proxy].series)}
                      />
                    </svg>
                  );
                })}
              </g>
            );
          })}
        </g>
      ))}
    </svg>
  );
}
