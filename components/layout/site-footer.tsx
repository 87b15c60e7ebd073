import Link from "next/link";
import { footerGroups, isFile, sitePages } from "@/lib/pages";

const groups = footerGroups.map((title) => ({
  title,
  links: sitePages.filter(({ footer }) => footer === title),
}));

/** What else the site has, on every page. */
export function SiteFooter() {
  return (
    <footer className="print-hidden mt-20 border-t border-line bg-sunken">
      <div className="mx-auto grid max-w-page grid-cols-2 gap-x-4 gap-y-8 px-4 py-10 text-sm sm:gap-x-8 sm:px-6 lg:grid-cols-[2fr_1fr_1fr_1fr_1fr]">
        <p className="max-w-sm text-muted max-lg:col-span-2">
          No account, no cookie, no tracker. Your answers are in the page’s URL and are stored
          nowhere; only your browser remembers the theme and mesh you choose. Nobody paid for this
          site; every figure names who measured it.
        </p>
        {groups.map(({ title, links }) => (
          <nav key={title} aria-label={title}>
            <h2 className="text-sm font-semibold">{title}</h2>
            <ul role="list" className="mt-2 space-y-1">
              {links.map(({ href, label }) => (
                <li key={href}>
                  {isFile(href) ? (
                    <a href={href} className="inline-block py-0.5 text-muted hover:text-ink">
                      {label}
                    </a>
                  ) : (
                    <Link
                      href={href}
                      prefetch={false}
                      className="inline-block py-0.5 text-muted hover:text-ink"
                    >
                      {label}
                    </Link>
                  )}
                </li>
              ))}
            </ul>
          </nav>
        ))}
      </div>
    </footer>
  );
}
