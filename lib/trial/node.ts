/** The Kubernetes of the trial's cluster: an image of kind, pinned with its digest. */
import type { Fact } from "@/lib/catalog/schema";
import { kubernetesRange, minorOf } from "@/lib/decision/kubernetes-versions";
import type { Answers } from "@/lib/decision/questions/questions";
import type { Versions } from "@/lib/trial/shape";
import { space } from "@/lib/trial/shape";

/** Minor versions that the catalog has an image for, oldest first. */
const minors = [34, 36, 37] as const;

export type Node = { readonly image: string; readonly kind: string; readonly text: string };

/** The newest image the mesh is made for, and not newer than the reader's cluster if one fits. */
export function nodeFor(range: Fact, answers: Answers, fact: Versions): Node {
  const { oldest = 0, newest = Infinity } = kubernetesRange(range) ?? {};
  const fitting = minors.filter((minor) => minor >= oldest && minor <= newest);
  const own = minorOf(answers);
  const minor =
    fitting.findLast((each) => own === undefined || each <= own) ?? fitting[0] ?? minors[0];
  const other =
    own !== undefined && own !== minor ? ` Yours is 1.${own}, for which we have no image.` : "";
  return {
    image: fact(`landscape.kind_node_1_${minor}`),
    kind: fact(`landscape.kind_for_1_${minor}`),
    text: `this one is 1.${minor}.${other}`,
  };
}

export function startKind({ image, kind }: Node, config: string | undefined): string {
  const create = `# the image is that of kind ${kind}\nkind version\nkind create cluster --name ${space} --image ${image}`;
  return config ? `${create} --config - <<'EOF'\n${config}\nEOF` : create;
}
