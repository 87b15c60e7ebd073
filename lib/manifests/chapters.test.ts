import { expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { readChapters } from "@/lib/guide/chapters";
import type { Manifest } from "@/lib/manifests/manifest";
import { canaryProblems } from "@/lib/manifests/rules";

/** The manifests in the YAML blocks of a chapter that hold this kind, Services of the chapter added. */
function manifestsOf(slug: string): readonly Manifest[][] {
  const { body } = readChapters().find((chapter) => chapter.slug === slug)!;
  return [...body.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, code]) =>
    [...parseAllDocuments(code ?? "")].map((document) => document.toJS() as Manifest),
  );
}

test("the canaries written in the chapter keep the builder’s own rules", () => {
  const blocks = manifestsOf("splitting-traffic");
  const services = blocks.flat().filter(({ kind }) => kind === "Service");
  expect(services).toHaveLength(3);
  const classic = blocks.find((block) => block.some(({ kind }) => kind === "VirtualService"))!;
  expect(canaryProblems([...services, ...classic], "istio-sidecar-classic")).toEqual([]);
  const [portable, edge] = blocks.flat().filter(({ kind }) => kind === "HTTPRoute");
  expect(canaryProblems([...services, portable!], "linkerd")).toEqual([]);
  // The chapter does not print the gateway it attaches to.
  expect(canaryProblems([...services, edge!], "none")).toEqual([
    "the parent Gateway public is missing",
  ]);
});
