/**
 * The decision as a record in Markdown, in the form of MADR 4, and as a few lines for a chat. Made
 * from the same explanation as the page.
 */
import type { MeshId } from "@/lib/catalog/ids";
import type { Source } from "@/lib/catalog/schema";
import type { Decision } from "@/lib/decision/decide";
import { differencesBetween, eligibleOf } from "@/lib/decision/differences";
import { describeAnswer } from "@/lib/decision/explain";
import type { Explanation } from "@/lib/decision/explain";
import type { Flip } from "@/lib/decision/what-if/flips";
import { flipInWords } from "@/lib/decision/what-if/flip-words";
import { questionOrder, questions } from "@/lib/decision/questions/questions";
import type { Answers } from "@/lib/decision/questions/questions";
import type { Risk } from "@/lib/decision/risks";
import type { Meshes } from "@/lib/decision/situation";
import type { TrialPlan } from "@/lib/trial/plan";
import { fitsAnything } from "@/lib/decision/verdict-kinds";
import { formatPoints, sentenceCase } from "@/lib/format";
import { escapeMarkdown, markdownLink, markdownList } from "@/lib/markdown";

export type RecordInput = {
  readonly meshes: Meshes;
  readonly answers: Answers;
  readonly decision: Decision;
  readonly told: Explanation;
  readonly flips: readonly Flip[];
  readonly risks: readonly Risk[];
  readonly trial: TrialPlan | null;
  /** What the mesh costs this cluster, as a sentence; null where nothing is published. */
  readonly cost: string | null;
  /** ISO date of the record: the clock, handed in. */
  readonly today: string;
  /** Whole address of the result. */
  readonly permalink: string;
  readonly rules: string;
  readonly data: string;
  readonly sources: Readonly<Record<string, Source>>;
};

const name = (meshes: Meshes, id: MeshId) => meshes[id]?.name ?? id;

/** A sentence after "because": names keep their capital, other first words lose it. */
export function afterBecause(text: string, meshes: Meshes): string {
  const names = Object.values(meshes).flatMap((mesh) => [
    mesh.name,
    mesh.shortName,
    ...mesh.distributions.map((distribution) => distribution.name),
  ]);
  const isName = names.some((each) => each !== "No mesh" && text.startsWith(each));
  if (isName || /^[A-Z]{2}|^(Kubernetes|Gateway API|CRDs)\b/.test(text)) return text;
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function drivers(answers: Answers): readonly string[] {
  const given = questionOrder.filter((id) => answers[id] !== undefined);
  return given.map(
    (id) => `${questions[id].title} ${sentenceCase(describeAnswer(id, answers[id]))}`,
  );
}

function titleOf({ meshes, decision }: RecordInput): string {
  if (!fitsAnything(decision)) return "Choose a service mesh: nothing meets every must-have";
  const { mesh } = decision.verdict;
  return mesh === "none" ? "Do without a service mesh" : `Use ${name(meshes, mesh)}`;
}

/** Where the next best option does better: what the choice costs. */
function drawbacks({ decision, told }: RecordInput): readonly string[] {
  const winner = eligibleOf(decision, decision.verdict.mesh);
  const next = decision.candidates.find((each) => each.eligible && each !== winner);
  if (!winner || !next?.eligible) return [];
  const praised = new Set(told.reasons.map(({ text }) => text));
  return differencesBetween(winner, next)
    .flatMap(({ reasons }) => reasons)
    .map(({ text }) => text)
    .filter((text) => !praised.has(text))
    .slice(0, 3);
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

function optionSection(input: RecordInput, mesh: MeshId): string {
  const { meshes, decision } = input;
  const candidate = decision.candidates.find((each) => each.mesh === mesh);
  const winner = eligibleOf(decision, decision.verdict.mesh);
  const say = (text: string) => `Bad, because ${escapeMarkdown(afterBecause(text, meshes))}`;
  const lines = !candidate?.eligible
    ? (candidate?.failed ?? []).map(
        ({ reason, asOf }) => `${say(reason)}${asOf ? ` As of ${asOf}.` : ""}`,
      )
    : winner && candidate.mesh !== winner.mesh
      ? differencesBetween(candidate, winner)
          .slice(0, 3)
          .flatMap(({ reasons }) => reasons.slice(0, 1))
          .map(({ text }) => say(text))
      : [];
  const heading = `### ${escapeMarkdown(name(meshes, mesh))}`;
  const standing = candidate?.eligible
    ? `Place ${candidate.rank}, ${formatPoints(candidate.score)} points.`
    : "Ruled out.";
  return [heading, standing, ...(lines.length > 0 ? [markdownList(lines)] : [])].join("\n\n");
}

function confirmation({ trial, told }: RecordInput): string {
  if (!trial) {
    return told.fits
      ? "Go through the list of what brings a mesh back, below, at each date it names."
      : "Drop one of the must-haves, decide again, and try what comes out.";
  }
  const limits = trial.limits.map(({ measure, expect, pass, stop }) =>
    escapeMarkdown(
      `${measure}: expected ${lowerFirst(expect)}; pass: ${lowerFirst(pass)}; stop: ${lowerFirst(stop)}`,
    ),
  );
  return `An afternoon's trial, with these limits set before it:\n\n${markdownList(limits)}`;
}

function revisit(input: RecordInput): readonly string[] {
  const { meshes, flips, told, risks } = input;
  const triggers = [...told.instead.map((each) => each.comeBackWhen), ...told.comeBackWhen];
  const flipped = flips
    .filter(({ from, question }) => from !== null || questions[question].kind === "choice")
    .slice(0, 8)
    .map(
      (flip) =>
        `${flipInWords(flip)}: the rules then lead to ${flip.fits ? name(meshes, flip.mesh) : "nothing that meets every must-have"}`,
    );
  const dated = risks.filter(({ id }) => id === "support" || id === "age").map(({ text }) => text);
  return [...triggers.map(sentenceCase), ...flipped, ...dated];
}

function citedSources({ told, decision, risks, trial, sources }: RecordInput): readonly string[] {
  const failed = decision.candidates.flatMap((each) => (each.eligible ? [] : each.failed));
  const ids = [
    ...told.reasons.flatMap((reason) => reason.sources),
    ...(told.distribution?.sources ?? []),
    ...told.instead.flatMap((each) => each.sources),
    ...failed.flatMap(({ source }) => source ?? []),
    ...risks.flatMap((risk) => risk.sources.map(({ source }) => source)),
    ...(trial?.sources ?? []),
  ];
  return [...new Set(ids)].flatMap((id) => {
    const source = sources[id];
    if (!source) return [];
    const date = source.published ? `published ${source.published}` : `read ${source.checked}`;
    const title = source.url
      ? markdownLink(source.title, source.url)
      : escapeMarkdown(source.title);
    return `${title}, ${escapeMarkdown(source.publisher)}, ${date}`;
  });
}

/** The record: Markdown, ending in a line break. */
export function decisionRecord(input: RecordInput): string {
  const { meshes, answers, decision, told, cost, today, permalink, rules, data } = input;
  const given = drivers(answers);
  const good = (text: string) => `Good, because ${escapeMarkdown(afterBecause(text, meshes))}`;
  const bad = (text: string) => `Bad, because ${escapeMarkdown(afterBecause(text, meshes))}`;
  const [first] = told.reasons;
  const chosen = fitsAnything(decision)
    ? `Chosen option: "${escapeMarkdown(name(meshes, decision.verdict.mesh))}", because ${escapeMarkdown(afterBecause(first?.text ?? "", meshes))}`
    : `No option is chosen: ${escapeMarkdown(first?.text ?? "")}`;
  const open = told.open.slice(0, 5).map(({ question }) => questions[question].title);
  const sections = [
    `---\nstatus: proposed\ndate: ${today}\n---`,
    `# ${escapeMarkdown(titleOf(input))}`,
    "## Context and Problem Statement",
    `Do we need a service mesh, and which one? Meshfit, a decision tool with published rules, gave: ${escapeMarkdown(told.headline)}.`,
    ...(cost === null ? [] : [escapeMarkdown(cost)]),
    "## Decision Drivers",
    markdownList(given.length > 0 ? given.map(escapeMarkdown) : ["No question was answered."]),
    "## Considered Options",
    markdownList(decision.candidates.map(({ mesh }) => escapeMarkdown(name(meshes, mesh)))),
    "## Decision Outcome",
    chosen,
    ...(told.distribution ? [escapeMarkdown(told.distribution.text)] : []),
    "### Consequences",
    markdownList([
      ...told.reasons.map(({ text }) => good(text)),
      ...drawbacks(input).map(bad),
      ...input.risks.map(
        ({ title, text }) =>
          `Neutral, because of its ${lowerFirst(title)}: ${escapeMarkdown(text)}`,
      ),
    ]),
    "### Confirmation",
    confirmation(input),
    "## Pros and Cons of the Options",
    ...decision.candidates
      .filter(({ mesh, eligible }) => !eligible || mesh !== decision.verdict.mesh)
      .map(({ mesh }) => optionSection(input, mesh)),
    "## More Information",
    "Look at this again when:",
    markdownList([...revisit(input), `A year has passed since ${today}`].map(escapeMarkdown)),
    ...(open.length > 0
      ? ["Left open, and able to change it:", markdownList(open.map(escapeMarkdown))]
      : []),
    `Rules ${rules}, data ${data}. The result with every point and source: <${permalink}>`,
    "Sources:",
    markdownList(citedSources(input)),
  ];
  return `${sections.join("\n\n")}\n`;
}

/** The verdict in a few lines of plain text, for a pull request or a chat. */
export function decisionSummary(
  input: Pick<RecordInput, "told" | "flips" | "cost" | "permalink" | "meshes">,
): string {
  const { told, flips, cost, permalink, meshes } = input;
  const flip = flips.find(({ from }) => from !== null) ?? flips[0];
  return [
    `Do we need a service mesh? ${told.headline}.`,
    ...told.reasons.slice(0, 2).map(({ text }) => `- ${text}`),
    ...(cost === null ? [] : [cost]),
    ...(flip ? [`Would change it: ${flipInWords(flip)} (${name(meshes, flip.mesh)}).`] : []),
    permalink,
  ].join("\n");
}
