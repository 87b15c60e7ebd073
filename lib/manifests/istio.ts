/** Istio: with sidecars in both forms of the route, ambient, and as a gateway only. */
import { canaryBlocks, saveBlocks } from "@/lib/manifests/canary-commands";
import type { ManifestFacts } from "@/lib/manifests/facts";
import type { Form } from "@/lib/manifests/form";
import {
  exportResources,
  leaveSingly,
  podsWith,
  restartAll,
  unlessInUse,
} from "@/lib/manifests/leave-commands";
import { inNamespace } from "@/lib/manifests/names";
import { portsOf } from "@/lib/manifests/ports";
import {
  enrolSingly,
  ensureNamespace,
  gatewayApiCrds,
  lookFirst,
  patchTemplates,
  restart,
} from "@/lib/manifests/setup-commands";
import { quote } from "@/lib/manifests/shell";
import { promoteBlocks, rollBackBlocks, shiftBlocks } from "@/lib/manifests/shift-commands";
import { bash, type Block, type Steps } from "@/lib/manifests/step";
import type { TargetId } from "@/lib/manifests/targets";
import { routeStatus, splitBlocks } from "@/lib/manifests/verify-commands";

export function istioCommandLine({ istioScript, istioVersion }: ManifestFacts): Block {
  const version = quote(istioVersion);
  return bash("The command line, pinned", [
    `curl -fsSL ${quote(istioScript)} | ISTIO_VERSION=${version} sh -`,
    `export PATH="$PWD/istio-${istioVersion}/bin:$PATH"`,
    "istioctl x precheck",
  ]);
}

export const istioProfile = (title: string, name: "minimal" | "ambient"): Block =>
  bash(title, [`istioctl install --set profile=${name} -y`]);

type Charts = readonly (readonly [release: string, chart: string, options: string])[];

const sidecarCharts: Charts = [
  ["istio-base", "base", "--create-namespace "],
  ["istiod", "istiod", ""],
];
const ambientCharts: Charts = [
  ["istio-base", "base", "--create-namespace "],
  ["istiod", "istiod", "--set profile=ambient "],
  ["istio-cni", "cni", "--set profile=ambient "],
  ["ztunnel", "ztunnel", ""],
];

/** The same install from the charts, at the address that stays. */
function helm({ istioCharts, istioVersion }: ManifestFacts, charts: Charts): Block {
  return bash(
    "Instead: with Helm",
    [
      `CHARTS=${quote(istioCharts)}`,
      `VERSION=${quote(istioVersion)}`,
      ...charts.map(
        ([release, chart, options]) =>
          `helm install ${release} "$CHARTS/${chart}" --version "$VERSION" -n istio-system ${options}--wait`,
      ),
    ],
    true,
  );
}

/** Istio out of the cluster: with istioctl, or as it came with Helm. */
export function istioRemoval(check: readonly string[], charts?: Charts): readonly Block[] {
  const namespace = "kubectl delete namespace istio-system";
  return [
    exportResources("istio.io", "istio-resources.yaml"),
    unlessInUse("Then Istio: --purge also deletes every Istio resource in the cluster", check, [
      "istioctl uninstall --purge # asks first",
      namespace,
    ]),
    ...(charts === undefined
      ? []
      : [
          unlessInUse(
            "Instead, if it came with Helm: the last line deletes every Istio resource",
            check,
            [
              `helm uninstall -n istio-system --wait ${charts
                .map(([release]) => release)
                .reverse()
                .join(" ")}`,
              namespace,
              String.raw`kubectl get crd -o name | grep '\.istio\.io$' | xargs kubectl delete`,
            ],
            true,
          ),
        ]),
  ];
}

export function sidecarSteps(
  form: Form,
  facts: ManifestFacts,
  target: "istio-sidecar" | "istio-sidecar-classic",
): Steps {
  const namespace = quote(form.namespace);
  const portable = target === "istio-sidecar";
  const hasTcp = portsOf(form, target).some(({ protocol }) => protocol === "tcp");
  return {
    install: [
      lookFirst(),
      ...(portable ? [gatewayApiCrds(hasTcp ? facts.tcpGatewayApi : facts.sharedGatewayApi)] : []),
      istioCommandLine(facts),
      istioProfile("istiod alone, no gateway", "minimal"),
      helm(facts, sidecarCharts),
    ],
    enrol: [
      bash("The namespace, then new pods", [
        ensureNamespace(form.namespace),
        `kubectl label --overwrite namespace ${namespace} istio-injection=enabled`,
        ...restart(form),
      ]),
      enrolSingly(form, { labels: { "sidecar.istio.io/inject": "true" } }),
    ],
    save: saveBlocks(form, target),
    canary: canaryBlocks(form, target),
    verify: [
      bash("Proxies in sync, configuration without findings", [
        "istioctl proxy-status",
        `istioctl analyze -n ${namespace}`,
      ]),
      ...(portable ? [routeStatus(form, target)] : []),
      ...splitBlocks(form, target),
      bash("The route as the caller’s proxy has it", [
        `istioctl proxy-config ${form.protocol === "tcp" ? "listeners" : "routes"} -n ${namespace} deploy/${quote(form.caller)} ${form.protocol === "tcp" ? "--port" : "--name"} ${form.port} -o yaml`,
      ]),
    ],
    shift: shiftBlocks(form, target),
    promote: promoteBlocks(form, target),
    "roll-back": rollBackBlocks(form, target),
    uninstall: [
      bash("Leave the mesh first, in every namespace that joined it", [
        "kubectl get namespaces -l istio-injection=enabled",
        `kubectl label namespace ${namespace} istio-injection-`,
        restartAll(form),
      ]),
      leaveSingly(form, { labels: { "sidecar.istio.io/inject": null } }),
      ...istioRemoval(podsWith("istio-proxy"), sidecarCharts),
    ],
  };
}

export function ambientSteps(form: Form, facts: ManifestFacts): Steps {
  const namespace = quote(form.namespace);
  const target: TargetId = "istio-ambient";
  const stillIn = [
    "kubectl get namespaces,pods -A -l istio.io/dataplane-mode=ambient -o name",
    ...podsWith("istio-proxy"),
  ];
  return {
    install: [
      lookFirst(),
      gatewayApiCrds(facts.sharedGatewayApi),
      istioCommandLine(facts),
      istioProfile("istiod, istio-cni and ztunnel", "ambient"),
      helm(facts, ambientCharts),
    ],
    enrol: [
      bash("The namespace; no restart", [
        ensureNamespace(form.namespace),
        `kubectl label --overwrite namespace ${namespace} istio.io/dataplane-mode=ambient`,
      ]),
      bash("A waypoint, which routes need", [
        `istioctl waypoint apply -n ${namespace} --enroll-namespace --wait`,
      ]),
      patchTemplates(
        "Instead: single workloads, and a waypoint for the one Service",
        form,
        { labels: { "istio.io/dataplane-mode": "ambient" } },
        [
          `istioctl waypoint apply -n ${namespace} --wait`,
          `${inNamespace(form)} label service ${quote(form.service)} istio.io/use-waypoint=waypoint`,
        ],
      ),
    ],
    save: saveBlocks(form, target),
    canary: canaryBlocks(form, target),
    verify: [
      bash("Carried by ztunnel (HBONE), waypoint programmed", [
        `istioctl ztunnel-config workloads | grep ${namespace}`,
        `istioctl waypoint list -n ${namespace}`,
      ]),
      routeStatus(form, target),
      ...splitBlocks(form, target),
      bash("The route as the waypoint has it", [
        `istioctl proxy-config routes -n ${namespace} deploy/waypoint`,
      ]),
    ],
    shift: shiftBlocks(form, target),
    promote: promoteBlocks(form, target),
    "roll-back": rollBackBlocks(form, target),
    uninstall: [
      bash("Leave the mesh first, in every namespace that joined it", [
        "kubectl get namespaces -l istio.io/dataplane-mode=ambient",
        `kubectl label namespace ${namespace} istio.io/use-waypoint-`,
        `istioctl waypoint delete --all -n ${namespace}`,
        `kubectl label namespace ${namespace} istio.io/dataplane-mode-`,
      ]),
      leaveSingly(form, { labels: { "istio.io/dataplane-mode": null } }),
      ...istioRemoval(stillIn, ambientCharts),
    ],
  };
}
