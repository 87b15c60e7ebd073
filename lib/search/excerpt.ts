/** The part of a text that shows why it was found. */
import { stem, wordPattern } from "@/lib/search/stem";

/** A run of text; `hit` where it is one of the words that were found. */
export type Piece = { readonly text: string; readonly hit: boolean };

const excerptLength = 180;
const leadIn = 50;

type Place = { readonly start: number; readonly end: number; readonly word: string };

function placesIn(text: string, matched: ReadonlySet<string>): Place[] {
  return [...text.matchAll(wordPattern)].flatMap(({ 0: word, index }) => {
    const short = stem(word);
    const found = matched.has(short) || matched.has(word.toLowerCase());
    return found ? [{ start: index, end: index + word.length, word: short }] : [];
  });
}

/** The text in runs, the matched words apart. */
export function markedIn(text: string, matched: ReadonlySet<string>): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of placesIn(text, matched)) {
    if (start > at) pieces.push({ text: text.slice(at, start), hit: false });
    pieces.push({ text: text.slice(start, end), hit: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), hit: false });
  return pieces;
}

/** Where a window shows most of the different words; the earliest of equals. */
function bestStart(places: readonly Place[]): number {
  let best = { start: 0, words: 0 };
  for (const { start } of places) {
    const inside = places.filter(
      (each) => each.start >= start && each.end <= start + excerptLength,
    );
    const words = new Set(inside.map(({ word }) => word)).size;
    if (words > best.words) best = { start, words };
  }
  return best.start;
}

/** At most so much of the text as fits under a title, cut between words. */
export function excerptOf(
  { text, code = "" }: { readonly text: string; readonly code?: string },
  matched: ReadonlySet<string>,
): readonly Piece[] {
  const inText = placesIn(text, matched);
  const inCode = inText.length > 0 ? [] : placesIn(code, matched);
  const whole = inCode.length > 0 ? code : text;
  const from = Math.max(0, bestStart(inCode.length > 0 ? inCode : inText) - leadIn);
  const start = from === 0 ? 0 : whole.indexOf(" ", from) + 1;
  const cut = whole.slice(start, start + excerptLength);
  const end = start + excerptLength < whole.length ? cut.lastIndexOf(" ") : cut.length;
  const shown = cut.slice(0, end > 0 ? end : cut.length);
  return markedIn(
    `${start > 0 ? "… " : ""}${shown}${start + shown.length < whole.length ? " …" : ""}`,
    matched,
  );
}
