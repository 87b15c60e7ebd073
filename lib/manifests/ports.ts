/** The ports a form splits, and how each Service and proxy is told what they speak. */
import { portEntry, type Protocol } from "@/lib/manifests/field-patterns";
import type { Form } from "@/lib/manifests/form";
import type { TargetId } from "@/lib/manifests/targets";

export type Port = {
  readonly port: number;
  readonly targetPort: number | string;
  readonly protocol: Protocol;
  /** The name of the port in the Service. Istio reads the protocol from its first part. */
  readonly name: string;
  readonly appProtocol: string | undefined;
  /** Where the reader stated it. */
  readonly field: "port" | "morePorts";
};

const portNames: Readonly<Record<Protocol, string>> = {
  http: "http",
  grpc: "grpc",
  h2c: "http2",
  tcp: "tcp",
};

/**
 * The value of `appProtocol`. Linkerd reads `http`, `kubernetes.io/h2c` and `linkerd.io/opaque`, and
 * detects the protocol at any other; Istio has a name for gRPC of its own.
 */
function appProtocolOf(protocol: Protocol, target: TargetId): string | undefined {
  switch (protocol) {
    case "http":
      return "http";
    case "h2c":
      return "kubernetes.io/h2c";
    case "grpc":
      return target.startsWith("istio") ? "grpc" : "kubernetes.io/h2c";
    case "tcp":
      return target === "linkerd" ? "linkerd.io/opaque" : target === "none" ? undefined : "tcp";
  }
}

const asPort = (text: string) => (/^\d+$/.test(text) ? Number(text) : text);

/** The Service's port first, then the further ones as they were stated. */
export function portsOf(form: Form, target: TargetId): readonly Port[] {
  const { port, targetPort, protocol, morePorts } = form;
  const written = (
    number: number,
    pods: string | undefined,
    spoken: Protocol,
    isMain: boolean,
  ): Port => ({
    port: number,
    targetPort: pods === undefined ? number : asPort(pods),
    protocol: spoken,
    name: isMain ? portNames[spoken] : `${portNames[spoken]}-${number}`,
    appProtocol: appProtocolOf(spoken, target),
    field: isMain ? "port" : "morePorts",
  });
  const entry = new RegExp(`^${portEntry}$`);
  const more = (morePorts?.split(",") ?? []).map((text) => {
    const { port: number, target: pods, protocol: spoken } = entry.exec(text)?.groups ?? {};
    return written(Number(number), pods, (spoken ?? "http") as Protocol, false);
  });
  return [written(port, targetPort, protocol, true), ...more];
}

/** The ports a route is written for: at a gateway, outside traffic has one port only. */
export const routedPorts = (form: Form, target: TargetId) =>
  target === "none" ? portsOf(form, target).slice(0, 1) : portsOf(form, target);
