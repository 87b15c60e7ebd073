import Link from "next/link";

/** A sentence with links to the sources it takes its facts from. */
export function Cited({ text, sources }: { text: string; sources: readonly string[] }) {
  return (
    <>
      {text}
      {sources.length > 0 ? (
        <span className="ml-1 text-sm whitespace-nowrap">
          {sources.map((id, index) => (
            <Link key={id} href={`/sources#${id}`} className="px-0.5">
              {sources.length > 1 ? `source ${index + 1}` : "source"}
            </Link>
          ))}
        </span>
      ) : null}
    </>
  );
}
