"use client";

import { useSyncExternalStore } from "react";
import { isTabMesh, type TabMesh } from "@/components/guide/tab-mesh";

const changed = "meshfit:mesh";

function readMesh(): TabMesh | undefined {
  const { mesh } = document.documentElement.dataset;
  return isTabMesh(mesh) ? mesh : undefined;
}

function subscribe(onChange: () => void) {
  addEventListener(changed, onChange);
  return () => removeEventListener(changed, onChange);
}

/**
 * Shows a mesh in all tabs of the page.
 * @param remember whether the reader chose it, and other pages should show it too
 */
export function showMesh(mesh: TabMesh, remember: boolean) {
  document.documentElement.dataset["mesh"] = mesh;
  if (remember) {
    try {
      localStorage.setItem("mesh", mesh);
    } catch {
      // Storage may be switched off: the choice then lasts as long as the page.
    }
  }
  dispatchEvent(new Event(changed));
}

/** The mesh shown in tabs; undefined as long as nobody chose one, and on the server. */
export function useChosenMesh(): TabMesh | undefined {
  return useSyncExternalStore(subscribe, readMesh, () => undefined);
}
