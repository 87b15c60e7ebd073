/** Commands that are the same for several targets. */
import type { Form, TargetId } from "@/lib/manifests/fields";
import { yamlOf } from "@/lib/manifests/manifest";
import { fileName, gateways, httpRoutes, routeName, versionName } from "@/lib/manifests/names";
import { headerName } from "@/lib/manifests/names";
import {
  classicPair,
  gateway,
  httpRoute,
  httpRules,
  services,
  virtualRules,
} from "@/lib/manifests/routes";
import { quote, quoteJson } from "@/lib/manifests/shell";
import { bash, type Block } from "@/lib/manifests/step";

/** Which CRDs and which Kubernetes are there already: an older bundle over a newer one is a downgrade. */
export function lookFirst(): Block {
  return bash("Look first: Kubernetes, and Gateway API CRDs that are there already", [
    "kubectl version",
    `kubectl get crd ${httpRoutes} --ignore-not-found \\`,
    String.raw`  -o jsonpath='{.metadata.annotations.gateway\.networking\.k8s\.io/bundle-version}{"\n"}'`,
  ]);
}

/** Gateway API CRDs of one version, standard channel. */
export function gatewayApiCrds(version: string): Block {
  const base = "https://github.com/kubernetes-sigs/gateway-api/releases/download";
  return bash("Gateway API CRDs, unless a fitting version is there", [
    // Larger than the annotation that a client-side apply would write.
    `kubectl apply --server-side -f ${quote(`${base}/v${version}/standard-install.yaml`)}`,
  ]);
}

/** The namespace, made if it is missing. */
export const ensureNamespace = (name: string) =>
  `kubectl create namespace ${quote(name)} --dry-run=client -o yaml | kubectl apply -f -`;

/** New pods, which a mesh with sidecars enters at their creation. */
export function restart(form: Form): readonly string[] {
  const { namespace, stable } = form;
  return [
    `kubectl -n ${quote(namespace)} rollout restart deploy`,
    `kubectl -n ${quote(namespace)} rollout status deploy/${quote(versionName(form, stable))}`,
  ];
}

/**
 * Enrols single workloads instead of the namespace.
 * @param metadata labels or annotations, which have to be on the pod template
 */
export function enrolSingly(form: Form, metadata: object): Block {
  const { namespace, caller, stable, canary } = form;
  const workloads = [caller, versionName(form, stable), versionName(form, canary)];
  return bash(
    "Instead: single workloads, by their pod template",
    [
      `PATCH=${quoteJson({ spec: { template: { metadata } } })}`,
      `for name in ${workloads.map(quote).join(" ")}; do`,
      `  kubectl -n ${quote(namespace)} patch "deploy/$name" --type=merge -p "$PATCH"`,
      "done",
    ],
    true,
  );
}

/** The canary itself: what to check, the YAML in readable parts, and how to apply it. */
export function canaryBlocks(form: Form, target: TargetId): readonly Block[] {
  const classic = target === "istio-sidecar-classic";
  const file = quote(fileName(form, target));
  const yaml = (title: string, manifests: Parameters<typeof yamlOf>[0]): Block => ({
    title,
    language: "yaml",
    code: yamlOf(manifests),
  });
  return [
    bash("Check that the pods carry both labels", [
      `kubectl -n ${quote(form.namespace)} get pods -l app=${quote(form.service)} -L version`,
    ]),
    yaml(classic ? "Service" : "Services", services(form, target)),
    ...(target === "none" ? [yaml("Gateway", [gateway(form)])] : []),
    classic
      ? yaml("DestinationRule and VirtualService", classicPair(form))
      : yaml("HTTPRoute", [httpRoute(form, target)]),
    bash("Apply the file, after a rehearsal", [
      ...(target === "none" ? [ensureNamespace(form.gatewayNamespace)] : []),
      `kubectl apply --dry-run=server -f ${file}`,
      `kubectl apply -f ${file}`,
    ]),
  ];
}

/** Whether somebody has read the route and found its backends. */
export function routeStatus(form: Form, target: TargetId): Block {
  const name = quote(routeName(form, target));
  return bash("Accepted, and all backends found?", [
    `kubectl -n ${quote(form.namespace)} get ${httpRoutes} ${name} \\`,
    `  -o jsonpath='{range .status.parents[*]}{.controllerName}{": "}{range .conditions[*]}{.type}={.status}{" "}{end}{"\\n"}{end}'`,
  ]);
}

/** The flag that sends the form's header, if it has one. */
export function headerFlag(form: Form): string {
  const name = headerName(form);
  return name === undefined ? "" : `-H ${quote(`${name}: ${form.headerValue}`)} `;
}

/** One request from a fresh pod inside the mesh. */
export function probe(form: Form): Block {
  const url = `http://${form.service}:${form.port}/`;
  return bash("One request from inside", [
    `kubectl -n ${quote(form.namespace)} run probe --rm -i --restart=Never --image=curlimages/curl --command -- \\`,
    `  curl -sS -m 10 -o /dev/null -w '%{http_code}\\n' ${headerFlag(form)}${quote(url)}`,
  ]);
}

/** The safe order: weight first, pods second, the route last. */
export function rollBack(form: Form, target: TargetId): readonly Block[] {
  const n = `kubectl -n ${quote(form.namespace)}`;
  const classic = target === "istio-sidecar-classic";
  const kind = classic ? "virtualservices.networking.istio.io" : httpRoutes;
  const name = quote(classic ? form.service : routeName(form, target));
  const path = classic ? "/spec/http" : "/spec/rules";
  const value = classic ? virtualRules(form, true) : httpRules(form, target, true);
  const canary = quote(versionName(form, form.canary));
  const stable = quote(versionName(form, form.stable));
  return [
    bash(`1. Everything to ${form.stable}`, [
      `${n} patch ${kind} ${name} --type=json \\`,
      `  -p ${quoteJson([{ op: "replace", path, value }])}`,
    ]),
    bash(`2. Only then take ${form.canary} away`, [`${n} scale deploy/${canary} --replicas=0`]),
    bash(
      "3. And only then the route",
      classic
        ? [
            `${n} delete ${kind} ${name}`,
            `${n} delete destinationrules.networking.istio.io ${name}`,
          ]
        : [`${n} delete ${kind} ${name}`, `${n} delete service ${stable} ${canary}`],
    ),
    ...(target === "none"
      ? [
          bash(
            "The gateway too, if nothing else uses it",
            [
              `kubectl -n ${quote(form.gatewayNamespace)} delete ${gateways} ${quote(form.gateway)}`,
            ],
            true,
          ),
        ]
      : []),
  ];
}
