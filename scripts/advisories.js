// @ts-check
/**
 * Known vulnerabilities in what the site runs on, for registries that answer no `npm audit`: the least version
 * in which each is mended, read by a person (docs/decisions/0106). `npm audit` knows of more.
 */

/** @typedef {{ name: string, mendedIn: string, advisories: string[] }} Hole */

/**
 * Last looked through on 27 November 2026.
 * @type {Hole[]} with the highest version that mends any of them
 */
export const vulnerabilities = [
  {
    name: "next",
    mendedIn: "16.3.3",
    advisories: [
      "GHSA-2xp9-vwfh-vxw4",
      "GHSA-p293-qw3h-jr36",
      "GHSA-p9j2-gv94-2wf4",
      "GHSA-89xv-2m56-2m9x",
      "GHSA-ffhc-5mcf-pf4q",
      "GHSA-26hh-7cqf-hhc6",
    ],
  },
  { name: "react", mendedIn: "19.2.8", advisories: ["GHSA-wx67-qw84-cm4g", "GHSA-479c-33wc-g2pg"] },
  { name: "sharp", mendedIn: "0.35.4", advisories: ["GHSA-rgj7-g3m4-5g8c", "GHSA-f88m-g3jw-g9cj"] },
  {
    name: "postcss",
    mendedIn: "8.5.23",
    advisories: ["GHSA-fxqj-rqcc-2cmp", "GHSA-r28c-9q8g-f849", "GHSA-qx2v-qp2m-jg93"],
  },
  { name: "nanoid", mendedIn: "3.3.17", advisories: ["GHSA-2v37-7h3g-55p8"] },
  { name: "diff", mendedIn: "8.0.3", advisories: ["GHSA-73rr-hh4g-fpgx"] },
  { name: "@opentelemetry/core", mendedIn: "2.8.0", advisories: ["CVE-2026-54285"] },
];

/**
 * Whether a version comes before another; what follows a hyphen is not looked at.
 * @param {string} version @param {string} other
 */
export function isBefore(version, other) {
  const numbersOf = (/** @type {string} */ text) =>
    (text.split("-")[0] ?? "").split(".").map(Number);
  const numbers = numbersOf(version);
  for (const [place, least] of numbersOf(other).entries()) {
    const difference = (numbers[place] ?? 0) - least;
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/**
 * @param {{ packages: Record<string, { version?: string, dev?: boolean }> }} lockfile
 * @returns {string[]} what is not for development alone and holds one, as `name@version: advisories`
 */
export function findVulnerable({ packages }) {
  return Object.entries(packages).flatMap(([place, { version, dev }]) => {
    const vulnerability = vulnerabilities.find(({ name }) =>
      place.endsWith(`node_modules/${name}`),
    );
    if (!vulnerability || dev || !version || !isBefore(version, vulnerability.mendedIn)) return [];
    return [`${vulnerability.name}@${version}: ${vulnerability.advisories.join(", ")}`];
  });
}
