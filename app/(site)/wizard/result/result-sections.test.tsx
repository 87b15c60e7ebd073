import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { resultFor } from "@/app/(site)/wizard/result/result-data";
import { ResultSections } from "@/app/(site)/wizard/result/result-sections";
import { AnswerList } from "@/components/decision/answer-list";
import { htmlOf } from "@/components/ui/plain-html";
import { catalog } from "@/lib/catalog/catalog";

/** React writes an apostrophe as an entity; both read the same. */
const byReact = (node: React.ReactNode) =>
  renderToStaticMarkup(<>{node}</>).replaceAll("&#x27;", "'");

test.each(
  catalog.scenarios.filter((each) => each.for === "wizard").map(({ id, query }) => [id, query]),
)("the result of %s is written as React would", (_, query) => {
  const result = resultFor(query);
  const nameOf = (id: string) => `the "${id}" & <co>`;
  const node = (
    <>
      <ResultSections result={result} nameOf={nameOf} calculator="/calculator?a=1&b='2'" />
      <AnswerList answers={result.answers} decisive={result.told.open} nameOf={nameOf} />
    </>
  );
  expect(htmlOf(node)).toBe(byReact(node));
});
