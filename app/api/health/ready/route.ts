import { catalog } from "@/lib/catalog/catalog";

export const dynamic = "force-dynamic";

/** The process can serve: its facts are loaded. */
export function GET() {
  const [newest] = catalog.coefficients;
  return Response.json(
    { status: newest ? "ready" : "not ready", data: newest?.version },
    { status: newest ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
