/**
 * The guide's chapters: which there are, in which order, and what their front matter says. The one
 * lib module that reads the disk; it runs while pages are built, never in the browser.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import GithubSlugger from "github-slugger";
import { parse } from "yaml";
import { z } from "zod";

const frontMatterSchema = z.strictObject({
  title: z.string().min(1),
  description: z.string().min(1).max(160),
  lastChecked: z.iso.date("must be a date such as 2026-11-23"),
  /** Ids in content/sources.json, in the order of their numbers in the text. */
  sources: z.array(z.string()).min(1),
});

export type Heading = { readonly id: string; readonly text: string };

export type Chapter = z.infer<typeof frontMatterSchema> & {
  readonly slug: string;
  /** File name without ending, `NN-slug`. */
  readonly file: string;
  readonly number: number;
  /** The sections, for the list of contents. */
  readonly headings: readonly Heading[];
  /** Every heading there is, for links into the chapter. */
  readonly anchors: readonly Heading[];
  readonly minutes: number;
  /** Markdown without front matter. */
  readonly body: string;
};

const folder = path.join(process.cwd(), "content", "guide");
const wordsPerMinute = 220;

/**
 * Reads one chapter.
 * @param file name in content/guide, `NN-slug.mdx`
 * @throws naming the file and what to change, when its name or front matter is wrong
 */
export function parseChapter(file: string, text: string): Chapter {
  const name = /^(\d\d)-([a-z0-9-]+)\.mdx$/.exec(file);
  const parts = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text);
  if (!name?.[1] || !name[2]) {
    throw new Error(`content/guide/${file}: name it like 04-istio.mdx.`);
  }
  if (!parts?.[1] || parts[2] === undefined) {
    throw new Error(`content/guide/${file}: start it with front matter between two lines of ---.`);
  }
  const read = frontMatterSchema.safeParse(parse(parts[1]));
  if (!read.success) {
    throw new Error(`content/guide/${file}: front matter\n${z.prettifyError(read.error)}`);
  }
  const body = parts[2];
  const words = body.replace(/```[\s\S]*?```|<[^>]*>/g, " ").split(/\s+/).length;
  return {
    ...read.data,
    slug: name[2],
    file: file.replace(/\.mdx$/, ""),
    number: Number(name[1]),
    ...headingsOf(body),
    minutes: Math.max(1, Math.round(words / wordsPerMinute)),
    body,
  };
}

function headingsOf(body: string): Pick<Chapter, "headings" | "anchors"> {
  const slugger = new GithubSlugger();
  const headings: Heading[] = [];
  const anchors: Heading[] = [];
  for (const [, marks, title] of body
    .replace(/```[\s\S]*?```/g, "")
    .matchAll(/^(#{2,6}) (.+)$/gm)) {
    const text = (title ?? "").replaceAll("`", "").trim();
    // Every heading counts for the slugger, so that repeated titles get the same ids as on the page.
    const id = slugger.slug(text);
    anchors.push({ id, text });
    if (marks === "##") headings.push({ id, text });
  }
  return { headings, anchors };
}

/** All chapters in order. */
export function readChapters(): readonly Chapter[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".mdx"))
    .sort()
    .map((file) => parseChapter(file, readFileSync(path.join(folder, file), "utf8")));
}

/**
 * The place in the guide that `istio#the-control-plane` means.
 * @throws naming what is missing, the chapter or the heading in it
 */
export function findSection(
  chapters: readonly Chapter[],
  address: string,
): { readonly chapter: Chapter; readonly heading: Heading } {
  const [slug, id] = address.split("#");
  const chapter = chapters.find((each) => each.slug === slug);
  const heading = chapter?.anchors.find((each) => each.id === id);
  if (!chapter || !heading) {
    throw new Error(
      `The guide has no ${chapter ? `heading "${String(id)}" in ${chapter.file}.mdx` : `chapter "${String(slug)}"`}, which "${address}" names.`,
    );
  }
  return { chapter, heading };
}
