import { servedOrigin } from "@/app/api/origin";
import { recordInput, resultFor } from "@/app/(site)/wizard/result/result-data";
import { decisionRecord } from "@/lib/trial/record";
import { verdictNow } from "@/lib/share/result-link";

/** The decision record of a result, to be saved. Works without JavaScript, as a plain link. */
export function GET(request: Request) {
  const result = resultFor(new URL(request.url).searchParams.toString());
  const file = `decision-service-mesh-${verdictNow(result.decision)}.md`;
  return new Response(decisionRecord(recordInput(result, servedOrigin(request))), {
    headers: {
      "Content-Type": "text/markdown; charset=utf-8",
      "Content-Disposition": `attachment; filename="${file}"`,
      // It names today's date.
      "Cache-Control": "no-store",
      "X-Robots-Tag": "noindex",
    },
  });
}
