/**
 * The wizard's questions: one table from which form, URL, API and tests follow. The order of its
 * keys is the order of parameters in a link; ids and values are public and keep their meaning.
 * To add or reword a question, edit its row in the file named for its subject.
 */
import { needIds } from "@/lib/catalog/ids";
import { clusterQuestions, laterQuestions, sizeQuestions } from "@/lib/decision/questions/cluster";
import { limitQuestions } from "@/lib/decision/questions/limits";
import { needs } from "@/lib/decision/questions/needs";
import type { Question } from "@/lib/decision/questions/question";
import { teamQuestions } from "@/lib/decision/questions/team";
import type { FieldValues } from "@/lib/field";

/** Version of questions, criteria and weights; links carry it as `rules`. */
export const rulesVersion = "2026-11";

export const questions = {
  must: {
    kind: "list",
    options: needIds,
    texts: needs,
    title: "What must you have?",
    why: "An option that lacks one of these is ruled out, however well it fits otherwise. Tick only what you would refuse to go without.",
  },
  nice: {
    kind: "list",
    options: needIds,
    texts: needs,
    title: "What would be nice to have as well?",
    why: "Each one earns points for the options that offer it and rules nothing out.",
  },
  ...teamQuestions,
  ...clusterQuestions,
  ...limitQuestions,
  ...sizeQuestions,
  ...laterQuestions,
} as const satisfies Readonly<Record<string, Question>>;

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
