/** What the site is called and where it lives: the one place for both. */
export const site = {
  name: "Meshfit",
  question: "Do you need a service mesh, which one, and what will it cost your cluster?",
  description:
    "A guide, a decision wizard and a resource calculator for small teams weighing Istio, Linkerd, the alternatives, or no mesh. Every number dated and sourced.",
} as const;

/**
 * The origin that absolute links start with.
 * @param configured value of `SITE_ORIGIN`; read at build for prerendered pages, at run for others
 * @param served origin the request came in on, when there is a request
 * @throws when `configured` is set but is not an http(s) origin
 */
export function siteOrigin(
  configured: string | undefined,
  served = "http://localhost:3000",
): string {
  if (!configured) return served;
  const url = URL.canParse(configured) ? new URL(configured) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Error(
      `SITE_ORIGIN is "${configured}", which is not an http(s) address. Set it to something like https://meshfit.example or leave it unset.`,
    );
  }
  return url.origin;
}

/** Where the sources are meant to live; see README for the setting that moves them. */
const defaultRepository = "https://github.com/meshfit/meshfit";

/**
 * The public repository, without a slash at its end.
 * @param configured value of `REPOSITORY_URL`, read at build; `none` where there is no repository
 * @returns undefined where links to it have to be left out
 * @throws when `configured` is set but is no http(s) address
 */
export function repositoryUrl(configured: string | undefined): string | undefined {
  if (configured === "none") return undefined;
  const given = configured ? configured : defaultRepository;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Error(
      `REPOSITORY_URL is "${given}", which is not an http(s) address. Set it to something like ${defaultRepository}, to none, or leave it unset.`,
    );
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, "");
}

/** Links to a file's editor and to a new report about the page made of it, in GitHub's scheme. */
export function contributionLinks(
  repository: string,
  page: { readonly file: string; readonly title: string; readonly path: string },
): { readonly edit: string; readonly report: string } {
  const report = new URLSearchParams({
    title: `Mistake in “${page.title}”`,
    body: `Page: ${page.path} (${page.file})\n\nWhat is wrong:\n\nWhat is right, and who says so:\n`,
  });
  return {
    edit: `${repository}/edit/main/${page.file}`,
    report: `${repository}/issues/new?${report.toString()}`,
  };
}
