/** Words in a picture: nothing measures text where no browser is, so widths are estimated. */

/** Widths in hundredths of the font size, of a wide sans serif: lines end early, never late. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[ijlI.,:;'|!()[\]/\u00a0 -]/, 40],
  [/[mwMW%@]/, 102],
  [/[A-Z&=_+]/, 80],
];
const otherWidth = 70;
const regularShare = 0.92;

type Font = { readonly size: number; readonly bold?: boolean };

/** Width of a text in pixels, rather too much than too little. */
export function textWidth(text: string, { size, bold }: Font): number {
  let hundredths = 0;
  for (const character of text) {
    hundredths += widths.find(([kind]) => kind.test(character))?.[1] ?? otherWidth;
  }
  return (hundredths / 100) * size * (bold ? 1 : regularShare);
}

/** Longest beginning of `text` that fits, and at least one character. */
function beginning(text: string, fits: (part: string) => boolean): string {
  const characters = Array.from(text);
  let end = characters.length;
  while (end > 1 && !fits(characters.slice(0, end).join(""))) end -= 1;
  return characters.slice(0, end).join("");
}

/**
 * Parts a text into lines at its spaces (an address after `?`, `&`, `/` and `,`); a word that is
 * wider than a line is cut where the line ends. No-break spaces hold what they join.
 * @param most lines at most; what is over is cut off with an ellipsis
 */
export function wrapText(text: string, width: number, font: Font, most = Infinity): string[] {
  const fits = (part: string) => textWidth(part.trimEnd(), font) <= width;
  const lines = [""];
  for (let rest of text.split(text.includes(" ") ? /(?<= )/ : /(?<=[?&/,])/)) {
    const line = lines.at(-1) ?? "";
    if (fits(line + rest)) {
      lines[lines.length - 1] = line + rest;
      continue;
    }
    if (line) lines.push("");
    while (!fits(rest)) {
      const part = beginning(rest, fits);
      lines.splice(-1, 1, part, "");
      rest = rest.slice(part.length);
    }
    lines[lines.length - 1] = rest;
  }
  const shown = lines.slice(0, most).map((line) => line.trimEnd());
  if (lines.length > most) {
    const last = beginning(shown.at(-1) ?? "", (part) => fits(`${part}…`)).trimEnd();
    shown[shown.length - 1] = `${last.replace(/[,;:]$/, "")}…`;
  }
  return shown;
}
