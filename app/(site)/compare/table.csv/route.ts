import { askedTable } from "@/app/(site)/compare/download";
import { answer } from "@/app/api/answer";
import { featureCsv } from "@/lib/share/feature-export";

/** The feature matrix of the query as CSV: the rows and columns that /compare shows for it. */
export function GET(request: Request) {
  const { table, origin } = askedTable(request);
  const { headers } = answer(null);
  headers.set("Content-Type", "text/csv; charset=utf-8");
  headers.set("Content-Disposition", 'attachment; filename="meshfit-compare.csv"');
  return new Response(featureCsv(table, origin), { headers });
}
