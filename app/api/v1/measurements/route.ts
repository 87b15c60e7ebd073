import { answer } from "@/app/api/answer";
import { catalog } from "@/lib/catalog/catalog";
import { decode } from "@/lib/share/codec";
import { coefficientsFor } from "@/lib/share/comparison";
import { measurementsCsv } from "@/lib/share/measurements-csv";

const parameters = {
  format: { kind: "choice", options: ["json", "csv"], default: "json" },
} as const;

/** A download with the headers that every answer of the API has. */
function csvAnswer(csv: string, fileName: string): Response {
  const { headers } = answer(null);
  headers.set("Content-Type", "text/csv; charset=utf-8");
  headers.set("Content-Disposition", `inline; filename="${fileName}"`);
  return new Response(csv, { headers });
}

/** Every published measurement with the source it names: JSON, or CSV by `format=csv`. */
export function GET(request: Request) {
  const { values, notices } = decode(parameters, new URL(request.url).searchParams);
  const { coefficients } = coefficientsFor(catalog.coefficients);
  if (values.format === "csv") {
    return csvAnswer(
      measurementsCsv(catalog.measurements, catalog.sources),
      `meshfit-measurements-${coefficients.version}.csv`,
    );
  }
  return answer({
    data: coefficients.version,
    ignored: [...new Set(notices.map(({ key }) => key))],
    notices,
    measurements: catalog.measurements,
    sources: Object.values(catalog.sources),
  });
}
