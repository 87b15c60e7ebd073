import { coefficientNames } from "@/components/overhead/coefficient-names";
import type { Coefficients } from "@/lib/catalog/overhead-schema";

/** What rests on a row, by data version: "2026-12: envoySidecar, CPU idle, m". */
export function coefficientUses(versions: readonly Coefficients[], row: string): readonly string[] {
  return versions.flatMap((version) =>
    Object.entries(version).flatMap(([component, group]) =>
      Object.entries((group ?? {}) as Readonly<Record<string, unknown>>).flatMap(([term, each]) => {
        const rows = typeof each === "object" && each && "rows" in each ? each.rows : undefined;
        return Array.isArray(rows) && rows.includes(row)
          ? [`data ${version.version}: ${component}, ${coefficientNames[term] ?? term}`]
          : [];
      }),
    ),
  );
}
