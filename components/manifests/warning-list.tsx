import { Cited } from "@/components/decision/sourced";
import type { Warning } from "@/lib/manifests/warnings";

/** Warnings of one kind, each with its sources. */
export function WarningList({
  title,
  about,
  warnings,
}: {
  title: string;
  /** What the warnings are about, for readers who jump from landmark to landmark. */
  about?: string;
  warnings: readonly Warning[];
}) {
  if (warnings.length === 0) return null;
  return (
    <aside
      aria-label={about ? `${title}: ${about}` : title}
      className="rounded-r-lg border-l-4 border-warn bg-warn-soft px-4 py-2.5 text-sm leading-normal"
    >
      <p className="font-semibold">{title}</p>
      <ul className="mt-1 list-disc space-y-1.5 pl-4">
        {warnings.map(({ id, text, sources }) => (
          <li key={id}>
            <Cited text={text} sources={sources} />
          </li>
        ))}
      </ul>
    </aside>
  );
}
