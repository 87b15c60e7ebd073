/** What a target can carry of what was asked for; the rest is left out and said (`warnings.ts`). */
import type { Protocol } from "@/lib/manifests/field-patterns";
import type { Form } from "@/lib/manifests/form";
import { headerName } from "@/lib/manifests/names";
import type { TargetId } from "@/lib/manifests/targets";

/** Where traffic goes: split as the form says, all to one version, or past the versions. */
export type Stage = "canary" | "stable" | "promoted";

/** The weights of the current and of the new version. */
export function weightsAt({ weight }: Form, stage: Stage): readonly [number, number] {
  const share = stage === "canary" ? weight : stage === "stable" ? 0 : 100;
  return [100 - share, share];
}

/** The extras of one port: a plain TCP connection has none of them. */
export function extrasOf(form: Form, target: TargetId, protocol: Protocol = form.protocol) {
  const classic = target === "istio-sidecar-classic";
  const isTcp = protocol === "tcp";
  const header = isTcp ? undefined : headerName(form);
  return {
    header,
    // GRPCRoute has no field for timeouts; Linkerd takes an annotation.
    timeout:
      isTcp || (protocol === "grpc" && !classic && target !== "linkerd") ? undefined : form.timeout,
    // The routes written here have no field for retries; Linkerd takes annotations.
    retries: !isTcp && (target === "linkerd" || classic) ? form.retries : undefined,
    mirror: form.mirror && target !== "linkerd" && !isTcp,
    delay: classic && header !== undefined ? form.delay : undefined,
  };
}
