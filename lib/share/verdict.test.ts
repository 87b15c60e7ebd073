import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { catalog } from "@/lib/catalog/catalog";
import { decide } from "@/lib/decision/decide";
import { questions } from "@/lib/decision/questions/questions";
import { answersFromParams, answersQuery } from "@/lib/share/answers";
import { coefficientsFor } from "@/lib/share/comparison";
import { costsOf, seriesOf, situationOf, workloadValues } from "@/lib/share/verdict";

const { coefficients } = coefficientsFor(catalog.coefficients);

function answersOf(query: string) {
  const { answers, notices } = answersFromParams(new URLSearchParams(query));
  expect(notices, query).toEqual([]);
  return answers;
}
const verdictOf = (query: string) =>
  decide(situationOf(catalog.meshes, coefficients, answersOf(query))).verdict;

describe("the example teams get a verdict that the evidence supports", () => {
  const wizard = catalog.scenarios.filter((scenario) => scenario.for === "wizard");
  test("there are at least twenty of them", () => expect(wizard.length).toBeGreaterThanOrEqual(20));
  test.each(wizard.map(({ id, query, acceptable }) => [id, query, acceptable ?? []] as const))(
    "%s",
    (_, query, acceptable) => expect(acceptable).toContain(verdictOf(query).mesh),
  );
});

describe("the cases of chapter 7 come out as the chapter expects", () => {
  const chapter = readFileSync("content/guide/07-making-the-choice.mdx", "utf8");
  const links = [...chapter.matchAll(/\(\/wizard\/result\?([^)]+)\)/g)].map(([, query]) => query!);
  const expected = [
    ["none"],
    ["linkerd", "istio-ambient"],
    ["istio-ambient"],
    ["linkerd", "none"],
    ["kuma"],
    ["istio-sidecar"],
  ];
  test("six cases", () => expect(links).toHaveLength(expected.length));
  test.each(links.map((query, index) => [query, expected[index]!] as const))(
    "%s",
    (query, meshes) => expect(meshes).toContain(verdictOf(query).mesh),
  );
});

test("ambient counts with waypoints as soon as a need is met by reading requests", () => {
  expect(seriesOf("istio-ambient", answersOf("must=encryption,identity"))).toBe("istio-ambient");
  expect(seriesOf("istio-ambient", answersOf("must=encryption&nice=retries"))).toBe(
    "istio-ambient-l7",
  );
  expect(seriesOf("cilium", {})).toBeUndefined();
});

test("a cluster nobody described costs nothing and rules nothing out", () => {
  expect(costsOf(coefficients, answersOf("memory=0.1"))).toEqual({});
  const eligible = (query: string) =>
    decide(situationOf(catalog.meshes, coefficients, answersOf(query)))
      .candidates.filter((candidate) => candidate.eligible)
      .map(({ mesh }) => mesh);
  expect(eligible("memory=0.1")).toContain("istio-sidecar");
  expect(eligible("memory=0.1&pods=500")).not.toContain("istio-sidecar");
});

test("the calculator gets exactly the answers it shares with the wizard", () => {
  const answers = answersOf("pods=60&rps=5&services=12&podsPerNode=9&operators=one");
  expect(workloadValues(answers)).toEqual({ pods: 60, rps: 5, services: 12, podsPerNode: 9 });
});

describe("every option of every question round-trips through the link", () => {
  test.each(
    Object.entries(questions).flatMap(([id, question]) =>
      question.kind === "number"
        ? [`${id}=${question.min}`, `${id}=${question.max}`]
        : question.options.map((option) => `${id}=${option}`),
    ),
  )("%s", (query) => expect(answersQuery(answersOf(query))).toBe(query));
});

test("a link made with other rules says so and is read all the same", () => {
  const { answers, notices } = answersFromParams(
    new URLSearchParams("operators=one&rules=2024-01"),
  );
  expect(answers).toEqual({ operators: "one" });
  expect(notices[0]?.reason).toMatch(/not the rules of this site/);
});
