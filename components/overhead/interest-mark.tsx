import type { Source } from "@/lib/catalog/schema";

/** Whose interest a source serves, in a word. */
export const interestNames: Readonly<Record<Source["interest"], string>> = {
  vendor: "vendor",
  project: "project",
  "cloud-vendor": "cloud vendor",
  foundation: "foundation",
  independent: "independent",
  academic: "academic",
  ours: "our own",
};

/** The word, highlighted for those who sell a mesh. */
export function InterestMark({ interest }: { interest: Source["interest"] }) {
  const name = interestNames[interest];
  if (interest !== "vendor") return <>({name})</>;
  return (
    <span className="rounded-sm bg-warn-soft px-1 font-medium text-warn" title="Sells a mesh">
      {name}
    </span>
  );
}
