import { answer } from "@/app/api/answer";
import { catalog } from "@/lib/catalog/catalog";

export const dynamic = "force-static";

/** Every fact of every mesh, with the sources they name. */
export function GET() {
  return answer({
    meshes: Object.values(catalog.meshes),
    sources: Object.values(catalog.sources),
  });
}
