/** Checks on the guide's own data: claims of the original guide, and the way of a request. */
import { requestPathIds, type Claim } from "@/lib/catalog/guide-schema";
import { duplicates, sourcesFile, unknownSource } from "@/lib/catalog/problem";
import type { Problem } from "@/lib/catalog/problem";
import type { Source } from "@/lib/catalog/schema";
import type { ShapedCatalog } from "@/lib/catalog/shape";

const claimsFile = "content/claims.json";
const pathsFile = "content/request-paths.json";

type GuideData = Pick<ShapedCatalog, "claims" | "requestPaths">;

/** What rests on a source of its own; the rest of the evidence are facts, which have theirs. */
const ownEvidence = ({ evidence }: Claim) => evidence.filter((each) => typeof each !== "string");

/** Every source the guide's data names. */
export function sourcesOfGuideData({ claims, requestPaths }: GuideData): string[] {
  return [
    ...claims.flatMap((claim) => ownEvidence(claim).map(({ source }) => source)),
    ...requestPaths.flatMap(({ steps }) => steps.flatMap(({ sources }) => sources)),
  ];
}

/** Sources are known, dates are possible, ids stand once, and every way is there. */
export function checkGuideData(
  { claims, requestPaths }: GuideData,
  sources: ReadonlyMap<string, Source>,
): Problem[] {
  const evidence = claims.flatMap((claim) =>
    ownEvidence(claim).flatMap(({ source, asOf }): Problem[] => {
      const known = sources.get(source);
      if (!known) return [unknownSource({ file: claimsFile, path: claim.id }, source)];
      if (asOf <= known.checked) return [];
      return [
        {
          file: claimsFile,
          path: claim.id,
          wrong: `${asOf} is later than ${known.checked}, when its source "${source}" was last checked`,
          todo: `Correct the date, or check the source again and update \`checked\` in ${sourcesFile}`,
        },
      ];
    }),
  );
  const steps = requestPaths.flatMap(({ id, steps }) =>
    steps
      .flatMap(({ sources: named }) => named)
      .filter((source) => !sources.has(source))
      .map((source) => unknownSource({ file: pathsFile, path: id }, source)),
  );
  const missing = requestPathIds
    .filter((id) => !requestPaths.some((path) => path.id === id))
    .map((id) => ({
      file: pathsFile,
      path: "",
      wrong: `the way "${id}" is missing`,
      todo: "Add it",
    }));
  return [
    ...evidence,
    ...steps,
    ...missing,
    ...duplicates(
      claims.map(({ id }) => id),
      claimsFile,
    ),
    ...duplicates(
      requestPaths.map(({ id }) => id),
      pathsFile,
    ),
  ];
}
