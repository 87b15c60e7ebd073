import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DataVersion } from "@/components/overhead/data-version";
import { catalog } from "@/lib/catalog/catalog";
import { cpuUnit, formatRange, memoryUnit } from "@/lib/format";
import { coefficientsFor, estimatesFrom } from "@/lib/share/comparison";

const [current] = catalog.coefficients;

test("an older link says what changed since; a current one says nothing", () => {
  const later = { ...current!, version: "2027-02", changes: ["Envoy’s idle CPU doubled."] };
  const older = coefficientsFor([later, current!], { data: current!.version });
  const html = renderToStaticMarkup(<DataVersion choice={older} values={{}} />);
  expect(html).toContain("pins the data of 2026-12");
  expect(html).toContain("Envoy’s idle CPU doubled.");
  expect(renderToStaticMarkup(<DataVersion choice={coefficientsFor([later])} values={{}} />)).toBe(
    "",
  );
});

test("the figures of both versions are for the reader's own inputs", () => {
  const choice = coefficientsFor(catalog.coefficients, { data: "2026-11" });
  const html = renderToStaticMarkup(
    <DataVersion choice={choice} values={{ data: "2026-11", pods: 1000, meshes: ["linkerd"] }} />,
  );
  const cells = [...html.matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map(([, text = ""]) => text);
  const [before] = estimatesFrom(choice.coefficients, { pods: 1000, meshes: ["linkerd"] });
  const [after] = estimatesFrom(choice.newestCoefficients, { pods: 1000, meshes: ["linkerd"] });
  expect(cells).toEqual([
    formatRange(before!.total.cpuMillicores, cpuUnit).text,
    formatRange(after!.total.cpuMillicores, cpuUnit).text,
    formatRange(before!.total.memoryMiB, memoryUnit).text,
    formatRange(after!.total.memoryMiB, memoryUnit).text,
  ]);
});
