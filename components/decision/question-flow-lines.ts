import { needs } from "@/lib/decision/questions/needs";
import type { FlowQuestion } from "@/lib/decision/questions/flow";
import { questions } from "@/lib/decision/questions/questions";
import { listed } from "@/lib/decision/wording";

export type FlowGroup = { readonly title: string; readonly items: readonly FlowItem[] };
export type FlowItem = { readonly title: string; readonly details: readonly string[] };

/** Beyond this many, the options that remain are listed instead. */
const most = 3;

function outText(meshes: readonly string[], all: readonly string[]): string {
  const left = all.filter((name) => !meshes.includes(name));
  return meshes.length > most && left.length < meshes.length
    ? `all but ${listed(left)}`
    : listed(meshes);
}

/**
 * The flow in three groups: what is asked first, what can rule an option out, what only gives
 * points.
 * @param nameOf what a mesh is called
 * @param all ids of all meshes
 */
export function flowGroups<M extends string>(
  flow: readonly (Omit<FlowQuestion, "exclusions"> & {
    exclusions: readonly { answer: string; meshes: readonly M[] }[];
  })[],
  nameOf: (mesh: M) => string,
  all: readonly M[],
): readonly FlowGroup[] {
  const names = all.map(nameOf);
  const [first, ...rest] = flow;
  const item = ({ title, after, exclusions }: (typeof flow)[number]): FlowItem => ({
    title,
    details: [
      ...(after ? [`asked once this is answered: ${questions[after].title}`] : []),
      ...exclusions.map(
        ({ answer, meshes }) => `${answer}: rules out ${outText(meshes.map(nameOf), names)}`,
      ),
    ],
  });
  // One line for each need would be a table of its own, and /compare is that table.
  const count = first?.exclusions.length ?? 0;
  return [
    {
      title: "First",
      items: first
        ? [
            {
              title: first.title,
              details: [
                `${count} of ${Object.keys(needs).length} needs rule out the options that lack them`,
              ],
            },
          ]
        : [],
    },
    {
      title: "Then, by what matters most: can rule out",
      items: rest.filter(({ exclusions }) => exclusions.length > 0).map(item),
    },
    {
      title: "Likewise, but only for points",
      items: rest.filter(({ exclusions }) => exclusions.length === 0).map(item),
    },
  ];
}

/** Breaks a text between words. */
export function wrapped(text: string, longest: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < longest) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}
