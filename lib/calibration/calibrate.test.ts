import fc from "fast-check";
import { describe, expect, test } from "vitest";
import published from "@/content/overhead/2026-11.json";
import {
  calibrated,
  type Calibration,
  calPattern,
  decodeCalibration,
  encodeCalibration,
  type ProxyKind,
  proxyKinds,
} from "@/lib/calibration/calibrate";
import { estimate } from "@/lib/overhead/estimate";
import { seriesIds, workloadFrom } from "@/lib/overhead/workload";
import { isOwn } from "@/lib/overhead/term";

const range = (low: number, typical: number, high: number) => ({ low, typical, high });

describe("figures in a link", () => {
  test.each([
    [
      {
        "istio-sidecar": {
          idleCpuMillicores: range(2.3, 3.1, 10.6),
          cpuMillicoresPerRps: range(0.2, 0.63, 0.85),
          baseMemoryMiB: range(28, 42, 57),
          reservedCpuMillicores: 100,
          reservedMemoryMiB: 128,
        },
      },
      "istio-sidecar_idle2.3-3.1-10.6_cpu0.2-0.63-0.85_mem28-42-57_rcpu100_rmem128",
    ],
    [
      {
        linkerd: { baseMemoryMiB: range(4, 4, 4) },
        ztunnel: { idleCpuMillicores: range(0, 2, 3) },
      },
      "linkerd_mem4,ztunnel_idle0-2-3",
    ],
    [{ waypoint: { reservedMemoryMiB: 0 } }, "waypoint_rmem0"],
  ] satisfies [Calibration, string][])("%#", (calibration, text) => {
    expect(encodeCalibration(calibration)).toBe(text);
    expect(decodeCalibration(text)).toEqual(calibration);
    // Nothing in it needs a percent sign, so that the link stays readable.
    expect(new URLSearchParams({ cal: text }).toString().replaceAll("%2C", ",")).toBe(
      `cal=${text}`,
    );
  });

  test("are three digits at most, within bounds, without exponent", () => {
    const base = range(0.000_012, 45.678, 1e9);
    expect(encodeCalibration({ linkerd: { baseMemoryMiB: base } })).toBe("linkerd_mem0-45.7-99900");
    const odd = range(Number.NaN, 0.063_21, Number.POSITIVE_INFINITY);
    expect(encodeCalibration({ linkerd: { cpuMillicoresPerRps: odd } })).toBe(
      "linkerd_cpu0-0.0632-0",
    );
  });

  test("out of order are put in order", () => {
    expect(decodeCalibration("linkerd_mem57-42-28")?.linkerd?.baseMemoryMiB).toEqual(
      range(28, 42, 57),
    );
  });

  test("none are no text", () => {
    expect(encodeCalibration({})).toBeUndefined();
    expect(encodeCalibration({ linkerd: {} })).toBeUndefined();
  });

  test.each([
    "",
    "linkerd",
    "linkerd_",
    "linkerd_mem",
    "linkerd_mem4-5",
    "linkerd_mem4-5-6-7",
    "linkerd_mem-4",
    "linkerd_mem04",
    "linkerd_mem1e9",
    "linkerd_mem100000",
    "linkerd_mem4.00001",
    "linkerd_memNaN",
    "linkerd_mem4_idle2",
    "linkerd_mem4_mem5",
    "linkerd_rcpu1-2-3",
    "linkerd_mem4,",
    ",linkerd_mem4",
    "ztunnel_mem4,linkerd_mem4",
    "linkerd_mem4,linkerd_mem4",
    "constructor_mem4",
    "__proto___mem4",
    "linkerd_mem4\n",
    " linkerd_mem4",
    "<script>",
  ])("%j is not in the form", (text) => {
    expect(calPattern.test(text)).toBe(false);
    expect(decodeCalibration(text)).toBeUndefined();
  });

  test("of any length are told in linear time", () => {
    for (const part of [
      "linkerd_mem4,",
      "linkerd_mem4-",
      "9",
      "_mem4",
      "istio-sidecar_idle1-1-1_",
    ]) {
      expect(decodeCalibration(part.repeat(1_000_000))).toBeUndefined();
    }
  }, 2000);
});

const figure = fc
  .double({ min: 0, max: 99_900, noNaN: true })
  .map((value) => Number(Number(value.toPrecision(3)).toFixed(4)));
const ranges = fc
  .tuple(figure, figure, figure)
  .map((values) => values.toSorted((a, b) => a - b))
  .map(([low = 0, typical = 0, high = 0]) => range(low, typical, high));
const kind = fc
  .record(
    {
      idleCpuMillicores: ranges,
      cpuMillicoresPerRps: ranges,
      baseMemoryMiB: ranges,
      reservedCpuMillicores: figure,
      reservedMemoryMiB: figure,
    },
    { requiredKeys: [] },
  )
  .filter((values) => Object.keys(values).length > 0);
const calibrations: fc.Arbitrary<Calibration> = fc
  .record(
    Object.fromEntries(proxyKinds.map((id) => [id, kind])) as Record<ProxyKind, typeof kind>,
    { requiredKeys: [] },
  )
  .filter((calibration) => Object.keys(calibration).length > 0);

test("every calibration makes the round trip through a link", () => {
  fc.assert(
    fc.property(calibrations, (calibration) => {
      const text = encodeCalibration(calibration) ?? "";
      expect(text).toMatch(calPattern);
      expect(text.length).toBeLessThan(400);
      expect(decodeCalibration(text)).toEqual(calibration);
    }),
  );
});

test("any text is read without an error, and what is read is canonical", () => {
  const token = fc
    .array(fc.constantFrom("linkerd", "ztunnel", "_mem", "_cpu", "4", "0.5", "-", ",", "."))
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.oneof(fc.string(), token), (text) => {
      const read = decodeCalibration(text);
      if (!read) return;
      const written = encodeCalibration(read) ?? "";
      expect(encodeCalibration(decodeCalibration(written) ?? {})).toBe(written);
    }),
  );
});

describe("calibrated coefficients", () => {
  test("are the reader's where there are any, and the published ones elsewhere", () => {
    const own = calibrated(published, {
      "istio-sidecar": { baseMemoryMiB: range(40, 47, 60), reservedCpuMillicores: 10 },
      linkerd: { reservedMemoryMiB: 30 },
    });
    const { envoySidecar, requests, ...rest } = own;
    expect(envoySidecar.baseMemoryMiB).toMatchObject(range(40, 47, 60));
    expect(isOwn(envoySidecar.baseMemoryMiB)).toBe(true);
    expect({ ...envoySidecar, baseMemoryMiB: null }).toEqual({
      ...published.envoySidecar,
      baseMemoryMiB: null,
    });
    expect(requests.istioSidecar).toMatchObject({ cpuMillicores: 10, memoryMiB: 128 });
    expect(requests.linkerdProxy).toMatchObject({ cpuMillicores: 0, memoryMiB: 30 });
    expect(requests.linkerdProxyHa).toMatchObject({ cpuMillicores: 100, memoryMiB: 30 });
    expect(requests.istiod).toBe(published.requests.istiod);
    const { envoySidecar: _sidecar, requests: _requests, ...others } = published;
    expect(rest).toEqual(others);
  });

  test("without a calibration are the very same", () => {
    expect(calibrated(published, undefined)).toBe(published);
  });

  test("leave the published ones as they were", () => {
    const before = structuredClone(published);
    calibrated(published, { linkerd: { baseMemoryMiB: range(1, 2, 3), reservedMemoryMiB: 9 } });
    expect(published).toEqual(before);
  });

  test("give ordered, finite estimates whatever they are", () => {
    const unordered = fc.record({ low: figure, typical: figure, high: figure });
    const wild = fc
      .tuple(
        fc.constantFrom(...proxyKinds),
        fc.record({
          baseMemoryMiB: unordered,
          cpuMillicoresPerRps: unordered,
          idleCpuMillicores: unordered,
        }),
      )
      .map(([id, values]) => ({ [id]: values }));
    fc.assert(
      fc.property(
        fc.oneof(calibrations, wild),
        fc.constantFrom(...seriesIds),
        fc.constantFrom("usage", "requests"),
        (calibration, series, basis) => {
          const coefficients = calibrated(published, calibration);
          for (const { idleCpuMillicores, cpuMillicoresPerRps, baseMemoryMiB } of [
            coefficients.envoySidecar,
            coefficients.linkerdProxy,
            coefficients.ztunnel,
            coefficients.waypoint,
          ]) {
            for (const each of [idleCpuMillicores, cpuMillicoresPerRps, baseMemoryMiB]) {
              expect(each.low).toBeLessThanOrEqual(each.typical);
              expect(each.typical).toBeLessThanOrEqual(each.high);
            }
          }
          const workload = workloadFrom();
          const request = { coefficients, workload, series, basis, controlPlane: true, ha: false };
          const { cpuMillicores, memoryMiB } = estimate(request).total;
          for (const { low, typical, high } of [cpuMillicores, memoryMiB]) {
            expect(Number.isFinite(high)).toBe(true);
            expect(low).toBeLessThanOrEqual(typical);
            expect(typical).toBeLessThanOrEqual(high);
          }
        },
      ),
    );
  });
});

describe("a reader's own figures are used as they are", () => {
  const own = calibrated(published, decodeCalibration("istio-sidecar_cpu0.4-0.5-0.6"));
  const at = (host: "shared-vcpu" | "mid" | "dedicated", coefficients = own) =>
    estimate({
      coefficients,
      workload: workloadFrom({ host }),
      series: "istio-sidecar",
      basis: "usage",
      controlPlane: false,
      ha: false,
    });

  test("the class of hardware does not scale them, as it does the published ones", () => {
    const cpu = (host: "shared-vcpu" | "dedicated", coefficients = own) =>
      at(host, coefficients).total.cpuMillicores.typical;
    // 100 idle sidecars at 3.1 m, and 4,000 passes a second at 0.5 m.
    expect(cpu("shared-vcpu")).toBeCloseTo(100 * 3.1 + 4000 * 0.5, 6);
    expect(cpu("dedicated")).toBe(cpu("shared-vcpu"));
    expect(cpu("dedicated", published)).toBeLessThan(cpu("shared-vcpu", published));
  });

  test("what is said about them is true of them", () => {
    const said = at("dedicated").assumptions.join(" ");
    expect(said).toContain("a reader's own cluster");
    expect(said).not.toContain("CPU per request is scaled");
    const publishedSaid = at("dedicated", published).assumptions.join(" ");
    expect(publishedSaid).toContain("CPU per request is scaled");
    expect(publishedSaid).not.toContain("own cluster");
  });
});
