import Link from "next/link";
import { NavLink } from "@/components/layout/nav-link.client";
import { ThemeSwitch } from "@/components/layout/theme-switch";
import { Wordmark } from "@/components/layout/wordmark";
import { SearchButton } from "@/components/search/search-button.client";
import { sitePages } from "@/lib/pages";

/** Name, main navigation, search and theme, on every page. */
export function SiteHeader() {
  return (
    <header className="print-hidden border-b border-line bg-paper">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-20 focus:rounded focus:bg-accent focus:px-3 focus:py-2 focus:text-accent-ink"
      >
        Skip to content
      </a>
      <div className="mx-auto flex max-w-page flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-2.5 sm:px-6">
        <Link href="/" className="rounded no-underline" aria-label="Meshfit, home">
          <Wordmark />
        </Link>
        <nav
          aria-label="Main"
          className="order-last -mx-2 flex w-full flex-wrap gap-x-1 sm:order-none sm:mx-0 sm:w-auto sm:flex-1"
        >
          {sitePages.map(({ href, navigation }) =>
            navigation ? (
              <NavLink key={href} href={href}>
                {navigation}
              </NavLink>
            ) : null,
          )}
        </nav>
        <div className="flex items-center gap-2">
          <SearchButton />
          <ThemeSwitch />
        </div>
      </div>
    </header>
  );
}
