import { describe, expect, test } from "vitest";
import { drawingWidth, fontSize, type Place } from "@/components/guide/diagram";
import { badgeAt, badgeRadius, layouts, type Piece } from "@/components/request-path/layout";
import { catalog } from "@/lib/catalog/catalog";

/** Generous for Geist, whose letters are wider at weight 600. */
const textWidth = (text: string, size: number) =>
  text.length * size * (size === fontSize.name ? 0.6 : 0.55);

const boxesOf = (pieces: readonly Piece[]) => pieces.filter((piece) => piece.kind === "box");
const contains = (outer: Place, inner: Place) =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  outer.x + outer.width >= inner.x + inner.width &&
  outer.y + outer.height >= inner.y + inner.height;
const overlap = (one: Place, other: Place) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

/** The rectangle that a label beside an arrow takes up. */
function labelPlace(piece: Piece): Place | undefined {
  if (piece.kind !== "arrow" || !piece.label || !piece.at) return undefined;
  const width = textWidth(piece.label, fontSize.detail);
  const shift = { start: 0, middle: width / 2, end: width }[piece.anchor ?? "middle"];
  return {
    x: piece.at[0] - shift,
    y: piece.at[1] - fontSize.detail,
    width,
    height: fontSize.detail,
  };
}

describe.each(Object.entries(layouts))("the way %s", (id, { height, pieces }) => {
  const canvas = { x: 0, y: 0, width: drawingWidth, height };
  const frames = pieces.filter((piece) => piece.kind === "frame");

  test("every box stands inside a frame, and everything inside the drawing", () => {
    for (const box of boxesOf(pieces)) {
      expect(
        frames.some((frame) => contains(frame, box)),
        box.lines[0],
      ).toBe(true);
    }
    for (const frame of frames) expect(contains(canvas, frame), frame.label).toBe(true);
    for (const label of pieces.flatMap((piece) => labelPlace(piece) ?? [])) {
      expect(contains(canvas, label)).toBe(true);
    }
  });

  test("texts fit their boxes, and nothing covers anything", () => {
    const boxes = boxesOf(pieces);
    for (const { lines, width, height } of boxes) {
      lines.forEach((line, index) =>
        expect(textWidth(line, index === 0 ? fontSize.name : fontSize.detail), line).toBeLessThan(
          width,
        ),
      );
      expect(height).toBeGreaterThan(lines.length * 15);
    }
    const places: Place[] = [...boxes, ...pieces.flatMap((piece) => labelPlace(piece) ?? [])];
    places.forEach((one, index) =>
      places.slice(index + 1).forEach((other) => expect(overlap(one, other)).toBe(false)),
    );
  });

  test("no number of a step covers a text", () => {
    const steps = catalog.requestPaths.find((path) => path.id === id)?.steps ?? [];
    const badges = steps.flatMap(({ hops: [first] }): Place[] => {
      const piece = pieces.find((each) => each.kind !== "frame" && each.hop === first);
      if (!piece) return [];
      const [x, y] = badgeAt(piece);
      const size = 2 * badgeRadius;
      return [{ x: x - badgeRadius, y: y - badgeRadius, width: size, height: size }];
    });
    expect(badges).toHaveLength(steps.length);
    const texts = boxesOf(pieces).flatMap(({ x, y, width, height, lines }) => {
      const wide = textWidth(lines[0] ?? "", fontSize.name);
      const high = lines.length * 15;
      return { x: x + (width - wide) / 2, y: y + (height - high) / 2, width: wide, height: high };
    });
    const labels = pieces.flatMap((piece) => labelPlace(piece) ?? []);
    for (const badge of badges) {
      for (const text of [...texts, ...labels])
        expect(overlap(badge, text), JSON.stringify([badge, text])).toBe(false);
    }
  });

  test("each step lights something, and each program has a step", () => {
    const steps = catalog.requestPaths.find((path) => path.id === id)?.steps ?? [];
    const drawn = pieces.flatMap((piece) =>
      piece.kind !== "frame" && piece.hop ? [piece.hop] : [],
    );
    const inSteps = steps.flatMap(({ hops }) => hops);
    expect(inSteps.length).toBeGreaterThan(0);
    for (const hop of inSteps) expect(drawn).toContain(hop);
    for (const hop of drawn.filter((each) => each !== "b-in")) expect(inSteps).toContain(hop);
  });

  test("encryption is drawn where the steps speak of it, and nowhere else", () => {
    const steps = catalog.requestPaths.find((path) => path.id === id)?.steps ?? [];
    const inSteps = steps.filter(({ bytes }) => bytes === "mtls").flatMap(({ hops }) => hops);
    const drawn = pieces.flatMap((piece) =>
      piece.kind === "arrow" && piece.encrypted && piece.hop ? [piece.hop] : [],
    );
    expect([...drawn].sort()).toEqual([...inSteps].sort());
  });
});
