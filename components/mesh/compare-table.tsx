import type { FactSource } from "@/components/fact/provenance";
import { CapabilityCell } from "@/components/mesh/capability-cell";
import type { FeatureRow, FeatureTable, Shown } from "@/lib/share/feature-table";

/** What is for one kind of screen only is hidden on the other; most things are for both. */
export function screenClass({ wide, narrow }: Shown): string | undefined {
  if (wide && narrow) return undefined;
  return wide ? "on-wide" : "on-narrow";
}

/** The feature matrix. Header and first column stay in sight, on a phone two meshes side by side. */
export function CompareTable({
  table,
  sources,
}: {
  table: FeatureTable;
  sources: Readonly<Record<string, FactSource>>;
}) {
  const { columns, groups } = table;
  const wide = columns.filter((column) => column.wide).length;
  return (
    // Where the table fits, the box does not scroll and the window is what the header sticks to.
    <div
      tabIndex={0}
      role="region"
      aria-label="Feature matrix"
      className="matrix-box"
      data-columns={wide}
    >
      <table className="matrix" data-columns={wide}>
        <thead>
          <tr>
            <th scope="col">Feature</th>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={screenClass(column)}>
                <a href={`/meshes/${column.mesh}`}>{column.label}</a>
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.title} className={screenClass(group)}>
            <tr className="group">
              <th scope="rowgroup">{group.title}</th>
              {columns.map((column) => (
                <td key={column.id} className={screenClass(column)} />
              ))}
            </tr>
            {group.rows.map((row) => (
              <Row key={row.id} row={row} sources={sources} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

const askedText = { must: "must-have", nice: "nice to have" } as const;

function Row({ row, sources }: { row: FeatureRow; sources: Readonly<Record<string, FactSource>> }) {
  return (
    <tr className={screenClass(row)} data-asked={row.asked}>
      <th scope="row">
        {row.name}
        {row.asked ? <span className="tag">{askedText[row.asked]}</span> : null}
      </th>
      {row.cells.map(({ column, fact, asked }) => {
        const source = sources[fact.source];
        return (
          <td key={column.id} className={screenClass(column)}>
            {source ? (
              <CapabilityCell
                id={`cell-${column.id}-${row.id}`}
                fact={fact}
                source={source}
                asked={asked}
              />
            ) : null}
          </td>
        );
      })}
    </tr>
  );
}
