"use client";

import { useEffect, useId, useRef } from "react";
import { showMesh, useChosenMesh } from "@/components/guide/chosen-mesh.client";
import { isTabMesh, type TabMesh } from "@/components/guide/tab-mesh";

/** Opens the tab that an address points into, and goes there. */
function reveal(root: HTMLElement | null, hash: string) {
  const target =
    hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
  const panel = target?.closest<HTMLElement>("[role=tabpanel]");
  const mesh = panel?.dataset["of"];
  if (!target || !panel || !root?.contains(panel) || !isTabMesh(mesh)) return;
  if (panel.checkVisibility()) return;
  showMesh(mesh, false);
  target.scrollIntoView();
}

/**
 * Tabs whose choice all pages share. Which one is seen is decided by styles, from an attribute that
 * the script in the head sets before the first paint; see `app/styles/mesh-tabs.css`.
 */
export function TabSet({
  tabs,
}: {
  tabs: readonly { mesh: TabMesh; label: string; panel: React.ReactNode }[];
}) {
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const chosen = useChosenMesh();
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

  function choose(mesh: TabMesh, button: HTMLElement) {
    const before = button.getBoundingClientRect().top;
    showMesh(mesh, true);
    // Other tabs above may have grown or shrunk; what was chosen stays under the finger.
    scrollBy({ top: button.getBoundingClientRect().top - before, behavior: "instant" });
  }

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
    choose(tab.mesh, button);
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
            onClick={(event) => choose(mesh, event.currentTarget)}
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
