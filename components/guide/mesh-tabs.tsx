import { Children, isValidElement } from "react";
import { tabMeshes, type TabMesh } from "@/components/guide/tab-mesh";
import { TabSet } from "@/components/guide/tab-set.client";

type TabProps = { of: TabMesh; children: React.ReactNode };

/** What a chapter says about one mesh. It starts with a heading, which is all the title it has. */
export function Tab({ children }: TabProps) {
  return children;
}

/**
 * Parallel parts of a chapter, one shown at a time: the mesh chosen on any page, else the first.
 * All of them are in the page; without JavaScript and in print they follow one another.
 */
export function MeshTabs({ children }: { children: React.ReactNode }) {
  const parts = Children.toArray(children).filter((child) => isValidElement<TabProps>(child));
  // Always in the same order, so that the eye finds the same mesh in the same place.
  const tabs = tabMeshes.flatMap(({ id, label }) => {
    const part = parts.find(({ props }) => props.of === id);
    return part ? [{ mesh: id, label, panel: part.props.children }] : [];
  });
  if (tabs.length < 2 || tabs.length < parts.length) {
    throw new Error("MeshTabs holds two or more Tabs, each of another mesh.");
  }
  return <TabSet tabs={tabs} />;
}
