import Link from "next/link";
import { SourceLink } from "@/components/fact/provenance";
import type { Source } from "@/lib/catalog/schema";
import { formatDate } from "@/lib/format";

/** Sources by id; those that the price and the reservation of nodes name are enough. */
export type Sources = Readonly<Record<string, Source>>;

/** Link and date of a source; to its place on the page of sources where it was not handed over. */
export function DataSource({
  of: { source: id, asOf },
  sources = {},
}: {
  of: { readonly source: string; readonly asOf: string };
  sources?: Sources | undefined;
}) {
  const source = sources[id];
  return (
    <>
      {source ? <SourceLink source={source} /> : <Link href={`/sources#${id}`}>source</Link>}, as of{" "}
      {formatDate(asOf)}
    </>
  );
}
