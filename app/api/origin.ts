import { siteOrigin } from "@/lib/site";

/** Origin for absolute links in an answer: `SITE_ORIGIN`, else the address the request came to. */
export function servedOrigin({ headers }: { readonly headers: Pick<Headers, "get"> }): string {
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  const protocol = headers.get("x-forwarded-proto") ?? "http";
  const served = `${protocol === "https" ? "https" : "http"}://${host ?? ""}`;
  return siteOrigin(
    process.env.SITE_ORIGIN,
    URL.canParse(served) ? new URL(served).origin : undefined,
  );
}
