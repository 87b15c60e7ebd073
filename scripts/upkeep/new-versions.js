// @ts-check
/**
 * Versions upstream that are newer than the catalog says, by the Go module proxy, npm, Helm
 * repositories and GitHub, and conformance reports newer than the ones it cites. For a schedule, not
 * for `npm test`: it needs the network.
 *
 *   npm run versions:new -- --fail
 *
 * One place that does not answer is named; a version is unknown only when none of its places does.
 * Ends with 0, with 1 when asked to fail and something is newer, with 2 when something is unknown.
 */
import { readFileSync } from "node:fs";
import process from "node:process";
import { parseArgs } from "node:util";
import { refuse } from "./options.js";
import {
  ask as askTheNetwork,
  githubVersions,
  goVersions,
  helmVersions,
  meshReports,
  npmVersions,
} from "./registries.js";
import { compareVersions, newerThan, versionOf } from "./versions.js";

/** @typedef {import("./registries.js").Ask} Ask */
/**
 * @typedef {{ name: string, read: (ask: Ask) => Promise<string[]> }} Place
 * @typedef {{ fact: string, places: Place[], within?: "major" | "minor" }} Watched
 */

/** @param {string} module @returns {Place} */
const go = (module) => ({ name: `Go ${module}`, read: (ask) => goVersions(ask, module) });
/**
 * @param {string} repository @param {string} chart @param {"appVersion" | "version"} [field]
 * @returns {Place}
 */
const helm = (repository, chart, field) => ({
  name: `Helm ${repository} ${chart}`,
  read: (ask) => helmVersions(ask, repository, chart, field),
});
/** @param {string} repository @returns {Place} */
const github = (repository) => ({
  name: `GitHub ${repository}`,
  read: (ask) => githubVersions(ask, repository),
});
/** @param {string} name @returns {Place} */
const npm = (name) => ({ name: `npm ${name}`, read: (ask) => npmVersions(ask, name) });

// Istio tags both repositories with each release.
const istio = [
  go("istio.io/client-go"),
  go("istio.io/api"),
  helm("https://blob.istio.io/istio-release/charts", "istiod"),
  github("istio/istio"),
];
/** Kubernetes 1.37.2 is version 0.37.2 of its API module. @type {Place} */
const kubernetes = {
  name: "Go k8s.io/api",
  read: async (ask) =>
    (await goVersions(ask, "k8s.io/api")).map((tag) => tag.replace(/^v0\./, "v1.")),
};

/** Facts that hold a newest version, and where it is published. @type {Watched[]} */
export const watched = [
  { fact: "istio-sidecar.newest_release", places: istio },
  { fact: "istio-sidecar.version", places: istio, within: "minor" },
  { fact: "istio-ambient.version", places: istio, within: "minor" },
  { fact: "istio-sidecar.newest_patch_1_30", places: istio, within: "minor" },
  {
    fact: "landscape.gateway_api_version",
    places: [go("sigs.k8s.io/gateway-api"), github("kubernetes-sigs/gateway-api")],
  },
  { fact: "landscape.kubernetes_newest_minor", places: [kubernetes] },
  {
    fact: "linkerd.newest_edge",
    places: [
      helm("https://helm.linkerd.io/edge", "linkerd-control-plane"),
      github("linkerd/linkerd2"),
    ],
  },
  {
    fact: "cilium.newest_release",
    places: [
      go("github.com/cilium/cilium"),
      helm("https://helm.cilium.io", "cilium"),
      github("cilium/cilium"),
    ],
  },
  {
    fact: "kuma.newest_release",
    places: [
      go("github.com/kumahq/kuma/v2"),
      helm("https://kumahq.github.io/charts", "kuma"),
      github("kumahq/kuma"),
    ],
  },
  {
    fact: "consul.version",
    places: [helm("https://helm.releases.hashicorp.com", "consul"), github("hashicorp/consul")],
  },
  {
    fact: "consul.k8s_version",
    places: [
      helm("https://helm.releases.hashicorp.com", "consul", "version"),
      github("hashicorp/consul-k8s"),
    ],
  },
  // The schemas our manifests are checked against; later lines need a newer Node.
  {
    fact: "package @kubernetes-models/gateway-api",
    places: [npm("@kubernetes-models/gateway-api")],
    within: "major",
  },
];

/** Facts that cite a conformance report, and the folder of its implementation. */
export const reported = [
  { fact: "linkerd.conformance_report", folder: "linkerd-linkerd" },
  { fact: "istio-sidecar.conformance_report", folder: "istio-istio" },
  { fact: "cilium.conformance_report", folder: "cilium" },
  { fact: "kuma.conformance_report", folder: "kumahq-kuma" },
];

const read = (/** @type {string} */ file) => JSON.parse(readFileSync(file, "utf8"));

/** @param {string} name such as `linkerd.newest_edge` or `package yaml` @returns {string} */
export function catalogValue(name) {
  if (name.startsWith("package ")) {
    return read(`node_modules/${name.slice("package ".length)}/package.json`).version;
  }
  const [owner, key = ""] = name.split(".");
  const file = owner === "landscape" ? "content/landscape.json" : `content/meshes/${owner}.json`;
  const value = read(file).facts[key]?.value;
  if (typeof value !== "string") throw new Error(`The catalog has no fact ${name}.`);
  return value;
}

/** @typedef {{ line: string, state: "same" | "newer" | "unknown" }} Finding */

/** @param {Ask} ask @param {Watched} row @returns {Promise<Finding>} */
async function lookAt(ask, { fact, places, within }) {
  const known = catalogValue(fact);
  const answers = await Promise.all(
    places.map(async ({ name, read }) => {
      try {
        const newer = newerThan(await read(ask), known, within);
        return { newer, text: `${name} ${newer ? `has ${newer}` : "has nothing newer"}`, ok: true };
      } catch (error) {
        return {
          newer: undefined,
          text: `${name}: ${/** @type {Error} */ (error).message}`,
          ok: false,
        };
      }
    }),
  );
  const state = answers.some(({ newer }) => newer)
    ? "newer"
    : answers.some(({ ok }) => ok)
      ? "same"
      : "unknown";
  return { line: `${fact} is ${known}; ${answers.map(({ text }) => text).join("; ")}`, state };
}

/** @param {Ask} ask @returns {Promise<Finding[]>} */
async function lookAtReports(ask) {
  const module = "sigs.k8s.io/gateway-api/conformance";
  try {
    const tags = (await goVersions(ask, module)).filter((tag) => versionOf(tag));
    const numbers = (/** @type {string} */ tag) => versionOf(tag)?.numbers ?? [];
    const [newest] = tags.sort((a, b) => compareVersions(numbers(b), numbers(a)));
    const reports = newest ? await meshReports(ask, newest) : [];
    return reported.map(({ fact, folder }) => {
      const known = catalogValue(fact);
      const [latest] = reports
        .filter((report) => report.folder === folder)
        .sort(
          (a, b) =>
            compareVersions(numbers(b.gatewayApi), numbers(a.gatewayApi)) ||
            b.date.localeCompare(a.date),
        );
      const isKnown =
        latest === undefined ||
        (known.includes(`v${latest.gatewayApi} `) && known.endsWith(` ${latest.version}`));
      const found = latest
        ? `Gateway API v${latest.gatewayApi} with ${latest.version}, of ${latest.date}`
        : "no report";
      return {
        line: `${fact} is ${known}; ${module} ${newest ?? ""} has ${found}`,
        state: isKnown ? "same" : "newer",
      };
    });
  } catch (error) {
    return [{ line: `${module}: ${/** @type {Error} */ (error).message}`, state: "unknown" }];
  }
}

/** @param {Ask} ask @returns {Promise<Finding[]>} one for each fact watched */
export async function findNewVersions(ask) {
  /** Several facts look at one place. @type {Map<string, Promise<Buffer>>} */
  const answers = new Map();
  /** @type {Ask} */
  const once = (url, headers) => {
    const answer = answers.get(url) ?? ask(url, headers);
    answers.set(url, answer);
    return answer;
  };
  return [
    ...(await Promise.all(watched.map((row) => lookAt(once, row)))),
    ...(await lookAtReports(once)),
  ];
}

/** @param {readonly Finding[]} findings @param {boolean} fail @returns {0 | 1 | 2} */
export function exitCodeOf(findings, fail) {
  const has = (/** @type {string} */ state) => findings.some((finding) => finding.state === state);
  if (fail && has("newer")) return 1;
  return has("unknown") ? 2 : 0;
}

async function main() {
  const { values } = parseArgs({ options: { fail: { type: "boolean", default: false } } });
  const findings = await findNewVersions(askTheNetwork);
  for (const { line, state } of findings) console.log(`${state.padEnd(7)} ${line}`);
  process.exitCode = exitCodeOf(findings, values.fail);
}

if (process.argv[1] === import.meta.filename) await main().catch(refuse);
