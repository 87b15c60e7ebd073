import { comparedKeys } from "@/lib/share/compared-links";

const fewest = 3;

/** Where result links are pasted: a plain GET form. */
export function CompareForm({ given }: { given: Readonly<Partial<Record<string, string>>> }) {
  const filled = comparedKeys.filter((key) => given[key] !== undefined).length;
  const shown = comparedKeys.slice(0, Math.max(fewest, filled + 1));
  return (
    <form action="/wizard/compare" method="get" className="max-w-3xl space-y-3">
      {shown.map((key) => (
        <div key={key}>
          <label htmlFor={`link-${key}`} className="block text-sm font-medium">
            Result {key.toUpperCase()}
          </label>
          <input
            id={`link-${key}`}
            name={key}
            type="text"
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            defaultValue={given[key] ?? ""}
            placeholder="A link to a result, or its answers"
            className="mt-1 w-full rounded-md border border-control bg-surface px-3 py-2 font-mono text-sm"
          />
        </div>
      ))}
      <button
        type="submit"
        className="rounded-md border border-control bg-surface px-4 py-2 font-medium"
      >
        Compare
      </button>
    </form>
  );
}
