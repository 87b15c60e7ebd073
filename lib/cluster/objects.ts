/** Objects of the Kubernetes API: pods with what they reserve, services, and metrics of pods. */
import type { Collector } from "@/lib/cluster/collector";
import { type Container, kindOf } from "@/lib/cluster/kind";
import { cpuMillicoresFrom, memoryMiBFrom } from "@/lib/cluster/quantity";
import { fieldsOf, listOf, quantityOf, textOf } from "@/lib/cluster/unknown";

function roleOf(labels: Readonly<Record<string, unknown>>): Container["role"] {
  const gatewayClass = textOf(labels["gateway.networking.k8s.io/gateway-class-name"]);
  const managed = textOf(labels["gateway.istio.io/managed"]);
  if (gatewayClass === "istio-waypoint" || managed.includes("mesh-controller")) return "waypoint";
  const gateway = labels["gateway.networking.k8s.io/gateway-name"] ?? labels["istio"];
  return /gateway/.test(textOf(labels["istio"])) || (gateway && gatewayClass)
    ? "istio-gateway"
    : undefined;
}

function readPod(pod: Readonly<Record<string, unknown>>, into: Collector): boolean {
  const metadata = fieldsOf(pod["metadata"]);
  const spec = fieldsOf(pod["spec"]);
  const [name, namespace] = [textOf(metadata["name"]), textOf(metadata["namespace"])];
  if (!name) return false;
  const node = textOf(spec["nodeName"]);
  if (node) into.node(node);
  // A pod that has ended holds nothing.
  const phase = textOf(fieldsOf(pod["status"])["phase"]);
  if (phase === "Succeeded" || phase === "Failed") return true;
  const role = roleOf(fieldsOf(metadata["labels"]));
  // A native sidecar is an init container that is restarted for ever.
  const sidecars = listOf(spec["initContainers"]).filter(
    (each) => fieldsOf(each)["restartPolicy"] === "Always",
  );
  for (const each of [...sidecars, ...listOf(spec["containers"])]) {
    const container = fieldsOf(each);
    // A pod on the host's network cannot join a mesh, but may be a part of one.
    const known = kindOf({ pod: name, container: textOf(container["name"]) });
    if (spec["hostNetwork"] === true && !known) continue;
    const requests = fieldsOf(fieldsOf(container["resources"])["requests"]);
    into.reservation({
      namespace,
      pod: name,
      container: textOf(container["name"]),
      role,
      cpuMillicores: cpuMillicoresFrom(quantityOf(requests["cpu"])) ?? 0,
      memoryMiB: memoryMiBFrom(quantityOf(requests["memory"])) ?? 0,
    });
  }
  return true;
}

function readMetrics(metrics: Readonly<Record<string, unknown>>, into: Collector): boolean {
  const metadata = fieldsOf(metrics["metadata"]);
  const pod = textOf(metadata["name"]);
  if (!pod) return false;
  const role = roleOf(fieldsOf(metadata["labels"]));
  for (const each of listOf(metrics["containers"])) {
    const usage = fieldsOf(fieldsOf(each)["usage"]);
    into.usage({
      namespace: textOf(metadata["namespace"]),
      pod,
      container: textOf(fieldsOf(each)["name"]),
      role,
      cpuMillicores: cpuMillicoresFrom(quantityOf(usage["cpu"])),
      memoryMiB: memoryMiBFrom(quantityOf(usage["memory"])),
    });
  }
  return true;
}

/** Takes in one object; false where it is none of Kubernetes. Kinds that say nothing are let pass. */
export function readObject(value: unknown, into: Collector): boolean {
  const object = fieldsOf(value);
  const metadata = fieldsOf(object["metadata"]);
  if (object["kind"] === "Service") {
    into.service(textOf(metadata["namespace"]), textOf(metadata["name"]));
    return true;
  }
  if (object["kind"] === "Node") {
    into.node(textOf(metadata["name"]));
    return true;
  }
  // Items of some lists do not say their kind; their shape does.
  if (Array.isArray(fieldsOf(object["spec"])["containers"])) return readPod(object, into);
  if (Array.isArray(object["containers"])) return readMetrics(object, into);
  return textOf(object["kind"]) !== "" && "apiVersion" in object && object["kind"] !== "Status";
}
