"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useSyncExternalStore } from "react";

const themes = [
  { id: "system", label: "System theme", Icon: Monitor },
  { id: "light", label: "Light theme", Icon: Sun },
  { id: "dark", label: "Dark theme", Icon: Moon },
] as const;
type Theme = (typeof themes)[number]["id"];

const changed = "meshfit:theme";

function readTheme(): Theme {
  const { theme } = document.documentElement.dataset;
  return theme === "light" || theme === "dark" ? theme : "system";
}

function subscribe(onChange: () => void) {
  addEventListener(changed, onChange);
  return () => removeEventListener(changed, onChange);
}

function chooseTheme(theme: Theme) {
  const root = document.documentElement;
  if (theme === "system") delete root.dataset.theme;
  else root.dataset.theme = theme;
  try {
    if (theme === "system") localStorage.removeItem("theme");
    else localStorage.setItem("theme", theme);
  } catch {
    // Storage may be switched off: the choice then lasts as long as the page.
  }
  dispatchEvent(new Event(changed));
}

/** Three-way switch: follow the system, light, dark. Hidden without JavaScript, which it needs. */
export function ThemeSwitch() {
  const current = useSyncExternalStore<Theme>(subscribe, readTheme, () => "system");
  return (
    <fieldset className="hidden rounded-full border border-line p-0.5 js:flex">
      <legend className="sr-only">Colour theme</legend>
      {themes.map(({ id, label, Icon }) => (
        <label
          key={id}
          title={label}
          className="relative grid size-7 cursor-pointer place-items-center rounded-full text-muted has-checked:bg-ink has-checked:text-paper has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name="theme"
            className="absolute inset-0 size-full cursor-pointer appearance-none opacity-0"
            checked={current === id}
            onChange={() => chooseTheme(id)}
          />
          <Icon aria-hidden className="size-4" />
          <span className="sr-only">{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
