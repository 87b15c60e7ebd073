/**
 * Every page that is not made from content (chapters and fact sheets are). A new page is one entry
 * here: navigation, footer, sitemap, search, llms.txt and the routes of the browser tests follow.
 */

export const footerGroups = ["Decide", "Cost", "Read", "Data and feeds"] as const;

export type Page = {
  readonly href: string;
  readonly label: string;
  /** What the main navigation calls it; absent: it is not there. */
  readonly navigation?: string;
  readonly footer?: (typeof footerGroups)[number];
  /** What its date in the sitemap follows; absent: it is not worth finding by itself. */
  readonly changesWith?: "everything" | "chapters" | "claims" | "facts" | "data" | "sources";
  /** What search finds and shows; absent: it is not searched. */
  readonly search?: string;
  /** One line for language models, in llms.txt. */
  readonly forModels?: string;
};

export const sitePages: readonly Page[] = [
  { href: "/", label: "Home", changesWith: "everything" },
  {
    href: "/guide",
    label: "Guide",
    navigation: "Guide",
    footer: "Read",
    changesWith: "chapters",
  },
  {
    href: "/guide/what-changed",
    label: "What changed since",
    changesWith: "claims",
    search:
      "Claims of the article this guide grew from that are wrong, outdated or missing, each with today’s statement and its evidence.",
  },
  {
    href: "/compare",
    label: "Feature matrix",
    navigation: "Compare",
    footer: "Decide",
    changesWith: "facts",
    search: "All meshes side by side",
  },
  {
    href: "/wizard",
    label: "Wizard",
    navigation: "Wizard",
    footer: "Decide",
    changesWith: "facts",
    search:
      "Answer what you know about your team, your workloads and your needs; get a verdict, a mesh or none, with reasons and a link to share.",
  },
  { href: "/wizard/result", label: "Result" },
  { href: "/wizard/result/paths", label: "What would have to change" },
  { href: "/wizard/compare", label: "Answers side by side" },
  { href: "/meshes/none", label: "The case for no mesh", footer: "Decide" },
  {
    href: "/calculator",
    label: "Calculator",
    navigation: "Calculator",
    footer: "Cost",
    changesWith: "data",
    search:
      "CPU, memory and cost of Envoy sidecars, linkerd2-proxy and Istio ambient in your cluster; calibrate it with your own kubectl top.",
  },
  {
    href: "/embed",
    label: "Embed the chart",
    footer: "Cost",
    changesWith: "data",
    search: "Put the calculator’s chart on a page of your own, in a blog or a wiki.",
  },
  {
    href: "/method",
    label: "Method",
    footer: "Cost",
    changesWith: "data",
    search:
      "How the calculator estimates: formulas, coefficients, measurements, and how predictions compare with what others measured.",
    forModels: "Formulas, coefficients and what they rest on.",
  },
  {
    href: "/measurements",
    label: "Measurements",
    footer: "Cost",
    changesWith: "data",
    search:
      "Every measurement behind the calculator and beside it: CPU, memory, latency and requests of Istio, Linkerd, ambient and others, with who took it, on what, and whose interest it serves. Filter, CSV and JSON.",
    forModels: "All measurements with filter, permalinks, CSV and JSON.",
  },
  {
    href: "/measurements/own",
    label: "Our own measurements",
    footer: "Cost",
    changesWith: "data",
    search:
      "Envoy, linkerd2-proxy and ztunnel side by side on one machine: CPU per request by rate, memory by services, destinations and connections, method, threats to validity, raw readings.",
    forModels: "Our own side-by-side measurements of the three proxies, their method and limits.",
  },
  {
    href: "/manifests",
    label: "Install and canary builder",
    footer: "Read",
    changesWith: "facts",
    search:
      "Commands and YAML for your own names: install, enrol, split traffic, verify, roll back and remove, for Linkerd, Istio sidecar, Istio ambient or a gateway without a mesh.",
  },
  {
    href: "/sources",
    label: "Sources",
    footer: "Read",
    changesWith: "sources",
    search: "The bibliography: who published each source, when we read it and what it is used for.",
    forModels: "The bibliography.",
  },
  { href: "/search", label: "Search", footer: "Read" },
  { href: "/guide/print", label: "The guide on one page", footer: "Read" },
  {
    href: "/feed.xml",
    label: "Changes as RSS",
    footer: "Data and feeds",
    forModels: "What changed in facts and chapters, as RSS.",
  },
  { href: "/llms-full.txt", label: "Guide as Markdown", footer: "Data and feeds" },
  { href: "/llms.txt", label: "llms.txt", footer: "Data and feeds" },
  { href: "/api/v1/meshes", label: "Facts as JSON", footer: "Data and feeds" },
];

/** The page of one measurement, by its id. */
export const measurementHref = (id: string): string => `/measurements/${id}`;

/** Files are fetched by the browser, not by the router. */
export const isFile = (href: string): boolean => /^\/api\/|\.\w+$/.test(href);
