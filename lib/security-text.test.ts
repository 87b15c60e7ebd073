import { expect, test } from "vitest";
import { securityText } from "@/lib/security-text";

test("says whom to write to, and until when that holds, by RFC 9116", () => {
  const text = securityText("https://git.example/a/b", "https://meshfit.example", "2026-11-20");
  expect(text.endsWith("\n")).toBe(true);
  const fields = text.trimEnd().split("\n");
  for (const field of fields) expect(field).toMatch(/^[A-Z][A-Za-z-]+: \S+$/);
  expect(fields).toContain("Contact: https://git.example/a/b/security/advisories/new");
  expect(fields).toContain("Expires: 2027-11-15T00:00:00.000Z");
  expect(fields).toContain("Canonical: https://meshfit.example/.well-known/security.txt");
});
