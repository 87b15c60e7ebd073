import { problem } from "@/app/api/answer";

/** Whatever the API does not know: an error in its own form instead of a page. */
export function GET() {
  return problem(404, "Not found", "The API has no such address; see /api/v1/openapi.json.");
}
