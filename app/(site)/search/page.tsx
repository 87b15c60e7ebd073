import type { Metadata } from "next";
import Link from "next/link";
import { searchDocuments } from "@/app/search-documents";
import { PageHeader } from "@/components/layout/page-header";
import { Marked } from "@/components/search/marked";
import { searchStatus } from "@/components/search/search-words";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/field";
import { paramsOf } from "@/lib/share/codec";
import { longestQuery, makeSearch, type Search } from "@/lib/search/search";

export const metadata: Metadata = {
  title: "Search",
  description: "Search the chapters of the guide, the fact sheets of the meshes and the tools.",
  alternates: { canonical: "/search" },
  // Results are no page of their own; what they lead to is.
  robots: { index: false },
};

/** Indexed at the first search of a process: the index depends on the content alone. */
let search: Search | undefined;

export default async function SearchPage({ searchParams }: PageProps<"/search">) {
  const asked =
    paramsOf(await searchParams)
      .get("q")
      ?.trim() ?? "";
  const query = asked.slice(0, longestQuery);
  search ??= makeSearch(searchDocuments());
  const groups = query === "" ? [] : search(query);
  return (
    <div className="mx-auto max-w-page px-4 sm:px-6">
      <PageHeader title="Search">The guide, the facts and the tools.</PageHeader>
      <form role="search" action="/search" className="flex max-w-measure flex-wrap gap-2">
        <label htmlFor="q" className="sr-only">
          Words to search for
        </label>
        <div className="min-w-0 flex-1">
          <Input
            id="q"
            type="search"
            name="q"
            defaultValue={query}
            maxLength={longestQuery}
            className="min-h-10"
          />
        </div>
        <Button type="submit" variant="primary">
          Search
        </Button>
      </form>
      {asked.length > longestQuery ? (
        <p className="mt-4 text-warn">
          That is long: only the first {longestQuery} characters were searched for.
        </p>
      ) : null}
      <p className="mt-4 text-muted">
        {query === "" ? "Type a word or two, such as a feature, a command or a name." : null}
        {query === "" ? null : searchStatus(query, groups)}
      </p>
      {groups.map(({ title, hits }) => (
        <section key={title} aria-label={title} className="mt-8 max-w-measure">
          <h2 className="text-lg">{title}</h2>
          <ul role="list" className="mt-2 space-y-3">
            {hits.map((hit) => (
              <li key={hit.href}>
                <Link href={hit.href} className="font-medium">
                  <Marked pieces={hit.title} />
                </Link>
                <p className="text-[0.9375rem] leading-snug break-words text-muted">
                  <Marked pieces={hit.excerpt} />
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
