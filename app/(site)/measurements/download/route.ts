import { findMeasurements } from "@/components/measurement/filter";
import { catalog } from "@/lib/catalog/catalog";
import { measurementsCsv } from "@/lib/share/measurements-csv";

/** The rows of a filter as a file: CSV, or JSON by `format=json`. */
export function GET(request: Request) {
  const { filter, rows } = findMeasurements(catalog, new URL(request.url).searchParams);
  const { format = "csv" } = filter;
  const version = catalog.coefficients[0]?.version ?? "";
  const body =
    format === "csv"
      ? measurementsCsv(rows, catalog.sources)
      : `${JSON.stringify(
          {
            data: version,
            measurements: rows,
            sources: [...new Set(rows.map(({ source }) => source))].map(
              (id) => catalog.sources[id],
            ),
          },
          null,
          2,
        )}\n`;
  return new Response(body, {
    headers: {
      "Content-Type": `${format === "csv" ? "text/csv" : "application/json"}; charset=utf-8`,
      "Content-Disposition": `attachment; filename="meshfit-measurements-${version}.${format}"`,
      "Cache-Control": "public, max-age=300",
      "X-Robots-Tag": "noindex",
    },
  });
}
