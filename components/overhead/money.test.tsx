import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { InverseAnswers } from "@/components/overhead/inverse-answers.client";
import { NodeCost } from "@/components/overhead/node-cost";
import { readNumberWithin } from "@/components/overhead/draft-field.client";
import { WorkloadForm } from "@/components/overhead/workload-form.client";
import { catalog } from "@/lib/catalog/catalog";
import { coefficientsFor, comparisonFrom } from "@/lib/share/comparison";
import { calculatorFromParams } from "@/lib/share/workload";

const { coefficients } = coefficientsFor(catalog.coefficients);
const { sources } = catalog;

function stateOf(query: string) {
  const { values } = calculatorFromParams(new URLSearchParams(query));
  return { values, comparison: comparisonFrom(coefficients, values) };
}
const names = (html: string) => [...html.matchAll(/ name="(\w+)"/g)].map(([, name]) => name);
const textOf = (html: string) =>
  html
    .replaceAll("\u00a0", " ")
    .replaceAll("<wbr/>", "")
    .replace(/<[^>]+>/g, "|")
    .replace(/(\|\s*)+/g, "|");

describe("money inputs", () => {
  const inputs = (query: string) =>
    renderToStaticMarkup(
      <WorkloadForm
        values={stateOf(query).values}
        coefficients={coefficients}
        sources={sources}
        onChange={() => undefined}
      />,
    );

  test("are named like their parameters, which read what they hold", () => {
    const html = inputs("currency=€&vcpuPrice=0.03&gibPrice=0.004&nodeVcpu=8&nodeGib=32");
    expect(names(html).slice(-5)).toEqual([
      "currency",
      "vcpuPrice",
      "gibPrice",
      "nodeVcpu",
      "nodeGib",
    ]);
    for (const value of ["€", "0.03", "0.004", "8", "32"])
      expect(html).toContain(`value="${value}"`);
    expect(html).not.toContain("Costs are still in");
  });

  test("show the list price, its source and its date in empty fields", () => {
    const html = inputs("");
    expect(html).toContain('placeholder="0.04048"');
    expect(html).toContain('placeholder="0.004445"');
    expect(html).toContain('href="https://aws.amazon.com/fargate/pricing/"');
    expect(html).toContain("17 June 2026");
  });

  test("say so where a foreign currency lacks a price", () => {
    expect(textOf(inputs("currency=EUR&vcpuPrice=0.03"))).toContain(
      "Costs are still in USD, at the list price: give both prices in EUR.",
    );
  });
});

describe("extra nodes and money", () => {
  const table = (query: string) => {
    const { values, comparison } = stateOf(query);
    return textOf(renderToStaticMarkup(<NodeCost {...{ values, comparison, sources }} />));
  };

  test("whole nodes at the reader's prices, beside the mesh's own share", () => {
    // 37,603 m fill ten nodes of 3920 m; each costs 730 × (4 × 0.03 + 16 × 0.005) = 146.
    const text = table("pods=1000&services=10&meshes=istio-sidecar&vcpuPrice=0.03&gibPrice=0.005");
    expect(text).toMatch(/CPU runs out first\|10\|[\d,–]+\|US\$1,500\|/);
    expect(text).toContain("Nodes of 4 vCPU and 16 GiB, of which pods get 3.9 vCPU and 13 GiB");
  });

  test("none for a mesh that reserves nothing", () => {
    expect(table("basis=requests&meshes=linkerd")).toContain("|0|US$0.00|US$0.00|");
  });
});

test("budgets stay out of the form's query", () => {
  const html = renderToStaticMarkup(<InverseAnswers {...stateOf("")} />);
  expect(html.match(/<input/g)).toHaveLength(2);
  expect(names(html)).toEqual([]);
});

test.each([
  ["2", 2],
  [" 2,5 ", 2.5],
  ["0", 0.1],
  ["1e9", 100],
  ["", undefined],
  ["two", undefined],
])("%j is read as %s", (text, value) => {
  expect(readNumberWithin(text, { min: 0.1, max: 100 })).toBe(value);
});
