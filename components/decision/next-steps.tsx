/** Where to read on after a verdict. */
export function NextSteps({ isNone }: { isNone: boolean }) {
  return (
    <section aria-labelledby="next" className="print-hidden">
      <h2 id="next">Next</h2>
      <ul className="mt-3 list-disc space-y-1.5 pl-5">
        {isNone ? (
          <>
            <li>
              <a href="/guide/do-you-need-a-mesh">Do you need a mesh?</a>, to check the verdict
              against your own case
            </li>
            <li>
              <a href="/meshes/none">What to use instead of a mesh</a>, need by need
            </li>
          </>
        ) : (
          <>
            <li>
              <a href="/guide/starting-small">Start small</a>: a pilot with a way out
            </li>
            <li>
              <a href="/guide/installing">Install it</a> on a cluster you can throw away
            </li>
          </>
        )}
        <li>
          <a href="/compare">Compare all options</a>, feature by feature
        </li>
      </ul>
    </section>
  );
}
