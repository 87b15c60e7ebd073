/** Linkerd: the edge build that is the named version, its commands in order. */
import type { ManifestFacts } from "@/lib/manifests/facts";
import type { Form } from "@/lib/manifests/fields";
import {
  canaryBlocks,
  enrolSingly,
  ensureNamespace,
  gatewayApiCrds,
  lookFirst,
  probe,
  restart,
  rollBack,
  routeStatus,
} from "@/lib/manifests/shared-commands";
import { quote } from "@/lib/manifests/shell";
import { bash, type Steps } from "@/lib/manifests/step";

export function linkerdSteps(form: Form, facts: ManifestFacts): Steps {
  const namespace = quote(form.namespace);
  return {
    install: [
      lookFirst(),
      gatewayApiCrds(facts.linkerdGatewayApi),
      bash("The command line, pinned", [
        `curl --proto '=https' -fsSL ${quote(facts.linkerdScript)} | LINKERD2_VERSION=${quote(facts.linkerdEdge)} sh`,
        'export PATH="$HOME/.linkerd2/bin:$PATH"',
        "linkerd version --client",
        "linkerd check --pre",
      ]),
      bash("Linkerd’s own CRDs, then the control plane", [
        "linkerd install --crds | kubectl apply -f -",
        "linkerd install | kubectl apply -f -",
        "linkerd check",
      ]),
    ],
    enrol: [
      bash("The namespace, then new pods", [
        ensureNamespace(form.namespace),
        `kubectl annotate --overwrite namespace ${namespace} linkerd.io/inject=enabled`,
        ...restart(form),
      ]),
      enrolSingly(form, { annotations: { "linkerd.io/inject": "enabled" } }),
    ],
    canary: canaryBlocks(form, "linkerd"),
    verify: [
      bash("Proxies in place and up to date", [`linkerd -n ${namespace} check --proxy`]),
      routeStatus(form, "linkerd"),
      probe(form),
      bash(
        "Requests for each route and backend, with the viz extension",
        [
          "linkerd viz install | kubectl apply -f -",
          "linkerd viz check",
          `linkerd viz -n ${namespace} stat-outbound deploy/${quote(form.caller)}`,
          `linkerd viz -n ${namespace} edges deployment`,
        ],
        true,
      ),
    ],
    "roll-back": rollBack(form, "linkerd"),
    uninstall: [
      bash("Leave the mesh first", [
        `kubectl annotate namespace ${namespace} linkerd.io/inject-`,
        `kubectl -n ${namespace} rollout restart deploy`,
      ]),
      bash(
        "The viz extension, if you installed it",
        ["linkerd viz uninstall | kubectl delete -f -"],
        true,
      ),
      bash("Then Linkerd", ["linkerd uninstall | kubectl delete -f -"]),
    ],
  };
}
