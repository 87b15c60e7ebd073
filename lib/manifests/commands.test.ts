/** The builder's commands, run against a cluster where something runs already. */
import { afterEach, describe, expect, test } from "vitest";
import { manifestFacts as facts } from "@/app/manifest-facts";
import { build, yamlFile } from "@/lib/manifests/build";
import type { BuilderValues } from "@/lib/manifests/fields";
import { formFrom, targetOf, type Form } from "@/lib/manifests/form";
import type { Manifest } from "@/lib/manifests/manifest";
import { selectorOf } from "@/lib/manifests/names";
import { gateway } from "@/lib/manifests/services";
import type { StepId } from "@/lib/manifests/step";
import { Cluster, type Pod } from "@/lib/manifests/testing/cluster";
import { mergePatch, threeWay } from "@/lib/manifests/testing/patches";

const meshes: readonly BuilderValues[] = [
  { mesh: "linkerd" },
  { mesh: "istio-sidecar" },
  { mesh: "istio-sidecar", api: "classic" },
  { mesh: "istio-ambient" },
  { mesh: "none" },
];
const helmChart: BuilderValues = {
  labels: "app.kubernetes.io/name=checkout,app.kubernetes.io/instance=prod",
  versionLabel: "app.kubernetes.io/version",
  stableLabel: "1.4.0",
  canaryLabel: "1.5.0",
  kind: "statefulset",
};
const shapes: readonly BuilderValues[] = [
  { port: 80, targetPort: "8080" },
  { port: 80, header: "x-preview", mirror: true, timeout: 5 },
  { port: 6565, protocol: "grpc", morePorts: "9090:metrics/http", ...helmChart },
  { port: 80, protocol: "h2c", ...helmChart },
];
const scenarios = meshes.flatMap((mesh) => shapes.map((shape) => formFrom({ ...mesh, ...shape })));
const tcp = [
  { mesh: "istio-sidecar" },
  { mesh: "istio-sidecar", api: "classic" },
] satisfies BuilderValues[];
scenarios.push(...tcp.map((mesh) => formFrom({ ...mesh, port: 5432, protocol: "tcp" })));

/** A Service as one finds it: another target port, names of its own, ports that nobody told us of. */
const runningService = (form: Form, selector: object): Manifest =>
  ({
    apiVersion: "v1",
    kind: "Service",
    metadata: {
      name: form.service,
      namespace: form.namespace,
      uid: "7",
      annotations: { "kubectl.kubernetes.io/last-applied-configuration": "{}" },
      labels: { team: "payments" },
    },
    spec: {
      type: "LoadBalancer",
      clusterIP: "10.0.0.7",
      externalTrafficPolicy: "Local",
      sessionAffinity: "None",
      selector,
      ports: [
        { name: "web", port: form.port, targetPort: 3000, nodePort: 31000, protocol: "TCP" },
        { name: "admin", port: 9901, targetPort: "admin", nodePort: 31001, protocol: "TCP" },
      ],
    },
  }) as Manifest;

const clusters: Cluster[] = [];
afterEach(() => {
  for (const cluster of clusters.splice(0)) cluster.close();
});

/** A cluster with both versions running, and a reader who follows the builder in it. */
function reader(
  form: Form,
  {
    selector = selectorOf(form),
    pods,
    objects = [],
  }: {
    selector?: object;
    pods?: readonly Pod[];
    objects?: readonly Manifest[];
  } = {},
) {
  const target = targetOf(form);
  const result = build(form, target, facts);
  const pod = (name: string, version: "stable" | "canary") => ({
    name,
    labels: { ...selectorOf(form, version), team: "payments" },
  });
  const both = [pod("old-1", "stable"), pod("old-2", "stable"), pod("new-1", "canary")];
  const service = runningService(form, selector);
  const cluster = new Cluster(
    pods ?? both,
    [service, ...(target === "none" ? [gateway(form)] : []), ...objects],
    form.service,
  );
  clusters.push(cluster);
  const file = { name: result.fileName, text: yamlFile(result, facts) };
  return {
    target,
    service,
    cluster,
    before: structuredClone(Object.fromEntries(cluster.objects)),
    /** Runs every block of a step that is not folded away. */
    follows: (step: StepId, until = Infinity): string =>
      result.steps[step]
        .filter(({ language, optional }) => language === "bash" && !optional)
        .slice(0, until)
        .map(({ code }) => cluster.run(code, file))
        .join(""),
  };
}

const routesOf = (cluster: Cluster) =>
  cluster.names().filter((name) => /^(http|grpc|tcp)routes|^virtual|^destination/.test(name));
const named = (form: Form) => JSON.stringify(form, ["mesh", "api", "protocol", "kind", "header"]);

describe.each(scenarios.map((form) => [named(form), form] as const))("%s", (_, form) => {
  test("what runs changes by one label in the selector, and nothing is written over", () => {
    const { cluster, follows, service, target, before } = reader(form);
    follows("save");
    expect(Object.fromEntries(cluster.objects)).toEqual(before);
    follows("canary");
    expect(cluster.refused).toEqual([]);
    const live = cluster.get("services", form.service);
    if (target === "istio-sidecar-classic") expect(live).toEqual(service);
    else {
      const { [form.versionLabel]: added, ...rest } = (
        live!.spec as { selector: Record<string, string> }
      ).selector;
      expect(added).toBe(form.stableLabel ?? form.stable);
      expect({ ...live, spec: { ...(live!.spec as object), selector: rest } }).toEqual(service);
      expect(cluster.behind(form.service)).toEqual(["old-1", "old-2"]);
      expect(cluster.behind(`${form.service}-v2`)).toEqual(["new-1"]);
    }
    expect(routesOf(cluster).length).toBeGreaterThan(0);
    follows("verify");
    follows("shift");
    expect(cluster.refused).toEqual([]);
    const routes = JSON.stringify([...cluster.objects]);
    expect(routes).toContain('"weight":75');
    expect(routes).toContain('"weight":25');
    expect(routes).not.toContain('"weight":5}');
  });

  test("rolling back leaves exactly what was there", () => {
    const { cluster, follows, before, target } = reader(form);
    follows("save");
    follows("canary");
    follows("save"); // A second time, by mistake: what is saved stays.
    follows("roll-back", 1);
    expect(JSON.stringify([...cluster.objects])).toContain('"weight":100');
    cluster.lose(["new-1"]);
    // All blocks again: the first ones once more change nothing.
    follows("roll-back");
    expect(cluster.refused).toEqual([]);
    const after = Object.fromEntries(cluster.objects);
    // At a gateway the route stays, to the Service: without it nothing would enter.
    if (target === "none") {
      const [route] = routesOf(cluster);
      expect(JSON.stringify(after[route!])).toContain(
        `"backendRefs":[{"name":"${form.service}","port":${form.port}}]`,
      );
      Reflect.deleteProperty(after, route!);
    }
    expect(after).toEqual(before);
    expect(cluster.scaled.at(-1)).toBe(`${form.kind}/${form.service}-v2 --replicas=0`);
  });

  test("promoting ends with the new version alone, and the Service as it was", () => {
    const { cluster, follows, before, target } = reader(form);
    follows("save");
    follows("canary");
    follows("promote", target === "istio-sidecar-classic" ? 1 : 3);
    if (target !== "istio-sidecar-classic") {
      expect(cluster.behind(form.service)).toEqual(["new-1"]);
    }
    cluster.lose(["old-1", "old-2"]);
    const blocks = build(form, target, facts).steps.promote.slice(
      target === "istio-sidecar-classic" ? 1 : 3,
    );
    for (const { code } of blocks) cluster.run(code, { name: "unused", text: "" });
    expect(cluster.refused).toEqual([]);
    const after = Object.fromEntries(cluster.objects);
    if (target === "none") Reflect.deleteProperty(after, routesOf(cluster)[0]!);
    expect(after).toEqual(before);
    expect(cluster.behind(form.service)).toEqual(["new-1"]);
  });
});

const form = formFrom({ mesh: "linkerd", port: 80 });

describe("verify counts by version", () => {
  const envoy = (workload: string, code: string, count: number, more = "") =>
    `istio_requests_total{reporter="source",source_workload="canary-probe",source_version="v9",destination_workload="${workload}",destination_version="v1",response_code="${code}",response_flags="-"${more}} ${count}`;
  const linkerd = (kind: string, backend: string, count: number) =>
    `outbound_${kind}_route_backend_requests_total{parent_group="core",parent_kind="Service",parent_name="checkout",parent_port="80",route_name="checkout-canary",backend_group="core",backend_kind="Service",backend_name="${backend}",backend_port="80"} ${count}`;
  const counted = [
    envoy("checkout-v1", "200", 180),
    envoy("checkout-v1", "503", 10),
    envoy("checkout-v2", "200", 10),
    '# TYPE istio_requests_total counter\nistio_requests_total_other{destination_workload="x"} 7',
    'istio_tcp_connections_opened_total{reporter="source",destination_workload="checkout-v1"} 190',
    'istio_tcp_connections_opened_total{reporter="source",destination_workload="checkout-v2"} 10',
    ...["http", "grpc"].flatMap((kind) => [
      linkerd(kind, "checkout-v1", 190),
      linkerd(kind, "checkout-v2", 10),
    ]),
    "process_open_fds 12",
  ].join("\n");

  test.each([...scenarios.map((each) => [named(each), each] as const)])("%s", (_, each) => {
    const { cluster, follows } = reader(each);
    cluster.metrics = `${counted}\n`;
    const said = follows("verify").split("\n");
    expect(said).toContain("190 checkout-v1");
    expect(said).toContain("10 checkout-v2");
  });

  test("from a pod that is in the mesh by itself, whatever its namespace is", () => {
    const enrolled = {
      linkerd: "linkerd.io/inject=enabled",
      "istio-sidecar": "sidecar.istio.io/inject=true",
      "istio-ambient": "istio.io/dataplane-mode=ambient",
    };
    for (const [mesh, flag] of Object.entries(enrolled)) {
      const each = formFrom({ mesh: mesh as "linkerd" });
      const code = build(each, targetOf(each), facts)
        .steps.verify.map((block) => block.code)
        .join("");
      expect(code.split("\n").find((line) => line.includes("run canary-probe"))).toContain(
        `=${flag} `,
      );
      expect(code).toContain("seq 200");
    }
  });
});

describe("it stops", () => {
  const podsOf = (...labels: readonly Pod["labels"][]) =>
    labels.map((each, index) => ({ name: `pod-${index}`, labels: each }));

  test.each([
    ["where pods have no version label", podsOf({ app: "checkout" })],
    [
      "where only some of them have",
      podsOf({ app: "checkout", version: "v1" }, { app: "checkout" }),
    ],
    [
      "where a third version serves",
      podsOf({ app: "checkout", version: "v1" }, { app: "checkout", version: "v0" }),
    ],
    ["where there are no pods", []],
  ])("%s: the Service is not narrowed", (_, pods) => {
    const { cluster, follows, before } = reader(form, { pods });
    const said = follows("canary");
    expect(said).toContain("Stop: these pods would lose their traffic");
    expect(cluster.get("services", "checkout")).toEqual(before["services/checkout"]);
  });

  test("where the new version does not run yet: no route is made", () => {
    const { cluster, follows } = reader(form, { pods: podsOf({ app: "checkout", version: "v1" }) });
    follows("canary");
    expect(cluster.names()).toEqual(["services/checkout"]);
    expect(cluster.behind("checkout")).toEqual(["pod-0"]);
  });

  test("where a Service of the version’s name is somebody else’s", () => {
    const other = { ...runningService(form, { app: "other" }) };
    const theirs = { ...other, metadata: { ...other.metadata, name: "checkout-v1" } };
    const { cluster, follows, before } = reader(form, { objects: [theirs] });
    follows("canary");
    expect(cluster.refused).toEqual(["services/checkout-v1 exists already"]);
    expect(cluster.get("services", "checkout-v1")).toEqual(before["services/checkout-v1"]);
  });
});

test("a selector that named its version keeps doing so", () => {
  const selector = { app: "checkout", version: "v1" };
  const rolledBack = reader(form, { selector });
  for (const step of ["save", "canary", "roll-back"] as const) rolledBack.follows(step);
  expect(Object.fromEntries(rolledBack.cluster.objects)).toEqual(rolledBack.before);
  const promoted = reader(form, { selector });
  for (const step of ["save", "canary", "promote"] as const) promoted.follows(step);
  expect(promoted.cluster.get("services", "checkout")?.spec).toMatchObject({
    selector: { app: "checkout", version: "v2" },
  });
});

describe("the file, applied by whoever prefers that", () => {
  test.each(scenarios.map((each) => [named(each), each] as const))(
    "%s: a three-way merge finds nothing in it that runs",
    (_, each) => {
      const { before } = reader(each);
      const { manifests } = build(each, targetOf(each), facts);
      for (const { kind, metadata } of manifests) {
        expect(before).not.toHaveProperty([`${kind.toLowerCase()}s/${metadata.name}`]);
      }
    },
  );

  test("the merge is kubectl’s: set what the file says, drop what it said, keep the rest", () => {
    const live = runningService(form, { app: "checkout", tier: "web" }).spec;
    const file = {
      selector: { app: "checkout", version: "v1" },
      ports: [{ name: "http", port: 80 }],
    };
    // What an earlier builder wrote: it would have renamed a port, and after the first time lost one.
    expect(threeWay(undefined, file, live)).toMatchObject({
      selector: { app: "checkout", tier: "web", version: "v1" },
      ports: [{ name: "http", port: 80, targetPort: 3000 }, { name: "admin" }],
    });
    const last = { ports: [{ port: 80, targetPort: 3000 }, { port: 9901 }] };
    expect(threeWay(last, file, live)).toMatchObject({ ports: [{ name: "http", port: 80 }] });
    expect(JSON.stringify(threeWay(last, file, live))).not.toContain("3000");
    expect(mergePatch(live, { selector: { tier: null } })).toMatchObject({
      selector: { app: "checkout" },
    });
  });
});
