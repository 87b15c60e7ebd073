/** Commands that start a canary: save what is there, rehearse, apply. */
import { classicPair } from "@/lib/manifests/classic";
import { narrowing } from "@/lib/manifests/changes";
import type { Form } from "@/lib/manifests/form";
import { yamlOf, type Manifest } from "@/lib/manifests/manifest";
import {
  beforeFile,
  beforeSelectorFile,
  destinationRules,
  fileName,
  grpcRoutes,
  httpRoutes,
  inNamespace,
  selectorText,
  versionName,
  versionValue,
  virtualServices,
  workload,
} from "@/lib/manifests/names";
import { routes } from "@/lib/manifests/routes";
import { gateway, missingService, versionServices } from "@/lib/manifests/services";
import { quote, quoteJson } from "@/lib/manifests/shell";
import { ensureNamespace } from "@/lib/manifests/setup-commands";
import { bash, type Block } from "@/lib/manifests/step";
import type { TargetId } from "@/lib/manifests/targets";

/** Creates objects from the terminal. `create` refuses what exists, where `apply` would change it. */
const createHere = (
  title: string,
  manifests: readonly Manifest[],
  before: readonly string[] = [],
) =>
  bash(
    title,
    [...before, "kubectl create --save-config -f - <<'YAML'", `${yamlOf(manifests)}YAML`],
    true,
  );

/** Resources that may claim the same traffic already. */
function claimants(target: TargetId): readonly string[] {
  const portable = [httpRoutes, grpcRoutes];
  switch (target) {
    case "linkerd":
      return [...portable, "serviceprofiles.linkerd.io"];
    case "istio-sidecar-classic":
      return [virtualServices, destinationRules];
    case "istio-sidecar":
    case "istio-ambient":
      return [...portable, virtualServices, destinationRules];
    case "none":
      return portable;
  }
}

/** Saves the Service as it is, and shows what the split will meet. */
export function saveBlocks(form: Form, target: TargetId): readonly Block[] {
  const n = inNamespace(form);
  const service = quote(form.service);
  const [whole, selector] = [quote(beforeFile(form)), quote(beforeSelectorFile(form))];
  const versions = (["stable", "canary"] as const).map((each) => quote(versionName(form, each)));
  const path = `jsonpath='{range .spec.ports[*]}{.name}{"\\t"}{.port}{"\\t"}{.targetPort}{"\\t"}{.appProtocol}{"\\n"}{end}'`;
  return [
    bash("The Service as it is now; a second run does not overwrite it", [
      `[ -s ${whole} ] || ${n} get service ${service} -o yaml > ${whole}`,
      `[ -s ${selector} ] || ${n} get service ${service} -o jsonpath='{.spec.selector}' > ${selector}`,
      `cat ${selector}`,
    ]),
    bash("Its ports (name, port, target port, appProtocol), and its pods with their version", [
      `${n} get service ${service} \\`,
      `  -o ${path}`,
      `${n} get pods -l ${quote(selectorText(form))} -L ${quote(form.versionLabel)}`,
    ]),
    bash("What is there already: stop if something here claims the same Service or name", [
      ...(target === "istio-sidecar-classic"
        ? []
        : [`${n} get service ${versions.join(" ")} --ignore-not-found`]),
      `${n} get ${claimants(target).join(",")}`,
      ...(target === "none"
        ? [
            `kubectl get ${httpRoutes} -A -o custom-columns='NAMESPACE:.metadata.namespace,ROUTE:.metadata.name,HOSTS:.spec.hostnames,PARENTS:.spec.parentRefs[*].name'`,
          ]
        : []),
    ]),
    bash(
      "If the running pods have no version label yet: this replaces them, one by one",
      [
        `${n} patch ${quote(workload(form, "stable"))} --type=merge \\`,
        `  -p ${quoteJson({
          spec: {
            template: {
              metadata: { labels: { [form.versionLabel]: versionValue(form, "stable") } },
            },
          },
        })}`,
        `${n} rollout status ${quote(workload(form, "stable"))}`,
      ],
      true,
    ),
    createHere(`Only if there is no Service ${form.service} yet`, [missingService(form, target)]),
  ];
}

/** The one patch of the Service, unless pods that serve now would lose their traffic by it. */
function narrow(form: Form): readonly string[] {
  const n = inNamespace(form);
  const service = quote(form.service);
  const value = (version: "stable" | "canary") => versionValue(form, version);
  const known = `${selectorText(form)},${form.versionLabel} in (${value("stable")},${value("canary")})`;
  const names = `-o jsonpath='{range .items[*]}{.metadata.name}{"\\n"}{end}'`;
  return [
    `SERVING=$(${n} get endpointslices -l kubernetes.io/service-name=${service} \\`,
    `  -o jsonpath='{range .items[*].endpoints[*]}{.targetRef.name}{"\\n"}{end}' | sort -u)`,
    `KNOWN=$(${n} get pods -l ${quote(known)} ${names} | sort -u)`,
    `STABLE=$(${n} get pods -l ${quote(selectorText(form, "stable"))} -o name)`,
    'LOST=$(comm -23 <(echo "$SERVING") <(echo "$KNOWN"))',
    'if [ -z "$STABLE" ] || [ -n "$LOST" ]; then',
    `  echo "Stop: these pods would lose their traffic: \${LOST:-all}"`,
    "else",
    `  ${n} patch service ${service} --type=merge -p ${quoteJson(narrowing(form, "stable"))}`,
    "fi",
  ];
}

/** The YAML in readable parts, the rehearsal, and how to apply it. */
export function canaryBlocks(form: Form, target: TargetId): readonly Block[] {
  const n = inNamespace(form);
  const classic = target === "istio-sidecar-classic";
  const file = quote(fileName(form, target));
  const yaml = (title: string, manifests: readonly Manifest[]): Block => ({
    title,
    language: "yaml",
    code: yamlOf(manifests),
  });
  const written = routes(form, target);
  const kinds = [...new Set(written.map(({ kind }) => kind))].join(" and ");
  const ready = (["stable", "canary"] as const).map(
    (each) =>
      `${n} wait --for=condition=Ready pod -l ${quote(selectorText(form, each))} --timeout=1m &&`,
  );
  const create = [
    ...ready.map((line, index) => `${index === 0 ? "" : "  "}${line}`),
    `  kubectl create --save-config -f ${file}`,
  ];
  return [
    ...(classic
      ? [yaml("DestinationRule and VirtualService", classicPair(form))]
      : [yaml("A Service for each version", versionServices(form, target)), yaml(kinds, written)]),
    bash("Rehearse: every line of the file is new, and one line of the Service changes", [
      `kubectl diff -f ${file}`,
      ...(classic
        ? []
        : [
            `${n} patch service ${quote(form.service)} --type=merge -p ${quoteJson(narrowing(form, "stable"))} \\`,
            "  --dry-run=server -o yaml | kubectl diff -f -",
          ]),
    ]),
    ...(target === "none"
      ? [
          createHere(
            `Only if there is no Gateway ${form.gateway} yet`,
            [gateway(form)],
            [
              ensureNamespace(form.gatewayNamespace),
              ...(form.tlsSecret === undefined
                ? []
                : [
                    `kubectl -n ${quote(form.gatewayNamespace)} create secret tls ${quote(form.tlsSecret)} --cert=fullchain.pem --key=privkey.pem`,
                  ]),
            ],
          ),
        ]
      : []),
    ...(classic
      ? [bash("Apply, once both versions run: create refuses what exists already", create)]
      : [
          bash(`Apply, 1: keep everyone else on ${form.stable}`, narrow(form)),
          bash("Apply, 2, once both versions run: create refuses what exists already", create),
        ]),
  ];
}
