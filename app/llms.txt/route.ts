import { textAnswer } from "@/app/guide-copies/text-answer";
import { catalog } from "@/lib/catalog/catalog";
import { meshIds } from "@/lib/catalog/ids";
import { readChapters } from "@/lib/guide/chapters";
import { sitePages } from "@/lib/pages";
import { site, siteOrigin } from "@/lib/site";

export const dynamic = "force-static";

/** A map of the site for language models, by llmstxt.org. */
export function GET() {
  const origin = siteOrigin(process.env.SITE_ORIGIN);
  const line = (title: string, path: string, text: string) =>
    `- [${title}](${origin}${path}): ${text}`;
  const lines = [
    `# ${site.name}`,
    "",
    `> ${site.description}`,
    "",
    `${site.question} Facts carry a source, a date, the version they were read for and a confidence; quote them with that date. Figures of the calculator are ranges.`,
    "",
    "## Guide",
    "",
    ...readChapters().map(({ title, slug, description }) =>
      line(title, `/guide/${slug}.md`, description),
    ),
    line("The whole guide", "/llms-full.txt", "All chapters in one file."),
    "",
    "## Facts",
    "",
    line("All facts as JSON", "/api/v1/meshes", "Every capability of every mesh with its source."),
    line("All measurements as JSON", "/api/v1/measurements", "Who measured what, when, on what."),
    ...meshIds.map((id) => {
      const { name, summary } = catalog.meshes[id];
      return line(name, `/meshes/${id}`, summary);
    }),
    "",
    "## Tools",
    "",
    line("Wizard", "/api/v1/recommend", "Answers in the query, a verdict with reasons as JSON."),
    line("Calculator", "/api/v1/estimate", "A cluster in the query, CPU and memory as JSON."),
    line("Description of the API", "/api/v1/openapi.json", "Parameters and answers, OpenAPI."),
    "",
    "## Optional",
    "",
    ...sitePages.flatMap(({ href, label, forModels }) =>
      forModels ? [line(label, href, forModels)] : [],
    ),
    "",
  ];
  return textAnswer(lines.join("\n"), "text/plain");
}
