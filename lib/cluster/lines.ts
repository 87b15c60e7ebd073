/** Reads a paste line by line: what one line means depends on the ones before. */
import type { Collector } from "@/lib/cluster/collector";
import {
  cleanLine,
  isComplaint,
  joinedLine,
  type Layout,
  type Line,
  longestLine,
  readLine,
} from "@/lib/cluster/line";
import type { Tally } from "@/lib/cluster/tally";

/** A narrower terminal than this is none; a shorter line did not reach the edge of one. */
const narrowest = 40;

/** Takes the lines of one paste in order. */
export function createLineReader(into: Collector, tally: Tally) {
  let layout: Layout | undefined;
  /** A command that may go on in the next line. */
  let command: { width: number; goesOn: boolean } | undefined;
  /** The line before, where it could not be read: a row may be wrapped. */
  let before = "";

  function use(line: Line) {
    if (line.is === "header") layout = line.layout;
    if (line.is === "node") into.node(line.name);
    if (line.is !== "row") return;
    const { namespace, pod, container, cpuMillicores, memoryMiB } = line.row;
    if (container === undefined) into.pod(namespace, pod);
    else {
      const cpuRounded = Number.isInteger(cpuMillicores);
      into.usage({ namespace, pod, container, cpuMillicores, memoryMiB, cpuRounded });
    }
  }

  /** Whether `text` is the rest of the command in the line before, wrapped by the terminal. */
  function continues(text: string, width: number): boolean {
    if (!command?.goesOn || isComplaint(text)) return false;
    command.goesOn = text.endsWith("\\") || (width >= narrowest && width >= command.width - 2);
    return true;
  }

  function joined(text: string): boolean {
    const line = before ? joinedLine(before, text, layout) : undefined;
    if (!line) return false;
    use(line);
    tally.takeBackUnread();
    tally.understood();
    tally.understood();
    before = "";
    return true;
  }

  return {
    /** What follows is another paste: columns and commands of the text before no longer hold. */
    reset() {
      layout = undefined;
      command = undefined;
      before = "";
    },
    read(raw: string, number: number) {
      const text = raw.length > 2 * longestLine ? raw.slice(0, longestLine + 1) : cleanLine(raw);
      if (joined(text)) return;
      const line = readLine(text, layout);
      if (line.is === "unread" && continues(text, raw.trimEnd().length)) {
        tally.skipped();
        return;
      }
      command = undefined;
      before = "";
      switch (line.is) {
        case "prompt": {
          const width = raw.trimEnd().length;
          layout = undefined;
          command = { width, goesOn: width >= narrowest || text.endsWith("\\") };
          tally.skipped();
          return;
        }
        case "noise":
          tally.skipped();
          return;
        case "unread":
          before = text.length <= longestLine ? text : "";
          tally.unread({ line: number, text });
          return;
      }
      use(line);
      tally.understood();
    },
  };
}
