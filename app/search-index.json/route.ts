import { searchDocuments } from "@/app/search-documents";

export const dynamic = "force-static";

/** What the search in the browser reads once, when it is first opened. */
export function GET() {
  return Response.json(searchDocuments());
}
