import { expect, test } from "vitest";
import { capabilityGroups } from "@/components/mesh/capability-names";
import { capabilityIds } from "@/lib/catalog/ids";

test("every row of the matrix has a name and a place, once", () => {
  const named = capabilityGroups.flatMap(({ rows }) => rows.map(([id]) => id));
  expect([...named].sort()).toEqual([...capabilityIds].sort());
});
