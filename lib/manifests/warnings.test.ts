import { describe, expect, test } from "vitest";
import { manifestFacts as facts } from "@/app/manifest-facts";
import { build } from "@/lib/manifests/build";
import { formFrom, targetOf, type BuilderValues } from "@/lib/manifests/fields";
import { stepIds } from "@/lib/manifests/step";

const result = (values: BuilderValues) => {
  const form = formFrom(values);
  return build(form, targetOf(form), facts);
};
const ids = (values: BuilderValues, kind?: "left-out" | "trap") =>
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

describe("traps are told where they wait", () => {
  test.each([
    [
      { mesh: "linkerd" },
      [
        "crds-first",
        "old-script",
        "anchor-expires",
        "pod-template",
        "parent-group",
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
        "istio-default-retries",
      ],
    ],
    [{ mesh: "istio-sidecar", api: "classic" }, ["charts-moved", "rule-order", "second-owner"]],
    [
      { mesh: "istio-ambient" },
      ["crds-first", "charts-moved", "not-both-labels", "needs-waypoint", "leave-first"],
    ],
    [{ mesh: "none" }, ["inside-not-split", "listener-allows", "charts-moved"]],
    [{ mesh: "none", gatewayClass: "nginx" }, ["controller-version"]],
    [{ header: "X-Preview" }, ["catch-all", "lowercase-header", "header-forwarded"]],
  ] satisfies [BuilderValues, string[]][])("%j", (values, expected) => {
    expect(ids(values, "trap")).toEqual(expect.arrayContaining(expected));
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

  test("roll back by weight first, pods second, the route last", () => {
    for (const mesh of ["linkerd", "istio-sidecar", "istio-ambient", "none"] as const) {
      const [weight, pods, route] = result({ mesh, header: "x", mirror: true }).steps["roll-back"];
      expect(weight?.code).toContain('"weight":100');
      expect(weight?.code).not.toMatch(/Mirror|headers/);
      expect(pods?.code).toContain("--replicas=0");
      expect(route?.code).toContain("delete");
    }
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
