/** Quantities as Kubernetes writes them. */

// Bounded repetitions: no text takes more than linear time.
const quantity = /^(\d{1,20}(?:\.\d{0,18})?)(e[+-]?\d{1,2})?(m|n|u|µ|k|[KMGTPE]i?)?B?$/;

const thousands = { k: 1e3, K: 1e3, M: 1e6, G: 1e9, T: 1e12, P: 1e15, E: 1e18 };
const binary = { Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40, Pi: 2 ** 50, Ei: 2 ** 60 };
const fractions = { m: 1e-3, u: 1e-6, µ: 1e-6, n: 1e-9 };
const factors: Readonly<Record<string, number>> = { ...thousands, ...binary, ...fractions };

/** More than this is no container: a thousand nodes of 1 TiB, or of a thousand cores. */
const largest = { cores: 1e6, bytes: 2 ** 50 };

function read(text: string, most: number): number | undefined {
  const [, digits, exponent = "", suffix] = quantity.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const value = Number(digits + exponent) * (suffix ? (factors[suffix] ?? 1) : 1);
  return value <= most ? value : undefined;
}

/** CPU such as `3m`, `250000n`, `12u` or `0.25` in millicores; undefined when it is none. */
export function cpuMillicoresFrom(text: string): number | undefined {
  const cores = read(text, largest.cores);
  return cores === undefined ? undefined : cores * 1000;
}

/** Memory such as `44Mi`, `45056Ki`, `60M` or plain bytes in MiB; undefined when it is none. */
export function memoryMiBFrom(text: string): number | undefined {
  const bytes = read(text, largest.bytes);
  return bytes === undefined ? undefined : bytes / 2 ** 20;
}

/** Whether a quantity carries a unit, as kubectl's always do. */
export function hasUnit(text: string): boolean {
  return /[a-zA-Zµ]$/.test(text);
}
