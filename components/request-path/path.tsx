import { Diagram } from "@/components/guide/diagram";
import { RequestPieces, requestPaths } from "@/components/request-path/drawing";
import { layouts } from "@/components/request-path/layout";
import type { RequestPathId } from "@/lib/catalog/guide-schema";

/** The way of one request from service A to service B, as a figure of a chapter. */
export function RequestPath({ mode }: { mode: RequestPathId }) {
  return (
    <Diagram height={layouts[mode].height} {...requestPaths[mode]}>
      <RequestPieces path={mode} />
    </Diagram>
  );
}
