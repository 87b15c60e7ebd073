/**
 * Tracing by OpenTelemetry, for whoever runs a collector: Next's own spans, sent as OTLP over HTTP.
 * The exporter, the sampler and the resource read the standard `OTEL_…` variables.
 */
import { diag, DiagConsoleLogger, DiagLogLevel } from "@opentelemetry/api";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from "@opentelemetry/resources";
import {
  BatchSpanProcessor,
  NodeTracerProvider,
  type SpanProcessor,
} from "@opentelemetry/sdk-trace-node";

/** A process that ends loses the spans it has not sent, so it keeps them for a second at most. */
const sendEveryMs = 1_000;

/** Answers and clusters stand in queries and are nobody's business but the reader's. */
export const withoutQueries: SpanProcessor = {
  onStart: () => undefined,
  onEnd: ({ attributes }) => {
    for (const [name, value] of Object.entries(attributes)) {
      if (typeof value === "string") attributes[name] = value.split("?", 1)[0];
    }
  },
  forceFlush: () => Promise.resolve(),
  shutdown: () => Promise.resolve(),
};

/** From here on every request leads to spans. */
export function startTracing(): void {
  // Otherwise a collector that does not answer would go unnoticed.
  diag.setLogger(new DiagConsoleLogger(), DiagLogLevel.ERROR);
  const provider = new NodeTracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes({ "service.name": "meshfit" }))
      .merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [
      withoutQueries,
      new BatchSpanProcessor(new OTLPTraceExporter(), { scheduledDelayMillis: sendEveryMs }),
    ],
  });
  provider.register();
}
