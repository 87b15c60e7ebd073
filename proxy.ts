/** Every request but those for hashed files comes by here, before Next reads more of it. */
import { createHash, randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { problem } from "@/app/api/answer";
import { headScript } from "@/components/layout/head-script";
import { dataPolicy, pagePolicy } from "@/lib/content-security-policy";

/** Pages that read the query. They are rendered for each request, so their scripts carry a nonce. */
const rendered = new Set([
  "/calculator",
  "/compare",
  "/embed",
  "/embed/calculator",
  "/manifests",
  "/measurements",
  "/search",
  "/wizard",
  "/wizard/compare",
  "/wizard/result",
  "/wizard/result/paths",
]);

const methods = "GET, HEAD, OPTIONS";

/** No link of ours comes near; the time Next takes to read a query grows with the square of it. */
const mostParameters = 200;

/**
 * Headers that Next is better off without: a policy that somebody else sent, cookies, of which the
 * site has none and Next some of its own, and what makes Next answer 500 when it does not fit a file.
 */
const dropped = [
  "content-security-policy",
  "content-security-policy-report-only",
  "cookie",
  "if-match",
  "if-unmodified-since",
  "range",
];

const headScriptHash = `sha256-${createHash("sha256").update(headScript).digest("base64")}`;

function isReadable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/** An answer in words; from the API in the form of its other errors. */
function refusal(request: NextRequest, status: number, title: string, detail: string) {
  if (request.nextUrl.pathname.startsWith("/api/")) return problem(status, title, detail);
  return new NextResponse(`${title}. ${detail}\n`, {
    status,
    headers: {
      "Cache-Control": "no-store",
      "Content-Security-Policy": dataPolicy,
      "Content-Type": "text/plain; charset=utf-8",
    },
  });
}

/** Answers what no page or file is asked for by. */
function refused(request: NextRequest): Response | undefined {
  const { method } = request;
  if (method === "OPTIONS")
    return new NextResponse(null, { status: 204, headers: { Allow: methods } });
  if (method !== "GET" && method !== "HEAD") {
    const response = refusal(request, 405, "This site is only read", `Ask by ${methods}.`);
    response.headers.set("Allow", methods);
    return response;
  }
  if (request.nextUrl.search.split("&", mostParameters + 1).length > mostParameters) {
    const most = `At most ${mostParameters} parameters are read.`;
    return refusal(request, 414, "This address has too many parameters", most);
  }
  if (!isReadable(request.nextUrl.pathname)) {
    return refusal(
      request,
      400,
      "This address cannot be read",
      "A % in it stands for no character.",
    );
  }
  return undefined;
}

export function proxy(request: NextRequest): Response {
  const answer = refused(request);
  if (answer) return answer;
  const path = request.nextUrl.pathname;
  const headers = new Headers(request.headers);
  const isPlain = !dropped.some((name) => headers.has(name));
  for (const name of dropped) headers.delete(name);
  if (!rendered.has(path)) {
    return isPlain ? NextResponse.next() : NextResponse.next({ request: { headers } });
  }
  const policy = pagePolicy([`nonce-${randomBytes(16).toString("base64")}`, headScriptHash]);
  // Next puts the nonce it finds here on the scripts it writes.
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  if (path === "/embed/calculator") {
    // May be framed by anything: even `frame-ancestors *` would leave out local files and apps.
    response.headers.set("Content-Security-Policy", policy);
  } else {
    response.headers.set("Content-Security-Policy", `${policy}; frame-ancestors 'none'`);
    // Asked for again each time, yet kept for the way back.
    response.headers.set("Cache-Control", "private, no-cache");
  }
  return response;
}

export const config = { matcher: "/((?!_next/static/).*)" };
