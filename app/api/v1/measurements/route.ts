import { answer } from "@/app/api/answer";
import { catalog } from "@/lib/catalog/catalog";

export const dynamic = "force-static";

/** Every published measurement, with the sources they name. */
export function GET() {
  return answer({
    measurements: catalog.measurements,
    sources: Object.values(catalog.sources),
  });
}
