import { expect, test } from "vitest";
import { isMark, markOf, putInto, titleMark } from "@/components/ui/marks";

test("parts and head stand where their marks were, whatever is in them", () => {
  const frame = `<title>${titleMark}</title><p>${markOf("a")}</p>${markOf("b")}${markOf("c")}`;
  const html = putInto(frame, { a: `$& ${markOf("b")}`, b: "<b>$1</b>" }, "<title>$$</title>");
  expect(html).toBe(`<title>$$</title><p>$& ${markOf("b")}</p><b>$1</b>${markOf("c")}`);
});

test("a mark is known from a text", () => {
  expect(isMark(markOf("why"))).toBe(true);
  expect(isMark("<p>why</p>")).toBe(false);
});
