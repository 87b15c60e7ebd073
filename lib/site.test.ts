import { expect, test } from "vitest";
import { contributionLinks, repositoryUrl } from "@/lib/site";

test("the repository is the project's own unless a setting says otherwise", () => {
  expect(repositoryUrl(undefined)).toBe("https://github.com/meshfit/meshfit");
  expect(repositoryUrl("")).toBe("https://github.com/meshfit/meshfit");
  expect(repositoryUrl("https://git.example/team/site/?x=1#y")).toBe(
    "https://git.example/team/site",
  );
  expect(repositoryUrl("none")).toBeUndefined();
});

test.each(["github.com/us", "ftp://git.example/a", "javascript:alert(1)"])(
  "%s is refused with the way out",
  (configured) => expect(() => repositoryUrl(configured)).toThrow(/REPOSITORY_URL is .* or leave/),
);

test("links lead to the file and to a report that names the page", () => {
  const { edit, report } = contributionLinks("https://git.example/a/b", {
    file: "content/guide/04-istio.mdx",
    title: "Istio & co",
    path: "/guide/istio",
  });
  expect(edit).toBe("https://git.example/a/b/edit/main/content/guide/04-istio.mdx");
  const url = new URL(report);
  expect(url.pathname).toBe("/a/b/issues/new");
  expect(url.searchParams.get("title")).toBe("Mistake in “Istio & co”");
  expect(url.searchParams.get("body")).toContain("/guide/istio (content/guide/04-istio.mdx)");
});
