import { SourceLink } from "@/components/fact/provenance";
import type { RequestStep as Step } from "@/lib/catalog/guide-schema";
import type { Source } from "@/lib/catalog/schema";

const bytesText: Readonly<Record<Step["bytes"], string>> = {
  plain: "Plain text",
  mtls: "Encrypted, mutual TLS",
  setting: "Encrypted only if set up",
};
const decidesText: Readonly<Record<Step["decides"], string>> = {
  nothing: "Nothing decided",
  "layer-4": "Decides at layer 4",
  "layer-7": "Decides at layer 7",
};

/** One step: what happens, how the bytes travel, what is decided, and who says so. */
export function RequestStep({ step, sources }: { step: Step; sources: readonly Source[] }) {
  const marks = [
    { text: bytesText[step.bytes], strong: step.bytes === "mtls" },
    { text: decidesText[step.decides], strong: step.decides === "layer-7" },
  ];
  return (
    <div className="step-text">
      <p className="font-semibold">{step.title}</p>
      <p>{step.text}</p>
      <ul role="list">
        {marks.map(({ text, strong }) => (
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
