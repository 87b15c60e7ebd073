import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allForms } from "@/lib/manifests/combinations";
import { builderFields, formFrom, type FieldName } from "@/lib/manifests/fields";
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
