import { askedTable } from "@/app/(site)/compare/download";
import { answer } from "@/app/api/answer";
import { catalog } from "@/lib/catalog/catalog";
import { featureJson } from "@/lib/share/feature-export";

/** The feature matrix of the query as JSON, each cell with note, version, date and confidence. */
export function GET(request: Request) {
  const { table, origin, notices } = askedTable(request);
  return answer({
    ...featureJson(table, catalog.sources, origin),
    ignored: [...new Set(notices.map(({ key }) => key))],
    notices,
  });
}
