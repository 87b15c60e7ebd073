import Link from "next/link";
import type { Scenario } from "@/lib/catalog/schema";

/** Example clusters as links: Back undoes them, and they work without JavaScript. */
export function Presets({ scenarios }: { scenarios: readonly Scenario[] }) {
  return (
    <nav
      aria-label="Examples"
      className="print-hidden mb-6 flex flex-wrap items-center gap-2 text-sm"
    >
      <span className="text-muted">Start from</span>
      {scenarios.map(({ id, title, description, query }) => (
        <Link
          key={id}
          href={`/calculator?${query}`}
          title={description}
          className="inline-flex min-h-7 items-center rounded-full border border-control bg-surface px-3 text-ink no-underline hover:border-accent"
        >
          {title}
        </Link>
      ))}
    </nav>
  );
}
