import { expect, test } from "vitest";
import {
  aheadText,
  allSteps,
  lookAhead,
  stepOf,
  stepsFor,
} from "@/components/decision/wizard/steps";
import type { OpenQuestion } from "@/lib/decision/questions/open";
import { questionOrder } from "@/lib/decision/questions/questions";
import type { Answers, QuestionId } from "@/lib/decision/questions/questions";

const open = (...ids: QuestionId[]): readonly OpenQuestion[] =>
  ids.map((question, index) => ({ question, turns: 1 / (index + 1), meshes: ["linkerd"] }));

test("every question has exactly one view", () => {
  const shown = allSteps.flatMap(({ questions }) => questions);
  expect([...shown].sort()).toEqual([...questionOrder].sort());
  for (const id of questionOrder) expect(allSteps.map((step) => step.id)).toContain(stepOf(id));
});

test("what can change the verdict most comes next, on the view that asks it", () => {
  expect(lookAhead({}, ["must"], open("company", "services")).next).toBe("company");
  expect(lookAhead({}, ["must"], open("rps", "company")).next).toBe("services");
});

test("a view that was seen does not come again, nor one that is answered", () => {
  const ahead = lookAhead({ company: "under-50" }, ["must", "cni"], open("company", "cni", "jobs"));
  expect(ahead.next).toBe("jobs");
  expect(ahead.matter).toBe(1);
});

test("questions that cannot change it come last, in their usual order, until all were seen", () => {
  const usual = stepsFor({}).map(({ id }) => id);
  expect(lookAhead({}, ["must"], []).next).toBe(usual[1]);
  expect(lookAhead({}, usual, []).next).toBeUndefined();
  const answered = { must: ["jwt"], nice: ["tracing"], operators: "one" } as const;
  expect(lookAhead(answered, ["company"], []).next).toBe("services");
});

test("says what is left: elsewhere, here, and where it was left open", () => {
  const ahead = lookAhead({}, ["must", "cni", "company"], open("cni", "company", "jobs", "nice"));
  expect(ahead).toMatchObject({ matter: 1, thisMatters: true, leftOpen: ["cni", "must"] });
  expect(lookAhead({}, ["must"], [])).toMatchObject({
    matter: 0,
    thisMatters: false,
    leftOpen: [],
  });
});

test("one could stop on enough answers, once nothing ahead or here matters", () => {
  const enough = { must: ["jwt"], operators: "one", company: "under-50" } as const;
  const stop = (...matters: QuestionId[]) => lookAhead(enough, ["must", "cni"], open(...matters));
  expect(stop().couldStop).toBe(true);
  expect(stop("jobs").couldStop).toBe(false);
  expect(stop("cni").couldStop).toBe(false);
  expect(stop("nice")).toMatchObject({ couldStop: true, leftOpen: ["must"] });
  expect(lookAhead({ must: ["jwt"] }, ["must"], []).couldStop).toBe(false);
});

test("the line above a question says how much is left", () => {
  const enough = { must: ["jwt"], operators: "one", company: "under-50" } as const;
  const text = (answers: Answers, ...matters: QuestionId[]) =>
    aheadText(lookAhead(answers, ["must", "cni"], open(...matters)), answers);
  expect(text({}, "jobs")).toBe("a verdict takes at least 3 answers");
  expect(text(enough, "jobs", "windows")).toBe("2 others could still change the verdict");
  expect(text(enough, "jobs")).toBe("1 other could still change the verdict");
  expect(text(enough, "cni")).toBe("only this one could still change the verdict");
  expect(text(enough)).toBe("no other changes the verdict");
});
