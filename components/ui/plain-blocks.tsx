import { Children, Fragment, isValidElement, type ReactElement, type ReactNode } from "react";
import { htmlOf } from "@/components/ui/plain-html";

/** A run of plain HTML, or what only React can draw. */
export type Piece = { readonly html: string } | { readonly node: ReactNode };

/** The elements a component draws, as a list; those of a fragment one by one. */
function blocksOf(node: ReactNode): readonly ReactNode[] {
  if (!isValidElement<{ children?: ReactNode }>(node)) return Children.toArray(node);
  if (node.type === Fragment) return Children.toArray(node.props.children);
  return [node];
}

function pieceOf(block: ReactNode): Piece {
  try {
    return { html: htmlOf(block) };
  } catch {
    return { node: block };
  }
}

/** A long text block by block; see `PlainPieces`. @param drawn a component's output */
export const piecesOf = (drawn: ReactElement): readonly Piece[] => blocksOf(drawn).map(pieceOf);

/**
 * A long text as plain HTML: runs of blocks without state become one piece, and what has state
 * stands between them. `markup` escapes every text. See `PlainHtml`.
 */
export function PlainPieces({ pieces }: { pieces: readonly Piece[] }) {
  const runs: Piece[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last && "html" in last && "html" in piece) {
      runs[runs.length - 1] = { html: last.html + piece.html };
    } else runs.push(piece);
  }
  return runs.map((run, index) =>
    "html" in run ? (
      // Every text in it has been escaped by `htmlOf`.
      <div
        key={index}
        className="contents"
        data-plain
        dangerouslySetInnerHTML={{ __html: run.html }}
      />
    ) : (
      <Fragment key={index}>{run.node}</Fragment>
    ),
  );
}

/** @param draw a component's function, called here */
export function PlainBlocks<Props extends object>({
  draw,
  props,
}: {
  draw: (props: Props) => ReactElement;
  props: Props;
}) {
  return <PlainPieces pieces={piecesOf(draw(props))} />;
}
