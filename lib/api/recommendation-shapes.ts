/** What `/api/v1/recommend` answers, as schemas. */
import { meshIds } from "@/lib/catalog/ids";
import { list, nullable, object, ref, strings } from "@/lib/api/shapes";
import { pastVerdicts } from "@/lib/share/result-link";

export const recommendationSchemas = {
  Reason: object({ id: { type: "string" }, text: { type: "string" }, sources: strings }),
  Contribution: object({
    question: { type: "string" },
    answer: { type: ["string", "number", "null"] },
    points: { type: "number" },
    reason: { type: "string" },
    sources: strings,
  }),
  Failed: object({
    need: { type: "string" },
    fact: nullable("string"),
    reason: { type: "string" },
    source: nullable("string"),
    asOf: nullable("string"),
  }),
  Candidate: {
    oneOf: [
      object({
        mesh: ref("Mesh"),
        eligible: { const: true },
        distribution: { type: "string", description: "Which build of the mesh is meant." },
        rank: { type: "integer" },
        score: { type: "number" },
        contributions: list(ref("Contribution")),
      }),
      object({ mesh: ref("Mesh"), eligible: { const: false }, failed: list(ref("Failed")) }),
    ],
  },
  Mesh: { type: "string", enum: meshIds },
  Past: object({
    rules: { type: "string" },
    known: { type: "boolean", description: "Whether there ever were such rules." },
    verdict: { type: "string", enum: ["same", "changed", "unsaid"] },
    from: { type: ["string", "null"], enum: [...pastVerdicts, null] },
    because: list(object({ text: { type: "string" }, sources: strings })),
    changes: strings,
  }),
  Recommendation: object({
    rules: { type: "string", description: "Version of questions, criteria and weights." },
    answers: { type: "object" },
    ignored: strings,
    notices: list(ref("Notice")),
    unanswered: strings,
    verdict: object(
      {
        mesh: ref("Mesh"),
        distribution: { type: "string" },
        strength: { type: "string", enum: ["clear", "close"] },
        closeTo: ref("Mesh"),
        reasons: list(ref("Reason")),
      },
      ["closeTo"],
    ),
    candidates: list(ref("Candidate")),
    flips: list(
      object({
        question: { type: "string" },
        from: nullable("string"),
        to: nullable("string"),
        mesh: ref("Mesh"),
        fits: {
          type: "boolean",
          description: "False when no option would meet every demand; the mesh is then none.",
        },
      }),
    ),
    past: {
      description: "For a link that names its rules: what it says came out, beside today.",
      oneOf: [ref("Past"), { type: "null" }],
    },
    permalink: { type: "string", format: "uri" },
  }),
};
