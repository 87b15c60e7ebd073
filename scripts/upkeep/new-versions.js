// @ts-check
/**
 * Releases upstream that are newer than what the catalog says is the newest, by GitHub's API. For a
 * schedule, not for `npm test`: it needs the network. A token in GITHUB_TOKEN raises GitHub's limit.
 *
 *   npm run versions:new -- --fail
 *
 * Ends with 0, with 1 when asked to fail and something is newer, with 2 when it could not find out.
 */
import { readFileSync } from "node:fs";
import process from "node:process";
import { parseArgs } from "node:util";
import { refuse } from "./options.js";

/** Where each newest version is published, and the fact that holds it. */
const watched = [
  { repository: "linkerd/linkerd2", fact: "linkerd.newest_edge" },
  { repository: "istio/istio", fact: "istio-sidecar.version" },
  { repository: "istio/istio", fact: "istio-ambient.version" },
  { repository: "cilium/cilium", fact: "cilium.newest_release" },
  { repository: "kumahq/kuma", fact: "kuma.newest_release" },
  { repository: "hashicorp/consul", fact: "consul.version" },
  { repository: "hashicorp/consul-k8s", fact: "consul.k8s_version" },
];

/**
 * @param {string} tag such as `v1.31.1` or `edge-26.8.3`
 * @returns {{ line: string, numbers: number[] } | undefined} undefined for previews and other names
 */
export function versionOf(tag) {
  const [, line = "", numbers] = /^(?:v|([a-z]+-))?(\d+(?:\.\d+)+)$/.exec(tag) ?? [];
  return numbers === undefined ? undefined : { line, numbers: numbers.split(".").map(Number) };
}

/** Above 0 when a is the newer one. @param {readonly number[]} a @param {readonly number[]} b */
export function compareVersions(a, b) {
  for (let place = 0; place < Math.max(a.length, b.length); place += 1) {
    const difference = (a[place] ?? 0) - (b[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * @param {readonly { tag_name: string, draft: boolean, prerelease: boolean }[]} releases
 * @param {string} known what the catalog says
 * @returns {string | undefined} the newest tag of the same line, when it is newer
 * @throws when what the catalog says is no version
 */
export function newerThan(releases, known) {
  const ours = versionOf(known);
  if (!ours) throw new Error(`"${known}" is no version.`);
  const theirs = releases
    .filter(({ draft, prerelease }) => !draft && !prerelease)
    .flatMap(({ tag_name: tag }) => {
      const version = versionOf(tag);
      return version?.line === ours.line ? [{ tag, numbers: version.numbers }] : [];
    })
    .sort((a, b) => compareVersions(b.numbers, a.numbers));
  const [newest] = theirs;
  return newest && compareVersions(newest.numbers, ours.numbers) > 0 ? newest.tag : undefined;
}

/** @param {string} fact such as `linkerd.newest_edge` @returns {string} */
export function catalogVersion(fact) {
  const [mesh, name = ""] = fact.split(".");
  const { facts } = JSON.parse(readFileSync(`content/meshes/${mesh}.json`, "utf8"));
  const value = facts[name]?.value;
  if (typeof value !== "string") throw new Error(`The catalog has no fact ${fact}.`);
  return value;
}

/** @param {string} api @param {string} repository */
async function releasesOf(api, repository) {
  const token = process.env["GITHUB_TOKEN"];
  const response = await fetch(`${api}/repos/${repository}/releases?per_page=50`, {
    signal: AbortSignal.timeout(30_000),
    headers: {
      accept: "application/vnd.github+json",
      "user-agent": "meshfit-version-check",
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
  });
  if (!response.ok) throw new Error(`${repository}: GitHub answered ${response.status}.`);
  return await response.json();
}

async function main() {
  const { values } = parseArgs({
    options: {
      api: { type: "string", default: "https://api.github.com" },
      fail: { type: "boolean", default: false },
    },
  });
  let newer = 0;
  for (const { repository, fact } of watched) {
    const known = catalogVersion(fact);
    const tag = newerThan(await releasesOf(values.api, repository), known);
    if (tag) newer += 1;
    console.log(`${fact} is ${known}; ${repository} ${tag ? `has ${tag}` : "has nothing newer"}`);
  }
  process.exitCode = values.fail && newer > 0 ? 1 : 0;
}

if (process.argv[1] === import.meta.filename) await main().catch(refuse);
