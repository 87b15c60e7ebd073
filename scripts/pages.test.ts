import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { isFile, sitePages } from "@/lib/pages";

test("lib/pages.ts lists every page of app/(site), and none that is not there", () => {
  const routes = readdirSync("app/(site)", { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)page\.tsx$/.test(file) && !file.includes("["))
    .map((file) => `/${file.replace(/\/?page\.tsx$/, "")}`)
    // Drawn inside another page.
    .filter((path) => path !== "/wizard/result/frame");
  const listed = sitePages.map(({ href }) => href).filter((href) => !isFile(href));
  expect(listed.filter((href) => href !== "/meshes/none").sort()).toEqual(routes.sort());
});
