import { textAnswer } from "@/app/guide-copies/text-answer";
import { catalog } from "@/lib/catalog/catalog";
import { newestFactDate, newestOf } from "@/lib/catalog/newest";
import { meshIds } from "@/lib/catalog/ids";
import { securityText } from "@/lib/security-text";
import { repositoryUrl, siteOrigin } from "@/lib/site";

export const dynamic = "force-static";

/** Where to report a hole, by RFC 9116. */
export function GET() {
  const repository = repositoryUrl(process.env.REPOSITORY_URL);
  const lookedAfter = newestOf(meshIds.flatMap((id) => newestFactDate(catalog.meshes[id]) ?? []));
  if (!repository || !lookedAfter) return new Response(null, { status: 404 });
  const text = securityText(repository, siteOrigin(process.env.SITE_ORIGIN), lookedAfter);
  return textAnswer(text, "text/plain");
}
