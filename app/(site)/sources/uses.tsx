import { readFileSync } from "node:fs";
import path from "node:path";
import { catalog } from "@/lib/catalog/catalog";
import { findFact } from "@/lib/catalog/find";
import { meshIds, needIds } from "@/lib/catalog/ids";
import { commandsFor } from "@/lib/trial/commands";
import { needTests } from "@/lib/trial/needs";
import { recipes } from "@/lib/embed/recipes";
import { factText } from "@/lib/format";
import { readChapters } from "@/lib/guide/chapters";
import { countsText, sourceUses, type SourceUses } from "@/lib/guide/source-uses";

/** The sources of each part of the trial of each build. */
function trialSources(): readonly (readonly string[])[] {
  const versions = (address: string) => factText(findFact(catalog, address).fact);
  return meshIds.flatMap((mesh) =>
    catalog.meshes[mesh].distributions.flatMap(({ id }) => [
      ...Object.values(commandsFor(mesh, id, versions, { waypoint: true })?.sources ?? {}),
      ...needTests(needIds, mesh, id, versions).map(({ sources }) => sources),
    ]),
  );
}

/** What every source on the site is used for. */
export function allUses(): ReadonlyMap<string, SourceUses> {
  return sourceUses({
    catalog,
    chapters: readChapters(),
    method: readFileSync(path.join(process.cwd(), "content", "method.mdx"), "utf8"),
    trials: trialSources(),
    recipes: recipes.map(({ sources }) => sources),
  });
}

/** `used for 2 facts and in chapters 1 and 4`, the chapters as links. */
export function Uses({ uses }: { uses: SourceUses }) {
  const counts = countsText(uses);
  const { chapters, method } = uses;
  const places = [
    ...chapters.map(({ number, slug, title }) => ({
      href: `/guide/${slug}`,
      text: String(number),
      title: `Chapter ${number}: ${title}`,
    })),
    ...(method ? [{ href: "/method", text: "method", title: "Method" }] : []),
  ];
  return (
    <>
      {counts ? `used for ${counts}` : "cited"}
      {places.length > 0 ? (
        <>
          {counts ? "; cited in " : " in "}
          {chapters.length > 0 ? (chapters.length === 1 ? "chapter " : "chapters ") : "the "}
          {places.map(({ href, text, title }, index) => (
            <span key={href}>
              {index === 0 ? "" : index === places.length - 1 ? " and " : ", "}
              <a href={href} title={title} aria-label={title}>
                {text}
              </a>
            </span>
          ))}
        </>
      ) : null}
    </>
  );
}
