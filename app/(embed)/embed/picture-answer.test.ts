import { expect, test } from "vitest";
import { pictureAnswer } from "@/app/(embed)/embed/picture-answer";
import { createQueue } from "@/app/(embed)/embed/picture-queue";

/** A format of its own for each test: kept pictures are kept for all. */
let formats = 0;

/** A format that draws when told to, and counts. */
function slowFormat(most: number) {
  let start: () => void = () => {};
  const started = new Promise<void>((resolve) => (start = resolve));
  const titles: string[] = [];
  formats += 1;
  const format = {
    type: `image/test-${formats}`,
    draw: async ({ title }: { readonly title: string }) => {
      titles.push(title);
      await started;
      return Buffer.from(title);
    },
    enqueue: createQueue(most),
  };
  const ask = (query: string) =>
    pictureAnswer(new Request(`http://meshfit.example/embed/calculator.png?${query}`), format);
  return { ask, start, titles };
}

test("who asks while too many wait is told when to come back, and what is kept is still given", async () => {
  const { ask, start } = slowFormat(2);
  const waiting = [ask("pods=1"), ask("pods=2")] as const;
  const refused = await ask("pods=3");
  expect(refused.status).toBe(503);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(refused.headers.get("cache-control")).toBe("no-store");
  expect(refused.headers.get("content-type")).toBe("application/problem+json");
  start();
  expect([(await waiting[0]).status, (await waiting[1]).status]).toEqual([200, 200]);
  expect((await ask("pods=3")).status).toBe(200);
});

test("the same state is drawn once, however it is written and however many ask at once", async () => {
  const { ask, start, titles } = slowFormat(1);
  const queries = ["pods=60", "nonsense=1&pods=60", "rps=20&pods=60&theme=light&width=768"];
  const asked = queries.map(ask);
  start();
  const bodies = await Promise.all(asked.map(async (answer) => (await answer).text()));
  expect(new Set(bodies).size).toBe(1);
  expect(bodies[0]).toContain("60\u00a0pods");
  await ask("pods=60&also=this");
  expect(titles).toHaveLength(1);
});

test("a drawing that fails is no picture, and is tried again", async () => {
  let fails = true;
  const format = {
    type: "image/test-failing",
    draw: () => (fails ? Promise.reject(new Error("no ink")) : Promise.resolve(Buffer.from("x"))),
    enqueue: createQueue(1),
  };
  const request = new Request("http://meshfit.example/embed/calculator.png");
  await expect(pictureAnswer(request, format)).rejects.toThrow("no ink");
  fails = false;
  expect((await pictureAnswer(request, format)).status).toBe(200);
});
