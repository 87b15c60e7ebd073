import { expect, test } from "vitest";
import { inlineParts, withFacts } from "@/lib/guide/inline";

const text = "Since {linkerd.egress_since}, `linkerd install {linkerd.proxy}` and { this } stays.";

test("parts keep their order and lose their marks", () => {
  expect(inlineParts(text)).toEqual([
    { kind: "text", value: "Since " },
    { kind: "fact", value: "linkerd.egress_since" },
    { kind: "text", value: ", " },
    { kind: "code", value: "linkerd install {linkerd.proxy}" },
    { kind: "text", value: " and { this } stays." },
  ]);
});

test("facts give way to words, in code as well", () => {
  expect(withFacts(text, (address) => address.toUpperCase())).toBe(
    "Since LINKERD.EGRESS_SINCE, `linkerd install LINKERD.PROXY` and { this } stays.",
  );
});
