import fc from "fast-check";
import { expect, test } from "vitest";
import { manifestFacts as facts } from "@/app/manifest-facts";
import { build } from "@/lib/manifests/build";
import { difference, differences } from "@/lib/manifests/difference";
import { formFrom } from "@/lib/manifests/form";
import { fold } from "@/lib/manifests/fold";
import { stepIds } from "@/lib/manifests/step";

test("lines that replace each other stand in one row", () => {
  expect(difference("a\nb\nc\n", "a\nx\ny\nc\n")).toEqual([
    { change: "same", left: "a", right: "a" },
    { change: "changed", left: "b", right: "x" },
    { change: "added", right: "y" },
    { change: "same", left: "c", right: "c" },
  ]);
  expect(difference("a\nb\n", "a\n")).toEqual([
    { change: "same", left: "a", right: "a" },
    { change: "removed", left: "b" },
  ]);
});

test("both texts can be read off the rows, whatever they are", () => {
  const text = fc
    .array(fc.constantFrom("a", "b", "c", ""), { minLength: 1 })
    .map((lines) => `${lines.join("\n")}\n`);
  fc.assert(
    fc.property(text, text, (left, right) => {
      const rows = difference(left, right);
      const side = (name: "left" | "right") =>
        rows.flatMap((row) => (row[name] === undefined ? [] : [`${row[name]}\n`])).join("");
      expect(side("left")).toBe(left);
      expect(side("right")).toBe(right);
      for (const row of rows) expect(row.change === "same").toBe(row.left === row.right);
    }),
  );
});

test("folding leaves two lines around a change and counts the rest", () => {
  const rows = difference("1\n2\n3\n4\n5\n6\n", "1\n2\n3\n4\n5\nx\n");
  expect(fold(rows)).toEqual([{ change: "skipped", lines: 3 }, ...rows.slice(3)]);
  const counted = (folded: ReturnType<typeof fold>) =>
    folded.reduce((sum, row) => sum + (row.change === "skipped" ? row.lines : 1), 0);
  expect(counted(fold(rows))).toBe(rows.length);
});

test("two meshes differ in how they are installed and not in the portable route", () => {
  const form = formFrom({ header: "x-preview" });
  const steps = differences(build(form, "linkerd", facts), build(form, "istio-ambient", facts));
  expect(steps.map(({ step }) => step)).toEqual(stepIds);
  const changed = (step: string) =>
    steps.find((each) => each.step === step)!.rows.filter(({ change }) => change !== "same");
  expect(changed("install").length).toBeGreaterThan(5);
  // Only the file is called differently.
  expect(changed("canary").every((row) => /kubectl (diff|create)/.test(row.left ?? ""))).toBe(true);
  expect(changed("canary").length).toBeLessThan(3);
});
