import { htmlElementAttributes } from "html-element-attributes";
import { HtmlValidate, type MetaDataTable, type RuleConfig } from "html-validate";

/** Rules of the recommended set that are taste, not validity; each with the reason it is off. */
const rules: RuleConfig = {
  // React's `defaultvalue` or `classname` in the HTML means that a field or a style is lost.
  "no-unknown-attributes": "error",
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
  // HTML has no use for it on radio buttons; Firefox takes it as the wish not to restore them.
  "valid-autocomplete": "off",
  // The title of a result is its verdict, however long.
  "long-title": "off",
  // Boxes of one question share a name by design.
  "form-dup-name": ["error", { shared: ["radio", "checkbox", "button", "submit"] }],
};

/** What the list of HTML's attributes leaves to other standards: Open Graph and SVG. */
const others: Readonly<Record<string, readonly string[]>> = {
  meta: ["property"],
  svg: [
    ..."xmlns viewbox width height focusable fill stroke stroke-width stroke-linecap".split(" "),
    ..."stroke-linejoin font-size".split(" "),
  ],
};

const named = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, {}]));

/** The validator's own tables name only attributes with a rule to them; these are all there are. */
const elements: MetaDataTable = Object.fromEntries(
  Object.entries({ ...htmlElementAttributes, svg: [] }).map(([element, names]) => [
    element,
    {
      inherit: element,
      attributes: named([...names, ...(others[element] ?? [])]),
    },
  ]),
);

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  elements: ["html5", elements],
  rules,
});

/**
 * What is wrong with a document, each fault once; headings that skip a level; text that is seen only
 * with scripts.
 */
export async function faultsOf(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  const faults = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ""})`),
  );
  const body = html.replace(/<script[\s\S]*?<\/script>|<template[\s\S]*?<\/template>/g, "");
  const levels = [...body.matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level));
  const isInOrder = levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1);
  return [
    ...new Set(faults),
    // React places by script what it sends so.
    ...(html.includes('<template id="B:') ? ["a part of the page waits for scripts"] : []),
    ...(levels.length === 0 ? ["no heading"] : []),
    ...(isInOrder ? [] : [`headings skip a level: ${levels.join(" ")}`]),
  ];
}
