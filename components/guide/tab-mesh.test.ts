import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { tabMeshes } from "@/components/guide/tab-mesh";

test("the styles know the meshes that tabs know, and no others", () => {
  const ids = tabMeshes.map(({ id }) => id).sort();
  const styles = readFileSync("app/styles/mesh-tabs.css", "utf8");
  for (const attribute of ["data-has~", "data-of"]) {
    const named = [
      ...styles.matchAll(
        new RegExp(
          `html\\[data-mesh="([a-z-]+)"\\] \\.mesh-tabs\\S*? ?\\S*\\[${attribute}="\\1"\\]`,
          "g",
        ),
      ),
    ].map(([, id]) => id);
    expect(named.sort(), attribute).toEqual(ids);
  }
});
