import { expect, test } from "vitest";
import { runInSlices } from "@/components/ui/slices";
import { readPaste } from "@/lib/cluster/reading";

const rows = Array.from({ length: 40_000 }, (_, i) => `shop web-${i} linkerd-proxy ${i % 9}m 4Mi`);

test("a long paste is read to its end, with progress and room for others in between", async () => {
  const shares: number[] = [];
  let others = 0;
  const ticking = setInterval(() => (others += 1), 0);
  const reading = await runInSlices(readPaste(rows.join("\n")), {
    signal: new AbortController().signal,
    onProgress: ({ read, of }) => shares.push(read / of),
  });
  clearInterval(ticking);
  expect(reading?.kinds[0]?.count).toBe(40_000);
  expect(shares.length).toBeGreaterThan(1);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(others).toBeGreaterThan(0);
});

test("a newer paste ends the reading of the one before", async () => {
  const run = new AbortController();
  const reading = runInSlices(readPaste(rows.join("\n")), {
    signal: run.signal,
    onProgress: () => run.abort(),
  });
  expect(await reading).toBeUndefined();
});
