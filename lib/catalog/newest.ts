/** When content last changed, by the dates it carries; for sitemaps, never from a clock. */
import type { Mesh } from "@/lib/catalog/schema";

/** The latest of some ISO dates; undefined when there is none. */
export function newestOf(dates: Iterable<string>): string | undefined {
  return [...dates].sort().at(-1);
}

/** The date of the newest material any fact of a mesh was read in. */
export function newestFactDate({ facts, distributions }: Mesh): string | undefined {
  const cells = distributions.flatMap(({ capabilities }) => Object.values(capabilities));
  return newestOf([...Object.values(facts), ...cells].map(({ asOf }) => asOf));
}
