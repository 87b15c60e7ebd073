import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { withPolicy } from "@/scripts/build.js";

const hashOf = (script: string) =>
  `'sha256-${createHash("sha256").update(script).digest("base64")}'`;

test("a prerendered page allows its own inline scripts and no others", () => {
  const html =
    '<!DOCTYPE html><html><head><meta charSet="utf-8"/><script>first()</script></head><body>' +
    '<script src="/x.js" async=""></script><script type="application/ld+json">{"a":1}</script>' +
    '<script id="_R_">second("$&")</script></body></html>';
  const made = withPolicy(html);
  const [meta = "", policy = ""] =
    /<meta http-equiv="Content-Security-Policy" content="([^"]+)"\/>/.exec(made) ?? [];
  expect(policy).toContain(
    `script-src 'self' ${hashOf("first()")} ${hashOf('second("$&")')}; style-src 'self'`,
  );
  // Before anything it is to hold for, and nothing else is changed.
  expect(made).toContain(`<head><meta charSet="utf-8"/>${meta}<script>first()`);
  expect(made.replace(meta, "")).toBe(html);
});
