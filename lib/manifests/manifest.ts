/** Kubernetes objects as plain data, and their text. YAML is never put together by hand. */
import { Document } from "yaml";

export type Manifest = {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly spec: unknown;
};

/**
 * Writes objects as one YAML text.
 * @param comment lines for the head of the file; a line break in one cannot leave the comment
 */
export function yamlOf(manifests: readonly Manifest[], comment: readonly string[] = []): string {
  return manifests
    .map((manifest, index) => {
      // Anchors would save a line and cost a reader a minute.
      const document = new Document(manifest, { aliasDuplicateObjects: false });
      if (index === 0 && comment.length > 0) {
        document.commentBefore = comment.map((line) => ` ${line}`).join("\n");
      }
      const text = document.toString({ lineWidth: 0 });
      return index === 0 ? text : `---\n${text}`;
    })
    .join("");
}
