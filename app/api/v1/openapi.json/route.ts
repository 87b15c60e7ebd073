import { answer } from "@/app/api/answer";
import { servedOrigin } from "@/app/api/origin";
import { openApi } from "@/lib/api/openapi";

/** The description of the API, for clients and tools. */
export function GET(request: Request) {
  return answer(openApi(servedOrigin(request)));
}
