import { describe, expect, it } from "vitest";
import { content, parseCatalog } from "@/lib/catalog/catalog";
import type { Claim, RequestPath } from "@/lib/catalog/guide-schema";
import type { Coefficients, ListPrice, Measurement } from "@/lib/catalog/overhead-schema";
import type { Landscape, Mesh, Scenario, Source } from "@/lib/catalog/schema";

type Deep<T> = T extends object ? { -readonly [K in keyof T]: Deep<T[K]> } : T;
type Files = {
  meshes: Record<string, Deep<Mesh>>;
  landscape: Deep<Landscape>;
  sources: Deep<Source>[];
  measurements: Deep<Measurement>[];
  overhead: Record<string, Deep<Coefficients>>;
  scenarios: Deep<Scenario>[];
  claims: Deep<Claim>[];
  requestPaths: Deep<RequestPath>[];
  prices: Deep<ListPrice>[];
  wizard: Record<string, Record<string, unknown>>;
  needs: unknown;
};

/** The message of the error that a broken copy of the real content gives. */
function complaint(broken: (files: Files) => void): string {
  const files = structuredClone(content) as Files;
  broken(files);
  try {
    parseCatalog(files);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return "";
}

const kuma = ({ meshes }: Files) => meshes["kuma"]!;
const mtls = (files: Files) => kuma(files).distributions[0]!.capabilities.mtls;
const data = ({ overhead }: Files) => overhead["2026-11"]!;

describe("parseCatalog", () => {
  it("accepts the content as it is", () => {
    expect(complaint(() => undefined)).toBe("");
  });

  it("puts the newest data version first", () => {
    const { overhead } = structuredClone(content) as Files;
    const later = { ...overhead["2026-11"]!, version: "2099-01" };
    const { coefficients } = parseCatalog({
      ...content,
      overhead: { ...overhead, "2099-01": later },
    });
    expect(coefficients[0]?.version).toBe("2099-01");
  });

  it("names the file, the place, the fault and the remedy of an unknown source", () => {
    expect(complaint((files) => (mtls(files).source = "nowhere"))).toBe(
      "1 problem in content/\n" +
        'content/meshes/kuma.json › distributions.oss.capabilities.mtls.source: unknown source "nowhere". ' +
        "Add it to content/sources.json, or correct the id.",
    );
  });

  it("wants a stage for each preview, and a preview for each stage", () => {
    const wasm = (files: Files) =>
      files.meshes["istio-sidecar"]!.distributions[0]!.capabilities.extensibility_wasm_lua;
    expect(complaint((files) => (wasm(files).supports = { wasm: "full" }))).toContain(
      '"wasm" is alpha, but its support is "full"',
    );
    expect(complaint((files) => delete wasm(files).stages)).toContain(
      '"wasm" is a preview, but `stages` does not say of what stage',
    );
  });

  it("finds unknown sources of facts, measurements and prices too", () => {
    const message = complaint((files) => {
      files.landscape.facts["smi_archived"]!.source = "nowhere";
      files.measurements[0]!.source = "nowhere";
      files.prices[0]!.source = "nowhere";
      data(files).nodeReservation.source = "nowhere";
    });
    expect(message).toContain("content/landscape.json › facts.smi_archived.source: unknown source");
    expect(message).toContain("content/measurements.json › IST-0.8-cpu.source: unknown source");
    expect(message).toContain("content/prices.json › 2026-11-23.source: unknown source");
    expect(message).toContain("2026-11.json › nodeReservation.source: unknown source");
  });

  const newSource: Source = {
    id: "unread-paper",
    title: "A paper",
    publisher: "Somebody",
    interest: "independent",
    url: "https://example.org/",
    checked: "2026-11-23",
  };

  it("refuses a source nobody uses, unless prose cites it", () => {
    expect(complaint(({ sources }) => sources.push({ ...newSource }))).toContain(
      "content/sources.json › unread-paper: nothing uses this source.",
    );
    expect(complaint(({ sources }) => sources.push({ ...newSource, citedBy: "prose" }))).toBe("");
  });

  it("wants a note for a source without an address", () => {
    const message = complaint(({ sources }) => {
      const withoutAddress: Deep<Source> = { ...newSource, citedBy: "prose" };
      delete withoutAddress.url;
      sources.push(withoutAddress);
    });
    expect(message).toContain("content/sources.json › unread-paper: a source without an address");
  });

  it("refuses a fact without a date, or with one that is none", () => {
    expect(complaint((files) => Reflect.deleteProperty(mtls(files), "asOf"))).toContain(
      "content/meshes/kuma.json › distributions.oss.capabilities.mtls.asOf: missing. Add it.",
    );
    expect(complaint((files) => (mtls(files).asOf = "2026-02-30"))).toContain(
      "mtls.asOf: must be a date such as 2026-11-23. Correct it",
    );
  });

  it("refuses a date newer than the last look at its source, and a fact stale from the start", () => {
    expect(complaint((files) => (mtls(files).asOf = "2099-01-01"))).toMatch(
      /mtls\.asOf: 2099-01-01 is later than \d{4}-\d\d-\d\d, when its source/,
    );
    expect(complaint((files) => (files.prices[0]!.asOf = "2099-01-01"))).toMatch(
      /prices\.json › 2026-11-23\.asOf: 2099-01-01 is later than/,
    );
    expect(complaint((files) => (data(files).nodeReservation.asOf = "2099-01-01"))).toMatch(
      /2026-11\.json › nodeReservation\.asOf: 2099-01-01 is later than/,
    );
    expect(complaint((files) => (mtls(files).staleAfter = mtls(files).asOf))).toMatch(
      /mtls\.staleAfter: (\S+) is not later than asOf \1\./,
    );
  });

  it("holds the guide's own data to the same rules", () => {
    const message = complaint((files) => {
      files.claims[0]!.evidence = [
        { source: "nowhere", asOf: "2026-01-01", appliesTo: "A", confidence: "verified" },
        { source: "istio-readme", asOf: "2099-01-01", appliesTo: "A", confidence: "verified" },
      ];
      files.claims.push({ ...files.claims[1]! });
      files.requestPaths[0]!.steps[0]!.sources = ["nowhere"];
      files.requestPaths.pop();
    });
    expect(message).toContain('content/claims.json › sidecars-only: unknown source "nowhere"');
    expect(message).toContain("content/claims.json › sidecars-only: 2099-01-01 is later than");
    expect(message).toMatch(/content\/claims\.json.*: the id ".+" is used more than once/);
    expect(message).toContain('content/request-paths.json › none: unknown source "nowhere"');
    expect(message).toContain('content/request-paths.json: the way "cilium" is missing');
  });

  it("wants the rows behind every coefficient and every default request", () => {
    expect(complaint((files) => (data(files).ztunnel.baseMemoryMiB.rows = []))).toContain(
      "content/overhead/2026-11.json › ztunnel.baseMemoryMiB.rows: too small",
    );
    const message = complaint((files) => {
      data(files).ztunnel.baseMemoryMiB.rows = ["GSD-none"];
      data(files).requests.ztunnel.rows = ["HELM-none"];
    });
    expect(message).toContain(
      'content/overhead/2026-11.json › ztunnel.baseMemoryMiB.rows: unknown measurement "GSD-none". ' +
        "Add the row to content/measurements.json, or correct the id.",
    );
    expect(message).toContain('requests.ztunnel.rows: unknown measurement "HELM-none"');
  });

  it("wants the tiers of a node's reservation to start at nothing and to rise", () => {
    const wrong = "must start at 0 and rise from tier to tier.";
    expect(complaint((files) => (data(files).nodeReservation.memory[3]!.fromGib = 8))).toContain(
      `content/overhead/2026-11.json › nodeReservation.memory: ${wrong}`,
    );
    expect(complaint((files) => data(files).nodeReservation.cpu.shift())).toContain(
      `content/overhead/2026-11.json › nodeReservation.cpu: ${wrong}`,
    );
  });

  it("wants every need answered, once", () => {
    expect(complaint((files) => delete mtls(files).supports?.identity)).toContain(
      'content/meshes/kuma.json › distributions.oss: no cell says how "identity" is supported.',
    );
    const twice = (files: Files) =>
      (kuma(files).distributions[0]!.capabilities.licence.supports = {
        "osi-licence": "full",
        fips: "no",
      });
    expect(complaint(twice)).toContain('"fips" is answered 2 times: in fips, licence.');
  });

  it("refuses a fact that takes the address of a capability", () => {
    expect(complaint((files) => (kuma(files).facts["oss.mtls"] = mtls(files)))).toContain(
      "content/meshes/kuma.json › facts.oss.mtls: this is the address of a capability already.",
    );
  });

  it("notices a missing mesh, and one in the wrong file", () => {
    expect(complaint(({ meshes }) => Reflect.deleteProperty(meshes, "kuma"))).toContain(
      "content/meshes/kuma.json: there is no such mesh. Add the file and its import in lib/catalog/catalog.ts.",
    );
    expect(complaint((files) => (kuma(files).id = "consul"))).toContain(
      'content/meshes/kuma.json › id: the file holds the mesh "consul".',
    );
    expect(complaint((files) => (data(files).version = "2026-12"))).toContain(
      "content/overhead/2026-11.json › version: the file holds version 2026-12.",
    );
  });

  it("notices doubled ids", () => {
    const message = complaint((files) => {
      files.sources.push({ ...files.sources[0]! });
      files.measurements.push({ ...files.measurements[0]! });
      const scenario = {
        id: "one",
        title: "A",
        description: "A",
        query: "pods=1",
        for: "wizard" as const,
        why: "A",
      };
      files.scenarios.push(scenario, { ...scenario });
      kuma(files).distributions.push(kuma(files).distributions[0]!);
    });
    for (const file of ["sources", "measurements", "scenarios", "meshes/kuma"]) {
      expect(message).toMatch(
        new RegExp(`content/${file}\\.json.*: the id ".+" is used more than once`),
      );
    }
  });

  it("lists every fault of shape at once, with the way to each", () => {
    const message = complaint((files) => {
      Object.assign(mtls(files), { sorce: "typo", confidence: "sure" });
      Object.assign(files, { sources: {} });
      Reflect.deleteProperty(kuma(files).distributions[0]!.capabilities, "licence");
      files.measurements[0]!.published = " ";
    });
    expect(message).toMatch(/^5 problems in content\//);
    expect(message).toContain(
      'capabilities.mtls: unrecognized key: "sorce". Remove it, or correct its name',
    );
    expect(message).toContain("capabilities.mtls.confidence: invalid option");
    expect(message).toContain("content/sources.json: invalid input: expected array");
    expect(message).toContain("distributions.oss.capabilities.licence: missing. Add it.");
    expect(message).toContain("content/measurements.json › IST-0.8-cpu.published: too small");
  });
});

describe("words of the wizard", () => {
  const words = (files: Files) => files.wizard;

  it("names the file, the question and what is missing or misspelt", () => {
    expect(complaint((files) => delete words(files)["cni"]!["title"])).toBe(
      "1 problem in content/\ncontent/wizard/cni.json › title: missing. Add it.",
    );
    expect(complaint((files) => (words(files)["cni"]!["tittle"] = "Which?"))).toMatch(
      /content\/wizard\/cni\.json.*tittle/,
    );
    expect(complaint((files) => (words(files)["pods"]!["why"] = "No full stop"))).toMatch(
      /content\/wizard\/pods\.json › why: must end with a full stop/,
    );
  });

  it("refuses words for a need that is none", () => {
    const message = complaint((files) => {
      const groups = files.needs as Record<string, { needs: Record<string, unknown> }>;
      groups["reach"]!.needs["telepathy"] = { label: "telepathy", explanation: "None." };
    });
    expect(message).toMatch(/content\/wizard\/needs\.json.*telepathy/s);
  });
});
