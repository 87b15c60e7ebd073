/** Commands that move traffic once a canary runs: shift, promote, roll back. */
import {
  narrowing,
  plainPatches,
  stagePatches,
  weightPaths,
  widening,
  type RoutePatch,
} from "@/lib/manifests/changes";
import type { Form } from "@/lib/manifests/form";
import {
  beforeFile,
  beforeSelectorFile,
  destinationRules,
  gateways,
  inNamespace,
  routeName,
  selectorText,
  versionName,
  workload,
} from "@/lib/manifests/names";
import { quote, quoteJson } from "@/lib/manifests/shell";
import { bash, type Block } from "@/lib/manifests/step";
import type { TargetId } from "@/lib/manifests/targets";

const patchLines = (form: Form, patches: readonly RoutePatch[]) =>
  patches.flatMap(({ resource, name, patch }) => [
    `${inNamespace(form)} patch ${resource} ${quote(name)} --type=json \\`,
    `  -p ${quoteJson(patch)}`,
  ]);

/** Another share, with as many pods as it needs. */
export function shiftBlocks(form: Form, target: TargetId): readonly Block[] {
  const n = inNamespace(form);
  const [stable, canary] = [quote(workload(form, "stable")), quote(workload(form, "canary"))];
  const value = (share: string) => `'"$(( ${share} ))"'`;
  const lines = weightPaths(form, target).flatMap(({ resource, name, paths }) => [
    `${n} patch ${resource} ${quote(name)} --type=json -p '[`,
    ...paths.flatMap(([first, second], index) => [
      `  {"op":"replace","path":"${first}","value":${value("100 - SHARE")}},`,
      `  {"op":"replace","path":"${second}","value":${value("SHARE")}}${index < paths.length - 1 ? "," : ""}`,
    ]),
    "]'",
  ]);
  return [
    bash(`First give ${form.canary} the pods for it: here as many as ${form.stable} has`, [
      `${n} scale ${canary} --replicas="$(${n} get ${stable} -o jsonpath='{.spec.replicas}')"`,
      `${n} rollout status ${canary}`,
    ]),
    bash("A larger share, in steps; verify after each", ["SHARE=25 # then 50, then 75", ...lines]),
  ];
}

const goneBy = (form: Form, version: "stable" | "canary") => [
  `${inNamespace(form)} scale ${quote(workload(form, version))} --replicas=0`,
  `${inNamespace(form)} wait --for=delete pod -l ${quote(selectorText(form, version))} --timeout=3m`,
];

const deleteRoutes = (form: Form, target: TargetId) =>
  stagePatches(form, target, "stable").map(
    ({ resource, name }) => `${inNamespace(form)} delete ${resource} ${quote(name)}`,
  );

const deleteServices = (form: Form) =>
  `${inNamespace(form)} delete service ${quote(versionName(form, "stable"))} ${quote(versionName(form, "canary"))}`;

/** Removes the classic pair; the DestinationRule last, since the route names its subsets. */
const deletePair = (form: Form, target: TargetId) => [
  ...deleteRoutes(form, target),
  `${inNamespace(form)} delete ${destinationRules} ${quote(routeName(form, target))}`,
];

/** Takes away what was saved, which the next canary would not overwrite. */
const done = (form: Form) =>
  bash("Done: remove the saved files, so that the next canary saves anew", [
    `rm ${quote(beforeFile(form))} ${quote(beforeSelectorFile(form))}`,
  ]);

/** The end of a successful canary: the new version is the only one, and the scaffolding is gone. */
export function promoteBlocks(form: Form, target: TargetId): readonly Block[] {
  const n = inNamespace(form);
  const { stable, canary } = form;
  const ready = `${n} rollout status ${quote(workload(form, "canary"))}`;
  const all = bash(`1. All traffic to ${canary}, once its pods are ready; then watch it`, [
    ready,
    ...patchLines(form, stagePatches(form, target, "promoted")),
  ]);
  if (target === "istio-sidecar-classic") {
    return [
      all,
      bash(`2. Only then take ${stable} away`, goneBy(form, "stable")),
      bash("3. And only then the route; the Service never changed", deletePair(form, target)),
      done(form),
    ];
  }
  const key = quote(`"${form.versionLabel}":`);
  return [
    all,
    bash(`2. The Service to ${canary} too, for callers that no route splits`, [
      `${n} patch service ${quote(form.service)} --type=merge -p ${quoteJson(narrowing(form, "canary"))}`,
    ]),
    target === "none"
      ? bash("3. The gateway’s route to the Service itself; then the Services of the versions", [
          ...patchLines(form, plainPatches(form, target)),
          deleteServices(form),
        ])
      : bash("3. The route; then the Services of the versions", [
          ...deleteRoutes(form, target),
          deleteServices(form),
        ]),
    bash(`4. When ${stable} is not needed any more: its pods, then the label in the selector`, [
      ...goneBy(form, "stable"),
      "# The selector keeps the label if it had one before the canary.",
      `grep -qF ${key} ${quote(beforeSelectorFile(form))} || \\`,
      `  ${n} patch service ${quote(form.service)} --type=json -p ${quoteJson(widening(form))}`,
    ]),
    done(form),
  ];
}

/** Back to what was there: weight first, pods second, the route last, then the Service’s selector. */
export function rollBackBlocks(form: Form, target: TargetId): readonly Block[] {
  const n = inNamespace(form);
  const { stable, canary } = form;
  const service = quote(form.service);
  const same = bash("Check: no line but resourceVersion differs from what you saved", [
    `${n} get service ${service} -o yaml | diff ${quote(beforeFile(form))} -`,
  ]);
  const first = [
    bash(`1. Everything to ${stable}`, patchLines(form, stagePatches(form, target, "stable"))),
    bash(`2. Only then take ${canary} away`, goneBy(form, "canary")),
  ];
  if (target === "istio-sidecar-classic") {
    return [
      ...first,
      bash("3. And only then the route", deletePair(form, target)),
      same,
      done(form),
    ];
  }
  return [
    ...first,
    target === "none"
      ? bash("3. The gateway’s route to the Service itself: outside traffic still needs it", [
          ...patchLines(form, plainPatches(form, target)),
        ])
      : bash("3. And only then the route", deleteRoutes(form, target)),
    bash("4. The Service’s own selector, as saved; then the Services of the versions", [
      `${n} patch service ${service} --type=json \\`,
      `  -p '[{"op":"replace","path":"/spec/selector","value":'"$(cat ${quote(beforeSelectorFile(form))})"'}]'`,
      deleteServices(form),
    ]),
    same,
    done(form),
    ...(target === "none"
      ? [
          bash(
            "The route and the gateway too, if you made them for this and nothing else uses them",
            [
              ...deleteRoutes(form, target),
              `kubectl -n ${quote(form.gatewayNamespace)} delete ${gateways} ${quote(form.gateway)}`,
            ],
            true,
          ),
        ]
      : []),
  ];
}
