export const sourcesFile = "content/sources.json";

export type Place = {
  /** Path from the root of the project. */
  readonly file: string;
  /** Place inside the file, ids instead of array positions; empty for the file as a whole. */
  readonly path: string;
};

/** One thing wrong in `content/`, worded so that an editor knows where to go and what to do. */
export type Problem = Place & {
  readonly wrong: string;
  readonly todo: string;
};

/** "content/sources.json › kuma-crds.url: not a web address. Write it in full, with https://." */
export function describeProblem({ file, path, wrong, todo }: Problem): string {
  return `${file}${path === "" ? "" : ` › ${path}`}: ${wrong}. ${todo}.`;
}

/** One error for all problems, so that an editor corrects them in one go. */
export function problemsError(problems: readonly Problem[]): Error {
  const count = problems.length === 1 ? "1 problem" : `${String(problems.length)} problems`;
  return new Error(`${count} in content/\n${problems.map(describeProblem).join("\n")}`);
}

/** Ids that stand more than once in a list. */
export function duplicates(ids: readonly string[], file: string, within = ""): Problem[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) => ({
    file,
    path: within,
    wrong: `the id "${id}" is used more than once`,
    todo: "Keep one of the entries, or give the other an id of its own",
  }));
}

/** A source id that is not in the list of sources. */
export function unknownSource(place: Place, source: string): Problem {
  return {
    ...place,
    wrong: `unknown source "${source}"`,
    todo: `Add it to ${sourcesFile}, or correct the id`,
  };
}
