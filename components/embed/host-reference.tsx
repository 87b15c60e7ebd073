const options = [
  ["pods, rps, fanout, services, …", "every input of the calculator, by its name in the URL"],
  ["meshes", "which lines: istio-sidecar, linkerd, istio-ambient, istio-ambient-l7"],
  ["show", "which parts: memory, cpu, table, inputs"],
  ["lock, hide", "which inputs the reader may not change, or does not see"],
  ["theme", "auto (the reader’s system), light, dark or transparent"],
  ["data", "a data version such as 2026-11 to keep the figures as they are, or live"],
  ["lang", "reserved; en is the only one"],
] as const;

const events = [
  ["meshfit:ready", "the frame is ready for messages"],
  ["meshfit:height", "its content has another height; the script has taken care of it"],
  ["meshfit:change", "the inputs in use and the estimates that follow, as numbers"],
] as const;

/** For those who write the page around the frame: options, events, and what to expect of it. */
export function HostReference() {
  return (
    <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
      <section aria-labelledby="options" className="min-w-0">
        <h2 id="options">Options</h2>
        <p className="mt-3">
          Parameters of the frame’s URL; on the elements, attributes of the same name, with dashes:{" "}
          <code>data-pods-per-node</code> on a <code>div</code>, <code>pods-per-node</code> on the
          custom element.
        </p>
        <Terms terms={options} />
      </section>
      <section aria-labelledby="events" className="min-w-0">
        <h2 id="events">Events and commands</h2>
        <p className="mt-3">
          With the script, the element fires events and <code>Meshfit.set</code> sets inputs:
        </p>
        <Terms terms={events} />
        <pre className="mt-3 rounded-lg border border-line bg-sunken px-4 py-3 text-sm break-words whitespace-pre-wrap">
          <code>{`element.addEventListener("meshfit:ready", () =>
  Meshfit.set(element, { pods: 90 }),
);`}</code>
        </pre>
        <p className="mt-3">
          A plain iframe says the same by <code>postMessage</code>. Messages are versioned and
          described in <a href="/embed.d.ts">embed.d.ts</a>. The frame accepts messages from the
          embedding page only, with the same parameters as its URL.
        </p>
      </section>
      <section aria-labelledby="expect" className="min-w-0">
        <h2 id="expect">What the frame does and does not do</h2>
        <ul className="mt-3 list-disc space-y-1.5 pl-5">
          <li>It sets no cookie, stores nothing and asks no other server for anything.</li>
          <li>
            It needs no more than <code>frame-src</code> in your Content-Security-Policy, and{" "}
            <code>script-src</code> as well if you take the script.
          </li>
          <li>
            In <code>sandbox=&quot;allow-scripts&quot;</code> everything works but the links out,
            which need <code>allow-popups</code>; in an empty <code>sandbox</code> it shows the
            chart and the table.
          </li>
          <li>
            On a dark page choose the dark theme. Transparent suits pages whose{" "}
            <code>color-scheme</code> follows the reader’s system.
          </li>
          <li>
            <code>/embed/v2.js</code> never changes, so its hash can be pinned;{" "}
            <code>/embed.js</code> is the newest version.
          </li>
        </ul>
      </section>
    </div>
  );
}

function Terms({ terms }: { terms: readonly (readonly [string, string])[] }) {
  return (
    <dl className="mt-3 space-y-2">
      {terms.map(([name, meaning]) => (
        <div key={name}>
          <dt>
            <code>{name}</code>
          </dt>
          <dd className="text-muted">{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
