import { expect, test } from "vitest";
import { copyParts, markdownOf } from "@/app/guide-copies/copy-parts";
import { catalog } from "@/lib/catalog/catalog";
import { findFact } from "@/lib/catalog/find";
import { factText } from "@/lib/format";
import { type Chapter, parseChapter, readChapters } from "@/lib/guide/chapters";
import { chapterCopy, plainTree } from "@/lib/guide/copy";
import { sectionsOf } from "@/lib/guide/sections";

const chapters = readChapters();
const each = chapters.map((chapter) => [chapter.slug, chapter] as const);

const withoutCode = (text: string) => text.replace(/```[\s\S]*?```/g, "").replace(/`[^`]*`/g, "");

test.each(each)("the copy of %s has no component left and every fact in it", (slug, chapter) => {
  const copy = markdownOf(chapter);
  expect(copy).toMatch(new RegExp(`^---\ntitle: .+\n[^]*url: \\S+/guide/${slug}\n---\n\n# `));
  expect(withoutCode(copy)).not.toMatch(/<\/?[A-Z]/);
  for (const [, address = ""] of chapter.body.matchAll(/<Fact of="([^"]+)"/g)) {
    expect(withoutCode(copy), address).toContain(factText(findFact(catalog, address).fact));
  }
  const cited = new Set([...copy.matchAll(/\[\^(\d+-\d+)\](?!:)/g)].map(([, id]) => id));
  const defined = new Set([...copy.matchAll(/^\[\^(\d+-\d+)\]: /gm)].map(([, id]) => id));
  expect(defined.size).toBe(chapter.sources.length);
  for (const id of cited) expect(defined).toContain(id);
});

test.each(each)("the copy of %s keeps its code as it is", (_, chapter) => {
  const blocks = [...chapter.body.matchAll(/```\w+\n[\s\S]*?\n```/g)].map(([block]) => block);
  const copy = markdownOf(chapter);
  for (const block of blocks) expect(copy).toContain(block);
});

test("addresses are absolute, and drawings are told in words", () => {
  const copy = chapters.map(markdownOf).join("\n");
  expect(copy).not.toMatch(/\]\([/#]/);
  expect(copy).not.toMatch(/\]\([^)\s]*\\&/);
  expect(copy).toContain("Drawing: ");
});

const front = "---\ntitle: A\ndescription: B\nlastChecked: 2026-11-23\nsources: [x, y]\n---\n";
const chapterOf = (body: string): Chapter => parseChapter("04-istio.mdx", front + body);
const steps = {
  Stepped: () => [
    {
      name: "By road",
      steps: [
        { title: "Leave", text: "Go.", sources: [{ text: "A map", href: "https://map.example" }] },
        { title: "Arrive", text: "Stop.", sources: [{ text: "A clock" }, { text: "A bell" }] },
      ],
      after: { title: "Not here.", text: "Boats." },
    },
  ],
};
const copyOf = (body: string) =>
  chapterCopy(chapterOf(body), { origin: "https://site.example", phrases: {}, steps }, (id) => ({
    text: id,
    href: `https://source.example/${id}`,
    after: ".",
  }));

test("each component has its form in Markdown", () => {
  const copy = copyOf(
    [
      '## One\n\nA claim. <Cite source="y"/> See [this](#one) and [that](/guide/linkerd#two).',
      '<Aside kind="trap">\n\nMind the gap.\n\n</Aside>',
      '<MeshTabs>\n<Tab of="linkerd">\n\n### Two\n\nText.\n\n</Tab>\n</MeshTabs>',
      "<Unknown />",
    ].join("\n\n"),
  );
  expect(copy).toContain("A claim. [^4-2] See [this](https://site.example/guide/istio#one)");
  expect(copy).toContain("[that](https://site.example/guide/linkerd#two)");
  expect(copy).toContain("> **Warning**\n>\n> Mind the gap.");
  expect(copy).toContain("\n### Two\n\nText.\n");
  expect(copy).toContain("[See this on the page](https://site.example/guide/istio)");
  expect(copy).toContain("[^4-2]: [y](https://source.example/y).");
});

test("a step-through becomes numbered lists, each step with its sources", () => {
  expect(copyOf("<Stepped />")).toContain(
    [
      "**By road**",
      "",
      "1. **Leave.** Go. ([A map](https://map.example))",
      "2. **Arrive.** Stop. (A clock, A bell)",
      "",
      "**Not here.** Boats.",
    ].join("\n"),
  );
});

test("the copy of the chapter tells every step of every way that its page draws", () => {
  const chapter = chapters.find(({ body }) => body.includes("<SteppedRequest"))!;
  const copy = markdownOf(chapter).replaceAll("\\", "");
  expect(copy).not.toContain("See this on the page");
  expect(catalog.requestPaths.length).toBeGreaterThan(3);
  for (const path of catalog.requestPaths) {
    const [, told = ""] = copy.split(`**${path.name}**\n`);
    path.steps.forEach((step, index) => {
      const line = told.split("\n").find((text) => text.startsWith(`${index + 1}. `)) ?? "";
      expect(line).toContain(`${index + 1}. **${step.title}.** `);
      for (const id of step.sources) expect(line).toContain(catalog.sources[id]!.title);
    });
    expect(told).toContain("**Not covered.**");
  }
});

test.each(each)("%s is cut at the headings that its page has", (_, chapter) => {
  const sections = sectionsOf(plainTree(chapter, copyParts));
  const ids = new Set(sections.map(({ id }) => id));
  for (const { id } of chapter.headings) expect(ids).toContain(id);
  expect(ids.size).toBe(sections.length);
  expect(sections[0]?.title).toBe("");
});
