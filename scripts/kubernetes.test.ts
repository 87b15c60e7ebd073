import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { HTTPRoute } from "@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1";
import { Deployment } from "kubernetes-models/apps/v1";
import { HorizontalPodAutoscaler } from "kubernetes-models/autoscaling/v2";
import { NetworkPolicy } from "kubernetes-models/networking.k8s.io/v1";
import { PodDisruptionBudget } from "kubernetes-models/policy/v1";
import { Namespace, Service, ServiceAccount } from "kubernetes-models/v1";
import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { catalog } from "@/lib/catalog/catalog";

const folder = "deploy/kubernetes";
const base = `${folder}/base`;

/** The schemas of Kubernetes 1.27 and Gateway API 1.0; every kind here has been stable since. */
const models = [
  Deployment,
  HorizontalPodAutoscaler,
  HTTPRoute,
  Namespace,
  NetworkPolicy,
  PodDisruptionBudget,
  Service,
  ServiceAccount,
];
const topLevel = ["apiVersion", "kind", "metadata", "spec", "automountServiceAccountToken"];

type Json = { [name: string]: Json } & { [index: number]: Json };
type Policy = {
  podSelector: { matchLabels: Json };
  policyTypes: string[];
  ingress: { ports: { port: number }[] }[];
  egress: { to: { namespaceSelector: { matchExpressions?: Json[] } }[]; ports?: Json[] }[];
};
type Manifest = { apiVersion: string; kind: string; metadata: { name: string } } & Json;

function manifestsIn(file: string): Manifest[] {
  return [...parseAllDocuments(readFileSync(file, "utf8"))].map((document) => {
    expect(document.errors, file).toEqual([]);
    return document.toJS() as Manifest;
  });
}

/** Notes which fields are read: one that a validator never reads is in no schema. */
function watched(value: unknown, where: string, unread: Set<string>): unknown {
  if (typeof value !== "object" || value === null) return value;
  const inside = new Map(
    Object.entries(value).map(([key, part]) => {
      unread.add(`${where}.${key}`);
      return [key, watched(part, `${where}.${key}`, unread)];
    }),
  );
  return new Proxy(value, {
    get(target, key) {
      if (typeof key === "symbol" || !inside.has(key)) return Reflect.get(target, key) as unknown;
      unread.delete(`${where}.${key}`);
      return inside.get(key);
    },
  });
}

/** What is wrong with a manifest by the schema of its kind; fields it does not know included. */
function problemsOf(manifest: Manifest): string[] {
  const Model = models.find(
    ({ apiVersion, kind }) => apiVersion === manifest.apiVersion && kind === manifest.kind,
  );
  if (!Model) return [`no schema for ${manifest.apiVersion} ${manifest.kind}`];
  const unknown = Object.keys(manifest).filter((name) => !topLevel.includes(name));
  const unread = new Set<string>();
  try {
    // The constructor copies what it is given, so what is watched comes after it.
    const model = new Model(manifest as never);
    for (const name of ["metadata", "spec"]) {
      Object.assign(model, {
        [name]: watched(manifest[name], `${manifest.kind}.${name}`, unread),
      });
    }
    model.validate();
  } catch (error) {
    return [String(error)];
  }
  // The schema of a CRD leaves metadata to the server.
  const left = [...unread].filter((name) => !name.startsWith("HTTPRoute.metadata."));
  return [...unknown, ...left].map((name) => `unknown field ${name}`);
}

const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => `${folder}/${file}`);
const manifestFiles = files.filter((file) => !file.endsWith("/kustomization.yaml"));

/** A patch of a Deployment leaves out what the base says, so it is checked laid over the base. */
function patched(manifest: Manifest): Manifest {
  if (manifest.kind !== "Deployment") return manifest;
  const whole = structuredClone(one("Deployment"));
  const pod = whole.spec!.template!.spec!;
  const { containers, ...rest } = manifest.spec!.template!.spec!;
  Object.assign(pod, rest);
  for (const more of (containers ?? []) as unknown as Json[]) {
    const container = pod.containers![0]!;
    Object.assign(container, more, {
      env: [...(container.env as unknown as Json[]), ...(more.env as unknown as Json[])],
    });
  }
  return whole;
}

const one = (kind: string) => manifestsIn(`${base}/${kind.toLowerCase()}.yaml`)[0]!;

test.each(manifestFiles)("%s is what its schema asks for", (file) => {
  const manifests = manifestsIn(file);
  expect(manifests).toHaveLength(1);
  for (const manifest of manifests) {
    expect(problemsOf(file.endsWith("-patch.yaml") ? patched(manifest) : manifest)).toEqual([]);
  }
});

describe("the check itself", () => {
  test("sees a misspelt field, a wrong type and a missing one", () => {
    const misspelt = structuredClone(one("Deployment"));
    const pod = misspelt.spec!.template!.spec!;
    pod.containers![0]!.securityContext!.readonlyRootFilesystem = true as never;
    expect(problemsOf(misspelt)).toEqual([
      "unknown field Deployment.spec.template.spec.containers.0.securityContext.readonlyRootFilesystem",
    ]);
    const wrong = structuredClone(one("HorizontalPodAutoscaler"));
    wrong.spec!.maxReplicas = "six" as never;
    expect(problemsOf(wrong).join()).toContain("maxReplicas");
    const missing = structuredClone(one("Service"));
    delete missing.spec!.ports![0]!.port;
    expect(problemsOf(missing).join()).toContain("port");
  });
});

describe("kustomize", () => {
  const kustomizations = files.filter((file) => file.endsWith("/kustomization.yaml"));
  type Kustomization = {
    resources: string[];
    components?: string[];
    patches?: { path: string }[];
  };

  test.each(kustomizations)("%s lists exactly the files beside it", (file) => {
    const {
      resources,
      components = [],
      patches = [],
    } = manifestsIn(file)[0] as unknown as Kustomization;
    const here = path.dirname(file);
    const listed = [...resources, ...components, ...patches.map((patch) => patch.path)];
    const [folders, names] = [true, false].map((isFolder) =>
      listed.filter((name) => name.startsWith("../") === isFolder),
    );
    const beside = readdirSync(here).filter(
      (name) => name.endsWith(".yaml") && name !== "kustomization.yaml",
    );
    expect(names!.sort()).toEqual(beside.sort());
    for (const other of folders!) {
      expect(kustomizations).toContain(path.join(here, other, "kustomization.yaml"));
    }
  });

  test("a patch names an object of the base", () => {
    const patches = manifestFiles.filter((file) => file.endsWith("-patch.yaml"));
    expect(patches.length).toBeGreaterThan(0);
    for (const { kind, apiVersion, metadata } of patches.flatMap(manifestsIn)) {
      expect(one(kind)).toMatchObject({ apiVersion, metadata: { name: metadata.name } });
    }
  });
});

describe("the objects fit together", () => {
  const deployment = one("Deployment").spec!;
  const pod = deployment.template!.spec!;
  const container = pod.containers![0]!;
  const labels = deployment.template!.metadata!.labels;

  test("every selector finds the pods", () => {
    for (const selector of [
      deployment.selector!.matchLabels,
      one("Service").spec!.selector,
      one("PodDisruptionBudget").spec!.selector!.matchLabels,
      one("NetworkPolicy").spec!.podSelector!.matchLabels,
      ...(pod.topologySpreadConstraints as unknown as Json[]).map(
        ({ labelSelector }) => labelSelector!.matchLabels,
      ),
    ]) {
      expect(selector).toEqual(labels);
    }
  });

  test("ports, names and the service account meet", () => {
    const ports = container.ports as unknown as { name: string; containerPort: number }[];
    const [port] = one("Service").spec!.ports as unknown as Json[];
    expect(ports).toEqual([{ name: "http", containerPort: 3000 }]);
    expect(port!.targetPort).toBe("http");
    expect(one("NetworkPolicy").spec!.ingress![0]!.ports![0]!.port).toBe("http");
    const backend = one("HTTPRoute").spec!.rules![0]!.backendRefs![0]!;
    expect(backend).toEqual({ name: one("Service").metadata.name, port: port!.port });
    expect(one("HorizontalPodAutoscaler").spec!.scaleTargetRef).toMatchObject({
      kind: "Deployment",
      name: one("Deployment").metadata.name,
    });
    expect(pod.serviceAccountName).toBe(one("ServiceAccount").metadata.name);
    expect(deployment).not.toHaveProperty("replicas");
  });

  test("scaling looks at the site alone, not at a sidecar beside it", () => {
    const [metric] = one("HorizontalPodAutoscaler").spec!.metrics as unknown as Json[];
    expect(metric!.containerResource).toMatchObject({ name: "cpu", container: container.name });
    expect(metric).not.toHaveProperty("resource");
  });

  test("a pod meets the restricted standard and may write nowhere", () => {
    expect(pod.securityContext).toMatchObject({
      runAsNonRoot: true,
      seccompProfile: { type: "RuntimeDefault" },
    });
    expect(container.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ["ALL"] },
    });
    expect(pod).not.toHaveProperty("volumes");
    const user = /^USER (\d+):(\d+)$/m.exec(readFileSync("Dockerfile", "utf8"));
    expect([pod.securityContext!.runAsUser, pod.securityContext!.runAsGroup].map(String)).toEqual(
      user?.slice(1),
    );
  });

  test("without a mesh a pod has no token, no way out and one open port", () => {
    expect(pod.automountServiceAccountToken).toBe(false);
    const policy = one("NetworkPolicy").spec!;
    expect(policy.egress).toEqual([]);
    expect(policy.ingress).toEqual([{ ports: [{ protocol: "TCP", port: "http" }] }]);
  });

  test("with the component a pod can join each mesh the catalog advises on", () => {
    const mesh = `${folder}/components/mesh`;
    const [patch] = manifestsIn(`${mesh}/deployment-patch.yaml`);
    // Linkerd skips a pod whose token is not mounted.
    expect(patched(patch!).spec!.template!.spec!.automountServiceAccountToken).toBe(true);
    const [policy] = manifestsIn(`${mesh}/networkpolicy.yaml`);
    const { podSelector, policyTypes, ingress, egress } = policy!.spec as unknown as Policy;
    expect(podSelector.matchLabels).toEqual(labels);
    expect(policyTypes).toEqual(["Ingress", "Egress"]);
    const hbone = Number(catalog.meshes["istio-ambient"].facts["hbone_port"]?.value);
    expect(ingress.flatMap(({ ports }) => ports.map(({ port }) => port))).toEqual([hbone, 4143]);
    // The default namespaces of the control planes, then DNS over both protocols.
    const [controlPlanes, dns] = egress;
    expect(controlPlanes!.to[0]!.namespaceSelector.matchExpressions).toEqual([
      {
        key: "kubernetes.io/metadata.name",
        operator: "In",
        values: ["istio-system", "linkerd", "kuma-system", "consul"],
      },
    ]);
    expect(controlPlanes).not.toHaveProperty("ports");
    expect(dns!.ports).toEqual([
      { protocol: "UDP", port: 53 },
      { protocol: "TCP", port: 53 },
    ]);
  });

  test("a pod that ends serves until balancers look away, then has time for open requests", () => {
    const { periodSeconds, failureThreshold } = container.readinessProbe as unknown as Record<
      string,
      number
    >;
    const { command } = (
      container.lifecycle as unknown as { preStop: { exec: { command: string[] } } }
    ).preStop.exec;
    expect(command[0]).toBe("sleep");
    const seconds = Number(command[1]);
    expect(seconds).toBeGreaterThan(periodSeconds! * failureThreshold!);
    expect(Number(pod.terminationGracePeriodSeconds)).toBeGreaterThanOrEqual(seconds + 20);
  });

  test("it listens where probes and the Service find it, not on the pod's name", () => {
    expect(container.env).toContainEqual({ name: "HOSTNAME", value: "::" });
  });
});
