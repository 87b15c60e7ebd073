import { Monitor, Moon, Sun } from "lucide-react";

const themes = [
  { id: "system", label: "System theme", Icon: Monitor },
  { id: "light", label: "Light theme", Icon: Sun },
  { id: "dark", label: "Dark theme", Icon: Moon },
] as const;

/**
 * Three-way switch: follow the system, light, dark. The script in the head checks the right one and
 * acts on changes, so that it works before React does. Hidden without scripts, which it needs.
 */
export function ThemeSwitch() {
  return (
    <fieldset data-theme-switch className="hidden rounded-full border border-line p-0.5 js:flex">
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
            value={id}
            // Browsers restore radio buttons on reload; the theme comes from the storage alone.
            autoComplete="off"
            defaultChecked={id === "system"}
            className="absolute inset-0 size-full cursor-pointer appearance-none opacity-0"
          />
          <Icon aria-hidden className="size-4" />
          <span className="sr-only">{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
