/** No mesh: a gateway controller that is there, or Istio as one. */
import { canaryBlocks, saveBlocks } from "@/lib/manifests/canary-commands";
import type { ManifestFacts } from "@/lib/manifests/facts";
import type { Form } from "@/lib/manifests/form";
import { istioCommandLine, istioProfile, istioRemoval } from "@/lib/manifests/istio";
import { podsWith } from "@/lib/manifests/leave-commands";
import { gateways } from "@/lib/manifests/names";
import { ensureNamespace, gatewayApiCrds, lookFirst } from "@/lib/manifests/setup-commands";
import { quote } from "@/lib/manifests/shell";
import { promoteBlocks, rollBackBlocks, shiftBlocks } from "@/lib/manifests/shift-commands";
import { bash, type Block, type Steps } from "@/lib/manifests/step";
import {
  envoyCounts,
  headerFlag,
  logCounts,
  oneCall,
  routeStatus,
} from "@/lib/manifests/verify-commands";

const target = "none";

/** From where the reader sits, through the gateway: whether it answers, and which version does. */
function verifyBlocks(form: Form): readonly Block[] {
  const inGateway = `kubectl -n ${quote(form.gatewayNamespace)}`;
  const gateway = quote(form.gateway);
  // A wildcard is no name to ask for; any name below it is.
  const host = form.host.replace("*", "www");
  const scheme = form.tlsSecret === undefined ? "http" : "https";
  const call = (flags: string) =>
    oneCall(form, host, `--connect-to "::$ADDRESS:" ${flags}`)
      .replace(`http://${host}`, `${scheme}://${host}`)
      .replace(
        "--http2-prior-knowledge",
        scheme === "https" ? "--http2" : "--http2-prior-knowledge",
      );
  const counts = `${inGateway} exec deploy/${quote(`${form.gateway}-istio`)} -- pilot-agent request GET stats/prometheus ${envoyCounts(form)}`;
  const flag = headerFlag(form);
  return [
    routeStatus(form, target),
    bash("The gateway has an address", [
      `${inGateway} wait --for=condition=programmed ${gateways} ${gateway} --timeout=2m`,
      `ADDRESS=$(${inGateway} get ${gateways} ${gateway} -o jsonpath='{.status.addresses[0].value}')`,
      'echo "$ADDRESS"',
    ]),
    bash("200 requests through it, and how many of them each version took", [
      ...(form.gatewayClass === "istio" ? ["# before", counts] : []),
      `for _ in $(seq 200); do ${call("")}; done | sort | uniq -c`,
      ...(form.gatewayClass === "istio" ? ["# after", counts] : []),
    ]),
    logCounts(form),
    ...(flag === ""
      ? []
      : [
          bash("20 with the header: only the new version may count more than before", [
            `for _ in $(seq 20); do ${call(flag)}; done | sort | uniq -c`,
            ...(form.gatewayClass === "istio" ? [counts] : []),
          ]),
        ]),
  ];
}

export function gatewaySteps(form: Form, facts: ManifestFacts): Steps {
  const isIstio = form.gatewayClass === "istio";
  const inGateway = `kubectl -n ${quote(form.gatewayNamespace)}`;
  const gateway = quote(form.gateway);
  return {
    install: [
      lookFirst(),
      // Another controller says itself which CRDs it wants.
      ...(isIstio
        ? [
            gatewayApiCrds(facts.sharedGatewayApi),
            istioCommandLine(facts),
            istioProfile("istiod as gateway controller", "minimal"),
          ]
        : []),
      bash("The controller has registered its class", [
        `kubectl get gatewayclass ${quote(form.gatewayClass)}`,
      ]),
    ],
    enrol: [bash("The namespace; nothing is injected", [ensureNamespace(form.namespace)])],
    save: saveBlocks(form, target),
    canary: canaryBlocks(form, target),
    verify: verifyBlocks(form),
    shift: shiftBlocks(form, target),
    promote: promoteBlocks(form, target),
    "roll-back": rollBackBlocks(form, target),
    uninstall: [
      bash(
        isIstio
          ? "The gateway first, if you made it for this"
          : "The gateway, if you made it for this; its controller is not ours to remove",
        [`${inGateway} delete ${gateways} ${gateway}`],
      ),
      ...(isIstio
        ? istioRemoval([
            `kubectl get ${gateways} -A -o jsonpath='{range .items[?(@.spec.gatewayClassName=="istio")]}{.metadata.namespace}/{.metadata.name}{"\\n"}{end}'`,
            ...podsWith("istio-proxy"),
          ])
        : []),
    ],
  };
}
