import { flowGroups, type FlowGroup, wrapped } from "@/components/decision/question-flow-lines";
import { type MeshId, meshIds } from "@/lib/catalog/ids";
import type { FlowQuestion } from "@/lib/decision/questions/flow";
import { type Meshes } from "@/lib/decision/situation";

const width = 340;
const lineHeight = 16;
/** Characters that fit into a line at a font size of 12. */
const longest = { question: 48, detail: 50 };

type Line = { readonly text: string; readonly x: number; readonly strong: boolean };

function linesOf({ title, details }: FlowGroup["items"][number]): readonly Line[] {
  return [
    ...wrapped(title, longest.question).map((text) => ({ text, x: 20, strong: true })),
    ...details.flatMap((detail) =>
      wrapped(detail, longest.detail).map((text, index) => ({
        text,
        x: index === 0 ? 28 : 36,
        strong: false,
      })),
    ),
  ];
}

const gap = 26;

/** The groups as boxes below each other, with every line in its place. */
function framesOf(groups: readonly FlowGroup[]) {
  let y = 4;
  return groups.map((group) => {
    const top = y;
    y += 34;
    const lines = group.items.flatMap((item) => {
      const placed = linesOf(item).map((line, index) => ({
        ...line,
        y: y + (index + 1) * lineHeight - 10,
      }));
      y += placed.length * lineHeight + 5;
      return placed;
    });
    const height = y - top + 4;
    y = top + height + gap;
    return { group, lines, y: top, height };
  });
}

/** The questions of the wizard as a picture: what comes first, what can rule out, where it ends. */
export function QuestionFlow({
  flow,
  meshes,
  pods,
}: {
  flow: readonly FlowQuestion[];
  meshes: Meshes;
  /** The cluster that limits on memory were tried against. */
  pods: number;
}) {
  const nameOf = (mesh: MeshId) =>
    mesh === "none" ? "no mesh" : (meshes[mesh]?.shortName ?? mesh);
  const groups = flowGroups(flow, nameOf, meshIds);
  const frames = framesOf(groups);
  const end = frames.reduce((bottom, { y, height }) => Math.max(bottom, y + height + gap), 0);
  return (
    <figure className="my-6">
      <svg
        viewBox={`0 0 ${width} ${end + 52}`}
        aria-hidden
        fontSize="12"
        className="mx-auto block w-full max-w-lg"
      >
        <defs>
          <marker
            id="flow-arrow"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="6"
            markerHeight="6"
            orient="auto"
          >
            <path d="M0 0 L8 4 L0 8 Z" fill="var(--ink)" />
          </marker>
        </defs>
        {frames.map(({ group, lines, y: top, height }) => (
          <g key={group.title}>
            <rect
              x="4"
              y={top}
              width={width - 8}
              height={height}
              rx="8"
              fill="var(--surface)"
              stroke="var(--control)"
            />
            <text x="14" y={top + 20} fill="var(--accent)" fontWeight="600">
              {group.title}
            </text>
            {lines.map((line) => (
              <text
                key={line.y}
                x={line.x}
                y={line.y}
                fill={line.strong ? "var(--ink)" : "var(--muted)"}
                fontWeight={line.strong ? 500 : 400}
              >
                {line.text}
              </text>
            ))}
            <path
              d={`M ${width / 2} ${top + height} v ${gap - 2}`}
              stroke="var(--ink)"
              strokeWidth="1.5"
              markerEnd="url(#flow-arrow)"
            />
          </g>
        ))}
        <rect
          x="4"
          y={end}
          width={width - 8}
          height="46"
          rx="8"
          fill="var(--accent-soft)"
          stroke="var(--accent)"
        />
        <text x={width / 2} y={end + 19} textAnchor="middle" fill="var(--ink)" fontWeight="600">
          The result
        </text>
        <text x={width / 2} y={end + 36} textAnchor="middle" fill="var(--ink)">
          at any time; advised once no open answer changes it
        </text>
      </svg>
      <div className="sr-only">
        {groups.map(({ title, items }) => (
          <section key={title}>
            <p>{title}</p>
            <ul>
              {items.map((item) => (
                <li key={item.title}>
                  {item.title} {item.details.join("; ")}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <figcaption className="mx-auto mt-2 max-w-lg text-sm text-muted">
        <strong className="font-semibold text-ink">The questions of the wizard.</strong> Drawn from
        the table that the wizard asks from, and by trying each answer alone; the limits on memory
        are tried on {pods} pods.
      </figcaption>
    </figure>
  );
}
