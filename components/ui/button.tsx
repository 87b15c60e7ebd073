import Link from "next/link";
import type { ComponentProps } from "react";

type Look = {
  /** One primary button a view: what most readers came to do. */
  variant?: "primary" | "secondary" | undefined;
  /** `icon`: a square for one icon, which needs an `aria-label`. */
  size?: "medium" | "small" | "icon" | undefined;
};

const variants = {
  primary: "border-transparent bg-accent text-accent-ink",
  secondary: "border-control bg-surface text-ink hover:border-accent",
} as const;

const sizes = {
  medium: "min-h-10 gap-2 px-4 py-1.5",
  small: "min-h-8 gap-1.5 px-3 py-1 text-sm",
  icon: "size-8 shrink-0",
} as const;

const look = ({ variant = "secondary", size = "medium" }: Look, className = "") =>
  `inline-flex items-center justify-center rounded-md border font-medium no-underline disabled:cursor-default disabled:opacity-50 ${variants[variant]} ${sizes[size]} ${className}`;

/**
 * A button. It submits nothing unless `type="submit"` says so. To show it only with or only without
 * scripts add `no-js:hidden` or `js:hidden`.
 */
export function Button({
  variant,
  size,
  className,
  type = "button",
  ...props
}: ComponentProps<"button"> & Look) {
  return <button type={type} className={look({ variant, size }, className)} {...props} />;
}

/** A link that looks like a button, to a page of this site. */
export function ButtonLink({
  variant,
  size,
  className,
  ...props
}: ComponentProps<typeof Link> & Look) {
  return <Link className={look({ variant, size }, className)} {...props} />;
}
