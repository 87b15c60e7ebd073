import { describe, expect, it } from "vitest";
import { byPublisher } from "@/app/(site)/sources/by-publisher";
import { catalog } from "@/lib/catalog/catalog";

const all = Object.values(catalog.sources);
const one = all[0];
if (!one) throw new Error("no source");
const from = (publisher: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ ...one, id: `${publisher}-${index}`, publisher }));
const grouped = (sources: typeof all) =>
  byPublisher(sources).map(({ title, sources }) => [title, sources.length]);

describe("sources by publisher", () => {
  it("gives those who wrote ten or more a group each, the largest first, then all others", () => {
    const mixed = [...from("few", 9), ...from("many", 10), ...from("more", 11), ...from("one", 1)];
    expect(grouped(mixed)).toEqual([
      ["more", 11],
      ["many", 10],
      ["Others", 10],
    ]);
  });

  it("leaves no other group where all belong to one", () => {
    expect(grouped(from("many", 12))).toEqual([["many", 12]]);
    expect(grouped(from("few", 3))).toEqual([["Others", 3]]);
    expect(grouped([])).toEqual([]);
  });

  it("neither loses nor repeats a source of the catalog", () => {
    const ids = byPublisher(all).flatMap(({ sources }) => sources.map(({ id }) => id));
    expect(ids.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
  });
});
