import type { ReactNode } from "react";
import { ScrollRegion } from "@/components/ui/scroll-region";

/**
 * A table in a region of its own that scrolls when the table is wider than the page.
 *
 * `rows`: rows between lines; on a phone each row becomes a block, whose cells say their column by
 * `data-label`. `grid`: a compact grid in a panel, for numbers.
 */
export function Table({
  label,
  layout = "rows",
  className = "",
  tableClassName = "",
  children,
}: {
  /** Names the region for screen readers. */
  label: string;
  layout?: "rows" | "grid";
  /** Classes of the region, such as its greatest height. */
  className?: string;
  /** Classes of the table, such as its least width. */
  tableClassName?: string;
  children: ReactNode;
}) {
  const isGrid = layout === "grid";
  return (
    <ScrollRegion
      label={label}
      className={`${isGrid ? "rounded-lg border border-line bg-surface" : ""} ${className}`}
    >
      <table className={`${isGrid ? "w-full text-sm" : "rows"} ${tableClassName}`}>
        {children}
      </table>
    </ScrollRegion>
  );
}
