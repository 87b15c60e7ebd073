import { Panel } from "@/components/ui/panel";
import type { Notice } from "@/lib/share/codec";

const shown = 6;

/** Says which parts of a link were not used as given, so that nothing is dropped in silence. */
export function Notices({ notices }: { notices: readonly Notice[] }) {
  if (notices.length === 0) return null;
  const more = notices.length - shown;
  return (
    <Panel tone="warn" role="status" className="mb-6 text-sm">
      <p className="font-semibold">Some of this link was not used as given</p>
      <ul className="mt-1 list-disc pl-5">
        {notices.slice(0, shown).map(({ key, value, reason }) => (
          <li key={`${key} ${reason}`} className="break-words">
            <code>{key}</code>
            {value ? (
              <>
                {" "}
                (<code>{value}</code>)
              </>
            ) : null}{" "}
            {reason}.
          </li>
        ))}
        {more > 0 ? <li>and {more} more.</li> : null}
      </ul>
    </Panel>
  );
}
