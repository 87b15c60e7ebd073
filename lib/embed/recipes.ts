/** What each host permits, and so which code to take there. Claims about a host name their source. */
export type Recipe = {
  readonly id: string;
  readonly host: string;
  /** Which of the builder's codes fits. */
  readonly code: "iframe" | "script" | "address" | "mdx" | "picture";
  readonly text: string;
  readonly sources: readonly string[];
};

export const recipes: readonly Recipe[] = [
  {
    id: "wordpress",
    host: "WordPress",
    code: "iframe",
    text: "Put the iframe into a Custom HTML block. WordPress keeps it only when the person who saves may post unfiltered HTML: by default administrators and editors, on a network of sites super administrators alone. Everybody else gets it stripped and is better off with the picture.",
    sources: ["publishpress-unfiltered-html"],
  },
  {
    id: "ghost",
    host: "Ghost",
    code: "script",
    text: "Put the script into an HTML card; the frame then fits its height by itself, whatever the theme. A newsletter shows neither frames nor scripts: where the post also goes out by mail, use the picture.",
    sources: ["ghost-themes-content"],
  },
  {
    id: "notion",
    host: "Notion",
    code: "address",
    text: "Notion takes an address, not code: type /embed and paste the address of the frame. You set its size by dragging the edges.",
    sources: ["widgetcraft-iframe-hosts"],
  },
  {
    id: "confluence",
    host: "Confluence",
    code: "iframe",
    text: "Where an administrator has installed an HTML macro, put the iframe into it. The administrator also decides whether such a macro may run scripts or show other sites, so take the plain iframe and not the script. Without a macro, use the picture.",
    sources: ["appfire-html-macro"],
  },
  {
    id: "docusaurus",
    host: "Docusaurus and other MDX",
    code: "mdx",
    text: "In MDX what looks like HTML is JSX: every tag is closed, and a style is an object. This iframe is written that way.",
    sources: ["docusaurus-mdx"],
  },
  {
    id: "github",
    host: "GitHub README",
    code: "picture",
    text: "GitHub removes scripts, styles and whatever it does not expect from a README, frames among them, and fetches images through a proxy of its own. What works is a picture that leads to the calculator.",
    sources: ["github-markup", "github-camo"],
  },
];
