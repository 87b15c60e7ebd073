import { Panel } from "@/components/ui/panel";
import type { DataChoice } from "@/lib/share/comparison";

/** For a link that pins older data: says so, and what has changed since. Nothing otherwise. */
export function DataVersion({ choice }: { choice: DataChoice }) {
  const { coefficients, changedSince, newest } = choice;
  if (coefficients.version === newest) return null;
  return (
    <Panel as="aside" aria-label="Data version" className="mb-6 text-sm">
      <p>
        This link pins the data of {coefficients.version}. The newest is {newest}; take{" "}
        <code>data={coefficients.version}</code> out of the URL to use it. Since then:
      </p>
      <ul className="mt-1 list-disc pl-5">
        {changedSince.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    </Panel>
  );
}
