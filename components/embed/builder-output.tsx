import { Preview } from "@/components/embed/preview.client";
import { SnippetBlock } from "@/components/embed/snippet-block";

type Props = {
  query: string;
  height: number;
  codes: Readonly<Record<"iframe" | "script" | "element", string>>;
};

/** What the builder made of the choices: the frame itself, and three ways to embed it. */
export function BuilderOutput({ query, height, codes }: Props) {
  return (
    <>
      <h2 id="preview">Preview</h2>
      <div className="mt-3">
        <Preview query={query} height={height} />
      </div>
      <h2 className="mt-10">Code</h2>
      <SnippetBlock id="iframe-code" title="Plain iframe" code={codes.iframe}>
        No script on your page. The height suits a column of 640 pixels; in others the frame may
        scroll or leave room.
      </SnippetBlock>
      <SnippetBlock id="script-code" title="Script" code={codes.script}>
        Fits the height to the content, also after a reader changes an input. Under 2 kB, pinned by
        its hash.
      </SnippetBlock>
      <SnippetBlock id="element-code" title="Custom element" code={codes.element}>
        The same script, for pages made of components.
      </SnippetBlock>
    </>
  );
}
