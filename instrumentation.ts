import type { Instrumentation } from "next";

/** Next calls this once in each process that serves. Tracing is off unless a collector is named. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs" && process.env["OTEL_EXPORTER_OTLP_ENDPOINT"]) {
    const { startTracing } = await import("./instrumentation-node");
    startTracing();
  }
}

/**
 * One line of JSON on standard error for each request that fails. Without the query: answers and
 * clusters are nobody's business but the reader's.
 */
export const onRequestError: Instrumentation.onRequestError = (error, request, context) => {
  const { message, stack, digest } = error as Error & { digest?: string };
  console.error(
    JSON.stringify({
      time: new Date().toISOString(),
      level: "error",
      event: "request failed",
      method: request.method,
      path: request.path.split("?", 1)[0]?.slice(0, 200),
      route: context.routePath,
      message,
      stack,
      digest,
    }),
  );
};
