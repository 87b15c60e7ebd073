/** A sentence with links to the sources it takes its facts from. Plain links: there are dozens. */
export function Cited({ text, sources }: { text: string; sources: readonly string[] }) {
  return (
    <>
      {text}
      {sources.length > 0 ? (
        <span className="ml-1 text-sm whitespace-nowrap">
          {sources.map((id, index) => (
            <a key={id} href={`/sources#${id}`} className="px-0.5">
              {sources.length > 1 ? `source ${index + 1}` : "source"}
            </a>
          ))}
        </span>
      ) : null}
    </>
  );
}
