import Link from "next/link";

const groups = [
  {
    title: "Decide",
    links: [
      { href: "/wizard", label: "Wizard" },
      { href: "/compare", label: "Feature matrix" },
      { href: "/meshes/none", label: "The case for no mesh" },
    ],
  },
  {
    title: "Cost",
    links: [
      { href: "/calculator", label: "Calculator" },
      { href: "/embed", label: "Embed the chart" },
      { href: "/method", label: "Method and coefficients" },
    ],
  },
  {
    title: "Read",
    links: [
      { href: "/guide", label: "Guide" },
      { href: "/manifests", label: "Install and canary builder" },
      { href: "/sources", label: "Sources" },
      { href: "/search", label: "Search" },
      { href: "/guide/print", label: "The guide on one page" },
    ],
  },
  {
    title: "Take along",
    links: [
      { href: "/feed.xml", label: "Changes as RSS" },
      { href: "/llms-full.txt", label: "Guide as Markdown" },
      { href: "/llms.txt", label: "Map for language models" },
      { href: "/api/v1/meshes", label: "Facts as JSON" },
    ],
  },
] as const;

/** Files are fetched by the browser, not by the router. */
const isFile = (href: string) => /^\/api\/|\.\w+$/.test(href);

/** What else the site has, on every page. */
export function SiteFooter() {
  return (
    <footer className="print-hidden mt-20 border-t border-line bg-sunken">
      <div className="mx-auto grid max-w-page grid-cols-2 gap-x-4 gap-y-8 px-4 py-10 text-sm sm:gap-x-8 sm:px-6 lg:grid-cols-[2fr_1fr_1fr_1fr_1fr]">
        <p className="max-w-sm text-muted max-lg:col-span-2">
          No account, no cookie, no tracker. Your answers live in the address of the page and are
          stored nowhere; a theme or a mesh you choose is remembered by your browser alone. Nobody
          paid for this site; every figure names who measured it.
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
