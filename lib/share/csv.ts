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

/**
 * One comment line. It stays unquoted, so that programs see its `#`; quotation marks, line ends and
 * what a spreadsheet would take for a formula after a comma therefore have no place in it.
 */
export function csvComment(text: string): string {
  const oneLine = text.replace(/[\r\n]+/g, " ").replaceAll('"', "'");
  return `# ${oneLine.replace(/([,;\t]\s*)(?=[=+\-@])/g, "$1'")}`;
}

/** Lines as one file: UTF-8 with a byte order mark, lines ended by CRLF. */
export function csvText(lines: readonly string[]): string {
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join("")}`;
}
