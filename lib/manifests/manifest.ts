/** Kubernetes objects as plain data, and their text. YAML is never put together by hand. */
import { Document, isScalar, visit } from "yaml";

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

/** Go reads these as whole numbers, though neither version of YAML does. */
const goNumber = /^[-+]?0[xob]/i;

/**
 * Writes objects as one YAML text. kubectl reads YAML 1.1, other tools 1.2: a text that either would
 * take for something else, such as `on`, `1_000` or `0o7`, is put in quotes.
 * @param comment lines for the head of the file; a line break in one cannot leave the comment
 */
export function yamlOf(manifests: readonly Manifest[], comment: readonly string[] = []): string {
  return manifests
    .map((manifest, index) => {
      // Anchors would save a line and cost a reader a minute.
      const document = new Document(manifest, {
        aliasDuplicateObjects: false,
        version: "1.1",
        compat: "core",
      });
      visit(document, {
        Scalar(_, node) {
          if (isScalar(node) && typeof node.value === "string" && goNumber.test(node.value)) {
            node.type = "QUOTE_DOUBLE";
          }
        },
      });
      if (index === 0 && comment.length > 0) {
        document.commentBefore = comment.map((line) => ` ${line}`).join("\n");
      }
      const text = document.toString({ lineWidth: 0 });
      return index === 0 ? text : `---\n${text}`;
    })
    .join("");
}
