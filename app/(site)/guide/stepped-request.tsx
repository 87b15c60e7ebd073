import { plainText } from "@/app/(site)/guide/inline-text";
import { RequestDrawing } from "@/components/request-path/drawing";
import { RequestStep } from "@/components/request-path/step";
import { RequestSteps } from "@/components/request-path/steps.client";
import { catalog } from "@/lib/catalog/catalog";

/** The way of one request, step by step: drawn here, so that only the turning is left to the browser. */
export function SteppedRequest() {
  const paths = catalog.requestPaths.map(({ id, name, outside, steps }) => ({
    id,
    name,
    outside: plainText(outside),
    drawing: <RequestDrawing path={id} steps={steps.map(({ hops }) => hops)} />,
    steps: steps.map((step) => (
      <RequestStep
        key={step.title}
        step={{ ...step, text: plainText(step.text) }}
        sources={step.sources.flatMap((source) => catalog.sources[source] ?? [])}
      />
    )),
  }));
  return <RequestSteps paths={paths} />;
}
