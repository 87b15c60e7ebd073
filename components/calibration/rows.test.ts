import { describe, expect, test } from "vitest";
import { calibrationRows } from "@/components/calibration/rows";
import { rangeText, valueTexts } from "@/components/calibration/values";
import coefficients from "@/content/overhead/2026-11.json";
import { readPaste } from "@/lib/cluster/reading";

function read(text: string) {
  const reading = readPaste(text);
  let step = reading.next();
  while (!step.done) step = reading.next();
  return step.value;
}
const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("rows", () => {
  const reading = read(
    [
      "shop cart-0 istio-proxy 20m 44Mi",
      "shop cart-1 istio-proxy 30m 48Mi",
      "istio-system istiod-7d4f8b6c9b-2xkzv discovery 4m 58Mi",
    ].join("\n"),
  );

  test("hold CPU against the published figure at the stated rate", () => {
    const [cpu] = calibrationRows(reading, coefficients, {}, { "istio-sidecar": 10 });
    expect(cpu).toMatchObject({ resource: "CPU", condition: "at 10 requests/s" });
    // 3.1 + 0.63 × 10
    expect(cpu?.published?.typical).toBeCloseTo(9.4, 9);
    expect(cpu?.own).toEqual({ low: 20, typical: 25, high: 30 });
  });

  test("take the rate from the calculator's inputs where none is stated", () => {
    const [cpu] = calibrationRows(reading, coefficients, { rps: 5, fanout: 3 }, {});
    expect(cpu?.condition).toBe("at 20 requests/s");
  });

  test("of a control plane have nothing published beside them", () => {
    const rows = calibrationRows(reading, coefficients, {}, {});
    expect(rows.map(({ kind, resource }) => `${kind} ${resource}`)).toEqual([
      "istio-sidecar CPU",
      "istio-sidecar Memory",
      "istiod CPU",
      "istiod Memory",
    ]);
    expect(rows[3]?.published).toBeUndefined();
    expect(rows[2]?.condition).toBeUndefined();
  });
});

test("figures in words", () => {
  const range = { low: 40, typical: 47, high: 60 };
  expect(rangeText(range, { name: "MiB", divisor: 1 })).toBe("47 (40–60)");
  expect(
    valueTexts({
      baseMemoryMiB: range,
      cpuMillicoresPerRps: { low: 0.5, typical: 0.5, high: 0.5 },
      reservedCpuMillicores: 0,
      reservedMemoryMiB: 128,
    }).map(plain),
  ).toEqual([
    "base memory 47 (40–60) MiB",
    "CPU per request/s 0.50 m",
    "0 m reserved",
    "128 MiB reserved",
  ]);
});
