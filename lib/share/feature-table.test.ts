import { describe, expect, test } from "vitest";
import { matrix } from "@/app/(site)/compare/matrix";
import { catalog } from "@/lib/catalog/catalog";
import { compareQuery, compareViewFromParams } from "@/lib/share/compare-view";
import { featureCsv, featureJson, newestDay } from "@/lib/share/feature-export";
import { axesOf, featureTable, type FeatureTable, pairOf } from "@/lib/share/feature-table";

const axes = axesOf(matrix);
const read = (query: string) => compareViewFromParams(axes, new URLSearchParams(query));
const tableOf = (query: string) => featureTable(matrix, read(query).view);
const rowsOf = (table: FeatureTable, screen: "wide" | "narrow" = "wide") =>
  table.groups.flatMap(({ rows }) => rows.filter((row) => row[screen]).map(({ id }) => id));

describe("a link", () => {
  test("without anything shows all eight columns and all rows", () => {
    const table = tableOf("");
    expect(table.columns.map(({ id }) => id)).toEqual([
      "none",
      "linkerd",
      "linkerd.bel",
      "istio-ambient",
      "istio-sidecar",
      "cilium",
      "kuma",
      "consul",
    ]);
    expect(rowsOf(table)).toEqual(axes.rows);
  });

  test("comes back as it was written", () => {
    const query =
      "meshes=linkerd,linkerd.bel,kuma&one=kuma&other=linkerd&rows=mtls,retries&search=tls&differences=true&must=mirroring&nice=tracing";
    expect(compareQuery(axes, read(query).view)).toBe(query);
    expect(read(query).notices).toEqual([]);
  });

  test.each([
    ["meshes=linkerd,osm", "meshes"],
    ["rows=mtls,colour", "rows"],
    ["one=everything", "one"],
    ["one=kuma&other=kuma", "other"],
    ["differences=perhaps", "differences"],
    [`search=${"x".repeat(300)}`, "search"],
    ["must=happiness", "must"],
    ["colour=red", "colour"],
    ["__proto__=1", "__proto__"],
  ])("%s is used as far as it goes, and the rest is named", (query, key) => {
    expect(read(query).notices.map((notice) => notice.key)).toEqual([key]);
    expect(tableOf(query).columns.length).toBeGreaterThan(0);
  });
});

describe("rows", () => {
  test("only differences compares the columns that are shown, on each screen its own", () => {
    const table = tableOf(
      "meshes=linkerd,istio-ambient,kuma&one=linkerd&other=kuma&differences=true",
    );
    const texts = (id: string, columns: readonly string[]) =>
      new Set(
        columns.map((column) => {
          const { capabilities } = matrix.columns.find((each) => each.id === column)!;
          const { label, value } = capabilities[id as keyof typeof capabilities];
          return label ?? value;
        }),
      ).size;
    for (const id of axes.rows) {
      const wide = texts(id, ["linkerd", "istio-ambient", "kuma"]) > 1;
      expect(rowsOf(table).includes(id), id).toBe(wide);
      expect(rowsOf(table, "narrow").includes(id), id).toBe(texts(id, ["linkerd", "kuma"]) > 1);
    }
    expect(table.rowCount).toEqual({
      wide: rowsOf(table).length,
      narrow: rowsOf(table, "narrow").length,
    });
    expect(rowsOf(table)).toContain("traffic_splitting");
    expect(rowsOf(table, "narrow")).not.toContain("traffic_splitting");
  });

  test("a search finds names, values and notes of shown columns, in any case and order", () => {
    expect(rowsOf(tableOf("search=RETRIES"))).toContain("retries");
    expect(rowsOf(tableOf("search=kem+ml"))).toEqual(["mtls"]);
    expect(rowsOf(tableOf("search=ml-kem&meshes=kuma"))).toEqual([]);
    expect(rowsOf(tableOf("search=%28%5B.*"))).toEqual([]);
  });

  test("rows named alone are shown, under their group", () => {
    const table = tableOf("rows=licence,mtls");
    expect(rowsOf(table)).toEqual(["mtls", "licence"]);
    expect(table.groups.map(({ title }) => title)).toEqual(["Security", "Governance and support"]);
  });
});

describe("a narrow screen", () => {
  test.each([
    ["", ["none", "linkerd"]],
    ["meshes=kuma,consul", ["kuma", "consul"]],
    ["meshes=kuma", ["kuma", "none"]],
    ["one=consul&other=linkerd", ["consul", "linkerd"]],
    ["one=linkerd", ["linkerd", "none"]],
    ["other=none", ["linkerd", "none"]],
    ["one=kuma&other=kuma", ["kuma", "none"]],
  ])("with %j shows two different meshes", (query, pair) => {
    expect(pairOf(axes, read(query).view)).toEqual(pair);
    const narrow = tableOf(query).columns.filter((column) => column.narrow);
    expect(narrow.map(({ id }) => id).sort()).toEqual([...pair].sort());
  });
});

describe("needs of the wizard", () => {
  const table = tableOf("must=mirroring,encryption&nice=tracing&meshes=linkerd,istio-sidecar");
  const row = (id: string) =>
    table.groups.flatMap(({ rows }) => rows).find((each) => each.id === id);

  test("mark the rows that answer them", () => {
    expect(row("traffic_mirroring")?.asked).toBe("must");
    expect(row("observability")?.asked).toBe("nice");
    expect(row("licence")?.asked).toBeUndefined();
  });

  test("say in each cell how it answers", () => {
    const answers = row("traffic_mirroring")?.cells.map(({ column, asked }) => [column.id, asked]);
    expect(answers).toEqual([
      ["linkerd", [{ need: "mirroring", list: "must", level: "no" }]],
      ["istio-sidecar", [{ need: "mirroring", list: "must", level: "full" }]],
    ]);
  });
});

describe("downloads", () => {
  const origin = { permalink: "https://meshfit.example/compare?x=1,=2", asOf: "2026-11-23" };
  const query = "meshes=linkerd,kuma&one=consul&other=cilium&search=traffic&differences=true";

  test("CSV has what a wide screen shows, and nothing of a narrow one", () => {
    const lines = featureCsv(tableOf(query), origin).split("\r\n");
    expect(lines[0]).toBe("\uFEFF# Service meshes compared, feature by feature");
    expect(lines[1]).toBe("# https://meshfit.example/compare?x=1,'=2");
    expect(lines[3]).toBe("Group,Feature,Linkerd edge,Kuma");
    expect(lines).toHaveLength(4 + rowsOf(tableOf(query)).length + 1);
  });

  test("JSON has the same cells with their evidence, and only sources they name", () => {
    const table = tableOf(query);
    const json = featureJson(table, catalog.sources, origin);
    const cells = json.groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    expect(cells).toHaveLength(2 * rowsOf(table).length);
    const ids = json.sources.map(({ id }) => id);
    for (const cell of cells) {
      expect(ids).toContain(cell.source);
      expect(cell).toHaveProperty("confidence");
      expect(cell).toHaveProperty("staleAfter");
    }
    expect(ids.length).toBe(new Set(cells.map(({ source }) => source)).size);
  });

  test("an empty table is a file all the same", () => {
    const table = tableOf("search=nothing+has+this");
    expect(featureCsv(table, { ...origin, asOf: newestDay(table) })).toContain(
      "Group,Feature,No mesh",
    );
  });
});
