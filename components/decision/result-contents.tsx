/** The parts of a result, to jump to: it is long. */
export function ResultContents({
  parts,
}: {
  parts: readonly (readonly [id: string, title: string])[];
}) {
  return (
    <nav aria-label="On this page" className="print-hidden mt-5">
      <ul role="list" className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {parts.map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
