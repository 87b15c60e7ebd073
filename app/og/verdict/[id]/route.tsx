import { notFound } from "next/navigation";
import { socialImage } from "@/components/share/social-image";
import { catalog } from "@/lib/catalog/catalog";
import { headlineOfKind, verdictKinds } from "@/lib/decision/verdict-kinds";

/** Drawn at build, one for each verdict there can be: no request makes the server draw. */
export const dynamic = "force-static";
export const dynamicParams = false;

export function generateStaticParams() {
  return verdictKinds.map(({ id }) => ({ id }));
}

export async function GET(_: Request, { params }: RouteContext<"/og/verdict/[id]">) {
  const { id } = await params;
  const kind = verdictKinds.find((each) => each.id === id);
  if (!kind) notFound();
  const line =
    kind.mesh === null
      ? "Which must-have rules everything out, and what comes closest."
      : "A verdict with its reasons, what it costs, and what would change it.";
  return socialImage(headlineOfKind(catalog.meshes, kind), line);
}
