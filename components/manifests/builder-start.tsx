import { builderFields, placements, targetNames } from "@/lib/manifests/fields";

const names = ["namespace", "service", "port"] as const;

/**
 * The way from a chapter into the builder: a few of its fields as an ordinary form, so that the
 * chapter stays prerendered and loads nothing for it.
 */
export function BuilderStart({ mesh = "linkerd" }: { mesh?: (typeof placements)[number] }) {
  const id = (name: string) => `start-${name}`;
  return (
    <form
      action="/manifests"
      method="get"
      aria-label="Start the builder"
      className="print-hidden my-6 grid gap-x-4 gap-y-3 rounded-lg border border-line bg-surface px-5 py-4 text-sm sm:grid-cols-4"
    >
      {names.map((name) => (
        <p key={name} className="m-0!">
          <label htmlFor={id(name)} className="font-medium">
            {builderFields[name].label}
          </label>
          <input
            id={id(name)}
            name={name}
            type="text"
            inputMode={name === "port" ? "numeric" : "text"}
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            defaultValue={builderFields[name].default}
            className="mt-1 block w-full rounded-md border border-control bg-paper px-2.5 py-1.5 font-mono"
          />
        </p>
      ))}
      <p className="m-0!">
        <label htmlFor={id("mesh")} className="font-medium">
          {builderFields.mesh.label}
        </label>
        <select
          id={id("mesh")}
          name="mesh"
          defaultValue={mesh}
          className="mt-1 block w-full rounded-md border border-control bg-paper px-2 py-1.5"
        >
          {placements.map((placement) => (
            <option key={placement} value={placement}>
              {targetNames[placement]}
            </option>
          ))}
        </select>
      </p>
      <p className="m-0! sm:col-span-4">
        <button
          type="submit"
          className="rounded-md border border-control bg-paper px-3 py-1.5 font-medium hover:border-accent"
        >
          Write the commands and the YAML
        </button>
      </p>
    </form>
  );
}
