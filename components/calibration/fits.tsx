import { valueTexts } from "@/components/calibration/values";
import type { KindFit } from "@/lib/calibration/fit";
import { kindNames } from "@/lib/cluster/kind";

/** What would take the place of published figures, and how good it is. */
export function CalibrationFits({ fits }: { fits: readonly KindFit[] }) {
  if (fits.length === 0) return null;
  return (
    <div>
      <p className="text-sm font-semibold">What your figures would replace</p>
      <ul className="mt-1 space-y-2 text-sm">
        {fits.map(({ kind, proxies, values, sentences }) => {
          const texts = valueTexts(values);
          return (
            <li key={kind}>
              <span className="font-medium">
                {kindNames[kind][proxies === 1 ? 0 : 1]}, {proxies.toLocaleString("en-GB")}
              </span>
              {": "}
              {texts.length > 0 ? texts.join("; ") : "nothing"}.
              <span className="block text-muted">{sentences.join(" ")}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
