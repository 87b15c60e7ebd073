import { readFileSync } from "node:fs";
import path from "node:path";
import { servedOrigin } from "@/app/api/origin";
import { recordInput, resultFor } from "@/app/(site)/wizard/result/result-data";
import { resultHead } from "@/app/(site)/wizard/result/result-metadata";
import { resultParts } from "@/app/(site)/wizard/result/result-parts";
import { putInto } from "@/components/ui/marks";

let frame: string | undefined;

/** The prerendered frame of a result’s page, made ready by scripts/build.js. */
function readFrame(): string {
  frame ??= readFileSync(
    path.join(process.cwd(), ".next", "server", "app", "wizard", "result", "frame.html"),
    "utf8",
  );
  return frame;
}

/**
 * The document of a result: `server/` answers `/wizard/result` by it. The same as page.tsx renders,
 * for half the work.
 */
export function GET(request: Request) {
  const result = resultFor(new URL(request.url).searchParams.toString());
  const origin = servedOrigin(request);
  const parts = resultParts(result, recordInput(result, origin));
  return new Response(putInto(readFrame(), parts, resultHead(result, origin)), {
    headers: { "Content-Type": "text/html; charset=utf-8" },
  });
}
