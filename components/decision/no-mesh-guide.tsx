import { Dated, type Sources } from "@/components/decision/sourced";
import { type NeedId, needIds, type SupportLevel } from "@/lib/catalog/ids";
import type { Fact, Mesh } from "@/lib/catalog/schema";
import { comeBackAnyway, comeBackWhen } from "@/lib/decision/come-back";
import { needGroups, needs } from "@/lib/decision/questions/needs";
import type { NeedGroup } from "@/lib/decision/questions/needs";
import type { DatedSource } from "@/lib/decision/risks";
import { factText, sentenceCase } from "@/lib/format";

const standing: Readonly<Record<SupportLevel, { readonly text: string; readonly tone: string }>> = {
  full: { text: "Covered", tone: "text-good" },
  extra: { text: "With a substitute", tone: "text-ink" },
  preview: { text: "Only as a preview", tone: "text-warn" },
  no: { text: "No real substitute", tone: "text-bad" },
  unknown: { text: "Nothing found", tone: "text-muted" },
};

/** Facts of `content/meshes/none.json` that name a tool, beside the needs they help with. */
const tools: Readonly<Partial<Record<NeedId, readonly string[]>>> = {
  encryption: ["cni_encryption"],
  identity: ["certificates"],
  "canary-edge": ["progressive_delivery"],
  "grpc-balancing": ["client_balancing"],
  retries: ["client_balancing"],
  metrics: ["telemetry"],
  tracing: ["telemetry"],
};

/** What to use instead of a mesh, need by need, and what should bring the reader back. */
export function NoMeshGuide({ mesh, sources }: { mesh: Mesh; sources: Sources }) {
  const [plain] = mesh.distributions;
  const cells = Object.values(plain?.capabilities ?? {});
  const groups = Object.keys(needGroups) as NeedGroup[];
  return (
    <section aria-labelledby="instead" className="mb-12">
      <h2 id="instead">What to use instead</h2>
      <p className="mt-3 max-w-measure">
        Most of what a mesh does can be had for one need at a time. That is less to run as long as
        there are few needs; each of them says when that stops being true.
      </p>
      {groups.map((group) => (
        <div key={group} className="mt-6">
          <h3>{needGroups[group].label}</h3>
          <dl className="mt-2 divide-y divide-line border-y border-line">
            {needIds
              .filter((need) => needs[need].group === group)
              .map((need) => (
                <Need
                  key={need}
                  need={need}
                  cell={cells.find((fact) => fact.supports?.[need] !== undefined)}
                  tools={(tools[need] ?? []).flatMap((key) => mesh.facts[key] ?? [])}
                  sources={sources}
                />
              ))}
          </dl>
        </div>
      ))}
      <h2 className="mt-10">When to come back, whatever you need</h2>
      <ul className="mt-3 list-disc space-y-1.5 pl-5">
        {comeBackAnyway.map((trigger) => (
          <li key={trigger}>When {trigger}.</li>
        ))}
      </ul>
    </section>
  );
}

const from = ({ source, asOf }: Fact): DatedSource => ({ source, asOf });
const plainText = (fact: Fact) => factText(fact).replace(/\.$/, "");

function Need({
  need,
  cell,
  tools: helping,
  sources,
}: {
  need: NeedId;
  cell: Fact | undefined;
  tools: readonly Fact[];
  sources: Sources;
}) {
  const { text, tone } = standing[cell?.supports?.[need] ?? "unknown"];
  return (
    <div id={need} className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[14rem_minmax(0,1fr)]">
      <dt className="font-semibold">
        {sentenceCase(needs[need].label)}
        <span className={`block text-sm font-medium ${tone}`}>{text}</span>
      </dt>
      <dd className="max-w-measure space-y-1">
        {cell ? (
          <p>
            <Dated
              text={`${plainText(cell)}.${cell.note ? ` ${cell.note}` : ""}`}
              from={[from(cell)]}
              sources={sources}
            />
          </p>
        ) : null}
        {helping.map((fact) => (
          <p key={factText(fact)}>
            <Dated
              text={`${plainText(fact)}.${fact.note ? ` ${fact.note}` : ""}`}
              from={[from(fact)]}
              sources={sources}
            />
          </p>
        ))}
        <p className="text-muted">
          Come back when {comeBackWhen[need]}.{" "}
          <a
            href={`/wizard?must=${need}`}
            className="text-sm whitespace-nowrap"
            aria-label={`Ask the wizard with ${needs[need].label} as a must`}
          >
            Ask the wizard
          </a>
        </p>
      </dd>
    </div>
  );
}
