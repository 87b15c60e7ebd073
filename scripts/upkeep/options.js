// @ts-check
/** What the scheduled scripts share: reading their options, and giving up in words. */
import process from "node:process";

/** Ends with 2: the question was wrong, not the answer. @param {unknown} error @returns {never} */
export function refuse(error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(2);
}

/**
 * @param {string} name of the option @param {string} text
 * @param {number} least @param {number} most
 * @throws when the text is no whole number between them
 */
export function wholeNumber(name, text, least, most) {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most) {
    throw new Error(`${name} is "${text}"; it takes a whole number from ${least} to ${most}.`);
  }
  return value;
}
