import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { filledFormula, Working, workingNumber } from "@/components/overhead/working";
import { workingRows } from "@/components/overhead/working-rows";
import { catalog } from "@/lib/catalog/catalog";
import { readFormula } from "@/lib/overhead/formula";
import { seriesIds } from "@/lib/overhead/workload";
import { coefficientsFor, comparisonFrom } from "@/lib/share/comparison";
import { calculatorFromParams } from "@/lib/share/workload";

const { coefficients } = coefficientsFor(catalog.coefficients);
const rows = workingRows(coefficients, catalog.measurements, catalog.sources);
const comparison = (query: string) =>
  comparisonFrom(coefficients, calculatorFromParams(new URLSearchParams(query)).values);
const everySeries = `meshes=${seriesIds.join(",")}`;
const html = (query: string, of = rows) =>
  renderToStaticMarkup(<Working comparison={comparison(query)} rows={of} />);
const text = (markup: string) => markup.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");

describe("the measurements that go along", () => {
  test("are those that terms cite, in either lens, and no more than the cited ones", () => {
    const cited = ["usage", "requests"].flatMap((basis) =>
      ["true", "false"].flatMap((ha) =>
        comparison(`${everySeries}&basis=${basis}&ha=${ha}`).estimates.flatMap(({ terms }) =>
          terms.flatMap(({ inputs }) => inputs.flatMap(({ sources }) => sources)),
        ),
      ),
    );
    expect(Object.keys(rows).toSorted()).toEqual([...new Set(cited)].toSorted());
    expect(Object.keys(rows).length).toBeLessThan(catalog.measurements.length / 2);
  });

  test("take less than 25 kB", () => {
    expect(new TextEncoder().encode(JSON.stringify(rows)).length).toBeLessThan(25_000);
  });

  test("say who, whose interest, when, on what and under which load", () => {
    expect(rows["GSD-l5d-mem-rps"]).toEqual({
      who: "Buoyant",
      interest: "vendor",
      when: "2025",
      what: "Linkerd edge-25.4.1",
      load: "up to 1200 proxied rps per proxy",
    });
  });
});

describe("a formula with the reader’s values filled in", () => {
  test.each([
    ["pods × a", "100 × 3.1"],
    ["max(b.low, b × h)", "max(0.2, 0.63 × 0.32)"],
    ["ceil(pods ÷ n) × a", "ceil(100 ÷ 20) × 3.1"],
  ])("%s", (formula, filled) => {
    const inputs = [
      { name: "pods", value: 100, sources: [] },
      { name: "n", value: 20, sources: [] },
      { name: "h", value: 0.32, sources: [] },
      { name: "a", value: { low: 2.3, typical: 3.1, high: 10.6 }, sources: ["x"] },
      { name: "b", value: { low: 0.2, typical: 0.63, high: 0.85 }, sources: ["x"] },
    ];
    expect(filledFormula({ formula, inputs })).toBe(filled);
  });

  test("takes the other ends of its ranges when asked", () => {
    const inputs = [{ name: "a", value: { low: 1, typical: 2, high: 3 }, sources: [] }];
    expect(filledFormula({ formula: "2 × a", inputs }, "high")).toBe("2 × 3");
  });

  test.each(["", "scoped=true&services=77", "host=dedicated&rps=12.5", "basis=requests&ha=true"])(
    "comes to the amount beside it (%s)",
    (query) => {
      for (const { terms } of comparison(`${everySeries}&${query}`).estimates) {
        for (const term of terms) {
          const filled = filledFormula(term);
          expect(filled).not.toMatch(/[a-z]{2,}(?<!ceil|min|max)\b/i);
          expect(Number(readFormula(filled, () => undefined))).toBeCloseTo(term.amount.typical, 6);
        }
      }
    },
  );
});

test("numbers keep four digits", () => {
  expect([2830.4, 0.012345, 5, 188_550].map(workingNumber)).toEqual([
    "2,830",
    "0.01235",
    "5",
    "188,600",
  ]);
});

describe("on the page", () => {
  test("each chosen series has its own account, with its sums", () => {
    const markup = html("pods=100&controlPlane=false");
    expect(markup.match(/<details/g)).toHaveLength(2);
    expect(text(markup)).toContain("How this was calculated: Istio, Envoy sidecars");
    expect(text(markup)).toContain("pods × idleCpuMillicores = 100 × 2.5 = 250");
    expect(text(markup)).toMatch(/Sum 2,215 3,760 6,222/);
  });

  test("each measurement of a term is one line that leads to its row", () => {
    const markup = html(everySeries);
    for (const { terms } of comparison(everySeries).estimates) {
      for (const id of terms.flatMap(({ inputs }) => inputs.flatMap(({ sources }) => sources))) {
        expect(markup).toContain(`href="/measurements/${id}"`);
      }
    }
    expect(text(markup)).toMatch(
      /GSD-l5d-mem-rps Buoyant vendor , 2025; Linkerd edge-25\.4\.1; up to 1200/,
    );
    expect(text(markup)).toContain("LiveWyer (independent), 2024");
  });

  test("values of the cluster lead to the section that uses them", () => {
    const markup = html("pods=100");
    expect(markup).toContain('href="/method#hardware"');
    expect(text(markup)).toContain("services = 40 (25–67)");
    expect(text(html("pods=100&services=30"))).toContain("services = 30");
  });

  test("a coefficient without a measurement is called the reader’s own", () => {
    const { envoySidecar } = coefficients;
    const own = {
      ...coefficients,
      envoySidecar: {
        ...envoySidecar,
        idleCpuMillicores: { ...envoySidecar.idleCpuMillicores, rows: [] },
      },
    };
    const markup = renderToStaticMarkup(
      <Working comparison={comparisonFrom(own, {})} rows={rows} />,
    );
    expect(text(markup)).toContain("CPU idle, m 1.5 2.5 10.6 Your own figure");
  });
});
