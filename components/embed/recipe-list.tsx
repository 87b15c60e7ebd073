import { SnippetBlock } from "@/components/embed/snippet-block";
import { SourceLink } from "@/components/fact/provenance";
import type { Source } from "@/lib/catalog/schema";
import { type Recipe, recipes } from "@/lib/embed/recipes";
import { formatDate } from "@/lib/format";

type Props = {
  /** The code of each kind, for the choices made above. */
  codes: Readonly<Record<Recipe["code"], string>>;
  sources: Readonly<Record<string, Source>>;
};

const titles: Readonly<Record<Recipe["code"], string>> = {
  iframe: "Plain iframe",
  script: "Script",
  address: "Address",
  mdx: "Iframe as JSX",
  picture: "Picture in Markdown",
};

/** How to embed in each host, with the code that fits and where the claims about it are from. */
export function RecipeList({ codes, sources }: Props) {
  return (
    <div className="mt-4 grid gap-x-10 gap-y-1 lg:grid-cols-2">
      {recipes.map(({ id, host, code, text, sources: named }) => (
        <details key={id} className="min-w-0 self-start border-b border-line py-2">
          <summary className="py-1 font-semibold">{host}</summary>
          <p className="mt-1">{text}</p>
          <p className="mt-1 text-sm text-muted">
            Source:{" "}
            {named.flatMap((source, index) => {
              const found = sources[source];
              if (!found) return [];
              return [
                <span key={source}>
                  {index > 0 ? "; " : ""}
                  <SourceLink source={found} /> ({found.publisher}), checked{" "}
                  {formatDate(found.checked)}
                </span>,
              ];
            })}
            .
          </p>
          <SnippetBlock
            id={`recipe-${id}`}
            title={`${host}: ${titles[code].toLowerCase()}`}
            code={codes[code]}
          />
        </details>
      ))}
    </div>
  );
}
