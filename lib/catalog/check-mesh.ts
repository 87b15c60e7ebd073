/** Checks on one mesh and on one fact. */
import { duplicates, sourcesFile, unknownSource } from "@/lib/catalog/problem";
import type { Place, Problem } from "@/lib/catalog/problem";
import { capabilityIds, limitIds, needIds } from "@/lib/catalog/ids";
import type { LimitId, NeedId } from "@/lib/catalog/ids";
import type { Distribution, Fact, Mesh, Source } from "@/lib/catalog/schema";

type Demand = NeedId | LimitId;

export type PlacedFact = Place & { readonly fact: Fact };

export const meshFile = (name: string) => `content/meshes/${name}.json`;

/** Every fact of a mesh with its place in the file. */
export function factsOfMesh(name: string, mesh: Mesh): PlacedFact[] {
  const file = meshFile(name);
  return [
    ...mesh.distributions.flatMap(({ id, capabilities }) =>
      Object.entries(capabilities).map(([capability, fact]) => ({
        file,
        path: `distributions.${id}.capabilities.${capability}`,
        fact,
      })),
    ),
    ...Object.entries(mesh.facts).map(([key, fact]) => ({ file, path: `facts.${key}`, fact })),
  ];
}

/** A fact's source is known and its dates are possible. */
export function checkFact(
  { file, path, fact }: PlacedFact,
  sources: Map<string, Source>,
): Problem[] {
  const source = sources.get(fact.source);
  if (!source) return [unknownSource({ file, path: `${path}.source` }, fact.source)];
  const problems: Problem[] = [];
  if (fact.asOf > source.checked) {
    problems.push({
      file,
      path: `${path}.asOf`,
      wrong: `${fact.asOf} is later than ${source.checked}, when its source "${source.id}" was last checked`,
      todo: `Correct the date, or check the source again and update \`checked\` in ${sourcesFile}`,
    });
  }
  if (fact.staleAfter !== undefined && fact.staleAfter <= fact.asOf) {
    problems.push({
      file,
      path: `${path}.staleAfter`,
      wrong: `${fact.staleAfter} is not later than asOf ${fact.asOf}`,
      todo: "Give the fact a later date, or leave staleAfter out",
    });
  }
  return problems;
}

function checkSupports(file: string, { id, capabilities }: Distribution): Problem[] {
  const given = Object.entries(capabilities).flatMap(([capability, fact]) =>
    Object.keys(fact.supports ?? {}).map((demand) => ({ demand, capability })),
  );
  return [...needIds, ...limitIds].flatMap((demand): Problem[] => {
    const cells = given.filter((one) => one.demand === demand).map(({ capability }) => capability);
    if (cells.length === 1) return [];
    return [
      {
        file,
        path: `distributions.${id}`,
        wrong:
          cells.length === 0
            ? `no cell says how "${demand}" is supported`
            : `"${demand}" is answered ${String(cells.length)} times: in ${cells.join(", ")}`,
        todo: `Leave exactly one \`supports\` entry for it`,
      },
    ];
  });
}

/** A feature has a stage exactly when it counts as a preview, whichever mesh it is of. */
function checkStages(file: string, { id, capabilities }: Distribution): Problem[] {
  return Object.entries(capabilities).flatMap(([capability, { supports = {}, stages = {} }]) => {
    const demands = new Set([...Object.keys(supports), ...Object.keys(stages)]) as Set<Demand>;
    return [...demands].flatMap((demand): Problem[] => {
      const stage = stages[demand];
      const level = supports[demand];
      if ((stage !== undefined) === (level === "preview")) return [];
      return [
        {
          file,
          path: `distributions.${id}.capabilities.${capability}`,
          wrong:
            stage === undefined
              ? `"${demand}" is a preview, but \`stages\` does not say of what stage`
              : `"${demand}" is ${stage}, but its support is "${level ?? "not given"}"`,
          todo: 'Give it a stage and the level "preview", or neither',
        },
      ];
    });
  });
}

/** A fact named like a capability would make its address mean two things. */
function checkAddresses(file: string, { distributions, facts }: Mesh): Problem[] {
  const taken = new Set<string>([
    ...capabilityIds,
    ...distributions.flatMap(({ id }) => capabilityIds.map((capability) => `${id}.${capability}`)),
  ]);
  return Object.keys(facts)
    .filter((key) => taken.has(key))
    .map((key) => ({
      file,
      path: `facts.${key}`,
      wrong: "this is the address of a capability already",
      todo: "Give the fact another key, or refer to the capability instead",
    }));
}

/** A mesh says each thing once, under its own name. */
export function checkMesh(name: string, mesh: Mesh): Problem[] {
  const file = meshFile(name);
  const misnamed: Problem[] =
    mesh.id === name
      ? []
      : [
          {
            file,
            path: "id",
            wrong: `the file holds the mesh "${mesh.id}"`,
            todo: "Make file name and id the same",
          },
        ];
  return [
    ...misnamed,
    ...duplicates(
      mesh.distributions.map(({ id }) => id),
      file,
      "distributions",
    ),
    ...mesh.distributions.flatMap((distribution) => [
      ...checkSupports(file, distribution),
      ...checkStages(file, distribution),
    ]),
    ...checkAddresses(file, mesh),
  ];
}
