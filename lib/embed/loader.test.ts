import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { frameParameters } from "@/lib/embed/frame";
import { copies, loaderScript } from "@/scripts/embed-loader.js";

const served = copies.map((copy) => readFileSync(copy, "utf8"));

test("what is served was made from the readable source, and both copies are one", () => {
  expect(served).toHaveLength(2);
  for (const script of served) expect(script, "run: npm run loader").toBe(loaderScript());
});

test("the script is 2 kB at most, before compression", () => {
  for (const script of served) {
    expect(Buffer.byteLength(script)).toBeGreaterThan(500);
    expect(Buffer.byteLength(script)).toBeLessThanOrEqual(2048);
  }
});

test("the script knows every parameter of the frame", () => {
  const keys = /"(pods rps [^"]+)"|`(pods rps [^`]+)`/.exec(served[0] ?? "");
  expect((keys?.[1] ?? keys?.[2])?.split(" ")).toEqual(Object.keys(frameParameters));
});

/** Pages that embed version 1 with its hash load nothing else. */
const firstVersion = "HUEN2Cy6v9fWukn+cUT6r5dsFTCgQFJ6tLaX6CLmebTXkdh6Pxm+7lzkhbmpp3pe";

test("version 1 stays what it is", () => {
  expect(createHash("sha384").update(readFileSync("public/embed/v1.js")).digest("base64")).toBe(
    firstVersion,
  );
});
