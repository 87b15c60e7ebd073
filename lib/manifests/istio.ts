/** Istio: with sidecars in both forms of the route, ambient, and as a gateway only. */
import type { ManifestFacts } from "@/lib/manifests/facts";
import type { Form, TargetId } from "@/lib/manifests/fields";
import { gateways } from "@/lib/manifests/names";
import {
  canaryBlocks,
  enrolSingly,
  ensureNamespace,
  gatewayApiCrds,
  headerFlag,
  lookFirst,
  probe,
  restart,
  rollBack,
  routeStatus,
} from "@/lib/manifests/shared-commands";
import { quote } from "@/lib/manifests/shell";
import { bash, type Block, type Steps } from "@/lib/manifests/step";

function commandLine({ istioScript, istioVersion }: ManifestFacts): Block {
  const version = quote(istioVersion);
  return bash("The command line, pinned", [
    `curl -fsSL ${quote(istioScript)} | ISTIO_VERSION=${version} sh -`,
    `export PATH="$PWD/istio-${istioVersion}/bin:$PATH"`,
    "istioctl x precheck",
  ]);
}

const profile = (title: string, name: "minimal" | "ambient"): Block =>
  bash(title, [`istioctl install --set profile=${name} -y`]);

/** The same install from the charts, at the address that stays. */
function helm(
  { istioCharts, istioVersion }: ManifestFacts,
  charts: readonly (readonly [release: string, chart: string, options: string])[],
): Block {
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

const remove: readonly string[] = [
  "istioctl uninstall --purge -y",
  "kubectl delete namespace istio-system",
];
const removeCrds = bash(
  "Istio’s CRDs, and with them every Istio resource you ever wrote",
  [String.raw`kubectl get crd -o name | grep '\.istio\.io$' | xargs kubectl delete`],
  true,
);

export function sidecarSteps(
  form: Form,
  facts: ManifestFacts,
  target: "istio-sidecar" | "istio-sidecar-classic",
): Steps {
  const namespace = quote(form.namespace);
  const portable = target === "istio-sidecar";
  return {
    install: [
      lookFirst(),
      ...(portable ? [gatewayApiCrds(facts.sharedGatewayApi)] : []),
      commandLine(facts),
      profile("istiod alone, no gateway", "minimal"),
      helm(facts, [
        ["istio-base", "base", "--create-namespace "],
        ["istiod", "istiod", ""],
      ]),
    ],
    enrol: [
      bash("The namespace, then new pods", [
        ensureNamespace(form.namespace),
        `kubectl label --overwrite namespace ${namespace} istio-injection=enabled`,
        ...restart(form),
      ]),
      enrolSingly(form, { labels: { "sidecar.istio.io/inject": "true" } }),
    ],
    canary: canaryBlocks(form, target),
    verify: [
      bash("Proxies in sync, configuration without findings", [
        "istioctl proxy-status",
        `istioctl analyze -n ${namespace}`,
      ]),
      ...(portable ? [routeStatus(form, target)] : []),
      probe(form),
      bash("The route as the caller’s proxy has it", [
        `istioctl proxy-config routes -n ${namespace} deploy/${quote(form.caller)} --name ${form.port} -o yaml`,
      ]),
    ],
    "roll-back": rollBack(form, target),
    uninstall: [
      bash("Leave the mesh first", [
        `kubectl label namespace ${namespace} istio-injection-`,
        `kubectl -n ${namespace} rollout restart deploy`,
      ]),
      bash("Then Istio", remove),
      removeCrds,
    ],
  };
}

export function ambientSteps(form: Form, facts: ManifestFacts): Steps {
  const namespace = quote(form.namespace);
  return {
    install: [
      lookFirst(),
      gatewayApiCrds(facts.sharedGatewayApi),
      commandLine(facts),
      profile("istiod, istio-cni and ztunnel", "ambient"),
      helm(facts, [
        ["istio-base", "base", "--create-namespace "],
        ["istiod", "istiod", "--set profile=ambient "],
        ["istio-cni", "cni", "--set profile=ambient "],
        ["ztunnel", "ztunnel", ""],
      ]),
    ],
    enrol: [
      bash("The namespace; no restart", [
        ensureNamespace(form.namespace),
        `kubectl label --overwrite namespace ${namespace} istio.io/dataplane-mode=ambient`,
      ]),
      bash("A waypoint, which routes need", [
        `istioctl waypoint apply -n ${namespace} --enroll-namespace --wait`,
      ]),
    ],
    canary: canaryBlocks(form, "istio-ambient"),
    verify: [
      bash("Carried by ztunnel (HBONE), waypoint programmed", [
        `istioctl ztunnel-config workloads | grep ${namespace}`,
        `istioctl waypoint list -n ${namespace}`,
      ]),
      routeStatus(form, "istio-ambient"),
      probe(form),
      bash("The route as the waypoint has it", [
        `istioctl proxy-config routes -n ${namespace} deploy/waypoint`,
      ]),
    ],
    "roll-back": rollBack(form, "istio-ambient"),
    uninstall: [
      bash("Leave the mesh first", [
        `kubectl label namespace ${namespace} istio.io/use-waypoint-`,
        `istioctl waypoint delete --all -n ${namespace}`,
        `kubectl label namespace ${namespace} istio.io/dataplane-mode-`,
      ]),
      bash("Then Istio", remove),
      removeCrds,
    ],
  };
}

/** No mesh: a gateway controller that is there, or Istio as one. */
export function gatewaySteps(form: Form, facts: ManifestFacts): Steps {
  const target: TargetId = "none";
  const isIstio = form.gatewayClass === "istio";
  const inGateway = `kubectl -n ${quote(form.gatewayNamespace)}`;
  const gateway = quote(form.gateway);
  // A wildcard is no name to ask for; any name below it is.
  const host = form.host.replace("*", "www");
  return {
    install: [
      lookFirst(),
      // Another controller says itself which CRDs it wants.
      ...(isIstio
        ? [
            gatewayApiCrds(facts.sharedGatewayApi),
            commandLine(facts),
            profile("istiod as gateway controller", "minimal"),
          ]
        : []),
      bash("The controller has registered its class", [
        `kubectl get gatewayclass ${quote(form.gatewayClass)}`,
      ]),
    ],
    enrol: [bash("The namespace; nothing is injected", [ensureNamespace(form.namespace)])],
    canary: canaryBlocks(form, target),
    verify: [
      routeStatus(form, target),
      bash("The gateway has an address, and answers", [
        `${inGateway} wait --for=condition=programmed ${gateways} ${gateway} --timeout=2m`,
        `ADDRESS=$(${inGateway} get ${gateways} ${gateway} -o jsonpath='{.status.addresses[0].value}')`,
        `curl -sS -m 10 -o /dev/null -w '%{http_code}\\n' -H ${quote(`Host: ${host}`)} ${headerFlag(form)}"http://$ADDRESS/"`,
      ]),
    ],
    "roll-back": rollBack(form, target),
    uninstall: isIstio
      ? [
          bash("The gateway, then its controller", [
            `${inGateway} delete ${gateways} ${gateway}`,
            ...remove,
          ]),
          removeCrds,
        ]
      : [
          bash("The gateway; its controller is not ours to remove", [
            `${inGateway} delete ${gateways} ${gateway}`,
          ]),
        ],
  };
}
