import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { SeriesKey } from "@/components/chart/series-key";
import { htmlOf } from "@/components/ui/plain-html";

/** React writes an apostrophe as an entity; both read the same. */
const byReact = (node: React.ReactNode) =>
  renderToStaticMarkup(<>{node}</>).replaceAll("&#x27;", "'");

describe("plain HTML", () => {
  test("writes attributes, drawings and text as React does", () => {
    const node = (
      <label htmlFor="a" aria-hidden={false} data-on={true} title={'<"&>'}>
        {0}
        {null}
        {false}
        <input id="a" disabled readOnly={false} />
        <a href="/x" tabIndex={-1} download>
          {"<script>&amp;"}
        </a>
        <SeriesKey id="linkerd" />
      </label>
    );
    expect(htmlOf(node)).toBe(byReact(node));
  });

  test("refuses what only React can do", () => {
    expect(() => htmlOf(<button onClick={() => undefined}>a</button>)).toThrow("onClick");
    expect(() => htmlOf(<p style={{ color: "red" }}>a</p>)).toThrow("style");
  });
});
