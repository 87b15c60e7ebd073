import { SourceLink } from "@/components/fact/provenance";
import { stepWords } from "@/components/request-path/words";
import type { RequestStep as Step } from "@/lib/catalog/guide-schema";
import type { Source } from "@/lib/catalog/schema";

/** One step: what happens, how the bytes travel, what is decided, and who says so. */
export function RequestStep({ step, sources }: { step: Step; sources: readonly Source[] }) {
  const { bytes, decides } = stepWords(step);
  const labels = [
    { text: bytes, strong: step.bytes === "mtls" },
    { text: decides, strong: step.decides === "layer-7" },
  ];
  return (
    <div className="step-text">
      <p className="font-semibold">{step.title}</p>
      <p>{step.text}</p>
      <ul role="list">
        {labels.map(({ text, strong }) => (
          <li key={text} className={strong ? "step-mark step-mark-strong" : "step-mark"}>
            {text}
          </li>
        ))}
      </ul>
      <p className="step-sources">
        {sources.map((source, index) => (
          <span key={source.id}>
            {index > 0 ? " · " : ""}
            <SourceLink source={source} />
          </span>
        ))}
      </p>
    </div>
  );
}
