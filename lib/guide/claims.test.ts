import { describe, expect, test } from "vitest";
import { catalog } from "@/lib/catalog/catalog";
import { claimsChecked, evidenceOf } from "@/lib/catalog/claims";
import { findFact } from "@/lib/catalog/find";
import { claimSections } from "@/lib/catalog/guide-schema";
import { factText } from "@/lib/format";
import { findSection, readChapters } from "@/lib/guide/chapters";
import { withFacts } from "@/lib/guide/inline";

const chapters = readChapters();
const { claims } = catalog;

describe.each(claims.map((claim) => [claim.id, claim] as const))("%s", (_, claim) => {
  test("names facts there are, rests on evidence and leads into a chapter", () => {
    withFacts(claim.said + claim.today, (address) => {
      const words = factText(findFact(catalog, address).fact);
      // A long value would break the line around it.
      expect(words.length, address).toBeLessThan(32);
      return words;
    });
    expect(evidenceOf(catalog, claim).length).toBeGreaterThan(0);
    expect(findSection(chapters, claim.chapter).heading.text).not.toBe("");
  });

  test("gives no number with a unit that has no source", () => {
    const own = `${claim.said} ${claim.today}`.replace(/`[^`]*`|\{[^}]*\}/g, "");
    expect(own).not.toMatch(/\d\s?(%|percent|Mi?B|Gi?B|ms|hours?|days|months|weeks|years)\b/);
  });
});

test("every part of the original has its claims, and some of them held up", () => {
  for (const section of claimSections) {
    expect(claims.filter((claim) => claim.section === section).length).toBeGreaterThan(3);
  }
  expect(claims.filter(({ status }) => status === "holds").length).toBeGreaterThan(1);
});

test("evidence of a fact is the fact's own, once", () => {
  const claim = claims.find(({ id }) => id === "heartbeat-metrics")!;
  const { fact, source } = findFact(catalog, "linkerd.heartbeat");
  expect(evidenceOf(catalog, claim)).toContainEqual({
    source,
    asOf: fact.asOf,
    appliesTo: fact.appliesTo,
    confidence: fact.confidence,
  });
  const twice = { ...claim, evidence: ["linkerd.heartbeat", "linkerd.heartbeat"] };
  expect(evidenceOf(catalog, twice)).toHaveLength(1);
  expect(() => evidenceOf(catalog, { ...claim, evidence: ["linkerd.heartbeet"] })).toThrow(
    /nearest are linkerd\.heartbeat/,
  );
});

test("the page's date is that of the latest look at its sources", () => {
  const dates = Object.values(catalog.sources).map(({ checked }) => checked);
  expect(dates).toContain(claimsChecked(catalog));
});

/**
 * The claims that were wrong when they were written, each with a pattern that finds it in a text
 * and with ways somebody might put it. A pattern that finds none of these could never fail.
 */
const wrong: readonly {
  id: string;
  pattern: RegExp;
  asIn: readonly [string, ...string[]];
  /** What a chapter may well say. */
  notIn: readonly string[];
}[] = [
  {
    id: "all-traffic",
    pattern:
      /(intercepts?|captures?|takes? in|sees?|handles?)( \w+)? (all|every bit of|any)( of)?( the| its)?( \w+)? traffic/i,
    asIn: [
      "The sidecar intercepts all network traffic of a pod.",
      "Proxies capture all the traffic that enters or leaves.",
    ],
    notIn: ["A sidecar takes TCP traffic. UDP passes it by."],
  },
  {
    id: "traces-without-code",
    pattern:
      /\b(traces|tracing|spans)\b[^.|]*\b(without|no|needs? no)\b[^.|]*\b(code|change|instrumentation)/i,
    asIn: [
      "You get distributed traces and metrics without changing application code.",
      "Tracing needs no code.",
    ],
    notIn: ["Rates and errors without code. Traces need code.", "Traces | OpenTelemetry SDK"],
  },
  {
    id: "gateways-in-control-plane",
    pattern: /control plane[^.]*\b(consists of|includes|comprises|is made of)\b[^.]*gateway/i,
    asIn: ["Istio’s control plane consists of istiod, an ingress gateway and an egress gateway."],
    notIn: ["The control plane is one Deployment, istiod. Gateways are not part of it."],
  },
  {
    id: "control-plane-pods",
    pattern: /(istiod|istio’s control plane)[^.]*\b(several|multiple|many|a set of) pods/i,
    asIn: ["Istio’s control plane usually runs as multiple pods."],
    notIn: ["istiod starts as one replica. Several pods of an application join at once."],
  },
  {
    id: "automatic-tracing",
    pattern:
      /\b(automatic(ally)?|out of the box)[^.]{0,60}\btrac(es|ing)\b|\btrac(es|ing)\b[^.]{0,60}\b(automatic|out of the box|minimal configuration)/i,
    asIn: [
      "Automatic tracing requires minimal configuration.",
      "Tracing works out of the box with Jaeger.",
    ],
    notIn: ["The proxies renew certificates automatically. Traces are where expectations break."],
  },
  {
    id: "heartbeat-metrics",
    pattern:
      /heartbeatz|heartbeat[^.;]*(?<!no )\b(collects|gathers)(?! no\b)[^.;]*metrics|heartbeat[^.]*\b(component|Deployment) of the control plane/i,
    asIn: [
      "The control plane has destination, identity and heartbeatz.",
      "A heartbeat collects metrics of your services.",
    ],
    notIn: ["Once a day the heartbeat reports usage; it collects no metrics of yours."],
  },
  {
    id: "install-without-crds",
    pattern: /linkerd check --pre(?:(?!install --crds)[\s\S])*?linkerd install \| kubectl/,
    asIn: ["linkerd check --pre\nlinkerd install | kubectl apply -f -\nlinkerd check"],
    notIn: [
      "linkerd check --pre\nlinkerd install --crds | kubectl apply -f -\nlinkerd install | kubectl",
    ],
  },
  {
    id: "annotation-place",
    pattern:
      /kind: Deployment\nmetadata:\n(?: {2}.*\n)*? {2}annotations:\n {4}linkerd\.io\/inject|[Aa]nnotat(?:e|ing) (?:the|your|each) [Dd]eployments?\b(?![^.]*(template|not|nothing|never))/,
    asIn: [
      "kind: Deployment\nmetadata:\n  name: web\n  annotations:\n    linkerd.io/inject: enabled\n",
      "Annotate the Deployment to add it to the mesh.",
    ],
    notIn: [
      "kind: Deployment\nmetadata:\n  name: web\nspec:\n  template:\n    metadata:\n      annotations:\n        linkerd.io/inject: enabled\n",
    ],
  },
  {
    id: "header-case",
    pattern: /headers:\n\s+["']?(?!name\b)[\w-]*[A-Z][\w-]*["']?:/,
    asIn: ['  - headers:\n      X-Beta:\n        exact: "yes"'],
    notIn: ["  - headers:\n      x-beta:\n        exact: yes", "headers:\n  - name: x-beta"],
  },
  {
    id: "unlike-examples",
    // One canary by weight without a header rule, the next by header without weights.
    pattern: /kind: TrafficSplit[\s\S]*kind: VirtualService(?![\s\S]*weight:)/,
    asIn: ["kind: TrafficSplit\nweight: 90\n---\nkind: VirtualService\nheaders: x"],
    notIn: ["kind: HTTPRoute\nweight: 95\n---\nkind: VirtualService\nweight: 95"],
  },
];

test("each claim that was wrong has a pattern that can find it", () => {
  const listed = claims.filter(({ status }) => status === "wrong").map(({ id }) => id);
  expect(wrong.map(({ id }) => id).sort()).toEqual([...listed].sort());
  expect(listed.length).toBeGreaterThanOrEqual(9);
  for (const { id, pattern, asIn, notIn } of wrong) {
    for (const text of asIn) expect(text, id).toMatch(pattern);
    for (const text of notIn) expect(text, id).not.toMatch(pattern);
  }
});

describe.each(chapters.map(({ file, body }) => [file, body] as const))("%s", (_, body) => {
  test.each(wrong.map(({ id, pattern }) => [id, pattern] as const))(
    "does not say %s",
    (_, pattern) => {
      const text = body.replace(/<[^>]*>/g, "");
      expect(pattern.exec(text)?.[0]).toBeUndefined();
    },
  );
});
