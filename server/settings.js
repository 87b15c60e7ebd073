// @ts-check
/** Everything that can be set from outside, read once, with an error that says what to do. */
import { availableParallelism } from "node:os";
import process from "node:process";

/** More workers than this ask for replicas instead: each holds the site in memory. */
const mostWorkers = 8;

/**
 * @param {string} name of the environment variable
 * @param {number} byDefault
 * @param {number} most
 * @returns {number} a whole number from 0 to `most`
 * @throws when the variable is set to anything else
 */
function wholeNumber(name, byDefault, most) {
  const text = process.env[name];
  if (text === undefined || text === "") return byDefault;
  if (!/^\d{1,9}$/.test(text) || Number(text) > most) {
    throw new Error(`${name} is "${text}"; it takes a whole number from 0 to ${most}.`);
  }
  return Number(text);
}

/**
 * Refuses what the site reads later as an address and cannot use.
 * @param {string} name of the environment variable
 * @param {string} example
 * @throws when the variable is set and is no http(s) address
 */
function checkAddress(name, example) {
  const text = process.env[name];
  if (!text) return;
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new Error(
      `${name} is "${text}", which is not an http(s) address. Set it to something like ${example} or leave it unset.`,
    );
  }
}

/** @param {string} name @param {readonly string[]} words @throws when it is set to anything else */
function checkOneOf(name, words) {
  const text = process.env[name];
  if (text && !words.includes(text)) {
    throw new Error(`${name} is "${text}"; it takes ${words.join(" or ")}.`);
  }
}

/** @throws when a variable cannot be read */
export function readSettings() {
  checkAddress("SITE_ORIGIN", "https://meshfit.example");
  checkAddress("OTEL_EXPORTER_OTLP_ENDPOINT", "http://collector:4318");
  checkOneOf("TRUST_PROXY", ["0", "1"]);
  checkOneOf("REQUEST_LOG", ["on", "off"]);
  return {
    port: wholeNumber("PORT", 3000, 65_535),
    host: process.env["HOST"] ?? "0.0.0.0",
    /** Processes that serve; 0 and unset: one for each core. */
    workers:
      wholeNumber("WORKERS", 0, mostWorkers) || Math.min(availableParallelism(), mostWorkers),
    /** How long readiness fails before the door is closed, so that balancers can look away. */
    drainSeconds: wholeNumber("DRAIN_SECONDS", 0, 300),
    /** How long open requests may take after that. */
    graceSeconds: wholeNumber("GRACE_SECONDS", 20, 600),
    /** One line of JSON for each request, unless off. */
    logsRequests: process.env["REQUEST_LOG"] !== "off",
  };
}

/** @typedef {ReturnType<typeof readSettings>} Settings */
