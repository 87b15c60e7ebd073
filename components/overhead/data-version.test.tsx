import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DataVersion } from "@/components/overhead/data-version";
import { catalog } from "@/lib/catalog/catalog";
import { coefficientsFor } from "@/lib/share/comparison";

const [current] = catalog.coefficients;

test("an older link says what changed since; a current one says nothing", () => {
  const later = { ...current!, version: "2027-02", changes: ["Envoy’s idle CPU doubled."] };
  const older = coefficientsFor([later, current!], { data: current!.version });
  const html = renderToStaticMarkup(<DataVersion choice={older} />);
  expect(html).toContain("pins the data of 2026-11");
  expect(html).toContain("Envoy’s idle CPU doubled.");
  expect(renderToStaticMarkup(<DataVersion choice={coefficientsFor([later])} />)).toBe("");
});
