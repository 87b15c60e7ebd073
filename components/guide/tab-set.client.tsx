"use client";

import { useEffect, useId, useRef, useSyncExternalStore } from "react";
import { isTabMesh, type TabMesh } from "@/components/guide/tab-mesh";

const changed = "meshfit:mesh";

function subscribe(onChange: () => void) {
  addEventListener(changed, onChange);
  return () => removeEventListener(changed, onChange);
}

/** The mesh shown in tabs; undefined as long as nobody chose one, and on the server. */
function readMesh(): TabMesh | undefined {
  const { mesh } = document.documentElement.dataset;
  return isTabMesh(mesh) ? mesh : undefined;
}

/** Opens the tab that an address points into, and goes there. */
function reveal(root: HTMLElement | null, hash: string) {
  // An id as the browser itself looks it up: headings have ids of plain ASCII.
  const target = hash.length > 1 ? document.getElementById(hash.slice(1)) : null;
  const panel = target?.closest<HTMLElement>("[role=tabpanel]");
  const mesh = panel?.dataset["of"];
  if (!target || !panel || !root?.contains(panel) || !isTabMesh(mesh)) return;
  if (panel.checkVisibility()) return;
  document.documentElement.dataset["mesh"] = mesh;
  dispatchEvent(new Event(changed));
  target.scrollIntoView();
}

/**
 * Tabs whose choice all pages share. The script in the head sets an attribute of the document,
 * before the first paint and on each click, and `app/styles/mesh-tabs.css` shows the tab it names.
 */
export function TabSet({
  tabs,
}: {
  tabs: readonly { mesh: TabMesh; label: string; panel: React.ReactNode }[];
}) {
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const chosen = useSyncExternalStore<TabMesh | undefined>(subscribe, readMesh, () => undefined);
  const current = tabs.some(({ mesh }) => mesh === chosen) ? chosen : tabs[0]?.mesh;

  useEffect(() => {
    const onHash = () => reveal(root.current, location.hash);
    // A second click on a link to where one already is changes no address.
    const onClick = ({ target }: MouseEvent) => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>("a[href]") : null;
      if (link?.pathname === location.pathname) reveal(root.current, link.hash);
    };
    onHash();
    addEventListener("hashchange", onHash);
    addEventListener("click", onClick);
    return () => {
      removeEventListener("hashchange", onHash);
      removeEventListener("click", onClick);
    };
  }, []);

  function onKeyDown(event: React.KeyboardEvent<HTMLDivElement>) {
    const at = tabs.findIndex(({ mesh }) => mesh === current);
    const next = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1 + tabs.length,
      Home: 0,
      End: tabs.length - 1,
    }[event.key];
    const tab = next === undefined ? undefined : tabs[next % tabs.length];
    const button = tab && document.getElementById(`${id}-${tab.mesh}`);
    if (!tab || !button) return;
    event.preventDefault();
    button.focus({ preventScroll: true });
    button.click();
  }

  return (
    <div ref={root} className="mesh-tabs" data-has={tabs.map(({ mesh }) => mesh).join(" ")}>
      <div role="tablist" aria-label="Mesh" tabIndex={-1} onKeyDown={onKeyDown}>
        {tabs.map(({ mesh, label }, index) => (
          <button
            key={mesh}
            type="button"
            role="tab"
            id={`${id}-${mesh}`}
            aria-selected={mesh === current}
            aria-controls={`${id}-${mesh}-panel`}
            tabIndex={mesh === current ? 0 : -1}
            data-of={mesh}
            data-first={index === 0 ? "" : undefined}
          >
            {label}
          </button>
        ))}
      </div>
      {tabs.map(({ mesh, panel }, index) => (
        <div
          key={mesh}
          role="tabpanel"
          id={`${id}-${mesh}-panel`}
          aria-labelledby={`${id}-${mesh}`}
          data-of={mesh}
          data-first={index === 0 ? "" : undefined}
        >
          {panel}
        </div>
      ))}
    </div>
  );
}
