/** One changed answer in words. */
import type { Change } from "@/lib/decision/what-if/changes";
import { describeAnswer } from "@/lib/decision/explain";
import type { Question } from "@/lib/decision/questions/question";
import { questions } from "@/lib/decision/questions/questions";

/** "How many people …? “Nobody” instead of “Two to four”", "Without “tracing”", "With “Wasm” as a must" */
export function flipInWords({ question, from, to }: Change): string {
  const row: Question = questions[question];
  if (row.kind === "list") {
    if (to === null) return `Without “${describeAnswer(question, from)}”`;
    const rank = question === "must" ? " as a must" : question === "nice" ? " as nice to have" : "";
    return `With “${describeAnswer(question, to)}”${rank}`;
  }
  const instead = from === null ? "" : ` instead of “${describeAnswer(question, from)}”`;
  return `${row.title} “${describeAnswer(question, to)}”${instead}`;
}
