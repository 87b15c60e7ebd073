/**
 * The questions of the wizard: every one is a row here and its words in `content/wizard/<id>.json`.
 * Rows are the parameters of a link: ids and option values are public and never change their
 * meaning; new rows, and new options of a row, go to the end.
 */
import { needIds } from "@/lib/catalog/ids";
import { questionWords as words } from "@/lib/catalog/wizard-words";
import { needs } from "@/lib/decision/questions/needs";
import { choice, list } from "@/lib/decision/questions/question";
import type { AnswersSoFar, Question } from "@/lib/decision/questions/question";
import type { FieldValues } from "@/lib/field";

/** Version of questions, criteria and weights; links carry it as `rules`. */
export const rulesVersion = "2026-11";

const hasPods = (answers: AnswersSoFar) => answers["pods"] !== undefined;

export const questions = {
  must: list(needIds, { ...words.must, texts: needs }),
  nice: list(needIds, { ...words.nice, texts: needs }),
  priority: choice(["simplicity", "features", "efficiency"], words.priority),
  operators: choice(["none", "one", "few", "platform"], words.operators),
  company: choice(["under-11", "under-50", "50-plus"], words.company),
  experience: choice(["new", "working", "expert"], words.experience),
  upgrades: choice(["yearly", "twice", "quarterly"], words.upgrades),
  languages: choice(["one", "many"], words.languages),
  clusters: choice(["one", "several"], words.clusters),
  protocols: list(["http", "grpc", "tcp", "udp"], words.protocols),
  windows: choice(["yes", "no"], words.windows),
  cni: choice(["cilium", "other"], words.cni),
  agents: choice(["allowed", "forbidden"], words.agents),
  memory: {
    kind: "number",
    min: 0,
    max: 4096,
    integer: false,
    probes: [0.1, 0.5, 2, 8, 32],
    ...words.memory,
  },
  latency: choice(["relaxed", "tight"], words.latency),
  licence: choice(["any", "osi"], words.licence),
  support: choice(["community", "vendor"], words.support),
  pods: {
    kind: "number",
    min: 1,
    max: 5000,
    integer: true,
    probes: [5, 30, 100, 500, 2000],
    ...words.pods,
  },
  rps: {
    kind: "number",
    min: 0,
    max: 10000,
    integer: false,
    probes: [1, 20, 100, 1000],
    askIf: hasPods,
    ...words.rps,
  },
  services: {
    kind: "number",
    min: 1,
    max: 5000,
    integer: true,
    probes: [5, 12, 20, 60, 200],
    ...words.services,
  },
  podsPerNode: {
    kind: "number",
    min: 1,
    max: 250,
    integer: true,
    probes: [3, 7, 20, 60],
    askIf: hasPods,
    ...words.podsPerNode,
  },
  // The oldest version also stands for what is older still.
  kubernetes: choice(
    ["1.29", "1.30", "1.31", "1.32", "1.33", "1.34", "1.35", "1.36", "1.37"],
    words.kubernetes,
  ),
  jobs: choice(["yes", "no"], words.jobs),
} as const satisfies Readonly<Record<keyof typeof words, Question>>;

export type QuestionId = keyof typeof questions;

/** The reader's answers. A key left out means "not sure"; an empty list means the same. */
export type Answers = FieldValues<typeof questions>;

/** Canonical order: that of the parameters in a link. */
export const questionOrder = Object.keys(questions) as readonly QuestionId[];

/** The order to ask in when nothing is known yet: what decides most comes first. */
export const askingOrder: readonly QuestionId[] = [
  "must",
  "operators",
  "services",
  "languages",
  "experience",
  "upgrades",
  "company",
  "cni",
  "agents",
  "kubernetes",
  "windows",
  "protocols",
  "clusters",
  "licence",
  "support",
  "latency",
  "pods",
  "podsPerNode",
  "rps",
  "memory",
  "jobs",
  "nice",
  "priority",
];

/** Whether a question is worth asking after these answers; an answered one always is. */
export function isAsked(question: QuestionId, answers: Answers): boolean {
  const row: Question = questions[question];
  return answers[question] !== undefined || (row.askIf?.(answers) ?? true);
}
