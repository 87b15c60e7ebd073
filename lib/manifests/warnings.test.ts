import { describe, expect, test } from "vitest";
import { manifestFacts as facts } from "@/app/manifest-facts";
import { build } from "@/lib/manifests/build";
import type { BuilderValues } from "@/lib/manifests/fields";
import { formFrom, targetOf } from "@/lib/manifests/form";
import { stepIds } from "@/lib/manifests/step";

const result = (values: BuilderValues) => {
  const form = formFrom(values);
  return build(form, targetOf(form), facts);
};
const ids = (values: BuilderValues, kind?: "left-out" | "warning") =>
  result(values)
    .warnings.filter((each) => kind === undefined || each.kind === kind)
    .map(({ id }) => id);
const commands = (values: BuilderValues) =>
  stepIds.flatMap((step) => result(values).steps[step].map(({ code }) => code)).join("\n");

describe("what a mesh cannot do is left out and said", () => {
  test.each([
    ["mirroring on Linkerd", { mesh: "linkerd", mirror: true }, ["no-mirror"]],
    [
      "subsets at a waypoint",
      { mesh: "istio-ambient", api: "classic" },
      ["subsets-under-waypoint"],
    ],
    ["a delay on Linkerd", { mesh: "linkerd", delay: 2, header: "x" }, ["no-delay"]],
    ["a delay in an HTTPRoute", { mesh: "istio-sidecar", delay: 2, header: "x" }, ["no-delay"]],
    [
      "a delay for everybody",
      { mesh: "istio-sidecar", api: "classic", delay: 2 },
      ["delay-needs-header"],
    ],
    ["retries in an HTTPRoute", { mesh: "istio-ambient", retries: 2 }, ["no-retries"]],
    [
      "a timeout in a GRPCRoute",
      { mesh: "istio-ambient", protocol: "grpc", timeout: 2 },
      ["no-timeout"],
    ],
    ["no timeout of gRPC on Linkerd", { mesh: "linkerd", protocol: "grpc", timeout: 2 }, []],
    [
      "headers and the like of TCP",
      { mesh: "istio-sidecar", protocol: "tcp", header: "x", timeout: 2 },
      ["tcp-has-no-requests"],
    ],
    ["further ports at a gateway", { mesh: "none", morePorts: "9090" }, ["one-port-at-gateway"]],
    [
      "nothing",
      {
        mesh: "istio-sidecar",
        api: "classic",
        header: "x",
        delay: 2,
        retries: 2,
        mirror: true,
        timeout: 5,
      },
      [],
    ],
    ["nothing on Linkerd", { mesh: "linkerd", retries: 2, timeout: 5, header: "x" }, []],
  ] satisfies [string, BuilderValues, string[]][])("%s", (_, values, expected) => {
    expect(ids(values, "left-out")).toEqual(expected);
  });
});

describe("warnings are given where they apply", () => {
  test.each([
    [
      { mesh: "linkerd" },
      [
        "crds-first",
        "safe-upgrades",
        "old-script",
        "anchor-expires",
        "pod-template",
        "gateway-traffic",
        "meshed-callers",
        "parent-group",
        "port-protocol",
        "service-profile",
      ],
    ],
    [{ mesh: "linkerd", retries: 1 }, ["linkerd-retry-limits", "retries-repeat-writes"]],
    [
      { mesh: "istio-sidecar" },
      [
        "crds-first",
        "charts-moved",
        "pod-template",
        "parent-group",
        "second-owner",
        "gateway-traffic",
        "istio-default-retries",
        "purge-deletes-all",
        "sidecars-first",
      ],
    ],
    [{ mesh: "istio-sidecar", api: "classic" }, ["charts-moved", "rule-order", "gateway-traffic"]],
    [
      { mesh: "istio-ambient" },
      ["crds-first", "charts-moved", "not-both-labels", "gateway-traffic", "leave-first"],
    ],
    [
      { mesh: "none" },
      ["inside-not-split", "older-route-wins", "edge-tls", "no-load-balancer", "charts-moved"],
    ],
    [{ mesh: "istio-sidecar", protocol: "grpc" }, ["grpc-route-in-mesh"]],
    [{ mesh: "istio-sidecar", protocol: "tcp" }, ["tcp-by-connection"]],
    [{ kind: "statefulset" }, ["statefulset-dns"]],
    [{ mesh: "none", gatewayClass: "nginx" }, ["controller-version"]],
    [{ header: "X-Preview" }, ["catch-all", "lowercase-header", "header-forwarded"]],
  ] satisfies [BuilderValues, string[]][])("%j", (values, expected) => {
    expect(ids(values, "warning")).toEqual(expect.arrayContaining(expected));
  });

  test("and not where they do not", () => {
    expect(ids({})).not.toContain("catch-all");
    expect(ids({ mesh: "istio-sidecar", api: "classic" })).not.toContain("crds-first");
    expect(ids({ mesh: "linkerd" })).not.toContain("charts-moved");
    expect(ids({ mesh: "istio-sidecar", retries: 0 })).not.toContain("istio-default-retries");
  });
});

describe("commands", () => {
  test("carry the versions of the catalog, and CRDs come first", () => {
    const linkerd = commands({ mesh: "linkerd" });
    expect(linkerd).toContain(`LINKERD2_VERSION=${facts.linkerdEdge}`);
    expect(linkerd).toContain(`/v${facts.linkerdGatewayApi}/standard-install.yaml`);
    expect(linkerd.indexOf("standard-install")).toBeLessThan(linkerd.indexOf("install --crds"));
    expect(linkerd.indexOf("install --crds")).toBeLessThan(linkerd.indexOf("linkerd install |"));
    for (const mesh of ["istio-sidecar", "istio-ambient"] as const) {
      const istio = commands({ mesh });
      expect(istio).toContain(`ISTIO_VERSION=${facts.istioVersion}`);
      expect(istio).toContain(facts.istioCharts);
      expect(istio).not.toContain("storage.googleapis.com");
      expect(istio.indexOf("standard-install")).toBeLessThan(istio.indexOf("profile="));
    }
  });

  test("change with the facts and hold no version of their own", () => {
    const form = formFrom({ mesh: "istio-ambient" });
    const other = build(form, "istio-ambient", { ...facts, istioVersion: "9.9.9" });
    const text = JSON.stringify(other);
    expect(text).toContain("ISTIO_VERSION=9.9.9");
    expect(text).not.toContain(facts.istioVersion);
  });

  test("leave before the control plane goes, with every kind of workload, and export first", () => {
    for (const mesh of ["linkerd", "istio-sidecar"] as const) {
      const code = commands({ mesh });
      const restart = code.indexOf("rollout restart deployment,statefulset,daemonset");
      const saved = code.indexOf("-resources.yaml");
      const removed = code.search(/(istioctl|linkerd) uninstall/);
      expect(restart).toBeGreaterThan(0);
      expect(saved).toBeGreaterThan(restart);
      expect(removed).toBeGreaterThan(saved);
    }
    const istio = result({ mesh: "istio-sidecar" }).steps.uninstall;
    const purge = istio.find(({ code }) => code.includes("--purge"))!;
    expect(purge.title).toContain("deletes every Istio resource");
    expect(purge.code.indexOf("istio-proxy")).toBeLessThan(purge.code.indexOf("--purge"));
    // It asks: what it deletes cannot be had back.
    expect(purge.code).not.toContain("--purge -y");
    const ambient = commands({ mesh: "istio-ambient" });
    expect(ambient).toContain(
      "helm uninstall -n istio-system --wait ztunnel istio-cni istiod istio-base",
    );
    expect(commands({ mesh: "istio-sidecar" })).toContain("--wait istiod istio-base");
  });

  test("say where a split ends: outside traffic, in every mesh", () => {
    const said = (values: BuilderValues) =>
      result(values).warnings.find(({ id }) => id === "gateway-traffic")?.text;
    expect(said({ mesh: "linkerd" })).toMatch(/l5d-dst-override.*nativeLB/);
    expect(said({ mesh: "istio-sidecar" })).toContain("Istio’s own gateway included");
    expect(said({ mesh: "istio-sidecar", api: "classic" })).toContain("gateways: [mesh");
    expect(said({ mesh: "istio-ambient" })).toContain("istio.io/ingress-use-waypoint");
  });

  test("of retries, only what is so: HTTP errors of the new version are not hidden", () => {
    const said = result({ mesh: "istio-sidecar" }).warnings.find(
      ({ id }) => id === "istio-default-retries",
    )!.text;
    expect(said).toContain(facts.istioRetryOn);
    expect(said).toContain("HTTP errors of v2, 5xx included, are not retried");
  });

  test("pods are enrolled by namespace or pod template, never by a Deployment’s own metadata", () => {
    const code = commands({ mesh: "linkerd" });
    expect(code).toContain("annotate --overwrite namespace shop");
    expect(code).toContain('{"spec":{"template":{"metadata"');
    expect(code).not.toMatch(/annotate deploy/);
  });

  test("ambient leaves before it is removed", () => {
    const code = commands({ mesh: "istio-ambient" });
    expect(code.indexOf("dataplane-mode-")).toBeLessThan(code.indexOf("uninstall --purge"));
  });
});
