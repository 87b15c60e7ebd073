/** Labels of a step, for the page and for its Markdown copy. */
import type { RequestStep } from "@/lib/catalog/guide-schema";

const bytesText: Readonly<Record<RequestStep["bytes"], string>> = {
  plain: "Plain text",
  mtls: "Encrypted, mutual TLS",
  setting: "Encrypted only if set up",
};
const decidesText: Readonly<Record<RequestStep["decides"], string>> = {
  nothing: "Nothing decided",
  "layer-4": "Decides at layer 4",
  "layer-7": "Decides at layer 7",
};

/** How the bytes of a step travel, and what is decided there. */
export function stepWords({ bytes, decides }: Pick<RequestStep, "bytes" | "decides">) {
  return { bytes: bytesText[bytes], decides: decidesText[decides] };
}

/** Stands before what does not go a way. */
export const outsideWords = "Not covered.";
