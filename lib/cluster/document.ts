/** One JSON document of a paste: a list of Kubernetes, an object of it, an answer of Prometheus. */
import type { Collector } from "@/lib/cluster/collector";
import { type JsonWalk, largestElement, walkJson } from "@/lib/cluster/json";
import { readObject } from "@/lib/cluster/objects";
import { answerOf } from "@/lib/cluster/prometheus";
import type { Tally } from "@/lib/cluster/tally";
import { fieldsOf } from "@/lib/cluster/unknown";

// A brace alone begins many texts; a brace and a key begin JSON.
const opening = /[ \t\ufeff]{0,200}\{\s{0,200}["}]/y;

/** Whether a JSON document starts in the line at `at`; the offset of its brace, or -1. */
export function documentAt(text: string, at: number): number {
  opening.lastIndex = at;
  return opening.test(text) ? text.indexOf("{", at) : -1;
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

/**
 * Starts to read the document at `start`.
 * @param lineAt number of the line that an offset is in
 */
export function openDocument(
  text: string,
  start: number,
  { into, tally, lineAt }: { into: Collector; tally: Tally; lineAt: (offset: number) => number },
) {
  const answer = answerOf(into);
  const unread = (at: number, reason: string, lines?: number) => {
    const end = text.indexOf("\n", at);
    const source = text.slice(at, Math.min(end < 0 ? text.length : end, at + 1000));
    tally.unread({ line: lineAt(at), text: source, reason }, lines);
  };
  const walk: JsonWalk = walkJson(text, start, (source, from) => {
    const value = parsed(source);
    if (value === undefined) unread(from, "not valid JSON");
    else if ("metric" in fieldsOf(value)) {
      const { reason } = answer.read(value);
      if (reason) unread(from, reason);
    } else if (!readObject(value, into)) {
      unread(from, "an object that is neither a pod nor a service");
    }
  });

  /** What is wrong with a document without a list of things, if anything. */
  function readAlone(): string | undefined {
    const { facts } = walk;
    if (facts.get("status") === "error") {
      const words = [facts.get("errorType"), facts.get("error")].filter(Boolean).join(": ");
      return `Prometheus answered with an error${words ? ` (${words})` : ""}`;
    }
    if (facts.get("status") === "success") {
      const type = facts.get("data.resultType") ?? "";
      if (type !== "vector" && type !== "matrix") {
        return "an answer of Prometheus without containers";
      }
      tally.remark("An answer of Prometheus is empty: no container matched the query.");
      return undefined;
    }
    if (facts.get("kind")?.endsWith("List")) {
      tally.remark("A list of Kubernetes is empty.");
      return undefined;
    }
    const size = walk.position - start;
    const value = size <= largestElement ? parsed(text.slice(start, walk.position)) : undefined;
    return readObject(value, into)
      ? undefined
      : "JSON that is neither pods nor an answer of Prometheus";
  }

  return {
    walk,
    /**
     * Says what is left to say once the walk has ended, in whatever state.
     * @param lines lines from the first of the document to where the walk stands
     */
    finish: (lines: number) => {
      const { unread: left, assumption, reason } = answer.finish();
      if (assumption) tally.remark(assumption);
      if (reason) unread(start, reason, left);
      if (walk.state === "complete") {
        const wrong = walk.elements === 0 ? readAlone() : undefined;
        if (wrong) unread(start, wrong, lines);
        else tally.understood(lines);
        return;
      }
      const at = Math.min(walk.position, text.length - 1);
      const lineStart = text.lastIndexOf("\n", at - 1) + 1;
      const read = walk.elements > 0 ? `; ${walk.elements} entries before that were read` : "";
      const understood = walk.elements > 0 ? lines - 1 : 0;
      tally.understood(understood);
      unread(Math.max(start, lineStart), `JSON breaks off here${read}`, lines - understood);
    },
  };
}
