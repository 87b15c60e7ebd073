import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { builderFields, type FieldName } from "@/lib/manifests/fields";
import { formFrom } from "@/lib/manifests/form";
import { allForms, refusedForms } from "@/lib/manifests/testing/combinations";
import { builderFromParams, builderQuery } from "@/lib/share/manifests";

const read = (query: string | Record<string, string>) =>
  builderFromParams(new URLSearchParams(query));

test("a link carries every form and reads back as the same", () => {
  for (const form of allForms()) {
    for (const spellOut of [false, true]) {
      const reading = read(builderQuery(form, { spellOut }));
      expect(reading.form).toEqual(form);
      expect(reading.notices).toEqual([]);
    }
  }
  expect(read("").form).toEqual(formFrom());
});

describe("hostile names are refused with the rule in words, and nothing typed is lost", () => {
  const names = ["namespace", "service", "stable", "canary", "caller", "gateway"] as const;
  const hostile = [
    "x: {",
    "a".repeat(300),
    "Shop",
    "__proto__",
    "-shop",
    "shop-",
    "a b",
    "a.b",
    "$(id)",
    "';rm -rf /;'",
    "shöp",
    "shop\u0000",
    "a\nb",
  ];
  test.each(names)("%s", (name) => {
    for (const value of hostile) {
      const { form, problems, typed, refused } = read({ [name]: value });
      expect(form, value).toBeUndefined();
      expect(problems[name], value).toMatch(/name: use at most 63 characters, only lowercase/);
      expect(typed[name], value).toBe(value.trim());
      expect(refused).toEqual([name]);
    }
  });

  test("no text whatever gets a name into a form that Kubernetes would refuse", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...names), (value, name) => {
        const { form } = read({ [name]: value });
        if (form) expect(form[name]).toMatch(/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/);
      }),
    );
  });

  test("a Service starts with a letter, a namespace need not", () => {
    expect(read("service=1shop").problems.service).toContain("start with a letter");
    expect(read("namespace=1shop").form?.namespace).toBe("1shop");
  });

  test.each([
    ["header", "x_preview"],
    ["header", "x-preview: 1"],
    ["headerValue", "né"],
    ["headerValue", "a\r\nb"],
    ["host", "Shop.Example.com"],
    ["host", "a..b"],
    ["host", `${"a.".repeat(200)}b`],
    ["mesh", "kuma"],
    ["port", "http"],
  ] as const)("%s=%s", (name: FieldName, value) => {
    const { form, problems, typed } = read({ [name]: value });
    expect(form).toBeUndefined();
    expect(problems[name]).toMatch(/\w/);
    expect(typed[name]).toBe(value);
  });
});

test("a number out of bounds is brought within them, said and used", () => {
  const { form, problems, refused } = read("port=70000&weight=-1");
  expect(form).toMatchObject({ port: 65535, weight: 0 });
  expect(problems.port).toContain("65535 is used");
  expect(problems.weight).toContain("0 is used");
  expect(refused).toEqual([]);
});

test("values that do not fit together are refused at the field to change", () => {
  expect(read("stable=v2&canary=v2").problems.canary).toContain("two versions need two names");
  const long = read({ service: "a".repeat(60), stable: "v1", canary: "version" });
  expect(long.problems.stable).toBeUndefined();
  expect(long.problems.canary).toContain("a name of 68 characters; Kubernetes allows 63");
  expect(long.form).toBeUndefined();
  expect(read({ service: "a".repeat(60) }).form).toMatchObject({ service: "a".repeat(60) });
});

test("what belongs to no field is named apart, prototype names included", () => {
  const { form, notices } = read("colour=red&__proto__=1&constructor=2");
  expect(form).toEqual(formFrom());
  expect(notices.map(({ key }) => key)).toEqual(["colour", "__proto__", "constructor"]);
});

test("very long input takes no time", () => {
  const start = performance.now();
  for (const name of Object.keys(builderFields)) read({ [name]: "a-".repeat(40_000) });
  expect(performance.now() - start).toBeLessThan(5000);
});

test("links from before the later fields mean what they meant", () => {
  const spelt =
    "mesh=istio-sidecar&api=classic&namespace=shop&service=orders&port=80&stable=v1&canary=v2&weight=10&header=X-Preview&headerValue=yes&timeout=5&retries=2&mirror=true&delay=3&caller=web&gateway=public&gatewayNamespace=edge&gatewayClass=cilium&host=*.example.com&compare=linkerd";
  const { form, notices, refused } = read(spelt);
  expect([notices, refused]).toEqual([[], []]);
  expect(form).toMatchObject({
    mesh: "istio-sidecar",
    api: "classic",
    service: "orders",
    port: 80,
    stable: "v1",
    canary: "v2",
    weight: 10,
    header: "X-Preview",
    headerValue: "yes",
    timeout: 5,
    retries: 2,
    mirror: true,
    delay: 3,
    caller: "web",
    gatewayClass: "cilium",
    host: "*.example.com",
    compare: "linkerd",
  });
  // The later fields stand for what was written then: HTTP, the same port, the labels app and version.
  expect(form).toMatchObject({ protocol: "http", kind: "deployment", versionLabel: "version" });
  expect([form?.targetPort, form?.labels, form?.morePorts, form?.stableWorkload]).toEqual(
    Array(4).fill(undefined),
  );
});

describe("ports, labels and protocols", () => {
  test.each([
    ["targetPort", "0"],
    ["targetPort", "a-name-that-is-too-long"],
    ["targetPort", "-web"],
    ["morePorts", "http"],
    ["morePorts", "9090;8080"],
    ["morePorts", "9090/udp"],
    ["labels", "app"],
    ["labels", "app=check out"],
    ["labels", "/name=a"],
    ["labels", "app=$(id)"],
    ["versionLabel", "a/b/c"],
    ["stableLabel", "v1,v2"],
    ["canaryLabel", "-v2"],
    ["tlsSecret", "Shop_TLS"],
    ["protocol", "udp"],
    ["kind", "daemonset"],
  ] as const)("%s=%s is refused at its field", (name: FieldName, value) => {
    const { form, problems, typed, refused } = read({ [name]: value });
    expect(form).toBeUndefined();
    expect(problems[name]).toMatch(/^(is|are|has) /);
    expect(typed[name]).toBe(value);
    expect(refused).toEqual([name]);
  });

  test.each([
    [{ targetPort: "70000" }, "targetPort", "a port above 65535"],
    [{ morePorts: "70000" }, "morePorts", "a port above 65535"],
    [{ morePorts: "9090,9090" }, "morePorts", "port 9090 a second time"],
    [{ port: "80", morePorts: "80" }, "morePorts", "port 80 a second time"],
    [{ labels: "app=a,app=b" }, "labels", "names app twice"],
    [{ labels: "app=a,version=v1" }, "labels", "the label that tells the versions apart"],
    [{ versionLabel: "app" }, "versionLabel", "the label that tells the versions apart"],
    [{ canaryLabel: "v1" }, "canaryLabel", "could not be told apart"],
    [{ stableLabel: "v2" }, "stableLabel", "could not be told apart"],
    [{ stableWorkload: "a", canaryWorkload: "a" }, "canaryWorkload", "current version already"],
    [{ mesh: "linkerd", protocol: "tcp" }, "protocol", "cannot be split by weight with Linkerd"],
    [{ mesh: "istio-ambient", morePorts: "5432/tcp" }, "morePorts", "with Istio ambient"],
    [{ mesh: "none", protocol: "tcp" }, "protocol", "needs a TCP listener"],
  ] as const)("%j", (query, field, reason) => {
    const { form, problems } = read(query);
    expect(form).toBeUndefined();
    expect(problems[field]).toContain(reason);
  });

  test("what a comparison cannot write is said there, and the output still comes", () => {
    const { form, problems, refused } = read("mesh=istio-sidecar&protocol=tcp&compare=linkerd");
    expect(form).toBeDefined();
    expect(refused).toEqual([]);
    expect(problems.compare).toContain("“Protocol” cannot be split by weight with Linkerd");
  });

  test("every form that does not fit together is refused for TCP, where a mesh cannot split it", () => {
    const forms = refusedForms();
    expect(forms.length).toBeGreaterThan(100);
    for (const form of forms) {
      const { problems } = read(builderQuery(form));
      expect(problems.protocol ?? problems.morePorts).toContain("cannot be split");
    }
  });
});
