import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { Question } from "@/lib/decision/questions/question";
import { questions } from "@/lib/decision/questions/questions";
import { answersFromParams } from "@/lib/share/answers";
import links from "@/lib/share/old-links.json";

/**
 * The list may only grow. After adding links at its end, raise `count` and put the new digest here;
 * where the digest of the old ones changed, somebody's link no longer means what it meant.
 */
const published = {
  count: 47,
  digest: "c8cbe3cb690fe543a3479661d326be34bf9f22628bdff8cb94ce9aa79225d517",
};

test("published links stand unchanged at the start of the list", () => {
  const start = links.slice(0, published.count);
  expect(start).toHaveLength(published.count);
  expect(createHash("sha256").update(JSON.stringify(start)).digest("hex")).toBe(published.digest);
});

test("every link on the list is protected", () => {
  expect(links).toHaveLength(published.count);
});

test.each(links)("$query", ({ query, answers }) => {
  const decoded = answersFromParams(new URLSearchParams(query));
  expect(decoded.answers).toEqual(answers);
  expect(decoded.notices.filter(({ key }) => key !== "rules")).toEqual([]);
});

test("every option of every question is in some link", () => {
  const given = links.map(({ answers }) => answers as Readonly<Record<string, unknown>>);
  const missing = Object.entries(questions).flatMap(([id, row]: [string, Question]) => {
    const values = new Set(given.flatMap((answers) => answers[id] ?? []));
    if (row.kind === "number") return values.size > 0 ? [] : [id];
    return row.options.filter((option) => !values.has(option)).map((option) => `${id}=${option}`);
  });
  expect(missing).toEqual([]);
});
