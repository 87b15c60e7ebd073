/** Commands that take workloads out of a mesh, and only then the mesh out of the cluster. */
import type { Form } from "@/lib/manifests/form";
import { inNamespace } from "@/lib/manifests/names";
import { patchTemplates } from "@/lib/manifests/setup-commands";
import { bash, type Block } from "@/lib/manifests/step";

/** Undoes the enrolment of single workloads. */
export const leaveSingly = (form: Form, metadata: object) =>
  patchTemplates("If you enrolled single workloads: by their pod template again", form, metadata);

/** New pods without the mesh, whatever kind of workload runs them. */
export const restartAll = (form: Form) =>
  `${inNamespace(form)} rollout restart deployment,statefulset,daemonset`;

/** Every pod with a sidecar; the gateways and ztunnels of Istio, whose container has the same name, left out. */
export const podsWith = (container: string) => [
  "kubectl get pods -A -l '!gateway.networking.k8s.io/gateway-name' --field-selector=metadata.namespace!=istio-system \\",
  `  -o jsonpath='{range .items[*]}{.metadata.namespace}/{.metadata.name}{"\\t"}{.spec.initContainers[*].name}{" "}{.spec.containers[*].name}{"\\n"}{end}' \\`,
  `  | grep -w ${container}`,
];

/**
 * Saves every resource of some CRDs, which go with the mesh.
 * @param group the end of their names, such as `istio.io`
 */
export function exportResources(group: string, file: string): Block {
  const pattern = group.replaceAll(".", String.raw`\.`);
  return bash(`First save every resource of ${group}: removing the mesh deletes them all`, [
    `CRDS=$(kubectl get crd -o name | grep '\\.${pattern}$' | cut -d/ -f2 | paste -sd, -)`,
    `kubectl get "$CRDS" -A -o yaml > ${file}`,
  ]);
}

/**
 * Commands that run only if nothing of the mesh is left in use.
 * @param check lists what is left; empty when nothing is
 */
export function unlessInUse(
  title: string,
  check: readonly string[],
  commands: readonly string[],
  optional = false,
): Block {
  return bash(
    title,
    [
      "LEFT=$(",
      ...check.map((line) => `  ${line}`),
      ")",
      'if [ -n "$LEFT" ]; then',
      String.raw`  printf 'Stop, still in the mesh:\n%s\n' "$LEFT"`,
      "else",
      ...commands.map((line) => `  ${line}`),
      "fi",
    ],
    optional,
  );
}
