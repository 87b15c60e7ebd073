import fc from "fast-check";
import { expect, test } from "vitest";
import { questions } from "@/lib/decision/questions/questions";
import { answersFromParams } from "@/lib/share/answers";
import { clusterCommand, type ClusterReading, readCluster } from "@/lib/share/cluster-paste";

function read(text: string): ClusterReading & { pauses: number } {
  const work = readCluster(text);
  for (let pauses = 0; ; pauses++) {
    const step = work.next();
    if (step.done) return { ...step.value, pauses };
  }
}
const answers = (text: string) =>
  Object.fromEntries(read(text).filled.map(({ question, value }) => [question, value]));
const how = (text: string, question: string) =>
  read(text).filled.find((one) => one.question === question)?.how;

const header = "KIND      NAMESPACE     NAME     PHASE     NODE     OS        VERSION";
const node = (name: string, os = "linux", version = "v1.33.4-gke.1", phase = "<none>") =>
  `Node <none> ${name} ${phase} <none> ${os} ${version}`;
const pod = (namespace: string, name: string, on = "<none>", phase = "Running") =>
  `Pod ${namespace} ${name} ${phase} ${on} <none> <none>`;
const other = (kind: string, namespace: string, name: string) =>
  `${kind} ${namespace} ${name} <none> <none> <none> <none>`;

const cluster = [
  `$ ${clusterCommand}`,
  header,
  node("a"),
  node("b", "linux", "v1.32.9"),
  node("w", "windows"),
  pod("shop", "web-5d8f9c7b6d-x2x4z", "a"),
  pod("shop", "web-5d8f9c7b6d-b7d9c", "a"),
  pod("shop", "cart-0", "b"),
  pod("shop", "old-ie-7c5", "w"),
  pod("shop", "nightly-28001-abcde", "a", "Succeeded"),
  pod("kube-system", "coredns-5d8f9c7b6d-x2x4z", "a"),
  pod("kube-system", "cilium-x2x4z", "a"),
  other("Service", "default", "kubernetes"),
  other("Service", "kube-system", "kube-dns"),
  other("Service", "shop", "web"),
  other("Service", "shop", "cart"),
  other("CronJob", "shop", "nightly"),
  "$",
].join("\n");

test("one paste answers pods, nodes, services, Windows, plugin, version and Jobs", () => {
  expect(answers(cluster)).toEqual({
    pods: 4,
    podsPerNode: 1,
    services: 2,
    windows: "yes",
    cni: "cilium",
    kubernetes: "1.33",
    jobs: "yes",
  });
  expect(read(cluster).firstUnread).toBeUndefined();
  expect(how(cluster, "pods")).toBe("4 pods that have not ended; 2 pods of the system left out.");
  expect(how(cluster, "windows")).toBe("1 of 3 nodes runs Windows, with 1 of these pods on it.");
});

test("every answer is one that a link can carry, in the order of the questions", () => {
  const { filled } = read(cluster);
  const params = new URLSearchParams(
    filled.map(({ question, value }) => [question, String(value)]),
  );
  expect(answersFromParams(params)).toMatchObject({ answers: answers(cluster), notices: [] });
  const order = Object.keys(questions);
  const places = filled.map(({ question }) => order.indexOf(question));
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test("what the paste does not tell stays open", () => {
  expect(answers(pod("shop", "web-0"))).toEqual({ pods: 1, jobs: "no" });
  expect(answers(node("a"))).toEqual({ windows: "no", kubernetes: "1.33", jobs: "no" });
});

test("what kubectl was not allowed to list is not the same as none", () => {
  const refused = "Error from server (Forbidden): cronjobs.batch is forbidden";
  expect(answers([pod("shop", "web-0"), refused].join("\n"))).toEqual({ pods: 1 });
});

test("network plugins by their pods", () => {
  const cni = (...names: string[]) =>
    answers(names.map((name) => pod("kube-system", name)).join("\n"))["cni"];
  expect(cni("calico-node-x2x4z")).toBe("other");
  expect(cni("aws-node-x2x4z", "kube-proxy-x2x4z")).toBe("other");
  expect(cni("cilium-operator-5d8f9c7b6d-x2x4z")).toBeUndefined();
  const both = [pod("kube-system", "cilium-x2x4z"), pod("kube-system", "aws-node-x2x4z")];
  expect(how(both.join("\n"), "cni")).toMatch(/beside aws-node-…; check/);
});

test("versions outside the list are told to the nearest one, and said so", () => {
  expect(answers(node("a", "linux", "v1.19.3"))["kubernetes"]).toBe("1.29");
  expect(answers(node("a", "linux", "v1.99.0"))["kubernetes"]).toBe("1.37");
  expect(how(node("a", "linux", "v1.99.0"), "kubernetes")).toMatch(/1\.37 is the newest this page/);
  expect(answers(node("a", "linux", "<none>"))).not.toHaveProperty("kubernetes");
});

test("more pods than the page reckons with are bounded, and said so", () => {
  const many = Array.from({ length: 5200 }, (_, index) => pod("shop", `web-${index}`)).join("\n");
  expect(answers(many)["pods"]).toBe(5000);
  expect(how(many, "pods")).toMatch(/5,200 pods .* 5,000 is the most/);
});

test("garbage fills nothing and names the first line", () => {
  const { filled, firstUnread, lines } = read(`${header}\n\nhello there\nPod only three`);
  expect(filled).toEqual([]);
  expect(firstUnread).toEqual({ line: 3, text: "hello there" });
  expect(lines.unread).toBe(2);
});

test("a command that the terminal wrapped is no garbage", () => {
  const wrapped = clusterCommand.replace(",NAME:", ",\nNAME:").replace(",OS:", ",\nOS:");
  expect(read(`$ ${wrapped}\n${pod("shop", "web-0")}`).lines.unread).toBe(0);
});

test("any text is read without an exception, and long ones with pauses", () => {
  fc.assert(fc.property(fc.string({ maxLength: 400, unit: "binary" }), (text) => void read(text)));
  const words = fc.constantFrom("Pod", "Node", "<none>", "shop", "v1.31.0", "windows", "\n", " ");
  fc.assert(fc.property(fc.array(words, { maxLength: 60 }), (parts) => void read(parts.join(" "))));
  const row = pod("shop", "web-5d8f9c7b6d-x2x4z", "node-1");
  expect(read(`${row}\n`.repeat(20_000)).pauses).toBeGreaterThanOrEqual(20);
  expect(read("x".repeat(1_000_000)).lines.unread).toBe(1);
});
