import { readFileSync } from "node:fs";
import GithubSlugger from "github-slugger";
import { describe, expect, test } from "vitest";
import {
  formulaAnchors,
  methodAnchors,
  methodSections,
} from "@/components/overhead/method-anchors";
import { calculatorFields, workloadFields } from "@/lib/overhead/workload";

const source = readFileSync("content/method.mdx", "utf8");
const slugger = new GithubSlugger();
/** Ids that the headings of the page get, in order, with the number of `#` before each. */
const headings = [...source.matchAll(/^(#{2,6}) (.+)$/gm)].map(([, marks, title]) => ({
  id: slugger.slug((title ?? "").replaceAll("`", "")),
  level: marks?.length ?? 0,
}));
const ids = headings.map(({ id }) => id);

describe("every input of the calculator leads to the section that uses it", () => {
  test.each(Object.keys({ ...workloadFields, ...calculatorFields }))("%s", (name) => {
    expect(methodAnchors).toHaveProperty([name]);
    expect(ids).toContain((methodAnchors as Readonly<Record<string, string>>)[name]);
  });
});

test("the section is the one about the input", () => {
  expect(methodAnchors).toMatchObject({
    fanout: "traffic",
    services: "services",
    connections: "linkerd-proxy",
    podsPerNode: "ztunnel",
    waypointReplicas: "waypoint",
    host: "hardware",
    basis: "requests",
    vcpuPrice: "cost",
    nodeGib: "cost",
    data: "coefficients",
  });
});

test("the page’s own contents are its headings, in order", () => {
  expect(methodSections.map(({ id }) => id)).toEqual(
    headings.filter(({ level }) => level === 2).map(({ id }) => id),
  );
});

test("addresses that links rely on stay", () => {
  for (const id of [
    ...["envoy-sidecar", "linkerd-proxy", "ztunnel", "waypoint", "istiod", "linkerd-control-plane"],
    ...["requests", "services", "hardware", "coefficients", "measurements"],
  ]) {
    expect(ids).toContain(id);
  }
});

test("each component’s heading is followed by its formulas", () => {
  const titled = [...source.matchAll(/^### (.+)$|<Formulas of="([^"]+)">/gm)];
  const formulas = titled.flatMap(([, , of], index) =>
    of === undefined ? [] : [[of, new GithubSlugger().slug(titled[index - 1]?.[1] ?? "")]],
  );
  expect(formulas).toEqual(formulaAnchors.map((id) => [id, id]));
});

test("no heading stands twice", () => {
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.some((id) => /-\d$/.test(id))).toBe(false);
});
