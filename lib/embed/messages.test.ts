import fc from "fast-check";
import { describe, expect, expectTypeOf, test } from "vitest";
import { catalog } from "@/lib/catalog/catalog";
import {
  changeMessage,
  type FrameMessage,
  type HostMessage,
  settingFrom,
} from "@/lib/embed/messages";
import { estimatesFrom } from "@/lib/share/comparison";
import type { MeshfitCommand, MeshfitMessage } from "@/public/embed";

const set = (values: unknown) => settingFrom({ meshfit: 1, type: "set", values });

describe("a command to set inputs", () => {
  test("is read like the address", () => {
    expect(set({ pods: 90, rps: "12.5", scoped: true, meshes: ["linkerd"] })).toEqual({
      values: { pods: 90, rps: 12.5, scoped: true, meshes: ["linkerd"] },
      ignored: [],
    });
  });

  test("keeps to the bounds, and names what was not used as given", () => {
    expect(set({ pods: 1e9, rps: "many", host: "mine", meshes: ["linkerd", "osm"] })).toEqual({
      values: { pods: 5000, meshes: ["linkerd"] },
      ignored: ["pods", "rps", "host", "meshes"],
    });
    expect(
      set({ pods: {}, rps: NaN, fanout: "1".repeat(1000), meshes: Array(99).fill("linkerd") }),
    ).toEqual({ values: {}, ignored: ["pods", "fanout", "meshes", "rps"] });
  });

  test("takes a value back with null", () => {
    const setting = set({ pods: null });
    expect(setting?.ignored).toEqual([]);
    expect(Object.entries(setting?.values ?? {})).toEqual([["pods", undefined]]);
  });

  test("cannot change the data, which the server chose", () => {
    expect(set({ data: "2020-01" })).toEqual({ values: {}, ignored: [] });
  });

  test.each([
    null,
    undefined,
    "set",
    1,
    [],
    {},
    { type: "set", values: { pods: 1 } },
    { meshfit: 2, type: "set", values: { pods: 1 } },
    { meshfit: "1", type: "set", values: { pods: 1 } },
    { meshfit: 1, type: "change", values: { pods: 1 } },
    { meshfit: 1, type: "set" },
    { meshfit: 1, type: "set", values: null },
    { meshfit: 1, type: "set", values: "pods=1" },
  ])("is not %j", (message) => {
    expect(settingFrom(message)).toBeUndefined();
  });

  test("inherits nothing", () => {
    expect(set(Object.create({ pods: 7 }))?.values).toEqual({});
    expect(set(JSON.parse('{"__proto__": {"pods": 7}, "constructor": 1}'))?.values).toEqual({});
  });

  test("never throws, whatever comes", () => {
    const names = fc.constantFrom("pods", "meshes", "host", "cal", "scoped", "toString");
    fc.assert(
      fc.property(fc.dictionary(names, fc.anything()), (values) => {
        const setting = set(values);
        const known = Object.keys(values).filter((name) => name !== "toString");
        expect(known).toEqual(
          expect.arrayContaining([...(setting?.ignored ?? ["nothing was read"])]),
        );
        const pods = setting?.values.pods ?? 1;
        expect(pods >= 1 && pods <= 5000).toBe(true);
      }),
    );
    fc.assert(fc.property(fc.anything(), (message) => void settingFrom(message)));
  });

  test("of a million unknown names is read without looking at them", () => {
    const looked: unknown[] = [];
    const values = new Proxy(Object.fromEntries(Array.from({ length: 1e6 }, (_, at) => [at, at])), {
      ownKeys: () => {
        throw new Error("The names were listed.");
      },
      getOwnPropertyDescriptor: (target, name) => {
        looked.push(name);
        return Reflect.getOwnPropertyDescriptor(target, name);
      },
    });
    expect(set(values)).toEqual({ values: {}, ignored: [] });
    expect(looked.length).toBeLessThan(40);
  });
});

test("a change carries the numbers of the API", () => {
  const [coefficients] = catalog.coefficients;
  const values = { pods: 60, rps: undefined };
  const estimates = estimatesFrom(coefficients!, values);
  const message = changeMessage(values, estimates, ["host"]);
  expect(message).toMatchObject({
    meshfit: 1,
    type: "change",
    values: { pods: 60 },
    ignored: ["host"],
  });
  expect(message).toHaveProperty("estimates.0.memoryMiB", estimates[0]?.total.memoryMiB);
  expect(message).toHaveProperty("estimates.1.series", "linkerd");
  // What is sent survives the structured clone unchanged.
  expect(structuredClone(message)).toEqual(message);
});

test("public/embed.d.ts says what is sent and understood", () => {
  expectTypeOf<FrameMessage>().toEqualTypeOf<MeshfitMessage>();
  expectTypeOf<HostMessage>().toEqualTypeOf<MeshfitCommand>();
});
