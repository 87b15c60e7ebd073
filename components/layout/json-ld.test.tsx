import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { JsonLd } from "@/components/layout/json-ld";

test("a text that looks like the end of the element stays inside it, and reads the same", () => {
  const name = "</script><script>alert(1)</script>";
  const html = renderToStaticMarkup(<JsonLd data={{ "@type": "Thing", name }} />);
  expect(html.match(/<\/script>/g)).toHaveLength(1);
  const json = /<script[^>]*>(.*)<\/script>/.exec(html)?.[1] ?? "";
  expect(JSON.parse(json)).toEqual({ "@context": "https://schema.org", "@type": "Thing", name });
});
