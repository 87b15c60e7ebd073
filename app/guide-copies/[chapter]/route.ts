import { notFound } from "next/navigation";
import { copyParts, markdownOf } from "@/app/guide-copies/copy-parts";
import { textAnswer } from "@/app/guide-copies/text-answer";
import { readChapters } from "@/lib/guide/chapters";

export const dynamic = "force-static";
export const dynamicParams = false;

export function generateStaticParams() {
  return readChapters().map(({ slug }) => ({ chapter: slug }));
}

/** `/guide/<chapter>.md`, and `/guide/<chapter>` where Markdown is asked for; see next.config.js. */
export async function GET(_: Request, { params }: RouteContext<"/guide-copies/[chapter]">) {
  const { chapter: slug } = await params;
  const chapter = readChapters().find((each) => each.slug === slug);
  if (!chapter) notFound();
  return textAnswer(markdownOf(chapter), "text/markdown", {
    Vary: "Accept",
    Link: `<${copyParts.origin}/guide/${slug}>; rel="canonical"`,
  });
}
