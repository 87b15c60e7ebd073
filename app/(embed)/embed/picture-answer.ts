import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { Queue } from "@/app/(embed)/embed/picture-queue";
import { problem } from "@/app/api/answer";
import { servedOrigin } from "@/app/api/origin";
import type { PictureTheme } from "@/components/picture/colours";
import type { PictureInput } from "@/components/picture/drawing";
import { cardLayout, figureLayout } from "@/components/picture/layout";
import { figurePicture } from "@/components/overhead/figure-picture";
import { catalog } from "@/lib/catalog/catalog";
import { pictureFromParams, pictureQuery, type PictureState } from "@/lib/embed/picture";
import { coefficientsFor, comparisonFrom } from "@/lib/share/comparison";
import { calculatorQuery } from "@/lib/share/workload";

type Drawn = { readonly body: Buffer; readonly tag: string };
type Draw = (input: PictureInput & { readonly theme: PictureTheme }) => Promise<Buffer>;

/** A file format: its name in an answer, what draws it, and the drawings that wait. */
export type PictureFormat = {
  readonly type: string;
  readonly draw: Draw;
  readonly enqueue: Queue;
};

const retrySeconds = 5;
const cache = new LRUCache<string, Drawn>({
  maxSize: 16 * 1024 * 1024,
  sizeCalculation: ({ body }) => body.length,
});
/** Pictures being drawn: whoever asks for the same one waits for it. */
const drawing = new Map<string, Promise<Drawn>>();

const day = 24 * 60 * 60;
/** Pinned data change only when the drawing does; live data, when new ones are published. */
const caching = {
  pinned: `public, max-age=${day}, s-maxage=${7 * day}, stale-while-revalidate=${30 * day}`,
  live: `public, max-age=300, s-maxage=3600, stale-while-revalidate=${day}`,
} as const;

function inputOf({ values, options }: PictureState, origin: string): Parameters<Draw>[0] {
  const { coefficients, newest } = coefficientsFor(catalog.coefficients, values);
  const query = calculatorQuery(values);
  const isCard = options.shape === "card";
  const figure = { ...comparisonFrom(coefficients, values), scale: "linear" } as const;
  return {
    ...figurePicture(
      figure,
      options.chart === "cpu" ? "cpuMillicores" : "memoryMiB",
      isCard ? undefined : `${origin}/calculator${query ? `?${query}` : ""}`,
      newest,
    ),
    theme: options.theme,
    layout: isCard ? cardLayout(options.width) : figureLayout(options.width),
  };
}

/** @returns undefined when too many pictures wait */
async function drawnFor(
  key: string,
  enqueue: Queue,
  draw: () => Promise<Buffer>,
): Promise<Drawn | undefined> {
  const known = cache.get(key) ?? drawing.get(key);
  if (known) return known;
  const started = enqueue(async () => {
    const body = await draw();
    const tag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
    const drawn = { body, tag };
    cache.set(key, drawn);
    return drawn;
  });
  if (!started) return undefined;
  drawing.set(key, started);
  try {
    return await started;
  } finally {
    drawing.delete(key);
  }
}

/**
 * The picture that a query asks for. Nothing in the query fails it, and equal states share one
 * drawing, whatever else their queries hold.
 */
export async function pictureAnswer(
  request: Request,
  { type, draw, enqueue }: PictureFormat,
): Promise<Response> {
  const state = pictureFromParams(new URL(request.url).searchParams);
  const { values, options } = state;
  const origin = servedOrigin(request);
  const key = `${type} ${origin} ${pictureQuery(values, options)}`;
  const drawn = await drawnFor(key, enqueue, () => draw(inputOf(state, origin)));
  if (!drawn) {
    const busy = problem(503, "Too many pictures at once", "Ask again in a few seconds.");
    busy.headers.set("Retry-After", String(retrySeconds));
    return busy;
  }
  const { notices } = coefficientsFor(catalog.coefficients, values);
  const pinned = values.data !== undefined && values.data !== "live" && notices.length === 0;
  const headers = {
    "Access-Control-Allow-Origin": "*",
    "Cache-Control": pinned ? caching.pinned : caching.live,
    ETag: drawn.tag,
  };
  const known = request.headers.get("if-none-match")?.split(/,\s*/) ?? [];
  if (known.some((tag) => tag === "*" || tag.replace(/^W\//, "") === drawn.tag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(new Uint8Array(drawn.body), {
    headers: { ...headers, "Content-Type": type },
  });
}
