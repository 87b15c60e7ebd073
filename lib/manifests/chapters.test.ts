import { expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { readChapters } from "@/lib/guide/chapters";
import type { Manifest } from "@/lib/manifests/manifest";
import { canaryProblems } from "@/lib/manifests/testing/rules";

/** The manifests in the YAML blocks of a chapter that hold this kind, Services of the chapter added. */
function manifestsOf(slug: string): readonly Manifest[][] {
  const { body } = readChapters().find((chapter) => chapter.slug === slug)!;
  return [...body.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, code]) =>
    [...parseAllDocuments(code ?? "")].map((document) => document.toJS() as Manifest),
  );
}

test("the canaries written in the chapter keep the builder’s own rules", () => {
  const blocks = manifestsOf("splitting-traffic");
  const versions = blocks.flat().filter(({ kind }) => kind === "Service");
  expect(versions.map(({ metadata }) => metadata.name)).toEqual(["checkout-v1", "checkout-v2"]);
  // The Service that callers use is the reader’s: printing one would invite to overwrite it.
  const existing = {
    ...versions[0]!,
    metadata: { name: "checkout", namespace: "shop" },
    spec: {
      selector: { app: "checkout" },
      ports: [{ name: "web", port: 8080, targetPort: 3000 }],
    },
  };
  const services = [existing, ...versions];
  const classic = blocks.find((block) => block.some(({ kind }) => kind === "VirtualService"))!;
  expect(canaryProblems([...services, ...classic], "istio-sidecar-classic")).toEqual([]);
  const [portable, edge] = blocks.flat().filter(({ kind }) => kind === "HTTPRoute");
  expect(canaryProblems([...services, portable!], "linkerd")).toEqual([]);
  // The chapter does not print the gateway it attaches to.
  expect(canaryProblems([...services, edge!], "none")).toEqual([
    "the parent Gateway public is missing",
  ]);
});
