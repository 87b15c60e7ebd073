import { HtmlValidate, type RuleConfig } from "html-validate";
import { pages, states, wholeGuide } from "./support/routes";
import { expect, test } from "./support/test";

/** Rules of the recommended set that are taste, not validity; each with the reason it is off. */
const notOurs: RuleConfig = {
  // React writes `<meta/>`, `async=""` and `colSpan`; HTML means the same by them.
  "void-style": "off",
  "attr-case": "off",
  "attribute-boolean-style": "off",
  "attribute-empty-style": "off",
  // React's generated ids start with an underscore, measurements' have dots; HTML allows both.
  "valid-id": ["error", { relaxed: true }],
  // Lists whose marker is hidden need the role spelled out for Safari.
  "no-redundant-role": "off",
  // A region that scrolls is a plain element with a role, since it may hold any content; the list
  // is the one above, on an `ol`.
  "prefer-native-element": ["error", { exclude: ["region", "listbox", "list"] }],
  // Naming a list is allowed and helps where several stand side by side.
  "aria-label-misuse": ["error", { allowAnyNamable: true }],
  // Whether styles may stand in attributes is for the Content-Security-Policy, not for HTML.
  "no-inline-style": "off",
  // The title of a result is its verdict, however long.
  "long-title": "off",
  // Boxes of one question share a name by design.
  "form-dup-name": ["error", { shared: ["radio", "checkbox", "button", "submit"] }],
};

const validator = new HtmlValidate({ extends: ["html-validate:recommended"], rules: notOurs });

for (const path of [...pages, ...states, wholeGuide]) {
  test(`${path} is valid HTML with headings in order`, async ({ request }) => {
    const html = await (await request.get(path)).text();
    const { results } = await validator.validateString(html);
    const problems = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ""})`),
    );
    expect([...new Set(problems)]).toEqual([]);

    const body = html.replace(/<script[\s\S]*?<\/script>|<template[\s\S]*?<\/template>/g, "");
    const levels = [...body.matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level));
    const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
    expect(levels.length).toBeGreaterThan(0);
    expect(jumps, levels.join(" ")).toEqual([]);
  });
}

test("the validator finds what is wrong", async () => {
  const wrong = '<p id="a">One<p id="a">Two</p><button><a href="#">No</a></button>';
  const { results } = await validator.validateString(wrong);
  const rules = results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
  expect(rules).toEqual(expect.arrayContaining(["no-dup-id", "element-permitted-content"]));
});
