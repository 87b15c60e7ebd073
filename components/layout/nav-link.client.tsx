"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

/** A link of the main navigation that says when it leads to the section you are in. */
export function NavLink({ href, children }: { href: string; children: React.ReactNode }) {
  const pathname = usePathname();
  const here = pathname === href || pathname.startsWith(`${href}/`);
  return (
    <Link
      href={href}
      aria-current={here ? (pathname === href ? "page" : "true") : undefined}
      className="inline-flex min-h-8 items-center rounded px-2 text-[0.9375rem] text-muted no-underline hover:text-ink aria-[current]:font-medium aria-[current]:text-ink aria-[current]:underline aria-[current]:decoration-accent aria-[current]:decoration-2 aria-[current]:underline-offset-[0.45em]"
    >
      {children}
    </Link>
  );
}
