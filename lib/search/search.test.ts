import { describe, expect, test } from "vitest";
import { searchDocuments } from "@/app/search-documents";
import { excerptOf } from "@/lib/search/excerpt";
import { longestQuery, makeSearch } from "@/lib/search/search";
import { stem } from "@/lib/search/stem";

const documents = searchDocuments();
const search = makeSearch(documents);
const hrefs = (query: string) => search(query).flatMap(({ hits }) => hits.map(({ href }) => href));
const joined = (pieces: readonly { text: string }[]) => pieces.map(({ text }) => text).join("");

describe("what readers look for", () => {
  test.each([
    ["header routing", "12 Splitting traffic", "/guide/splitting-traffic#the-portable-route"],
    ["certificate expiry", "13 Operating it", "/guide/operating-it#certificates"],
    ["50 employees", "5 Linkerd", "/guide/linkerd#who-ships-stable-builds"],
    ["503 UC", "14 When requests fail", "/guide/when-requests-fail#envoys-flags"],
    [
      "migrate Istio to Linkerd",
      "15 Moving between meshes",
      "/guide/moving-between-meshes#from-istio-to-linkerd",
    ],
  ])("%s: %s comes first", (query, group, href) => {
    const [first] = search(query);
    expect(first?.title).toBe(group);
    expect(first?.hits.map((hit) => hit.href)).toContain(href);
  });

  test("a command is found in every chapter that has it", () => {
    expect(hrefs("istioctl waypoint apply")).toEqual(
      expect.arrayContaining([
        "/guide/installing#istio-ambient",
        "/guide/splitting-traffic#istio-ambient",
      ]),
    );
  });

  test("a fact sheet and a tool are found too", () => {
    expect(hrefs("kuma")).toContain("/meshes/kuma");
    expect(hrefs("calculator")).toContain("/calculator");
  });
});

test("half a word, another form of it and a slip of the finger find the same section", () => {
  for (const query of ["certificates", "certific", "certificate", "cetrificates"]) {
    expect(hrefs(query), query).toContain("/guide/operating-it#certificates");
  }
});

test("a section that has every word comes before those that have one", () => {
  const two = makeSearch([
    { href: "/one", group: "A", title: "Waypoint waypoint waypoint", text: "waypoint" },
    { href: "/both", group: "B", title: "Other", text: "a waypoint for ambient" },
  ]);
  expect(two("ambient waypoint").map(({ title }) => title)).toEqual(["B"]);
  expect(two("sidecar waypoint").map(({ title }) => title)).toEqual(["A", "B"]);
});

test("nothing is found for nonsense, and nothing breaks on it", () => {
  for (const query of ["xqzwvk", "", "   ", "(((", "*", "\u0000", "💥", "</>"]) {
    expect(search(query), query).toEqual([]);
  }
  for (const query of ["__proto__", "constructor", "<script>alert(1)</script>"]) search(query);
  expect(search("mesh ".repeat(10_000)).length).toBeGreaterThan(0);
  expect(longestQuery).toBeLessThan(1000);
});

test("an excerpt shows the words that were found and is cut between words", () => {
  const text = `${"lead ".repeat(100)}The header decides the route.${" tail".repeat(100)}`;
  const pieces = excerptOf({ text }, new Set(["header", "rout"]));
  expect(pieces.filter(({ hit }) => hit).map((piece) => piece.text)).toEqual(["header", "route"]);
  expect(joined(pieces)).toMatch(/^… lead .* tail …$/);
  expect(joined(pieces).length).toBeLessThan(200);
});

test("titles and excerpts lose nothing but what is cut off", () => {
  for (const { hits } of search("waypoint")) {
    for (const { href, title } of hits) {
      expect(documents.some((each) => each.href === href && each.title === joined(title))).toBe(
        true,
      );
    }
  }
});

test.each([
  ["routes", "routing"],
  ["policy", "policies"],
  ["split", "splitting"],
  ["install", "installing"],
  ["proxies", "proxy"],
  ["Meshes", "mesh"],
])("%s and %s are one word", (one, other) => expect(stem(one)).toBe(stem(other)));

test.each([
  ["mesh", "mess"],
  ["pods", "ports"],
])("%s and %s are two", (one, other) => expect(stem(one)).not.toBe(stem(other)));
