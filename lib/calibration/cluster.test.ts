import { expect, test } from "vitest";
import { clusterInputs, clusterText } from "@/lib/calibration/cluster";
import { readPaste } from "@/lib/cluster/reading";

function read(text: string) {
  const reading = readPaste(text);
  let step = reading.next();
  while (!step.done) step = reading.next();
  return step.value;
}
const pod = (name: string, nodeName: string, sidecar = false) => ({
  metadata: { name, namespace: "shop" },
  spec: {
    nodeName,
    containers: [{ name: "app" }, ...(sidecar ? [{ name: "istio-proxy" }] : [])],
  },
});
const json = (items: object[]) => JSON.stringify({ kind: "List", items });
const names = ["cart-6b9c5d8f7c-x2kqp", "cart-6b9c5d8f7c-w4jzt", "shop-6b9c5d8f7c-x2kqp"];

test("a cluster without a mesh gives pods, pods per node and services", () => {
  const reading = read(json(names.map((name, i) => pod(name, `node-${i % 2}`))));
  const inputs = clusterInputs(reading);
  // Three pods on two nodes: 1.5, rounded.
  expect(inputs).toEqual({ pods: 3, podsPerNode: 2, services: 2 });
  const { action, notes } = clusterText(reading, inputs!);
  expect(action).toBe("Fill in 3 pods, 2 nodes, 2 services");
  expect(notes).toEqual([
    "Pods in namespaces of Kubernetes and its add-ons are left out.",
    "Nodes are entered as pods per node, here 2.",
    "Services are not in the paste; one is assumed for each Deployment, StatefulSet and the like.",
  ]);
});

test("with sidecars, the pods that have one are the mesh", () => {
  const reading = read(json(names.map((name, i) => pod(name, "node-0", i === 0))));
  const inputs = clusterInputs(reading);
  expect(inputs).toMatchObject({ pods: 1, podsPerNode: 1 });
  expect(clusterText(reading, inputs!).notes[0]).toBe("Pods that have a sidecar are counted.");
});

test("what the paste does not say is not filled in", () => {
  const reading = read("shop cart-0 app 1m 40Mi");
  expect(clusterInputs(reading)).toEqual({ pods: 1, services: 1 });
  expect(clusterText(reading, { pods: 1 }).action).toBe("Fill in 1 pod");
  expect(clusterInputs(read("nothing here"))).toBeUndefined();
});

test("inputs stay within the calculator's bounds", () => {
  const rows = Array.from({ length: 6000 }, (_, i) => `shop web-${i} app 1m 40Mi`);
  rows.push("node-a 1m 1% 1Mi 1%");
  expect(clusterInputs(read(rows.join("\n")))).toMatchObject({ pods: 5000, podsPerNode: 250 });
});
