/**
 * The catalog: every fact, source, measurement and coefficient of the site, parsed once from
 * `content/`. Wrong content throws here and so breaks the build.
 */
import claims from "@/content/claims.json";
import landscape from "@/content/landscape.json";
import measurements from "@/content/measurements.json";
import cilium from "@/content/meshes/cilium.json";
import consul from "@/content/meshes/consul.json";
import istioAmbient from "@/content/meshes/istio-ambient.json";
import istioSidecar from "@/content/meshes/istio-sidecar.json";
import kuma from "@/content/meshes/kuma.json";
import linkerd from "@/content/meshes/linkerd.json";
import none from "@/content/meshes/none.json";
import data202611 from "@/content/overhead/2026-11.json";
import data202612 from "@/content/overhead/2026-12.json";
import prices from "@/content/prices.json";
import requestPaths from "@/content/request-paths.json";
import scenarios from "@/content/scenarios.json";
import sources from "@/content/sources.json";
import { checkCatalog } from "@/lib/catalog/check";
import type { Coefficients, ListPrice, PricedCoefficients } from "@/lib/catalog/overhead-schema";
import { problemsError } from "@/lib/catalog/problem";
import { meshIds } from "@/lib/catalog/ids";
import type { MeshId } from "@/lib/catalog/ids";
import type { Catalog, Mesh } from "@/lib/catalog/schema";
import { shapeCatalog } from "@/lib/catalog/shape";
import type { RawCatalog } from "@/lib/catalog/shape";
import { needWords, questionWords } from "@/lib/catalog/wizard-words";
import { dated } from "@/lib/catalog/stale";

/** The content files as they are on disk; one line for each file. */
export const content: RawCatalog = {
  meshes: {
    none,
    linkerd,
    "istio-ambient": istioAmbient,
    "istio-sidecar": istioSidecar,
    cilium,
    kuma,
    consul,
  },
  landscape,
  sources,
  measurements,
  overhead: { "2026-11": data202611, "2026-12": data202612 },
  prices,
  scenarios,
  claims,
  requestPaths,
  wizard: questionWords,
  needs: needWords,
};

/** A mesh whose facts all say when somebody must look again. */
function datedMesh(mesh: Mesh): Mesh {
  return {
    ...mesh,
    facts: dated(mesh.facts),
    distributions: mesh.distributions.map((distribution) => ({
      ...distribution,
      capabilities: dated(distribution.capabilities),
    })),
  };
}

function inOrder(meshes: Readonly<Record<string, Mesh>>): Record<MeshId, Mesh> {
  const entries = meshIds.flatMap((id) => {
    const mesh = meshes[id];
    return mesh ? [[id, datedMesh(mesh)] as const] : [];
  });
  return Object.fromEntries(entries) as Record<MeshId, Mesh>;
}

/** A data version with the list prices of its day and of now. */
function priced(version: Coefficients, prices: readonly ListPrice[]): PricedCoefficients {
  const newestFirst = prices.toSorted((a, b) => b.since.localeCompare(a.since));
  const [newest] = newestFirst;
  const price = newestFirst.find(({ since }) => since <= version.published);
  // Checked before: every version has the price of its day.
  if (!newest || !price)
    throw new Error(`content/prices.json has no price for ${version.version}.`);
  return { ...version, price, ...(newest === price ? {} : { newerPrice: newest }) };
}

/**
 * Turns the content files into the catalog.
 * @throws one Error that lists every problem with its file, its place and what to do about it:
 * first those of shape; where all shapes are right, those between files
 */
export function parseCatalog(raw: RawCatalog): Catalog {
  const shaped = shapeCatalog(raw);
  if (!("sources" in shaped)) throw problemsError(shaped);
  const problems = checkCatalog(shaped);
  if (problems.length > 0) throw problemsError(problems);
  return {
    meshes: inOrder(shaped.meshes),
    landscape: { facts: dated(shaped.landscape.facts) },
    sources: Object.fromEntries(shaped.sources.map((source) => [source.id, source])),
    measurements: shaped.measurements,
    coefficients: Object.values(shaped.overhead)
      .map((version) => priced(version, shaped.prices))
      .sort((a, b) => b.version.localeCompare(a.version)),
    scenarios: shaped.scenarios,
    claims: shaped.claims,
    requestPaths: shaped.requestPaths,
  };
}

export const catalog: Catalog = parseCatalog(content);
