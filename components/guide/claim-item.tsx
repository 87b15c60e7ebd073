import { confidenceText } from "@/components/fact/confidence";
import { SourceLink } from "@/components/fact/provenance";
import type { FoundEvidence } from "@/lib/catalog/claims";
import type { Claim, ClaimStatus } from "@/lib/catalog/guide-schema";
import { formatDate } from "@/lib/format";

export const statusNames: Readonly<Record<ClaimStatus, string>> = {
  wrong: "Wrong",
  outdated: "Outdated",
  partly: "True in part",
  unsupported: "No evidence",
  missing: "Left out",
  holds: "Still true",
};

const statusTones: Readonly<Record<ClaimStatus, string>> = {
  wrong: "border-bad text-bad",
  outdated: "border-warn text-warn",
  partly: "border-control text-muted",
  unsupported: "border-control text-muted",
  missing: "border-accent text-accent",
  holds: "border-good text-good",
};

/** A claim of the original guide beside what is true now, with the evidence below. */
export function ClaimItem({
  claim,
  said,
  today,
  evidence,
  readMore,
}: {
  claim: Claim;
  said: React.ReactNode;
  today: React.ReactNode;
  evidence: readonly FoundEvidence[];
  readMore: { href: string; text: string };
}) {
  const { id, status } = claim;
  return (
    <li
      id={id}
      className="grid gap-x-8 gap-y-2 border-t border-line py-5 target:bg-accent-soft md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]"
    >
      <div>
        <p
          className={`mb-1.5 inline-block rounded-full border px-2.5 text-[0.8125rem] font-medium ${statusTones[status]}`}
        >
          {statusNames[status]}
        </p>
        <p className="text-muted">
          <span className="sr-only">
            {status === "missing" ? "The original left out: " : "The original said: "}
          </span>
          {said}
        </p>
      </div>
      <div>
        <p>
          <span className="sr-only">Today: </span>
          {today}
        </p>
        <ul role="list" aria-label="Evidence" className="mt-2 space-y-0.5 text-sm text-muted">
          {evidence.map(({ source, appliesTo, asOf, confidence }) => (
            <li key={`${source.id} ${appliesTo}`} className="break-words">
              <SourceLink source={source} />: {appliesTo}, as of {formatDate(asOf)}.{" "}
              {confidenceText[confidence]}.
            </li>
          ))}
        </ul>
        <p className="mt-2 text-sm">
          <a href={readMore.href}>{readMore.text}</a>
        </p>
      </div>
    </li>
  );
}
