import { expect, test, vi } from "vitest";
import { createQueue } from "@/app/(embed)/embed/picture-queue";

/** A drawing that ends when it is told to. */
function drawing() {
  let started = false;
  let end: (value: string) => void = () => {};
  let fail: (error: Error) => void = () => {};
  const result = new Promise<string>((resolve, reject) => {
    end = resolve;
    fail = reject;
  });
  return {
    draw: () => {
      started = true;
      return result;
    },
    isStarted: () => started,
    end: () => end("drawn"),
    fail: () => fail(new Error("no ink")),
  };
}

const turns = () => new Promise((resolve) => setTimeout(resolve, 5));

test("one picture is drawn at a time, in the order asked for", async () => {
  const enqueue = createQueue(5);
  const [first, second] = [drawing(), drawing()];
  const results = [enqueue(first.draw), enqueue(second.draw)] as const;
  await turns();
  expect([first.isStarted(), second.isStarted()]).toEqual([true, false]);
  second.end();
  first.end();
  expect([await results[0], await results[1]]).toEqual(["drawn", "drawn"]);
});

test("those that come when too many wait are refused, and let in later", async () => {
  const enqueue = createQueue(2);
  const [first, second, third] = [drawing(), drawing(), drawing()];
  const results = [enqueue(first.draw), enqueue(second.draw)] as const;
  expect(enqueue(third.draw)).toBeUndefined();
  first.end();
  second.end();
  expect(await results[1]).toBe("drawn");
  third.end();
  expect(await enqueue(third.draw)).toBe("drawn");
});

test("a picture that fails does not keep the others from being drawn", async () => {
  const enqueue = createQueue(2);
  const [first, second] = [drawing(), drawing()];
  const results = [enqueue(first.draw), enqueue(second.draw)] as const;
  first.fail();
  second.end();
  await expect(results[0]).rejects.toThrow("no ink");
  expect(await results[1]).toBe("drawn");
});

test("after a drawing there is a pause as long as it took", async () => {
  vi.useFakeTimers();
  try {
    const enqueue = createQueue(2);
    let isStarted = false;
    void enqueue(() => new Promise((resolve) => setTimeout(resolve, 80)));
    void enqueue(() => Promise.resolve((isStarted = true)));
    await vi.advanceTimersByTimeAsync(80 + 79);
    expect(isStarted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(isStarted).toBe(true);
  } finally {
    vi.useRealTimers();
  }
});
