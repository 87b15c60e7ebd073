import { expect, test } from "vitest";
import {
  crossingText,
  largestMeshText,
  rateText,
  wholeNodeText,
} from "@/components/overhead/inverse-text";
import type { PairCrossings, Span } from "@/lib/overhead/inverse";

const plain = (text: string) => text.replaceAll("\u00a0", " ");
const span = (low: number | null, typical: number | null, high: number | null): Span => ({
  low,
  typical,
  high,
});
const node = { nodeVcpu: 4, nodeGib: 16 };

test.each([
  [
    span(46, 139, 554),
    "Envoy sidecars cost a whole 4 vCPU / 16 GiB node from about 140 pods (between 46 and 550).",
  ],
  [span(7, 7, 7), "Envoy sidecars cost a whole 4 vCPU / 16 GiB node from 7 pods."],
  [
    span(1, 1, 3),
    "Envoy sidecars cost a whole 4 vCPU / 16 GiB node from the first pod (between 1 and 3).",
  ],
  [
    span(200, 1000, null),
    "Envoy sidecars cost a whole 4 vCPU / 16 GiB node from about 1,000 pods (between 200 and more than 5,000).",
  ],
  [
    span(900, null, null),
    "Envoy sidecars do not cost a whole 4 vCPU / 16 GiB node up to 5,000 pods; at the high end of the estimate, from about 900 pods.",
  ],
  [
    span(null, null, null),
    "Envoy sidecars do not cost a whole 4 vCPU / 16 GiB node up to 5,000 pods.",
  ],
])("a whole node: %o", (pods, sentence) => {
  expect(plain(wholeNodeText({ series: "istio-sidecar", pods }, node))).toBe(sentence);
});

const crossing = (
  resource: PairCrossings["resource"],
  crossings: PairCrossings["crossings"],
  moreAtFirst: PairCrossings["moreAtFirst"] = "istio-sidecar",
): PairCrossings => ({ pair: ["istio-sidecar", "linkerd"], resource, moreAtFirst, crossings });

test.each([
  [
    [
      crossing("memoryMiB", [{ pods: 3, more: "istio-sidecar" }], "linkerd"),
      crossing("cpuMillicores", []),
    ],
    "Envoy sidecars and Linkerd cross in memory at 3 pods: Envoy sidecars need more from there on; they never cross in CPU up to 200 pods: Envoy sidecars need more throughout.",
  ],
  [
    [
      crossing("cpuMillicores", [
        { pods: 4, more: "linkerd" },
        { pods: 6, more: "istio-sidecar" },
        { pods: 130, more: "linkerd" },
      ]),
      crossing("memoryMiB", [], null),
    ],
    "Envoy sidecars and Linkerd cross in CPU 3 times between 4 and about 130 pods: Linkerd needs more than Envoy sidecars from there on; they need the same memory up to 200 pods.",
  ],
  [
    [crossing("memoryMiB", []), crossing("cpuMillicores", [])],
    "Envoy sidecars and Linkerd never cross up to 200 pods: Envoy sidecars need more memory and CPU throughout.",
  ],
  [
    [crossing("memoryMiB", []), crossing("cpuMillicores", [], "linkerd")],
    "Envoy sidecars and Linkerd never cross in memory up to 200 pods: Envoy sidecars need more throughout; they never cross in CPU up to 200 pods: Linkerd needs more throughout.",
  ],
])("a crossing", (answers, sentence) => {
  expect(plain(crossingText(answers, 200))).toBe(sentence);
});

test.each([
  [
    "usage",
    span(9.6, 13.41, 42.3),
    "With 2 vCPU for the mesh, Envoy sidecars carry up to about 13 requests a second in each of 100 pods (between 9.6 and 42).",
  ],
  [
    "usage",
    span(null, 13.41, 42.3),
    "With 2 vCPU for the mesh, Envoy sidecars carry up to about 13 requests a second in each of 100 pods (between none and 42).",
  ],
  [
    "usage",
    span(null, null, 42.3),
    "With 2 vCPU for the mesh, Envoy sidecars have nothing left for requests at 100 pods; at the low end of the estimate, 42 requests a second fit.",
  ],
  [
    "usage",
    span(10000, 10000, 10000),
    "With 2 vCPU for the mesh, Envoy sidecars carry 10,000 requests a second or more in each of 100 pods.",
  ],
  [
    "requests",
    span(null, null, null),
    "What Envoy sidecars reserve at 100 pods is more than 2 vCPU, at any rate of requests.",
  ],
  [
    "requests",
    span(10000, 10000, 10000),
    "What Envoy sidecars reserve at 100 pods fits within 2 vCPU, at any rate of requests.",
  ],
] as const)("a rate under %s: %o", (basis, requestsPerSecond, sentence) => {
  const context = { budgetVcpu: 2, basis, pods: 100 };
  expect(plain(rateText({ series: "istio-sidecar", requestsPerSecond }, context))).toBe(sentence);
});

test.each([
  [span(83, 141, 240), "Within 8 GiB, Linkerd reaches about 140 pods (between 83 and 240)."],
  [span(64, 64, 64), "Within 8 GiB, Linkerd reaches 64 pods."],
  [span(null, 5, 7), "Within 8 GiB, Linkerd reaches 5 pods (between none and 7)."],
  [
    span(300, 1600, 5000),
    "Within 8 GiB, Linkerd reaches about 1,600 pods (between 300 and more than 5,000).",
  ],
  [
    span(300, 5000, 5000),
    "Within 8 GiB, Linkerd reaches more than 5,000 pods (between 300 and more than 5,000).",
  ],
  [span(5000, 5000, 5000), "Within 8 GiB, Linkerd reaches 5,000 pods and more."],
  [
    span(null, null, 2),
    "8 GiB are not enough for Linkerd, not even with one pod; at the low end of the estimate, 2 pods fit.",
  ],
  [span(null, null, null), "8 GiB are not enough for Linkerd, not even with one pod."],
])("the largest mesh: %o", (pods, sentence) => {
  expect(plain(largestMeshText({ series: "linkerd", pods }, 8))).toBe(sentence);
});
