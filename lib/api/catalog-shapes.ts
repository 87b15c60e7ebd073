/** Schemas of the catalog's answers: facts, meshes and sources, with what each field means. */

import { object, ref } from "@/lib/api/shapes";

const text = (description: string) => ({ type: "string", description });
const day = (description: string) => ({ type: "string", format: "date", description });

export const catalogSchemas = {
  Fact: {
    description: "One statement about a mesh, never without its source and date.",
    ...object(
      {
        value: {
          type: ["string", "number", "boolean"],
          description: "The value; a code such as yes-waypoint where there is a label.",
        },
        label: text("The value in a reader's words. Absent: the value is readable itself."),
        source: text("Id of an entry in sources."),
        asOf: day("Date of the newest material the value was read in."),
        appliesTo: text("Release the value was read for."),
        confidence: {
          type: "string",
          enum: [
            "verified",
            "partly-verified",
            "inferred",
            "doc-older",
            "secondary",
            "weak",
            "absence-only",
            "memory-unverified",
            "unverified",
          ],
          description: "How sure we are, best first.",
        },
        note: text("What the value leaves out."),
        staleAfter: day(
          "Last day the fact may stand without a new look; from the day after, treat it as due for a check. Absent: a record of the past, which does not grow old.",
        ),
        supports: {
          type: "object",
          description: "The same statement as answers to the needs and limits of the wizard.",
          additionalProperties: {
            type: "string",
            enum: ["full", "extra", "preview", "no", "unknown"],
          },
        },
        stages: {
          type: "object",
          description: "For each preview among them, what its project calls it.",
          additionalProperties: { type: "string", enum: ["alpha", "beta", "experimental"] },
        },
      },
      ["label", "note", "staleAfter", "supports", "stages"],
    ),
  },
  Distribution: object({
    id: text("Unique within its mesh."),
    name: text("What it is called."),
    publisher: text("Who publishes it: the project itself or one vendor."),
    capabilities: {
      type: "object",
      description: "The rows of the feature matrix, the same for every distribution.",
      additionalProperties: ref("Fact"),
    },
  }),
  MeshFacts: object({
    id: ref("Mesh"),
    name: text("Full name."),
    shortName: text("Name for tight places."),
    summary: text("One sentence: what it is."),
    distributions: {
      type: "array",
      description: "The first one is meant where none is named.",
      items: ref("Distribution"),
    },
    facts: {
      type: "object",
      description: "Further facts by name.",
      additionalProperties: ref("Fact"),
    },
  }),
  Source: object(
    {
      id: text("Named by facts and measurements."),
      title: text("Title of the document."),
      publisher: text("Who published it."),
      interest: {
        type: "string",
        enum: [
          "project",
          "vendor",
          "cloud-vendor",
          "foundation",
          "independent",
          "academic",
          "ours",
        ],
        description: "What the publisher stands to gain.",
      },
      url: { type: "string", format: "uri", description: "Absent where it has no public address." },
      published: text("When, as the document says it."),
      checked: day("When we last looked."),
      note: text("What to know about the document."),
      citedBy: text(
        "Cited by these alone: prose, the guide or the method page; trial, the commands of a trial.",
      ),
    },
    ["url", "published", "note", "citedBy"],
  ),
  Meshes: object({
    meshes: { type: "array", items: ref("MeshFacts") },
    sources: { type: "array", items: ref("Source") },
  }),
};
