/** What every answer of the API has in common. */

const common = {
  "Access-Control-Allow-Origin": "*",
  // Answers depend on the address alone and change only with a deployment.
  "Cache-Control": "public, max-age=300, s-maxage=3600, stale-while-revalidate=86400",
};

/** A JSON answer that any page may read and any cache may keep. */
export function answer(body: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  return Response.json(body, { headers: { ...common, ...headers } });
}

/** An error as RFC 9457 problem details. */
export function problem(status: number, title: string, detail: string): Response {
  return Response.json(
    { type: "about:blank", title, status, detail },
    {
      status,
      headers: {
        ...common,
        "Cache-Control": "no-store",
        "Content-Type": "application/problem+json",
      },
    },
  );
}
