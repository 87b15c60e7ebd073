import { Cited } from "@/components/decision/sourced";
import { Panel } from "@/components/ui/panel";
import type { MeshId } from "@/lib/catalog/ids";
import type { Past } from "@/lib/decision/past-verdict";

/** What a link made earlier said, beside the verdict of today. */
export function PastNote({
  past,
  today,
  nameOf,
}: {
  past: Past;
  /** The rules of today. */
  today: string;
  nameOf: (id: MeshId) => string;
}) {
  const changed = past.verdict === "changed";
  const before =
    past.from === null
      ? ""
      : past.from === "nothing"
        ? "nothing that met every must-have"
        : nameOf(past.from);
  const madeWith = `This link was made with rules ${past.rules}`;
  if (past.known && past.verdict !== "changed" && past.rules === today) {
    return past.verdict === "same" ? (
      <p className="text-sm text-muted">{madeWith}; with today’s facts the verdict is the same.</p>
    ) : null;
  }
  return (
    <Panel
      as="aside"
      aria-label="Since this link was made"
      tone={changed ? "warn" : "plain"}
      className="text-sm"
    >
      <p className="font-semibold">
        {madeWith}
        {changed
          ? `; with today’s facts and rules the verdict has changed from ${before}`
          : past.verdict === "same"
            ? "; with today’s facts and rules the verdict is the same"
            : ""}
        .
      </p>
      {past.known ? null : (
        <p>This site has no record of such rules. The verdict below is by those of {today}.</p>
      )}
      {past.because.length > 0 ? (
        <>
          <p className="mt-1">Because today:</p>
          <ul className="list-disc pl-5">
            {past.because.map(({ text, sources }) => (
              <li key={text}>
                <Cited text={text} sources={sources} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {past.changes.length > 0 ? (
        <>
          <p className="mt-1">What the rules have changed since:</p>
          <ul className="list-disc pl-5">
            {past.changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </>
      ) : null}
    </Panel>
  );
}
