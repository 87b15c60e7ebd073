import type { ReactElement } from "react";
import { textHeight } from "@/components/ui/part-height";
import { type Piece, piecesOf, PlainPieces } from "@/components/ui/plain-blocks";

/** Pieces by the heading they stand under; the first part is what comes before any. */
function partsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const parts: Piece[][] = [[]];
  for (const piece of pieces) {
    if ("html" in piece && piece.html.startsWith("<h2")) parts.push([]);
    parts.at(-1)?.push(piece);
  }
  return parts;
}

function heightOf(part: readonly Piece[]): number {
  const html = part.map((piece) => ("html" in piece ? piece.html : "")).join("");
  return textHeight(
    html,
    part.flatMap((piece) => ("node" in piece ? [piece.node] : [])),
  );
}

/** The text of a chapter; each heading begins a part that a phone lays out when it comes near. */
export function ChapterText({ text }: { text: ReactElement }) {
  const [first = [], ...rest] = partsOf(piecesOf(text));
  return (
    <>
      <PlainPieces pieces={first} />
      {rest.map((part, index) => (
        <div key={index} className="chapter-part render-late-on-phones" data-rem={heightOf(part)}>
          <PlainPieces pieces={part} />
        </div>
      ))}
    </>
  );
}
