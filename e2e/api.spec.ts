import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";

type Range = { low: number; typical: number; high: number };

test("an estimate has the documented shape", async ({ request }) => {
  const response = await request.get("/api/v1/estimate?pods=100&controlPlane=false");
  expect(response.headers()["content-type"]).toContain("application/json");
  expect(response.headers()["access-control-allow-origin"]).toBe("*");
  expect(response.headers()["cache-control"]).toContain("max-age");
  const body = (await response.json()) as {
    data: string;
    workload: Record<string, unknown>;
    ignored: unknown[];
    estimates: {
      series: string;
      proxies: number;
      total: { cpuMillicores: Range; memoryMiB: Range };
      controlPlane: { cpuMillicores: Range | null };
      costPerMonth: Range & { currency: string };
      terms: { resource: string; inputs: { sources: string[] }[]; amount: Range }[];
    }[];
  };
  expect(body.data).toMatch(/^\d{4}-\d{2}$/);
  expect(body.workload).toMatchObject({ pods: 100, rps: 20, fanout: 1, host: "shared-vcpu" });
  expect(body.ignored).toEqual([]);
  expect(body.estimates.map(({ series }) => series)).toEqual(["istio-sidecar", "linkerd"]);
  for (const { total, terms, costPerMonth, proxies, controlPlane } of body.estimates) {
    expect(proxies).toBe(100);
    expect(controlPlane.cpuMillicores).toBeNull();
    expect(total.memoryMiB.low).toBeLessThanOrEqual(total.memoryMiB.typical);
    expect(total.memoryMiB.typical).toBeLessThanOrEqual(total.memoryMiB.high);
    const memory = terms.filter(({ resource }) => resource === "memory");
    const sum = memory.reduce((all, { amount }) => all + amount.typical, 0);
    expect(sum).toBeCloseTo(total.memoryMiB.typical, 6);
    expect(terms.flatMap(({ inputs }) => inputs.flatMap(({ sources }) => sources))).not.toEqual([]);
    expect(costPerMonth.currency).toBe("USD");
    expect(costPerMonth.typical).toBeGreaterThan(0);
  }
});

test("every number in the address counts", async ({ request }) => {
  const typical = async (query: string) => {
    const body = (await (await request.get(`/api/v1/estimate?meshes=linkerd&${query}`)).json()) as {
      estimates: { total: { cpuMillicores: Range } }[];
    };
    return body.estimates[0]?.total.cpuMillicores.typical ?? 0;
  };
  expect(await typical("pods=200")).toBeCloseTo(2 * (await typical("pods=100")), 6);
  expect(await typical("host=dedicated")).toBeLessThan(await typical("host=mid"));
});

test("a recommendation has the documented shape", async ({ request }) => {
  const body = (await (
    await request.get("/api/v1/recommend?must=mirroring&operators=platform&nonsense=1")
  ).json()) as {
    rules: string;
    answers: Record<string, unknown>;
    ignored: string[];
    verdict: { mesh: string; strength: string; reasons: { id: string; text: string }[] };
    candidates: { mesh: string; eligible: boolean; failed?: Record<string, unknown>[] }[];
    flips: { question: string; from: unknown; to: unknown; mesh: string }[];
    permalink: string;
  };
  expect(body.answers).toEqual({ must: ["mirroring"], operators: "platform" });
  expect(body.ignored).toEqual(["nonsense"]);
  expect(["clear", "close"]).toContain(body.verdict.strength);
  expect(body.candidates.map(({ mesh }) => mesh).sort()).toEqual(
    ["cilium", "consul", "istio-ambient", "istio-sidecar", "kuma", "linkerd", "none"].sort(),
  );
  const linkerd = body.candidates.find(({ mesh }) => mesh === "linkerd");
  expect(linkerd?.eligible).toBe(false);
  expect(linkerd?.failed?.[0]).toMatchObject({ need: "mirroring" });
  expect(linkerd?.failed?.[0]).toHaveProperty("source");
  expect(linkerd?.failed?.[0]).toHaveProperty("asOf");
  expect(body.permalink).toContain("/wizard/result?must=mirroring&operators=platform&rules=");
});

test("a listed flip, followed, really flips", async ({ request }) => {
  const query = "operators=few&must=encryption&pods=60";
  const ask = async (q: string) =>
    (await (await request.get(`/api/v1/recommend?${q}`)).json()) as {
      verdict: { mesh: string };
      flips: { question: string; from: string | null; to: string | null; mesh: string }[];
    };
  const { flips } = await ask(query);
  const flip = flips.find(({ question, to }) => question === "operators" && to !== null);
  expect(flip).not.toBeUndefined();
  const after = await ask(query.replace("operators=few", `operators=${flip?.to ?? ""}`));
  expect(after.verdict.mesh).toBe(flip?.mesh);
});

test("facts and measurements are there as data", async ({ request }) => {
  const meshes = (await (await request.get("/api/v1/meshes")).json()) as { meshes: unknown[] };
  expect(meshes.meshes).toHaveLength(7);
  const rows = (await (await request.get("/api/v1/measurements")).json()) as {
    measurements: unknown[];
  };
  expect(rows.measurements).toHaveLength(
    (JSON.parse(readFileSync("content/measurements.json", "utf8")) as unknown[]).length,
  );
});

test("probes answer", async ({ request }) => {
  expect((await request.get("/api/health/live")).status()).toBe(200);
  const ready = await request.get("/api/health/ready");
  expect(ready.status()).toBe(200);
  expect(ready.headers()["cache-control"]).toBe("no-store");
});
