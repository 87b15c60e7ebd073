/**
 * Reads what a terminal or Prometheus printed about a cluster: figures of the proxies found, and
 * how large the cluster is. Any text is read, in slices; only numbers are retained.
 */
import { type Stats, statsOf } from "@/lib/calibration/statistics";
import { type ClusterCounts, createCollector, type Samples } from "@/lib/cluster/collector";
import { documentAt, openDocument } from "@/lib/cluster/document";
import { type ContainerKind, containerKinds } from "@/lib/cluster/kind";
import { createLineReader } from "@/lib/cluster/lines";
import { createTally, type LineCounts, type Unread } from "@/lib/cluster/tally";

/** The containers of one kind. Figures are absent where the paste has none. */
export type KindReading = {
  readonly kind: ContainerKind;
  readonly count: number;
  readonly cpuMillicores: Stats | undefined;
  readonly memoryMiB: Stats | undefined;
  /** The CPU was printed in whole millicores, as `kubectl top` does. */
  readonly cpuRounded: boolean;
  readonly reserved: { readonly cpuMillicores: Stats; readonly memoryMiB: Stats } | undefined;
};

export type PasteReading = {
  /** In the order of `containerKinds`; only those found. */
  readonly kinds: readonly KindReading[];
  readonly counts: ClusterCounts;
  readonly lines: LineCounts;
  readonly firstUnread: Unread | undefined;
  /** What was assumed or is worth knowing, in sentences. */
  readonly remarks: readonly string[];
};

/** How far reading has come, in characters. */
export type PasteProgress = { readonly read: number; readonly of: number };

/** Most that is read before a pause is offered: a few milliseconds of work. */
export const slice = { lines: 500, characters: 50_000 } as const;

function newlinesIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", at + 1)) {
    count += 1;
  }
  return count;
}

function readingOf(kind: ContainerKind, samples: Samples): KindReading {
  const [cpu, memory] = [
    statsOf(samples.reserved.cpuMillicores),
    statsOf(samples.reserved.memoryMiB),
  ];
  return {
    kind,
    count: samples.count,
    cpuMillicores: statsOf(samples.cpuMillicores),
    memoryMiB: statsOf(samples.memoryMiB),
    cpuRounded: samples.cpuRounded,
    reserved: cpu && memory ? { cpuMillicores: cpu, memoryMiB: memory } : undefined,
  };
}

/**
 * Reads a paste, however long, and never throws. Each step of the generator takes in at most one
 * `slice`, so that whoever drives it can pause in between.
 */
export function* readPaste(text: string): Generator<PasteProgress, PasteReading> {
  const into = createCollector();
  const tally = createTally();
  const lines = createLineReader(into, tally);
  let at = 0;
  let line = 1;
  /** Where `line` was counted, so that the line of any offset nearby can be told. */
  let counted = 0;

  function lineAt(offset: number): number {
    return offset >= counted
      ? line + newlinesIn(text, counted, offset)
      : line - newlinesIn(text, offset, counted);
  }
  function goTo(offset: number) {
    line = lineAt(offset);
    counted = offset;
    at = offset;
  }

  function* readDocument(start: number): Generator<PasteProgress, void> {
    const firstLine = line;
    const document = openDocument(text, start, { into, tally, lineAt });
    const { walk } = document;
    while (walk.state === "inside" && walk.position < text.length) {
      walk.advance(walk.position + slice.characters);
      goTo(walk.position);
      yield { read: at, of: text.length };
    }
    document.finish(line - firstLine + 1);
    lines.reset();
    if (walk.state !== "broken") return;
    // Where it broke, another paste may begin: from the start of that line, or else the next one.
    const lineStart = text.lastIndexOf("\n", walk.position - 1) + 1;
    const next = text.indexOf("\n", walk.position);
    goTo(lineStart > start ? lineStart : next < 0 ? text.length : next + 1);
  }

  let pause = { lines: 0, at: 0 };
  while (at < text.length) {
    const start = documentAt(text, at);
    if (start >= 0) {
      yield* readDocument(start);
      // What follows the last bracket in its line may be a prompt or another document.
      if (text[at] === "\r") at += 1;
      if (text[at] === "\n") goTo(at + 1);
      pause = { lines: 0, at };
      continue;
    }
    const end = text.indexOf("\n", at);
    const next = end < 0 ? text.length : end + 1;
    lines.read(text.slice(at, end < 0 ? text.length : end), line);
    at = next;
    counted = next;
    if (end >= 0) line += 1;
    pause.lines += 1;
    if (pause.lines >= slice.lines || at - pause.at >= slice.characters) {
      yield { read: at, of: text.length };
      pause = { lines: 0, at };
    }
  }

  const { samples, counts } = into.finish();
  yield { read: at, of: text.length };
  const kinds: KindReading[] = [];
  for (const kind of containerKinds) {
    const found = samples.get(kind);
    if (!found) continue;
    kinds.push(readingOf(kind, found));
    yield { read: at, of: text.length };
  }
  return { kinds, counts, ...tally.result() };
}
