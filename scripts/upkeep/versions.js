// @ts-check
/** Versions as numbers, and which of two is the newer one. */

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
 * @param {readonly string[]} tags @param {string} known what the catalog says
 * @param {"major" | "minor"} [within] look no further than its own major or minor version
 * @returns {string | undefined} the newest tag of the same line, when it is newer; where the catalog
 * names a minor, a patch of it is not newer
 * @throws when what the catalog says is no version
 */
export function newerThan(tags, known, within) {
  const ours = versionOf(known);
  if (!ours) throw new Error(`"${known}" is no version.`);
  const shared = within === undefined ? 0 : within === "major" ? 1 : 2;
  const [newest] = tags
    .flatMap((tag) => {
      const version = versionOf(tag);
      const isOfLine =
        version?.line === ours.line &&
        ours.numbers.slice(0, shared).every((part, place) => part === version.numbers[place]);
      return isOfLine ? [{ tag, numbers: version.numbers.slice(0, ours.numbers.length) }] : [];
    })
    .sort((a, b) => compareVersions(b.numbers, a.numbers));
  return newest && compareVersions(newest.numbers, ours.numbers) > 0 ? newest.tag : undefined;
}
