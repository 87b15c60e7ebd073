// @ts-check
/**
 * Before each file of unit tests: properties are tried with the same values every time, so that a
 * change is judged by what it changes. `npm run test:full` tries new ones (PROPERTY_SEED=random).
 */
import fc from "fast-check";
import process from "node:process";

const wanted = process.env.PROPERTY_SEED ?? "1";
if (wanted !== "random") fc.configureGlobal({ seed: Number(wanted) });
