/**
 * The feature matrix as a reader asks for it. Screen, CSV and JSON all show these same rows and
 * cells, so that what is downloaded equals what is read.
 */
import type { CapabilityId, MeshId, NeedId, SupportLevel } from "@/lib/catalog/ids";
import type { Fact } from "@/lib/catalog/schema";
import { factText } from "@/lib/format";
import type { Axes, CompareView } from "@/lib/share/compare-view";

export type FeatureColumn = {
  /** Mesh id, or `<mesh>.<distribution>` for a further distribution of the same mesh. */
  readonly id: string;
  readonly mesh: MeshId;
  readonly label: string;
  readonly capabilities: Readonly<Record<CapabilityId, Fact>>;
};

export type FeatureNames = readonly {
  readonly title: string;
  readonly rows: readonly (readonly [CapabilityId, string])[];
}[];

export type FeatureMatrix = {
  readonly columns: readonly FeatureColumn[];
  readonly groups: FeatureNames;
};

/** A wide screen shows the columns chosen, a narrow one two of them; rows follow their columns. */
export type Shown = { readonly wide: boolean; readonly narrow: boolean };

/** How a cell answers a need that the reader's link carries. */
export type Asked = {
  readonly need: NeedId;
  readonly list: "must" | "nice";
  readonly level: SupportLevel;
};

export type FeatureCell = {
  readonly column: FeatureColumn & Shown;
  readonly fact: Fact;
  readonly asked: readonly Asked[];
};
export type FeatureRow = Shown & {
  readonly id: CapabilityId;
  readonly name: string;
  readonly cells: readonly FeatureCell[];
  /** The stronger of the lists that a cell of this row answers. */
  readonly asked: "must" | "nice" | undefined;
};
export type FeatureTable = {
  readonly columns: readonly (FeatureColumn & Shown)[];
  readonly groups: readonly (Shown & {
    readonly title: string;
    readonly rows: readonly FeatureRow[];
  })[];
  readonly rowCount: { readonly wide: number; readonly narrow: number };
};

export function axesOf({ columns, groups }: FeatureMatrix): Axes {
  return {
    columns: columns.map(({ id }) => id),
    rows: groups.flatMap(({ rows }) => rows.map(([id]) => id)),
  };
}

/** The columns chosen; all of them when none is. */
export function chosenColumns(axes: Axes, { meshes = [] }: CompareView): readonly string[] {
  return meshes.length > 0 ? meshes : axes.columns;
}

/** The two columns of a narrow screen: those named, filled up from the chosen ones and then all. */
export function pairOf(axes: Axes, view: CompareView): readonly [one: string, other: string] {
  const rest = [...chosenColumns(axes, view), ...axes.columns];
  const one = view.one ?? rest.find((id) => id !== view.other) ?? "";
  const other = view.other ?? rest.find((id) => id !== one) ?? "";
  return [one, other];
}

function askedOf({ supports = {} }: Fact, { must = [], nice = [] }: CompareView): Asked[] {
  return ([...must, ...nice] as NeedId[]).flatMap((need) => {
    const level = supports[need];
    const list = must.includes(need) ? ("must" as const) : ("nice" as const);
    return level === undefined ? [] : [{ need, list, level }];
  });
}

const differ = (cells: readonly FeatureCell[]) =>
  new Set(cells.map(({ fact }) => factText(fact))).size > 1;

function containsAll(words: readonly string[], texts: readonly string[]): boolean {
  const haystack = texts.join("\n").toLowerCase();
  return words.every((word) => haystack.includes(word));
}

/** Whether a row belongs on the screen that shows these cells of it. */
function belongs(texts: readonly string[], cells: readonly FeatureCell[], view: CompareView) {
  if (view.differences && !differ(cells)) return false;
  const words = (view.search ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  const found = cells.flatMap(({ fact }) => [factText(fact), fact.note ?? ""]);
  return words.length === 0 || containsAll(words, [...texts, ...found]);
}

const isShown = ({ wide, narrow }: Shown) => wide || narrow;
const strongest = (asked: readonly Asked[]) =>
  (["must", "nice"] as const).find((list) => asked.some((each) => each.list === list));

/** The rows and columns that a view shows, each marked for the screens it is for. */
export function featureTable(matrix: FeatureMatrix, view: CompareView): FeatureTable {
  const axes = axesOf(matrix);
  const chosen = chosenColumns(axes, view);
  const pair = pairOf(axes, view);
  const columns = matrix.columns
    .map((column) => ({
      ...column,
      wide: chosen.includes(column.id),
      narrow: pair.includes(column.id),
    }))
    .filter(isShown);
  const rowOf = (title: string, id: CapabilityId, name: string): FeatureRow => {
    const cells = columns.map((column) => {
      const fact = column.capabilities[id];
      return { column, fact, asked: askedOf(fact, view) };
    });
    const wanted = !view.rows || view.rows.length === 0 || view.rows.includes(id);
    const on = (screen: keyof Shown) =>
      wanted &&
      belongs(
        [title, name],
        cells.filter(({ column }) => column[screen]),
        view,
      );
    return {
      id,
      name,
      cells,
      asked: strongest(cells.flatMap(({ asked }) => asked)),
      wide: on("wide"),
      narrow: on("narrow"),
    };
  };
  const groups = matrix.groups
    .map(({ title, rows: names }) => {
      const rows = names.map(([id, name]) => rowOf(title, id, name)).filter(isShown);
      return {
        title,
        rows,
        wide: rows.some(({ wide }) => wide),
        narrow: rows.some(({ narrow }) => narrow),
      };
    })
    .filter(isShown);
  const count = (screen: keyof Shown) =>
    groups.flatMap(({ rows }) => rows).filter((row) => row[screen]).length;
  return { columns, groups, rowCount: { wide: count("wide"), narrow: count("narrow") } };
}

/** The table of a wide screen alone: what a download holds. */
export function wideOnly(table: FeatureTable): FeatureTable {
  return {
    ...table,
    columns: table.columns.filter(({ wide }) => wide),
    groups: table.groups
      .filter(({ wide }) => wide)
      .map((group) => ({
        ...group,
        rows: group.rows
          .filter(({ wide }) => wide)
          .map((row) => ({ ...row, cells: row.cells.filter(({ column }) => column.wide) })),
      })),
  };
}
