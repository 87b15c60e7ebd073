// @ts-check
/**
 * Where versions are published: the Go module proxy, npm, Helm repositories and GitHub. Each reader
 * returns names of versions as they are there, previews included; nothing here judges them.
 *
 * GOPROXY and npm_config_registry name other hosts than the public ones, GITHUB_TOKEN raises
 * GitHub's limit.
 */
import process from "node:process";
import JSZip from "jszip";
import { parse } from "yaml";

/**
 * Asks for a body, with a header or two.
 * @typedef {(url: string, headers?: Record<string, string>) => Promise<Buffer>} Ask
 */

/** @type {Ask} @throws in words when there is no answer, or none to use */
export async function ask(url, headers = {}) {
  const { host } = new URL(url);
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(60_000),
      headers: { "user-agent": "meshfit-version-check", ...headers },
    });
    if (!response.ok) throw new Error(`${host} answered ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  } catch (error) {
    const { name = "", message = "", cause } = /** @type {Error} */ (error);
    if (name === "TimeoutError") throw new Error(`${host} did not answer in 60 s`);
    const code = cause && typeof cause === "object" && "code" in cause ? cause.code : undefined;
    throw new Error(code === undefined ? message : `${host} cannot be reached (${String(code)})`);
  }
}

/** The first proxy that GOPROXY names; `direct` and `off` are none. */
export function goProxy(setting = process.env["GOPROXY"] ?? "") {
  const found = setting.split(/[,|]/).find((entry) => /^https?:\/\//.test(entry));
  return (found ?? "https://proxy.golang.org").replace(/\/+$/, "");
}

/** A module path in an address: capitals are written with an exclamation mark. */
const escaped = (/** @type {string} */ module) =>
  module.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);

/** @param {Ask} ask @param {string} module @returns {Promise<string[]>} tags such as `v1.32.0` */
export async function goVersions(ask, module) {
  const list = await ask(`${goProxy()}/${escaped(module)}/@v/list`);
  return list.toString("utf8").split("\n").filter(Boolean);
}

/** @param {Ask} ask @param {string} name of a package @returns {Promise<string[]>} */
export async function npmVersions(ask, name) {
  const registry = process.env["npm_config_registry"] ?? "https://registry.npmjs.org";
  const body = await ask(`${registry.replace(/\/+$/, "")}/${name.replace("/", "%2f")}`, {
    accept: "application/vnd.npm.install-v1+json",
  });
  return Object.keys(JSON.parse(body.toString("utf8")).versions ?? {});
}

/**
 * @param {Ask} ask @param {string} repository address of a Helm repository @param {string} chart
 * @param {"appVersion" | "version"} [field] what a release installs, or its own version
 * @returns {Promise<string[]>}
 */
export async function helmVersions(ask, repository, chart, field = "appVersion") {
  const { entries = {} } = parse((await ask(`${repository}/index.yaml`)).toString("utf8"));
  /** @type {{ appVersion?: unknown, version?: unknown }[]} */
  const releases = entries[chart] ?? [];
  return releases.map((release) => String(release[field] ?? release.version ?? ""));
}

/** @param {Ask} ask @param {string} repository @returns {Promise<string[]>} published tags */
export async function githubVersions(ask, repository) {
  const token = process.env["GITHUB_TOKEN"];
  const body = await ask(`https://api.github.com/repos/${repository}/releases?per_page=50`, {
    accept: "application/vnd.github+json",
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  });
  /** @type {{ tag_name: string, draft: boolean, prerelease: boolean }[]} */
  const releases = JSON.parse(body.toString("utf8"));
  return releases
    .filter(({ draft, prerelease }) => !draft && !prerelease)
    .map(({ tag_name: tag }) => tag);
}

/**
 * Conformance reports with a mesh profile, out of the Go module that carries them all.
 * @typedef {{ folder: string, gatewayApi: string, version: string, date: string }} Report
 * @param {Ask} ask @param {string} version of sigs.k8s.io/gateway-api/conformance
 * @returns {Promise<Report[]>}
 */
export async function meshReports(ask, version) {
  const module = "sigs.k8s.io/gateway-api/conformance";
  const zip = await JSZip.loadAsync(await ask(`${goProxy()}/${module}/@v/${version}.zip`));
  const files = zip.file(/\/reports\/v[^/]+\/[^/]+\/[^/]+\.yaml$/);
  const reports = await Promise.all(
    files.map(async (file) => {
      const { gatewayAPIVersion, implementation, date, profiles } = parse(
        await file.async("string"),
      );
      const hasMesh = /** @type {{ name?: string }[]} */ (profiles ?? []).some(({ name = "" }) =>
        /^mesh/i.test(name),
      );
      if (!hasMesh) return [];
      return [
        {
          folder: file.name.split("/").at(-2) ?? "",
          gatewayApi: String(gatewayAPIVersion).replace(/^v/, ""),
          version: String(implementation?.version).replace(/^v/, ""),
          date: String(date).slice(0, 10),
        },
      ];
    }),
  );
  return reports.flat();
}
