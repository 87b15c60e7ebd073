import { CopyCode } from "@/components/manifests/copy-code.client";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { tokensOf } from "@/lib/guide/highlight-code";
import type { Block } from "@/lib/manifests/step";

/** One block of commands or YAML under its title, coloured on the server, with a copy button. */
export async function CodeBlock({
  block,
  id,
  step,
}: {
  block: Block;
  id: string;
  /** Name of the step it belongs to: several have a block of the same title. */
  step: string;
}) {
  const tokens = await tokensOf(block.code, block.language);
  const code = (
    <ScrollRegion
      label={`${block.title} (${step})`}
      className="rounded-lg border border-line bg-sunken px-4 py-3 text-base leading-relaxed"
    >
      <pre>
        <code id={id}>
          {tokens.map(({ text, kind }, index) =>
            kind ? (
              <span key={index} className={`code-${kind}`}>
                {text}
              </span>
            ) : (
              text
            ),
          )}
        </code>
      </pre>
    </ScrollRegion>
  );
  const copy = <CopyCode from={id} label={block.title} />;
  if (block.optional) {
    return (
      <details>
        <summary className="py-1 text-sm font-medium text-muted">{block.title}</summary>
        <div className="mt-1 mb-1 flex justify-end">{copy}</div>
        {code}
      </details>
    );
  }
  return (
    <figure>
      <figcaption className="mb-1 flex min-h-7 items-end justify-between gap-4 text-sm font-medium">
        {block.title}
        {copy}
      </figcaption>
      {code}
    </figure>
  );
}
