/** Next calls this once in each process that serves. Tracing is off unless a collector is named. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs" && process.env["OTEL_EXPORTER_OTLP_ENDPOINT"]) {
    const { startTracing } = await import("./instrumentation-node");
    startTracing();
  }
}
