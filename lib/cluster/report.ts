/** What was understood of a paste and what was not, in sentences for the reader. */
import { formatCount } from "@/lib/format";
import { kindNames } from "@/lib/cluster/kind";
import type { PasteReading } from "@/lib/cluster/reading";

const counted = (count: number, [one, several]: readonly [string, string]) =>
  `${formatCount(count)} ${count === 1 ? one : several}`;

function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length > 1 ? `${parts.slice(0, -1).join(", ")} and ${last}` : last;
}

/** "Found 28 Envoy sidecars and 1 istiod, among 43 pods on 4 nodes." */
export function understoodText({ kinds, counts }: PasteReading): string {
  const pods = counts.pods > 0 ? counted(counts.pods, ["pod", "pods"]) : "";
  const nodes = counts.nodes ? counted(counts.nodes, ["node", "nodes"]) : "";
  const cluster = [pods, nodes].filter(Boolean).join(" on ");
  const found = listed(kinds.map(({ kind, count }) => counted(count, kindNames[kind])));
  if (found) return `Found ${found}${cluster ? `, among ${cluster}` : ""}.`;
  return cluster
    ? `Found ${cluster}, and no part of a mesh.`
    : "Nothing in it tells of proxies, pods or nodes.";
}

/** Names the first line that could not be read; undefined when every line could. */
export function unreadText({
  firstUnread,
  lines,
}: Pick<PasteReading, "firstUnread" | "lines">): string | undefined {
  if (!firstUnread) return undefined;
  const { line, text, reason } = firstUnread;
  const which =
    lines.unread > 1
      ? `${formatCount(lines.unread)} lines could not be read. The first is line ${formatCount(line)}`
      : `Line ${formatCount(line)} could not be read`;
  return `${which}: “${text}”${reason ? ` — ${reason}` : ""}.`;
}
