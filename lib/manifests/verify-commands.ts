/**
 * Commands that show a split: whether somebody has read the route, and which version answered 200
 * requests. The proxies count by themselves, so the application need not say its version.
 */
import type { Form } from "@/lib/manifests/form";
import {
  headerName,
  inNamespace,
  selectorText,
  versionName,
  workloadName,
} from "@/lib/manifests/names";
import { routedPorts } from "@/lib/manifests/ports";
import { nameOfRoute, routeKind } from "@/lib/manifests/routes";
import { quote } from "@/lib/manifests/shell";
import { bash, type Block } from "@/lib/manifests/step";
import type { TargetId } from "@/lib/manifests/targets";

const requests = 200;
/** A pod of its own, so that its proxy has counted nothing before. */
const probe = "canary-probe";

/** Whether somebody has read the routes and found their backends. */
export function routeStatus(form: Form, target: TargetId): Block {
  const status =
    '{range .status.parents[*]}{.controllerName}{": "}{range .conditions[*]}{.type}={.status}{" "}{end}{"\\n"}{end}';
  return bash(
    "Accepted, and all backends found?",
    routedPorts(form, target).flatMap((port) => [
      `${inNamespace(form)} get ${routeKind(port).resource} ${quote(nameOfRoute(form, target, port))} \\`,
      `  -o jsonpath='${status}'`,
    ]),
  );
}

/** The flag that sends the form's header, if it has one. */
export function headerFlag(form: Form): string {
  const name = headerName(form);
  return name === undefined || form.protocol === "tcp"
    ? ""
    : `-H ${quote(`${name}: ${form.headerValue}`)} `;
}

/**
 * One call of the form's protocol, as it stands in the shell of a pod.
 * @param flags for curl, before the address
 */
export function oneCall({ protocol }: Form, address: string, flags = ""): string {
  switch (protocol) {
    case "http":
      return `curl -sS -m 10 -o /dev/null -w '%{http_code}\\n' ${flags}http://${address}/`;
    case "h2c":
      return `curl -sS -m 10 -o /dev/null -w '%{http_code}\\n' --http2-prior-knowledge ${flags}http://${address}/`;
    case "grpc":
      // An empty message. Whatever status the server gives, it has answered.
      return `printf '\\0\\0\\0\\0\\0' | curl -sS -m 10 -o /dev/null -w '%{http_code}\\n' --http2-prior-knowledge -H 'content-type: application/grpc' -H 'te: trailers' --data-binary @- ${flags}http://${address}/grpc.health.v1.Health/Check`;
    case "tcp":
      return `nc -w 2 ${address.replace(":", " ")} </dev/null >/dev/null && echo connected`;
  }
}

const loop = (times: number, call: string) => `for _ in $(seq ${times}); do ${call}; done`;

/** Sums lines of "name count" by name. */
const countsByName = "awk '{n[$1] += $2} END {for (name in n) print n[name], name}'";

/** Reads Envoy's counter of requests, or of connections, by the workload that took them. */
export function envoyCounts({ protocol }: Form, where = ""): string {
  const counter =
    protocol === "tcp" ? "istio_tcp_connections_opened_total" : "istio_requests_total";
  const found = String.raw`.*destination_workload="\([^"]*\)".*} \([0-9]*\)$`;
  const filter = where === "" ? "" : `grep ${quote(where)} |\n  `;
  return `|\n  ${filter}sed -n 's/^${counter}{${found}/\\1 \\2/p' |\n  ${countsByName}`;
}

/** Reads Linkerd's counter of requests by the Service of the version that got them. */
function linkerdCounts({ protocol }: Form): string {
  const kind = protocol === "grpc" ? "grpc" : "http";
  const found = String.raw`.*backend_name="\([^"]*\)".*} \([0-9]*\)$`;
  return `|\n  sed -n 's/^outbound_${kind}_route_backend_requests_total{${found}/\\1 \\2/p' |\n  ${countsByName}`;
}

/** How a pod says that it belongs to the mesh, whether or not its namespace does. */
const enrolments: Readonly<Record<Exclude<TargetId, "none">, string>> = {
  linkerd: "--annotations=linkerd.io/inject=enabled",
  "istio-sidecar": "--labels=sidecar.istio.io/inject=true",
  "istio-sidecar-classic": "--labels=sidecar.istio.io/inject=true",
  "istio-ambient": "--labels=istio.io/dataplane-mode=ambient",
};

/** Who counts, and how their count is read. */
function countCommand(form: Form, target: Exclude<TargetId, "none">): string {
  const n = inNamespace(form);
  switch (target) {
    case "linkerd":
      return `linkerd diagnostics proxy-metrics -n ${quote(form.namespace)} pod/${probe} ${linkerdCounts(form)}`;
    case "istio-ambient":
      return `${n} exec deploy/waypoint -- pilot-agent request GET stats/prometheus ${envoyCounts(form, `source_workload="${probe}"`)}`;
    default:
      return `${n} exec ${probe} -c istio-proxy -- pilot-agent request GET stats/prometheus ${envoyCounts(form, 'reporter="source"')}`;
  }
}

/** 200 calls from a fresh pod inside the mesh, and who took them. */
export function splitBlocks(form: Form, target: Exclude<TargetId, "none">): readonly Block[] {
  const n = inNamespace(form);
  const address = `${form.service}:${form.port}`;
  const inPod = (call: string, times: number) =>
    `${n} exec ${probe} -c ${probe} -- sh -c ${quote(loop(times, call))} |\n  sort | uniq -c`;
  const flag = headerFlag(form);
  const counts = countCommand(form, target);
  const name = target === "linkerd" ? versionName : workloadName;
  return [
    bash("A pod inside the mesh to ask from, enrolled by itself", [
      `${n} run ${probe} --image=curlimages/curl --restart=Never ${enrolments[target]} --command -- sleep 1800`,
      `${n} wait --for=condition=Ready pod/${probe} --timeout=2m`,
    ]),
    bash(
      `${requests} ${form.protocol === "tcp" ? "connections" : "requests"}, and how many of them each version took`,
      [inPod(oneCall(form, address), requests), counts],
    ),
    ...(flag === ""
      ? []
      : [
          bash(`20 with the header: only ${name(form, "canary")} may count more than before`, [
            inPod(oneCall(form, address, flag), 20),
            counts,
          ]),
        ]),
    bash("Remove the pod", [`${n} delete pod ${probe}`]),
  ];
}

/** Counts by the pods' own logs, for whoever has no proxy that counts. */
export function logCounts(form: Form): Block {
  const count = (version: "stable" | "canary") =>
    `${inNamespace(form)} logs -l ${quote(selectorText(form, version))} --since=2m --tail=-1 | wc -l`;
  return bash(
    "Instead: lines the pods logged meanwhile, if they log one for each request",
    [count("stable"), count("canary")],
    true,
  );
}
