import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ContainerKind } from "@/lib/cluster/kind";
import { cpuQuery, memoryQuery } from "@/lib/cluster/prometheus";
import { type PasteReading, readPaste, slice } from "@/lib/cluster/reading";
import { understoodText, unreadText } from "@/lib/cluster/report";

function read(text: string): PasteReading {
  const reading = readPaste(text);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}

/** "istio-sidecar 2: 3 m, 44 MiB": kind, count, median CPU and median memory, for short tables. */
function summary({ kinds }: PasteReading): string[] {
  return kinds.map(({ kind, count, cpuMillicores, memoryMiB, reserved }) => {
    const short = (value: number) => Number(value.toPrecision(6));
    const parts = [
      ...(cpuMillicores ? [`${short(cpuMillicores.median)} m`] : []),
      ...(memoryMiB ? [`${short(memoryMiB.median)} MiB`] : []),
      ...(reserved
        ? [`reserved ${reserved.cpuMillicores.median} m ${reserved.memoryMiB.median} MiB`]
        : []),
    ];
    return `${kind} ${count}: ${parts.join(", ")}`;
  });
}

const header =
  "NAMESPACE     POD                                       NAME           CPU(cores)   MEMORY(bytes)";
const bookinfo = [
  "default       details-v1-5f4d584748-8xq6n               details        1m           17Mi",
  "default       details-v1-5f4d584748-8xq6n               istio-proxy    3m           44Mi",
  "default       productpage-v1-564d4686f-7l2mk            istio-proxy    5m           46Mi",
  "default       productpage-v1-564d4686f-7l2mk            productpage    12m          61Mi",
  "istio-system  istiod-7d4f8b6c9b-2xkzv                   discovery      4m           58Mi",
];
const top = [header, ...bookinfo].join("\n");
const found = ["istio-sidecar 2: 4 m, 45 MiB", "istiod 1: 4 m, 58 MiB"];

const vector = (result: object[]) => ({
  status: "success",
  data: { resultType: "vector", result },
});
const value = (metric: object, amount: string) => ({ metric, value: [1763900000.123, amount] });
const proxy = (pod: string) => ({ container: "linkerd-proxy", namespace: "emojivoto", pod });
const linkerdMemory = vector([
  value({ ...proxy("web-6b9c5d8f7c-x2kqp"), meshfit: "memory" }, "4194304"),
  value({ ...proxy("emoji-5f7b9c6d8-w4jzt"), meshfit: "memory" }, "5242880"),
]);
const linkerdCpu = vector([
  value({ ...proxy("web-6b9c5d8f7c-x2kqp"), meshfit: "cpu" }, "0.00025"),
  value({ ...proxy("emoji-5f7b9c6d8-w4jzt"), meshfit: "cpu" }, "0.00075"),
]);

const pod = (
  name: string,
  spec: object,
  more: { namespace?: string; labels?: object; phase?: string } = {},
) => ({
  apiVersion: "v1",
  kind: "Pod",
  metadata: { name, namespace: more.namespace ?? "shop", labels: more.labels ?? {} },
  spec: { nodeName: "node-a", ...spec },
  status: { phase: more.phase ?? "Running" },
});
const requests = (cpu: string, memory: string) => ({ resources: { requests: { cpu, memory } } });
const app = { name: "app", ...requests("250m", "256Mi") };
const list = (items: object[]) => ({ apiVersion: "v1", kind: "List", metadata: {}, items });
const nativeSidecars = list([
  pod("cart-6b9c5d8f7c-x2kqp", {
    initContainers: [
      { name: "istio-validation", ...requests("9", "9Gi") },
      { name: "istio-proxy", restartPolicy: "Always", ...requests("100m", "128Mi") },
    ],
    containers: [app],
  }),
  pod("api-gateway-5f7b9c6d8-w4jzt", {
    nodeName: "node-b",
    containers: [{ name: "istio-proxy", ...requests("0.2", "134217728") }, app],
  }),
  pod("scylla-0", { nodeName: "node-b", containers: [app] }, { phase: "Succeeded" }),
]);
const ambient = [
  "istio-system  ztunnel-6x9kq                             istio-proxy  12m  13Mi",
  "istio-system  ztunnel-b2c4d                             istio-proxy  8m   12Mi",
  "shop          waypoint-6b9c5d8f7c-x2kqp                 istio-proxy  9m   65Mi",
  "shop          cart-6b9c5d8f7c-z5zzv                     app          9m   99Mi",
  "shop          cart-6b9c5d8f7c-z5zzv                     istio-proxy  1m   40Mi",
  "istio-system  istio-ingressgateway-7f5b8c9d6-k8k2l      istio-proxy  20m  70Mi",
  "shop          shop-gateway-istio-7f5b8c9d6-k8k2l        istio-proxy  10m  60Mi",
].join("\n");

type Expectation = {
  kinds: string[];
  pods?: number;
  nodes?: number;
  services?: number;
  unread?: number;
  /** Parts of the sentence about the first unread line. */
  says?: RegExp;
  remark?: RegExp;
  /** All figures of a kind are the same, whatever unit they came in. */
  even?: true;
};

const pastes: readonly (readonly [string, string, Expectation])[] = [
  ["with a header", top, { kinds: found, pods: 2, services: 2 }],
  ["without a header", bookinfo.join("\n"), { kinds: found, pods: 2 }],
  ["with tabs and trailing spaces", `${top.replaceAll(/ {2,}/g, "\t")}   `, { kinds: found }],
  ["with Windows line ends", `${top.replaceAll("\n", "\r\n")}\r\n`, { kinds: found, pods: 2 }],
  ["with a byte order mark", `\ufeff${top}`, { kinds: found }],
  [
    "with the colours of grep",
    bookinfo
      .map((row) => row.replace("istio-proxy", "\u001b[01;31m\u001b[Kistio-proxy\u001b[m\u001b[K"))
      .join("\n"),
    { kinds: found },
  ],
  [
    "with a coloured prompt and its title",
    `\u001b]0;me@laptop: ~\u0007\u001b[01;32mme@laptop\u001b[00m:\u001b[01;34m~\u001b[00m$ kubectl top pod -A --containers\n${top}\n\u001b[01;32mme@laptop\u001b[00m:~$ `,
    { kinds: found },
  ],
  [
    "with prompts of several shells",
    `$ kubectl top pod -A --containers\n${top}\nPS C:\\Users\\me> kubectl version\n➜  ~ k get nodes\n[root@bastion ~]# \n% `,
    { kinds: found },
  ],
  [
    "with a prompt that the terminal wrapped",
    `me@laptop:~/work/platform/clusters/production$ kubectl --context prod-eu-west\n-1 top pod --all-namespaces --containers --sort-by=memory --use-protocol-buffe\nrs\n${top}`,
    { kinds: found },
  ],
  [
    "with a command over several lines",
    `$ kubectl top pod -A \\\n    --containers \\\n    --no-headers\n${bookinfo.join("\n")}`,
    { kinds: found },
  ],
  [
    "with rows that the terminal wrapped",
    [header, ...bookinfo]
      .map((row) => (row.length > 70 ? `${row.slice(0, 70)}\n${row.slice(70)}` : row))
      .join("\n"),
    { kinds: found, unread: 0 },
  ],
  [
    "of one namespace, which has no column then",
    [
      "POD                              NAME          CPU(cores)   MEMORY(bytes)",
      "web-6b9c5d8f7c-x2kqp             linkerd-proxy   2m    5Mi",
      "web-6b9c5d8f7c-x2kqp             web             9m    40Mi",
    ].join("\n"),
    { kinds: ["linkerd 1: 2 m, 5 MiB"], pods: 1, services: 1 },
  ],
  [
    "of one namespace, without a header",
    "web-6b9c5d8f7c-x2kqp   linkerd-proxy   2m   5Mi\nweb-6b9c5d8f7c-x2kqp   web   9m   40Mi",
    { kinds: ["linkerd 1: 2 m, 5 MiB"], pods: 1 },
  ],
  [
    "in every unit of CPU",
    [
      "a web-0 linkerd-proxy 3m 4Mi",
      "a web-1 linkerd-proxy 3000000n 4Mi",
      "a web-2 linkerd-proxy 3000u 4Mi",
      "a web-3 linkerd-proxy 0.003 4Mi",
    ].join("\n"),
    { kinds: ["linkerd 4: 3 m, 4 MiB"], pods: 4, services: 1, even: true },
  ],
  [
    "in every unit of memory",
    [
      header,
      "a web-0 linkerd-proxy 3m 64Mi",
      "a web-1 linkerd-proxy 3m 65536Ki",
      "a web-2 linkerd-proxy 3m 0.0625Gi",
      "a web-3 linkerd-proxy 3m 67108864",
      "a web-4 linkerd-proxy 3m 67108.864K",
      "a web-5 linkerd-proxy 3m 67.108864M",
      "a web-6 linkerd-proxy 3m 0.067108864G",
      "a web-7 linkerd-proxy 3m 0.00006103515625Ti",
    ].join("\n"),
    { kinds: ["linkerd 8: 3 m, 64 MiB"], even: true },
  ],
  [
    "of ambient mesh, waypoints and gateways apart",
    ambient,
    {
      kinds: [
        "istio-sidecar 1: 1 m, 40 MiB",
        "ztunnel 2: 10 m, 12.5 MiB",
        "waypoint 1: 9 m, 65 MiB",
        "istio-gateway 2: 15 m, 65 MiB",
      ],
      pods: 3,
    },
  ],
  [
    "of Linkerd, with its control plane apart, and a stranger called identity",
    [
      "linkerd    linkerd-destination-6b9c5d8f7c-x2kqp   destination     3m  30Mi",
      "linkerd    linkerd-destination-6b9c5d8f7c-x2kqp   linkerd-proxy   2m  6Mi",
      "linkerd    linkerd-identity-6b9c5d8f7c-x2kqp      identity        1m  12Mi",
      "linkerd    linkerd-proxy-injector-5f7b9c6d8-w4jzt proxy-injector  1m  25Mi",
      "shop       users-6b9c5d8f7c-x2kqp                 identity        9m  300Mi",
      "shop       users-6b9c5d8f7c-x2kqp                 linkerd-proxy   1m  4Mi",
    ].join("\n"),
    {
      kinds: [
        "linkerd 1: 1 m, 4 MiB",
        "linkerd-destination 1: 3 m, 30 MiB",
        "linkerd-identity 1: 1 m, 12 MiB",
        "linkerd-proxy-injector 1: 1 m, 25 MiB",
        "linkerd-control-plane-proxy 1: 2 m, 6 MiB",
      ],
      pods: 1,
    },
  ],
  [
    "of Cilium",
    "kube-system cilium-envoy-6x9kq cilium-envoy 2m 15Mi\nkube-system cilium-b2c4d cilium-agent 30m 180Mi",
    { kinds: ["cilium-envoy 1: 2 m, 15 MiB"], pods: 0 },
  ],
  [
    "of the same containers twice, which count once",
    `${bookinfo.join("\n")}\n\n${bookinfo.join("\n").replaceAll("3m ", "5m ")}`,
    { kinds: ["istio-sidecar 2: 4.5 m, 45 MiB", "istiod 1: 4 m, 58 MiB"] },
  ],
  [
    "of pods only, nodes, a sum and a warning",
    [
      "W1123 10:00:00.000000   12345 top_pod.go:140] Using json format to get metrics.",
      "NAMESPACE     NAME                       CPU(cores)   MEMORY(bytes)",
      "kube-system   coredns-565d847f94-dfgpz   4m           16Mi",
      "shop          cart-565d847f94-dfgpz      4m           16Mi",
      "shop          cart-565d847f94-x2kqp      4m           16Mi",
      "              ________     ________",
      "              12m          48Mi",
      "$ kubectl top nodes",
      "NAME     CPU(cores)   CPU(%)   MEMORY(bytes)   MEMORY(%)",
      "ctrl01   1284m        32%      3446Mi          44%",
      "node04   <unknown>    <unknown>   <unknown>    <unknown>",
    ].join("\n"),
    { kinds: [], pods: 2, nodes: 2, services: 1 },
  ],
  [
    "of pods only, without a header",
    "kube-system coredns-565d847f94-dfgpz 4m 16Mi\nshop cart-565d847f94-x2kqp 4m 16Mi",
    { kinds: [], pods: 1, services: 1 },
  ],
  [
    "out of a Markdown page",
    "```\n| NAMESPACE | POD | NAME | CPU(cores) | MEMORY(bytes) |\n|---|---|---|---|---|\n| shop | cart-0 | linkerd-proxy | 1m | 4Mi |\n```",
    { kinds: ["linkerd 1: 1 m, 4 MiB"] },
  ],
  [
    "of Prometheus, both queries after each other, compact",
    JSON.stringify(linkerdMemory) + JSON.stringify(linkerdCpu),
    { kinds: ["linkerd 2: 0.5 m, 4.5 MiB"] },
  ],
  [
    "of Prometheus, pretty, with prompts in the same line as the last bracket",
    `$ curl -sG localhost:9090/api/v1/query --data-urlencode 'query=…'\n${JSON.stringify(linkerdMemory, null, 2)}me@laptop:~$ curl -sG localhost:9090/api/v1/query\n${JSON.stringify(linkerdCpu, null, 2)}%\n`,
    { kinds: ["linkerd 2: 0.5 m, 4.5 MiB"] },
  ],
  [
    "of Prometheus by the name of the metric, pauses and sums left out",
    JSON.stringify(
      vector([
        value({ __name__: "container_memory_working_set_bytes", ...proxy("web-0") }, "4194304"),
        value(
          { __name__: "container_memory_working_set_bytes", ...proxy("web-0"), container: "POD" },
          "9",
        ),
        value(
          { __name__: "container_memory_working_set_bytes", namespace: "a", pod: "web-0" },
          "9",
        ),
        value(
          { __name__: "container_memory_working_set_bytes", ...proxy("web-0"), container: "web" },
          "9999999",
        ),
      ]),
    ),
    { kinds: ["linkerd 1: 4 MiB"], pods: 1 },
  ],
  [
    "of Prometheus without names, told by size: CPU",
    JSON.stringify(vector([value(proxy("web-0"), "0.012"), value(proxy("web-1"), "0")])),
    { kinds: ["linkerd 2: 6 m"], remark: /2 values .* no name.*CPU cores/ },
  ],
  [
    "of Prometheus without names, told by size: memory",
    JSON.stringify(vector([value(proxy("web-0"), "4194304")])),
    { kinds: ["linkerd 1: 4 MiB"], remark: /bytes of memory/ },
  ],
  [
    "of Prometheus without names and between the sizes",
    JSON.stringify(vector([value(proxy("web-0"), "4194")])),
    { kinds: [], unread: 1, says: /Line 1 .* could be CPU or memory/ },
  ],
  [
    "of Prometheus with what is no usable value",
    JSON.stringify(
      vector([
        value({ ...proxy("web-0"), meshfit: "cpu" }, "NaN"),
        value({ ...proxy("web-1"), meshfit: "cpu" }, "0.001"),
        value({ ...proxy("web-2"), __name__: "container_cpu_usage_seconds_total" }, "12345.6"),
      ]),
    ),
    { kinds: ["linkerd 1: 1 m"], unread: 2, says: /first is line 1.*not a usable value/ },
  ],
  [
    "of Prometheus over a range",
    JSON.stringify({
      status: "success",
      data: { resultType: "matrix", result: [{ metric: proxy("web-0"), values: [[1, "2"]] }] },
    }),
    { kinds: [], unread: 1, says: /instant query/ },
  ],
  [
    "of Prometheus with an error",
    '{"status":"error","errorType":"bad_data","error":"invalid parameter \\"query\\": 1:12: parse error"}\n',
    { kinds: [], unread: 1, says: /Line 1 .*answered with an error \(bad_data: invalid parameter/ },
  ],
  [
    "of Prometheus with no result",
    '{"status":"success","data":{"resultType":"vector","result":[]}}',
    { kinds: [], unread: 0, remark: /no container matched/ },
  ],
  [
    "of pods with native sidecars, compact",
    JSON.stringify(nativeSidecars),
    {
      kinds: ["istio-sidecar 2: reserved 150 m 128 MiB"],
      pods: 2,
      nodes: 2,
      services: 2,
    },
  ],
  [
    "of pods with native sidecars, pretty, Windows line ends",
    JSON.stringify(nativeSidecars, null, 4).replaceAll("\n", "\r\n"),
    { kinds: ["istio-sidecar 2: reserved 150 m 128 MiB"], pods: 2, nodes: 2 },
  ],
  [
    "of one pod",
    JSON.stringify(nativeSidecars.items[0], null, 2),
    { kinds: ["istio-sidecar 1: reserved 100 m 128 MiB"], pods: 1, nodes: 1 },
  ],
  [
    "of a waypoint and a gateway, told by their labels",
    JSON.stringify(
      list([
        pod(
          "shop-entry-6b9c5d8f7c-x2kqp",
          { containers: [{ name: "istio-proxy" }] },
          { labels: { "gateway.istio.io/managed": "istio.io-mesh-controller" } },
        ),
        pod(
          "front-6b9c5d8f7c-x2kqp",
          { containers: [{ name: "istio-proxy" }] },
          { labels: { istio: "ingressgateway" } },
        ),
      ]),
    ),
    { kinds: ["waypoint 1: reserved 0 m 0 MiB", "istio-gateway 1: reserved 0 m 0 MiB"] },
  ],
  [
    "of a gateway told by its name, with an init container that has ended",
    JSON.stringify(
      list([
        pod("edge-gateway-6b9c5d8f7c-x2kqp", {
          initContainers: [{ name: "enable-core-dump" }],
          containers: [{ name: "istio-proxy" }],
        }),
      ]),
    ),
    { kinds: ["istio-gateway 1: reserved 0 m 0 MiB"] },
  ],
  [
    "of a cluster without a mesh: pods, services and what is not counted",
    JSON.stringify(
      list([
        pod("cart-6b9c5d8f7c-x2kqp", { containers: [app] }),
        pod("cart-6b9c5d8f7c-w4jzt", { containers: [app], nodeName: "node-b" }),
        pod("exporter-x2kqp", { containers: [app], hostNetwork: true, nodeName: "node-c" }),
        pod("coredns-565d847f94-dfgpz", { containers: [app] }, { namespace: "kube-system" }),
        pod("report-28212345-x2kqp", { containers: [app] }, { phase: "Succeeded" }),
        { apiVersion: "v1", kind: "Service", metadata: { name: "cart", namespace: "shop" } },
        { apiVersion: "v1", kind: "Service", metadata: { name: "cart-db", namespace: "shop" } },
        {
          apiVersion: "v1",
          kind: "Service",
          metadata: { name: "kubernetes", namespace: "default" },
        },
        {
          apiVersion: "apps/v1",
          kind: "Deployment",
          metadata: { name: "cart", namespace: "shop" },
        },
      ]),
    ),
    { kinds: [], pods: 2, nodes: 3, services: 2, unread: 0 },
  ],
  [
    "of the metrics API, to the nanocore",
    JSON.stringify({
      kind: "PodMetricsList",
      items: [
        {
          metadata: { name: "web-0", namespace: "shop" },
          containers: [{ name: "linkerd-proxy", usage: { cpu: "251234n", memory: "4096Ki" } }],
        },
      ],
    }),
    { kinds: ["linkerd 1: 0.251234 m, 4 MiB"] },
  ],
  [
    "of everything at once, one of it without namespaces",
    [
      "$ kubectl top pod -n shop --containers --no-headers",
      "cart-6b9c5d8f7c-x2kqp   istio-proxy   6m   50Mi",
      "cart-6b9c5d8f7c-x2kqp   app           6m   50Mi",
      "$ kubectl get pods -A -o json",
      JSON.stringify(nativeSidecars, null, 2),
      "$ curl -sG localhost:9090/api/v1/query",
      JSON.stringify(linkerdMemory),
    ].join("\n"),
    {
      kinds: ["istio-sidecar 2: 6 m, 50 MiB, reserved 150 m 128 MiB", "linkerd 2: 4.5 MiB"],
      pods: 4,
      nodes: 2,
    },
  ],
  [
    "of JSON that breaks off",
    JSON.stringify(nativeSidecars, null, 2).split("\n").slice(0, 60).join("\n"),
    {
      kinds: ["istio-sidecar 1: reserved 100 m 128 MiB"],
      says: /line 60.*breaks off here; 1 entries/i,
    },
  ],
  [
    "of JSON that breaks off, and a table after it",
    `${JSON.stringify(linkerdMemory).slice(0, -60)}\n${top}`,
    {
      kinds: ["istio-sidecar 2: 4 m, 45 MiB", "linkerd 1: 4 MiB", "istiod 1: 4 m, 58 MiB"],
      says: /breaks off/,
    },
  ],
  [
    "of JSON that breaks off within a text, and more JSON after it",
    `${JSON.stringify(linkerdMemory).split("w4jzt")[0]}\n${JSON.stringify(linkerdCpu)}`,
    { kinds: ["linkerd 2: 0.5 m, 4 MiB"], says: /^Line 1 .*breaks off/ },
  ],
  [
    "of something else in JSON",
    '{"name": "meshfit", "version": "0.1.0"}',
    { kinds: [], unread: 1, says: /Line 1 .*neither pods nor an answer of Prometheus/ },
  ],
  [
    "of a kubectl that failed",
    `$ kubectl top pod -A --containers --context a-cluster-with-a-rather-long-name\nerror: Metrics API not available`,
    { kinds: [], unread: 1, says: /Line 2 could not be read: “error: Metrics API not available”/ },
  ],
  [
    "of a complaint that names the command",
    "error: flag needs an argument: kubectl top pod --containers",
    { kinds: [], unread: 1, says: /^Line 1 could not be read: “error: flag needs/ },
  ],
  [
    "of a table of another command",
    "NAME    READY   STATUS    RESTARTS   AGE\nweb-0   2/2     Running   0          3d",
    { kinds: [], unread: 2, says: /first is line 1: “NAME READY STATUS/ },
  ],
  [
    "of YAML",
    "apiVersion: v1\nitems:\n- apiVersion: v1\n  kind: Pod",
    { kinds: [], unread: 4, says: /first is line 1: “apiVersion: v1”/ },
  ],
  [
    "of a web page",
    "<!DOCTYPE html>\n<html>\n<head><title>Grafana</title></head>\n<body>up 50% now</body>",
    { kinds: [], unread: 4, says: /first is line 1: “<!DOCTYPE html>”/ },
  ],
  [
    "of bytes",
    `\u0000\u0001\u007fELF\u0002${"\ud800\ufffd\u0000".repeat(3000)}\n\u0000{"\n}}}]]{{{`,
    { kinds: [], says: /first is line 1: “ELF / },
  ],
  ["of nothing", " \r\n\n\t\n", { kinds: [], pods: 0, unread: 0 }],
  ["of words and numbers", "there are 5 10\nwe saw 3 7", { kinds: [], pods: 0, unread: 2 }],
];

describe("a paste", () => {
  test.each(pastes)("%s", (_, text, expected) => {
    const reading = read(text);
    expect(summary(reading)).toEqual(expected.kinds);
    if (expected.pods !== undefined) expect(reading.counts.pods).toBe(expected.pods);
    if (expected.nodes !== undefined) expect(reading.counts.nodes).toBe(expected.nodes);
    if (expected.services !== undefined) expect(reading.counts.services).toBe(expected.services);
    for (const { cpuMillicores, memoryMiB } of expected.even ? reading.kinds : []) {
      expect(cpuMillicores?.max).toBeCloseTo(cpuMillicores?.min ?? NaN, 9);
      expect(memoryMiB?.max).toBeCloseTo(memoryMiB?.min ?? NaN, 9);
    }
    const unread = unreadText(reading);
    if (expected.says) expect(unread).toMatch(expected.says);
    else if (!expected.unread) expect(unread).toBeUndefined();
    if (expected.unread !== undefined) expect(reading.lines.unread).toBe(expected.unread);
    if (expected.remark) expect(reading.remarks.join(" ")).toMatch(expected.remark);
    else expect(reading.remarks).toEqual([]);
  });
});

test("what was found is said in a sentence", () => {
  expect(understoodText(read(top))).toBe("Found 2 Envoy sidecars and 1 istiod, among 2 pods.");
  expect(understoodText(read("shop cart-0 app 1m 4Mi"))).toBe(
    "Found 1 pod, and no part of a mesh.",
  );
  expect(understoodText(read("hello there"))).toBe(
    "Nothing in it tells of proxies, pods or nodes.",
  );
});

test("the first unread line is cut to 80 characters, none of them a control character", () => {
  const { firstUnread } = read(`${top}\n\u0007${"é😀".repeat(100)}\nagain`);
  expect(firstUnread?.line).toBe(7);
  expect(Array.from(firstUnread?.text ?? "")).toHaveLength(80);
  expect(firstUnread?.text).toMatch(/^é😀.*…$/u);
});

test("figures of one kind are median, percentiles and spread", () => {
  const rows = Array.from({ length: 21 }, (_, i) => `a web-${i} linkerd-proxy ${i}m ${i + 100}Mi`);
  const [linkerd] = read(rows.join("\n")).kinds;
  expect(linkerd?.cpuMillicores).toEqual({
    count: 21,
    min: 0,
    p5: 1,
    median: 10,
    p95: 19,
    max: 20,
    spread: 18,
  });
  expect(linkerd?.memoryMiB?.median).toBe(110);
  expect(linkerd?.cpuRounded).toBe(true);
});

test("the queries on the page put their measure into the label that is read", () => {
  for (const [query, measure] of [
    [cpuQuery, "cpu"],
    [memoryQuery, "memory"],
  ]) {
    expect(query).toMatch(new RegExp(`^label_replace\\(.*, "meshfit", "${measure}", "", ""\\)$`));
    expect((query?.match(/[({[]/g) ?? []).length).toBe((query?.match(/[)}\]]/g) ?? []).length);
    // In a shell they stand between single quotes.
    expect(query).not.toContain("'");
  }
});

describe("ten megabytes are read in slices", () => {
  const letters = "bcdfghjklm";
  const suffix = (i: number) =>
    Array.from({ length: 5 }, (_, place) => letters[Math.floor(i / 10 ** place) % 10]).join("");
  const rows = Array.from(
    { length: 100_000 },
    (_, i) =>
      `namespace-${i % 50}   some-service-${i % 400}-7c9f6b5d4-${suffix(i)}   istio-proxy   ${i % 40}m   ${40 + (i % 20)}Mi          `,
  );
  const pods = list(
    Array.from({ length: 4000 }, (_, i) =>
      pod(`cart-6b9c5d8f7c-${suffix(i)}`, {
        nodeName: `node-${i % 40}`,
        containers: [
          { name: "linkerd-proxy", ...requests("100m", "20Mi") },
          { ...app, env: [{ name: "TEXT", value: 'a "}]{ b'.repeat(150) }] },
        ],
      }),
    ),
  );
  test.each([
    ["a table", rows.join("\n"), "istio-sidecar", 100_000],
    ["compact JSON", JSON.stringify(pods), "linkerd", 4000],
    ["pretty JSON", JSON.stringify(pods, null, 8), "linkerd", 4000],
    ["one line of nothing", "x".repeat(10_000_000), undefined, 0],
    ["brackets without end", '{"a":['.repeat(1_700_000), undefined, 0],
    ["quotes without end", '{"'.repeat(5_000_000), undefined, 0],
    ["beginnings of JSON", '{"a"\n'.repeat(2_000_000), undefined, 0],
  ] satisfies [string, string, ContainerKind | undefined, number][])(
    "%s",
    (_, text, kind, count) => {
      const reading = readPaste(text);
      let before = 0;
      let mostLines = 0;
      let mostCharacters = 0;
      for (;;) {
        const step = reading.next();
        if (step.done) {
          expect(step.value.kinds.map((each) => [each.kind, each.count])).toEqual(
            kind ? [[kind, count]] : [],
          );
          break;
        }
        const { read: now, of } = step.value;
        expect(of).toBe(text.length);
        expect(now).toBeGreaterThanOrEqual(before);
        const part = text.slice(before, now);
        mostCharacters = Math.max(mostCharacters, part.length);
        // Lines of JSON cost no more than their characters do.
        if (!part.includes("{")) mostLines = Math.max(mostLines, part.split("\n").length);
        before = now;
      }
      expect(before).toBe(text.length);
      expect(mostLines).toBeLessThanOrEqual(slice.lines + 1);
      // One token may reach past the end of a slice, and a line that is none of a table is skipped.
      if (kind) expect(mostCharacters).toBeLessThanOrEqual(slice.characters + 3000);
    },
    60_000,
  );
});

describe("no paste whatever throws, and every count is whole", () => {
  const pieces = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.constantFrom(
      ...pastes.map(([, text]) => text),
      "\n",
      " ",
      "{",
      '{"status":"success","data":{"resultType":"vector","result":[',
      '{"items":[',
      "}",
      "]}",
      '"',
      "\\",
    ),
    fc.json(),
    fc
      .tuple(fc.constantFrom(...pastes.map(([, text]) => text)), fc.nat(), fc.nat())
      .map(([text, from, to]) => text.slice(from % text.length, to % text.length)),
  );
  const bags = fc.array(pieces, { maxLength: 6 }).map((parts) => parts.join(""));

  test("put together from parts of pastes and anything else", () => {
    fc.assert(
      fc.property(bags, (text) => {
        const { lines, firstUnread, kinds, counts } = read(text);
        expect(lines.unread > 0).toBe(firstUnread !== undefined);
        expect([lines.understood, lines.skipped, lines.unread].every((n) => n >= 0)).toBe(true);
        if (firstUnread) {
          expect(firstUnread.line).toBeGreaterThanOrEqual(1);
          expect(firstUnread.line).toBeLessThanOrEqual(text.split("\n").length);
          expect(Array.from(firstUnread.text).length).toBeLessThanOrEqual(80);
        }
        for (const { count, cpuMillicores: cpu } of kinds) {
          expect(count).toBeGreaterThan(0);
          if (!cpu) continue;
          const rising = [cpu.min, cpu.p5, cpu.median, cpu.p95, cpu.max];
          expect(rising).toEqual(rising.toSorted((a, b) => a - b));
          expect(Number.isFinite(cpu.max)).toBe(true);
        }
        expect(counts.pods).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 400 },
    );
  });
});
