import type { ComponentProps, ElementType } from "react";

const tones = {
  plain: "border-line bg-surface",
  sunken: "border-line bg-sunken",
  accent: "border-accent bg-accent-soft",
  warn: "border-warn bg-warn-soft",
  bad: "border-bad bg-surface",
} as const;

const paddings = { none: "", tight: "px-4 py-2", normal: "px-4 py-3", wide: "p-4 sm:p-5" } as const;

/** A box that sets something apart. @param as the element it is, `div` unless said otherwise */
export function Panel<Element extends ElementType = "div">({
  as,
  tone = "plain",
  padding = "normal",
  className = "",
  ...props
}: {
  as?: Element;
  tone?: keyof typeof tones;
  padding?: keyof typeof paddings;
  className?: string;
} & Omit<ComponentProps<Element>, "as" | "className">) {
  const Component: ElementType = as ?? "div";
  return (
    <Component
      className={`rounded-lg border ${tones[tone]} ${paddings[padding]} ${className}`}
      {...props}
    />
  );
}
