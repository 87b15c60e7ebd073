import { describe, expect, it } from "vitest";
import { catalog } from "@/lib/catalog/catalog";
import { factAddresses, findFact, nearest, sourceOf } from "@/lib/catalog/find";

const { linkerd } = catalog.meshes;

describe("findFact", () => {
  it("finds a fact of a mesh with its source", () => {
    const { fact, source, address } = findFact(catalog, "linkerd.retry_body_limit");
    expect(fact.value).toBe("64 KiB");
    expect(source.id).toBe(fact.source);
    expect(address).toBe("linkerd.retry_body_limit");
  });

  it("takes a capability from the first distribution unless another is named", () => {
    expect(findFact(catalog, "linkerd.fips").fact).toBe(
      linkerd.distributions[0]?.capabilities.fips,
    );
    expect(findFact(catalog, "linkerd.edge.fips").fact.value).toBe("no");
    expect(findFact(catalog, "linkerd.bel.fips").fact.value).toBe("yes");
  });

  it("finds a fact of the field", () => {
    expect(findFact(catalog, "landscape.smi_archived").fact.value).toBe("25 September 2023");
  });

  it("names the nearest addresses when there is no such fact", () => {
    expect(() => findFact(catalog, "linkerd.retry_body_limits")).toThrow(
      /no fact "linkerd\.retry_body_limits" in content\/\. The nearest are linkerd\.retry_body_limit, /,
    );
  });

  it("gives every fact an address of its own", () => {
    const addresses = factAddresses(catalog);
    const facts = Object.values(catalog.meshes).reduce(
      (sum, { distributions, facts }) =>
        sum + 34 * (distributions.length + 1) + Object.keys(facts).length,
      Object.keys(catalog.landscape.facts).length,
    );
    expect(addresses.size).toBe(facts);
  });
});

describe("nearest", () => {
  it("puts the fewest edits first", () => {
    expect(nearest("mtls", ["udp", "mtsl", "mtls_default", "mtl"], 2)).toEqual(["mtl", "mtsl"]);
  });
});

describe("sourceOf", () => {
  it("throws for a source the catalog lacks", () => {
    const { fact } = findFact(catalog, "linkerd.fips");
    expect(() => sourceOf(catalog, { ...fact, source: "nowhere" })).toThrow(/no source "nowhere"/);
  });
});
