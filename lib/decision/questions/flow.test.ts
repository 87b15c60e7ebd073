import { expect, test } from "vitest";
import { fakeCosts, fakeMeshes } from "@/lib/decision/testing/fake-meshes";
import { questionFlow } from "@/lib/decision/questions/flow";
import { askingOrder } from "@/lib/decision/questions/questions";
import type { Answers } from "@/lib/decision/questions/questions";

const flow = questionFlow(
  (answers: Answers) => ({ meshes: fakeMeshes, answers, costs: fakeCosts(answers.pods) }),
  { pods: 100 },
);
const of = (question: string) => flow.find((each) => each.question === question);

test("holds every question once, in the order of asking", () => {
  expect(flow.map(({ question }) => question)).toEqual(askingOrder);
});

test("finds what a question depends on by trying", () => {
  expect(of("rps")?.after).toBe("pods");
  expect(of("podsPerNode")?.after).toBe("pods");
  expect(flow.filter(({ after }) => after !== null)).toHaveLength(2);
});

test("finds what an answer rules out by trying", () => {
  expect(of("agents")?.exclusions).toEqual([
    { answer: "Forbidden", meshes: ["istio-ambient", "cilium"] },
  ]);
  expect(of("memory")?.exclusions).toContainEqual({ answer: "2 GiB", meshes: ["istio-sidecar"] });
  expect(of("must")?.exclusions.length).toBeGreaterThan(10);
  expect(of("operators")?.exclusions).toEqual([]);
  expect(of("nice")?.exclusions).toEqual([]);
});
