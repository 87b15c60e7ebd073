/** CSV by RFC 4180, as every download of the site writes it. */

const isNumber = (text: string) => text.trim() !== "" && Number.isFinite(Number(text));

/** Spreadsheets run a cell that starts like a formula; an apostrophe makes it text. */
function defused(text: string): string {
  return /^\s*[=+\-@\t\r]/.test(text) && !isNumber(text) ? `'${text}` : text;
}

/** One cell by RFC 4180. */
export function csvCell(text: string): string {
  const safe = defused(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Lines as one file: UTF-8 with a byte order mark, lines ended by CRLF. */
export function csvText(lines: readonly string[]): string {
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join("")}`;
}
