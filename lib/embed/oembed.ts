/** oEmbed 1.0 (oembed.com): what a page that was given one of our links may show in its place. */
import type { PricedCoefficients } from "@/lib/catalog/overhead-schema";
import { frameParameters } from "@/lib/embed/frame";
import { cardRatio, pictureParameters, pictureQuery } from "@/lib/embed/picture";
import { attribute } from "@/lib/embed/snippet";
import { decode, encode } from "@/lib/share/codec";
import { pinned } from "@/lib/share/comparison";
import { calculatorParameters, calculatorQuery } from "@/lib/share/workload";
import { site } from "@/lib/site";

/** The most room the asking page has; absent where it did not say. */
export type Limits = { readonly maxwidth?: number; readonly maxheight?: number };

export type OembedAsked =
  | { readonly page: "calculator" | "result"; readonly params: URLSearchParams; limits: Limits }
  | { readonly status: 400 | 404 | 501; readonly title: string; readonly detail: string };

const pages: Readonly<Record<string, "calculator" | "result">> = {
  "/calculator": "calculator",
  "/embed/calculator": "calculator",
  "/wizard/result": "result",
};

/** A whole number of pixels; anything else is as if not given. */
function limitIn(params: URLSearchParams, name: keyof Limits): Limits {
  const text = params.get(name)?.trim() ?? "";
  return /^\d{1,6}$/.test(text) && Number(text) > 0 ? { [name]: Number(text) } : {};
}

/**
 * What is asked for, or why there is no answer: 501 for another format than JSON, 400 without an
 * address, 404 for an address that is not one of ours, as the specification says.
 * @param origin where the site is served; http and https count as the same place
 */
export function oembedAsked(params: URLSearchParams, origin: string): OembedAsked {
  const format = params.get("format") ?? "";
  if (format !== "" && format !== "json") {
    return { status: 501, title: "Format not offered", detail: "Ask for format=json." };
  }
  const address = params.get("url")?.trim() ?? "";
  if (address === "") {
    return { status: 400, title: "No address", detail: "Give the address to embed as url." };
  }
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isOurs =
    url !== undefined &&
    /^https?:$/.test(url.protocol) &&
    url.host === new URL(origin).host &&
    url.username === "" &&
    url.password === "";
  const path = url?.pathname.replace(/(?<=.)\/$/, "") ?? "";
  const page = isOurs && Object.hasOwn(pages, path) ? pages[path] : undefined;
  if (!url || !page) {
    const detail = `Only links to the calculator and to results of ${origin} can be embedded.`;
    return { status: 404, title: "Nothing to embed at this address", detail };
  }
  const limits = { ...limitIn(params, "maxwidth"), ...limitIn(params, "maxheight") };
  return { page, params: url.searchParams, limits };
}

const version = { version: "1.0", provider_name: site.name } as const;
/** Seconds; what is pinned stays as it is. */
const cacheAge = { pinned: 7 * 24 * 60 * 60, live: 60 * 60 };
const frameSize = { width: 720, height: 720 };
const cardSize = { width: pictureParameters.width.min, most: 1200 };

/** The largest card that fits, or none where it would be too small to read. */
function cardWidth({ maxwidth = Infinity, maxheight = Infinity }: Limits): number | undefined {
  const width = Math.min(cardSize.most, maxwidth, Math.floor(maxheight * cardRatio));
  return width < cardSize.width ? undefined : width;
}

type Asked = { readonly params: URLSearchParams; readonly limits: Limits };

/**
 * The calculator in a frame, with the state of the link spelled out. Data are pinned unless the link
 * says `live`: a published article keeps its figures.
 * @param used data that the link comes to, which is pinned
 * @param title the finding for the state
 */
export function calculatorOembed(
  { params, limits }: Asked,
  { origin, used, title }: { origin: string; used: PricedCoefficients; title: string },
) {
  const { values: all } = decode({ ...calculatorParameters, ...frameParameters }, params);
  const values = all.data === "live" ? all : { ...all, ...pinned(all, used) };
  const own = encode(frameParameters, values);
  const query = `${calculatorQuery(values, { spellOut: true })}${own ? `&${own}` : ""}`;
  const size = {
    width: Math.min(frameSize.width, limits.maxwidth ?? Infinity),
    height: Math.min(frameSize.height, limits.maxheight ?? Infinity),
  };
  const src = attribute(`${origin}/embed/calculator?${query}`);
  const width = cardWidth(limits);
  const theme = values.theme === "dark" ? "dark" : "light";
  const card = width && pictureQuery(values, { shape: "card", theme, width });
  return {
    ...version,
    provider_url: origin,
    type: "rich",
    title,
    cache_age: values.data === "live" ? cacheAge.live : cacheAge.pinned,
    html: `<iframe src="${src}" title="${attribute(title)}" width="${size.width}" height="${size.height}" loading="lazy" style="border: 0; max-width: 100%"></iframe>`,
    ...size,
    ...(width && card
      ? {
          thumbnail_url: `${origin}/embed/calculator.png?${card}`,
          thumbnail_width: width,
          thumbnail_height: Math.round(width / cardRatio),
        }
      : {}),
  };
}

/**
 * A result, which is not for frames: its headline and, where there is room, the picture of its
 * verdict, which comes in one size.
 */
export function resultOembed(
  { maxwidth = Infinity, maxheight = Infinity }: Limits,
  { origin, title, picture }: { origin: string; title: string; picture: string },
) {
  const fits = cardSize.most <= maxwidth && cardSize.most / cardRatio <= maxheight;
  return {
    ...version,
    provider_url: origin,
    type: "link",
    title,
    cache_age: cacheAge.live,
    ...(fits
      ? {
          thumbnail_url: `${origin}${picture}`,
          thumbnail_width: cardSize.most,
          thumbnail_height: Math.round(cardSize.most / cardRatio),
        }
      : {}),
  };
}

/** The address that answers for a page of ours, for the discovery link in its head. */
export function oembedAddress(origin: string, path: string, query: string): string {
  const url = `${origin}${path}${query ? `?${query}` : ""}`;
  return `${origin}/api/oembed?${new URLSearchParams({ url, format: "json" }).toString()}`;
}
