import { findingText } from "@/components/overhead/chart-data";
import type { ShareSubject } from "@/components/share/share-subject";
import { frameQuery } from "@/lib/embed/frame";
import { frameHeight, markdownText, picturePath } from "@/lib/embed/snippet";
import { type Comparison, pinned } from "@/lib/share/comparison";
import { calculatorQuery, type CalculatorValues } from "@/lib/share/workload";

const show = ["memory", "inputs"] as const;
const charts = [
  ["memory", "Memory"],
  ["cpu", "CPU"],
] as const;
const formats = ["png", "svg"] as const;

/** The calculator as something to share: its data pinned, so that what is shared stays as it is. */
export function calculatorSubject(comparison: Comparison, values: CalculatorValues): ShareSubject {
  const { version } = comparison.coefficients;
  const state = pinned(values, comparison.coefficients);
  const title = findingText({ ...comparison, scale: "linear" }, "memoryMiB");
  const picture = picturePath(state, { chart: "memory", format: "svg" });
  return {
    title,
    path: "/calculator",
    short: calculatorQuery(values),
    full: calculatorQuery(state, { spellOut: true }),
    keeps: `Includes every input and data version ${version}, so that later changes do not affect it.`,
    markdown: `[![${markdownText(title)}]({origin}${picture})]({link})`,
    frame: { query: frameQuery(state, { show }), height: frameHeight(show) },
    images: charts.flatMap(([chart, name]) =>
      formats.map((format) => ({
        label: `${name}, ${format.toUpperCase()}`,
        href: picturePath(state, { chart, format }),
        fileName: `meshfit-${chart}.${format}`,
      })),
    ),
  };
}
