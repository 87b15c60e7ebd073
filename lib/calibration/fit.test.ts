import fc from "fast-check";
import { describe, expect, test } from "vitest";
import published from "@/content/overhead/2026-11.json";
import type { Range } from "@/lib/format";
import {
  calibrated,
  decodeCalibration,
  encodeCalibration,
  type ProxyKind,
} from "@/lib/calibration/calibrate";
import {
  calibrationOf,
  fitReadings,
  type RatedReading,
  type StatedWorkload,
} from "@/lib/calibration/fit";
import { perProxy, requestsPerProxy } from "@/lib/calibration/published";
import { bandOf, statsOf } from "@/lib/calibration/statistics";
import { estimate } from "@/lib/overhead/estimate";
import { readPaste } from "@/lib/cluster/reading";
import { workloadFrom } from "@/lib/overhead/workload";

const containers = {
  "istio-sidecar": ["web", "istio-proxy"],
  linkerd: ["web", "linkerd-proxy"],
  ztunnel: ["ztunnel", "istio-proxy"],
  waypoint: ["waypoint", "istio-proxy"],
} as const;

/** A reading of proxies with these figures; the unit of CPU is nanocores unless they are whole. */
function reading(
  kind: ProxyKind,
  cpu: readonly number[],
  memory: readonly number[],
  requestsPerSecond?: number,
): RatedReading {
  const [pod, container] = containers[kind];
  const rows = cpu.map((millicores, i) => {
    const amount = Number.isInteger(millicores) ? `${millicores}m` : `${millicores * 1e6}n`;
    return `shop ${pod}-${i} ${container} ${amount} ${memory[i] ?? 0}Mi`;
  });
  const paste = readPaste(rows.join("\n"));
  for (;;) {
    const step = paste.next();
    if (step.done) return { reading: step.value, requestsPerSecond: { [kind]: requestsPerSecond } };
  }
}

function fit(readings: readonly RatedReading[], stated: StatedWorkload = {}) {
  const [only] = fitReadings(readings, published, stated);
  if (!only) throw new Error("nothing was found to fit");
  return { ...only, words: only.sentences.join(" ") };
}

function expectRange(range: Range | undefined, [low, typical, high]: [number, number, number]) {
  expect(range?.low).toBeCloseTo(low, 9);
  expect(range?.typical).toBeCloseTo(typical, 9);
  expect(range?.high).toBeCloseTo(high, 9);
}

describe("bands", () => {
  test("of few figures are all of them, of many their middle nine tenths", () => {
    const band = (values: number[]) => bandOf(statsOf(values)!);
    expect(band([9, 3, 5])).toEqual({ low: 3, typical: 5, high: 9 });
    // 21 figures: the 5th percentile is the second one, the 95th the last but one.
    expect(band(Array.from({ length: 21 }, (_, i) => i ** 2))).toEqual({
      low: 1,
      typical: 100,
      high: 361,
    });
  });
});

describe("CPU", () => {
  test("without a rate stays as published", () => {
    const { values, words } = fit([reading("istio-sidecar", [3, 4, 5], [40, 44, 60])]);
    expect(Object.keys(values)).toEqual(["baseMemoryMiB"]);
    expect(words).toContain("Without a request rate, CPU stays as published.");
  });

  test("at rest is the idle CPU", () => {
    const { values } = fit([reading("linkerd", [0.2, 0.3, 0.9], [4, 4, 5], 0)]);
    expectRange(values.idleCpuMillicores, [0.2, 0.3, 0.9]);
    expect(values.cpuMillicoresPerRps).toBeUndefined();
  });

  test("at one rate gives CPU per request, less the published idle CPU", () => {
    // Published idle: 3.1 m. (13.1 - 3.1) / 20 = 0.5, (7.1 - 3.1) / 20 = 0.2, (23.1 - 3.1) / 20 = 1.
    const { values } = fit([reading("istio-sidecar", [7.1, 13.1, 23.1], [40, 40, 40], 20)]);
    expectRange(values.cpuMillicoresPerRps, [0.2, 0.5, 1]);
    expect(values.idleCpuMillicores).toBeUndefined();
  });

  test("at one rate and below the published idle CPU is not used", () => {
    const { values, words } = fit([reading("istio-sidecar", [1, 2, 3], [40, 40, 40], 20)]);
    expect(values.cpuMillicoresPerRps).toBeUndefined();
    expect(words).toContain("stays as published");
  });

  test("at rest and at one rate gives both, by their difference", () => {
    // Middles: 2 at 0 and 12 at 50, so 0.2 a request. Lows: 1 and 8, 0.14. Highs: 3 and 18, 0.3.
    const { values, words } = fit([
      reading("linkerd", [1, 2, 3], [4, 4, 4], 0),
      reading("linkerd", [8, 12, 18], [4, 4, 4], 50),
    ]);
    expectRange(values.idleCpuMillicores, [1, 2, 3]);
    expectRange(values.cpuMillicoresPerRps, [0.14, 0.2, 0.3]);
    expect(words).toContain("a third one would show how well");
  });

  test("at several rates follows the line of least squares, with its r²", () => {
    // Middles 5, 9, 19 at 10, 20, 30: slope 7/10, mean 11 at 20, so 11 - 14 = -3 at zero.
    // Squared distances from the line: 1, 4, 1; from the mean: 36, 4, 64. r² = 1 - 6/104 = 0.942.
    const { values, rSquared, words } = fit([
      reading("linkerd", [19], [4], 30),
      reading("linkerd", [5], [4], 10),
      reading("linkerd", [9], [4], 20),
    ]);
    expect(values.cpuMillicoresPerRps?.typical).toBeCloseTo(0.7, 9);
    expect(values.idleCpuMillicores?.typical).toBe(0);
    expect(rSquared).toBeCloseTo(1 - 6 / 104, 9);
    expect(words).toContain("fairly near a straight line (r² is 0.94 over 3 rates)");
    expect(words).toContain("CPU at rest is set to 0");
  });

  test("on a straight line is said to be so, and far from one too", () => {
    const rates = [0, 10, 20, 30];
    const straight = fit(rates.map((rate) => reading("linkerd", [2 + rate], [4], rate)));
    expect(straight.words).toContain("lie on a straight line (r² is 1.00 over 4 rates)");
    const crooked = fit(
      [0, 10, 20, 30].map((rate, i) => reading("linkerd", [[5, 40, 8, 30][i]!], [4], rate)),
    );
    expect(crooked.words).toContain("far from a straight line");
  });

  test("that falls with the rate is not used", () => {
    const { values, words } = fit([
      reading("linkerd", [9], [4], 0),
      reading("linkerd", [5], [4], 50),
    ]);
    expect(Object.keys(values)).toEqual(["baseMemoryMiB"]);
    expect(words).toContain("does not rise");
  });

  test("of two readings at one rate is their mean", () => {
    const { values } = fit([
      reading("linkerd", [10.25], [4], 20),
      reading("linkerd", [20.25], [4], 20),
    ]);
    // (15.25 - 0.25) / 20
    expect(values.cpuMillicoresPerRps?.typical).toBeCloseTo(0.75, 9);
  });

  test("of readings at nearly the same rate makes no line", () => {
    const { values } = fit([
      reading("linkerd", [10.25], [4], 19),
      reading("linkerd", [8.25], [4], 21),
    ]);
    // (9.25 - 0.25) / 20
    expect(values.cpuMillicoresPerRps?.typical).toBeCloseTo(0.45, 9);
    expect(values.idleCpuMillicores).toBeUndefined();
  });

  test("in whole millicores is said to be coarse where it is little", () => {
    expect(fit([reading("linkerd", [1, 1, 2], [4, 4, 4], 0)]).words).toContain("rounds CPU up");
    expect(fit([reading("linkerd", [0.25, 0.3, 0.4], [4, 4, 4], 0)]).words).not.toContain("rounds");
    expect(fit([reading("istio-sidecar", [30, 31], [40, 40], 40)]).words).not.toContain("rounds");
  });
});

describe("memory", () => {
  test("of Envoy without a number of services contains them, and that is said", () => {
    const { values, words } = fit([reading("istio-sidecar", [3, 3, 3], [44, 47, 60])]);
    expect(values.baseMemoryMiB).toEqual({ low: 44, typical: 47, high: 60 });
    expect(words).toContain("contains what your services take");
  });

  test("of Envoy is less by what the model adds for services and pods", () => {
    // 100 services: 0.29 × (100 × 1.3 - 25) = 30.45, and 100 pods × 0.003 = 0.3.
    const { values, words } = fit([reading("istio-sidecar", [3, 3, 3], [70, 80, 100])], {
      services: 100,
      pods: 100,
    });
    expectRange(values.baseMemoryMiB, [39.25, 49.25, 69.25]);
    expect(words).toContain("31\u00a0MiB for the services and pods it sees is taken off");
  });

  test("of Linkerd is less by load and stated connections", () => {
    // 0.026 × 50 = 1.3 for connections and 0.005 × 200 = 1 for load.
    const { values } = fit([reading("linkerd", [80], [8], 200)], { connections: 50 });
    expect(values.baseMemoryMiB?.typical).toBeCloseTo(5.7, 9);
  });

  test("is never below zero", () => {
    const { values } = fit([reading("istio-sidecar", [3, 3], [10, 20])], { services: 500 });
    expect(values.baseMemoryMiB).toEqual({ low: 0, typical: 0, high: 0 });
  });

  test("of several readings is their mean", () => {
    const { values } = fit([
      reading("waypoint", [3, 3, 3], [60, 62, 64]),
      reading("waypoint", [3, 3, 3], [62, 66, 70]),
    ]);
    expect(values.baseMemoryMiB).toEqual({ low: 61, typical: 64, high: 67 });
  });

  test.each([
    [[44], "one proxy, so its spread is not known"],
    [[44, 45], "only 2 proxies, so a rough figure"],
    [[44, 45, 44, 46, 47], "5 proxies, close together"],
    [[44, 45, 44, 46, 67], "5 proxies, some way apart"],
    [[44, 45, 44, 46, 267], "5 proxies, far apart"],
  ])("%j is said to be: %s", (memory, words) => {
    const { sentences } = fit([
      reading(
        "waypoint",
        memory.map(() => 3),
        memory,
      ),
    ]);
    expect(sentences[0]).toContain(words);
  });
});

test("what is reserved takes the chart's place, and native sidecars count", () => {
  const items = ["100m", "50m", "10m"].map((cpu, i) => ({
    metadata: { name: `web-${i}`, namespace: "shop" },
    spec: {
      containers: [{ name: "web" }],
      initContainers: [
        {
          name: "istio-proxy",
          restartPolicy: "Always",
          resources: { requests: { cpu, memory: "128Mi" } },
        },
      ],
    },
  }));
  const paste = readPaste(JSON.stringify({ kind: "List", items }));
  let step = paste.next();
  while (!step.done) step = paste.next();
  const [found] = fitReadings([{ reading: step.value, requestsPerSecond: {} }], published, {});
  expect(found?.values).toEqual({ reservedCpuMillicores: 50, reservedMemoryMiB: 128 });
});

test("kinds of proxies are fitted apart, each at its own rate", () => {
  const both = reading("ztunnel", [10, 10], [13, 13], 100);
  const paste = readPaste(
    "istio-system ztunnel-a istio-proxy 12m 13Mi\nshop waypoint-a istio-proxy 24m 65Mi",
  );
  let step = paste.next();
  while (!step.done) step = paste.next();
  const fits = fitReadings(
    [{ reading: step.value, requestsPerSecond: { ztunnel: 100, waypoint: 20 } }],
    published,
    {},
  );
  // (12 - 2) / 100 and (24 - 4) / 20
  expect(fits.map(({ kind, values }) => [kind, values.cpuMillicoresPerRps?.typical])).toEqual([
    ["ztunnel", 0.1],
    ["waypoint", 1],
  ]);
  expect(fitReadings([both], published, {}).map(({ kind }) => kind)).toEqual(["ztunnel"]);
});

test("nothing found replaces nothing", () => {
  expect(calibrationOf(fitReadings([], published, {}))).toBeUndefined();
  const paste = readPaste("shop web-0 web 1m 4Mi");
  let step = paste.next();
  while (!step.done) step = paste.next();
  const readings = [{ reading: step.value, requestsPerSecond: {} }];
  expect(calibrationOf(fitReadings(readings, published, {}))).toBeUndefined();
});

describe("the model with the reader's figures", () => {
  const kinds = [
    ["istio-sidecar", "istio-sidecar", 40],
    ["linkerd", "linkerd", 40],
    ["ztunnel", "istio-ambient", 100],
  ] as const;
  test.each(kinds)("gives %s back what was measured", (kind, series, requestsPerSecond) => {
    const stated = { pods: 50, services: 60, connections: 10, podsPerNode: 10 };
    const workload = workloadFrom({
      ...stated,
      rps: kind === "ztunnel" ? requestsPerSecond / 10 : requestsPerSecond,
      fanout: 0,
    });
    expect(requestsPerProxy(kind, workload, published)).toBeCloseTo(requestsPerSecond, 9);
    const measured = reading(kind, [50, 60, 80], [80, 90, 110], requestsPerSecond);
    const calibration = calibrationOf(fitReadings([measured], published, stated));
    const coefficients = calibrated(published, calibration);
    const own = estimate({
      coefficients,
      workload,
      series,
      basis: "usage",
      controlPlane: false,
      ha: false,
    }).perProxy;
    expect(own.cpuMillicores.typical).toBeCloseTo(60, 6);
    expect(own.memoryMiB.typical).toBeCloseTo(90, 6);
    expect(perProxy(kind, coefficients, workload, requestsPerSecond)).toEqual(own);
  });

  test("published, of one proxy, is that of the estimate", () => {
    const workload = workloadFrom({ services: 40 });
    const request = { coefficients: published, workload, controlPlane: false, ha: false } as const;
    const { perProxy: sidecar } = estimate({ ...request, series: "istio-sidecar", basis: "usage" });
    expect(perProxy("istio-sidecar", published, workload)).toEqual(sidecar);
    // 4 + 0.78 × (100 × 20 / 8): eight waypoints share what the pods receive.
    const waypoint = perProxy("waypoint", published, workload);
    expect(waypoint.cpuMillicores.typical).toBeCloseTo(4 + 0.78 * 250, 9);
    expect(perProxy("waypoint", published, workload, 10).cpuMillicores.typical).toBeCloseTo(
      11.8,
      9,
    );
  });
});

test("any readings give ordered bands, words, and a link that opens again", () => {
  const figures = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 30 });
  const readings = fc.array(
    fc
      .tuple(
        fc.constantFrom("istio-sidecar", "linkerd", "ztunnel", "waypoint"),
        figures,
        fc.option(fc.integer({ min: 0, max: 10_000 }), { nil: undefined }),
      )
      .map(([kind, all, rate]) => reading(kind, all, all.toReversed(), rate)),
    { minLength: 1, maxLength: 4 },
  );
  const stated = fc.record(
    {
      pods: fc.integer({ min: 1, max: 5000 }),
      services: fc.integer({ min: 1, max: 5000 }),
      connections: fc.integer({ min: 0, max: 10_000 }),
      scoped: fc.boolean(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(readings, stated, (all, cluster) => {
      const fits = fitReadings(all, published, cluster);
      for (const { values, sentences } of fits) {
        expect(sentences.length).toBeGreaterThan(0);
        for (const each of [
          values.baseMemoryMiB,
          values.idleCpuMillicores,
          values.cpuMillicoresPerRps,
        ]) {
          if (!each) continue;
          expect(each.low).toBeGreaterThanOrEqual(0);
          expect(each.low).toBeLessThanOrEqual(each.typical);
          expect(each.typical).toBeLessThanOrEqual(each.high);
          expect(Number.isFinite(each.high)).toBe(true);
        }
      }
      const text = encodeCalibration(calibrationOf(fits) ?? {});
      expect(text === undefined || decodeCalibration(text) !== undefined).toBe(true);
    }),
    { numRuns: 60 },
  );
});
