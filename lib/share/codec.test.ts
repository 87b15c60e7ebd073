import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Fields } from "@/lib/field";
import { decode, encode, mostUnknown, paramsOf } from "@/lib/share/codec";

const fields = {
  pods: { kind: "number", min: 1, max: 5000, integer: true, default: 100 },
  rps: { kind: "number", min: 0, max: 10000, integer: false, default: 20 },
  services: { kind: "number", min: 1, max: 5000, integer: true },
  scoped: { kind: "flag", default: false },
  host: { kind: "choice", options: ["shared-vcpu", "mid"], default: "shared-vcpu" },
  must: { kind: "list", options: ["mtls", "canary", "jwt"] },
  data: { kind: "token", pattern: /^\d{4}-\d{2}$/ },
} as const satisfies Fields;

const from = (query: string) => decode(fields, new URLSearchParams(query));

describe("what a query means", () => {
  test.each([
    ["", {}],
    ["pods=60", { pods: 60 }],
    ["rps=2.5", { rps: 2.5 }],
    ["rps=1e3", { rps: 1000 }],
    ["scoped=true", { scoped: true }],
    ["scoped=on", { scoped: true }],
    ["host=mid", { host: "mid" }],
    ["must=canary,mtls", { must: ["mtls", "canary"] }],
    ["must=canary&must=mtls", { must: ["mtls", "canary"] }],
    ["data=2026-11", { data: "2026-11" }],
    ["pods=", {}],
  ])("%s", (query, values) => {
    expect(from(query)).toEqual({ values, notices: [] });
  });
});

describe("what is not usable is named, and the rest is used", () => {
  test.each([
    ["pods=-1", { pods: 1 }, "pods", /outside 1 to 5000/],
    ["pods=1e99", { pods: 5000 }, "pods", /outside/],
    ["pods=NaN", {}, "pods", /not a number/],
    ["pods=Infinity", {}, "pods", /not a number/],
    ["pods=0x10", {}, "pods", /not a number/],
    ["pods=10.5", { pods: 11 }, "pods", /whole number/],
    ["pods=5&pods=6", { pods: 5 }, "pods", /more than once/],
    ["scoped=maybe", {}, "scoped", /neither/],
    ["host=mainframe", {}, "host", /not one of/],
    ["must=mtls,magic", { must: ["mtls"] }, "must", /no option magic/],
    ["must=magic", {}, "must", /no option magic/],
    ["data=latest", {}, "data", /right form/],
    ["colour=red", {}, "colour", /not a known setting/],
    ["__proto__=1", {}, "__proto__", /not a known setting/],
    ["constructor=1", {}, "constructor", /not a known setting/],
  ])("%s", (query, values, key, reason) => {
    const decoded = from(query);
    expect(decoded.values).toEqual(values);
    expect(decoded.notices).toHaveLength(1);
    expect(decoded.notices[0]?.key).toBe(key);
    expect(decoded.notices[0]?.reason).toMatch(reason);
  });

  test("notices are short however long the input", () => {
    const [notice] = from(`pods=${"9".repeat(65536)}x`).notices;
    expect(notice?.value.length).toBeLessThan(50);
  });
});

test("defaults are left out while browsing and spelt out in a share link", () => {
  const state = { pods: 100, rps: 5, must: ["mtls", "jwt"] as const };
  expect(encode(fields, state)).toBe("rps=5&must=mtls,jwt");
  expect(encode(fields, state, { spellOut: true })).toBe(
    "pods=100&rps=5&scoped=false&host=shared-vcpu&must=mtls,jwt",
  );
});

test("order of the parameters does not matter, and the link is canonical", () => {
  const [a, b] = ["host=mid&pods=7", "pods=7&host=mid"].map((query) =>
    encode(fields, from(query).values),
  );
  expect(a).toBe(b);
});

test("every state round-trips", () => {
  const state = fc.record(
    {
      pods: fc.integer({ min: 1, max: 5000 }),
      rps: fc.double({ min: 0, max: 10000, noNaN: true }).map((n) => (Object.is(n, -0) ? 0 : n)),
      services: fc.integer({ min: 1, max: 5000 }),
      scoped: fc.boolean(),
      host: fc.constantFrom("shared-vcpu", "mid"),
      must: fc.subarray(["mtls", "canary", "jwt"], { minLength: 1 }),
      data: fc.constant("2026-11"),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(state, (values) => {
      const stated = values as Parameters<typeof encode<typeof fields>>[1];
      const defaults = { pods: 100, rps: 20, scoped: false, host: "shared-vcpu" };
      expect(from(encode(fields, stated, { spellOut: true }))).toEqual({
        values: { ...defaults, ...values },
        notices: [],
      });
      const { values: browsed, notices } = from(encode(fields, stated));
      expect({ ...defaults, ...browsed }).toEqual({ ...defaults, ...values });
      expect(notices).toEqual([]);
    }),
  );
});

test("no query whatever throws", () => {
  fc.assert(
    fc.property(fc.string(), fc.dictionary(fc.string(), fc.string()), (raw, record) => {
      from(raw);
      decode(fields, paramsOf(record));
    }),
  );
});

test("a query of many parameters is read in one pass, and its notices are counted", () => {
  class Counting extends URLSearchParams {
    looks = 0;
    override getAll(key: string) {
      this.looks += 1;
      return super.getAll(key);
    }
    override get(key: string) {
      this.looks += 1;
      return super.get(key);
    }
  }
  const many = new Counting(Array.from({ length: 4000 }, (_, n) => [`k${n}`, "1"]));
  const { notices } = decode(fields, many);
  expect(many.looks).toBe(0);
  expect(notices).toHaveLength(mostUnknown + 1);
  expect(notices.at(-1)).toEqual({
    key: `${4000 - mostUnknown} more`,
    value: "",
    reason: "are not known settings",
  });
  expect(decode(fields, new Counting("a&".repeat(4000))).notices).toHaveLength(1);
});
