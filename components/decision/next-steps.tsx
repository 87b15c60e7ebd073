import Link from "next/link";

/** Where to read on after a verdict. */
export function NextSteps({ isNone }: { isNone: boolean }) {
  return (
    <section aria-labelledby="next" className="print-hidden">
      <h2 id="next">Next</h2>
      <ul className="mt-3 list-disc space-y-1.5 pl-5">
        {isNone ? (
          <>
            <li>
              <Link href="/guide/do-you-need-a-mesh">Do you need a mesh?</Link>, to check the
              verdict against your own case
            </li>
            <li>
              <Link href="/meshes/none">What to use instead of a mesh</Link>, need by need
            </li>
          </>
        ) : (
          <>
            <li>
              <Link href="/guide/starting-small">Start small</Link>: a pilot with a way out
            </li>
            <li>
              <Link href="/guide/installing">Install it</Link> on a cluster you can throw away
            </li>
          </>
        )}
        <li>
          <Link href="/compare">Compare all options</Link>, feature by feature
        </li>
      </ul>
    </section>
  );
}
