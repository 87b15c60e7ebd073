/** Linkerd: the edge build that is the named version, its commands in order. */
import { canaryBlocks, saveBlocks } from "@/lib/manifests/canary-commands";
import type { ManifestFacts } from "@/lib/manifests/facts";
import type { Form } from "@/lib/manifests/form";
import { exportResources, leaveSingly, restartAll } from "@/lib/manifests/leave-commands";
import {
  enrolSingly,
  ensureNamespace,
  gatewayApiCrds,
  lookFirst,
  restart,
} from "@/lib/manifests/setup-commands";
import { quote } from "@/lib/manifests/shell";
import { promoteBlocks, rollBackBlocks, shiftBlocks } from "@/lib/manifests/shift-commands";
import { bash, type Steps } from "@/lib/manifests/step";
import { routeStatus, splitBlocks } from "@/lib/manifests/verify-commands";

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
    save: saveBlocks(form, "linkerd"),
    canary: canaryBlocks(form, "linkerd"),
    verify: [
      bash("Proxies in place and up to date", [`linkerd -n ${namespace} check --proxy`]),
      routeStatus(form, "linkerd"),
      ...splitBlocks(form, "linkerd"),
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
    shift: shiftBlocks(form, "linkerd"),
    promote: promoteBlocks(form, "linkerd"),
    "roll-back": rollBackBlocks(form, "linkerd"),
    uninstall: [
      bash("Leave the mesh first, in every namespace that joined it", [
        `kubectl annotate namespace ${namespace} linkerd.io/inject-`,
        restartAll(form),
      ]),
      leaveSingly(form, { annotations: { "linkerd.io/inject": null } }),
      exportResources("linkerd.io", "linkerd-resources.yaml"),
      bash(
        "The viz extension, if you installed it",
        ["linkerd viz uninstall | kubectl delete -f -"],
        true,
      ),
      bash("Then Linkerd: it refuses while a pod still has its proxy", [
        "linkerd uninstall | kubectl delete -f -",
      ]),
    ],
  };
}
