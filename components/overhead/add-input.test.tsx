/** CONTRIBUTING’s recipe “Add a calculator input”, carried out: one row in the table, nothing else. */
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, expect, test, vi } from "vitest";
import type { Row } from "@/lib/overhead/workload";

vi.mock("next/navigation", () => ({ useSearchParams: () => new URLSearchParams() }));

const rows = {
  retries: {
    kind: "number",
    min: 0,
    max: 20,
    integer: true,
    default: 1,
    label: "Retries per request",
    group: "cluster",
    unit: "retries",
    help: "Further attempts after a failure.",
  },
  tracing: {
    kind: "flag",
    default: false,
    label: "Traces every request",
    group: "more",
    unit: "",
    help: "Each request is reported.",
  },
} as const satisfies Record<string, Row>;

beforeAll(async () => {
  // Before anything that reads the tables is imported; the second contains the first.
  const { inputFields, workloadFields } = await import("@/lib/overhead/workload");
  for (const table of [workloadFields, inputFields]) Object.assign(table, rows);
});

const namesIn = (html: string) =>
  new Set([...html.matchAll(/ name="(\w+)"/g)].map(([, name]) => name));

test("the form has a control for it, with label, help and a link to the method", async () => {
  const { WorkloadForm } = await import("@/components/overhead/workload-form.client");
  const { catalog } = await import("@/lib/catalog/catalog");
  const [coefficients] = catalog.coefficients;
  const html = renderToStaticMarkup(
    <WorkloadForm
      values={{}}
      coefficients={coefficients!}
      sources={{}}
      onChange={() => undefined}
    />,
  );
  for (const [name, { label, help }] of Object.entries(rows)) {
    expect(namesIn(html)).toContain(name);
    expect(html).toContain(label);
    expect(html).toContain(help);
    expect(html).toContain(`How “${label}” is used`);
  }
});

test("the address carries it, and the model gets it", async () => {
  const { calculatorFromParams, calculatorQuery } = await import("@/lib/share/workload");
  const { workloadFrom } = await import("@/lib/overhead/workload");
  const { values, notices } = calculatorFromParams(new URLSearchParams("retries=3&tracing=true"));
  expect(notices).toEqual([]);
  expect(calculatorQuery(values)).toBe("retries=3&tracing=true");
  expect(workloadFrom(values)).toMatchObject({ retries: 3, tracing: true });
  expect(workloadFrom()).toMatchObject({ retries: 1, tracing: false });
});

test("the API describes it", async () => {
  const { openApi } = await import("@/lib/api/openapi");
  const text = JSON.stringify(openApi("https://example.org"));
  for (const name of Object.keys(rows)) expect(text).toContain(`"name":"${name}","in":"query"`);
});

test("a frame takes it, and offers what is about the cluster to its readers", async () => {
  const { frameFromParams, frameQuery } = await import("@/lib/embed/frame");
  const { FrameInputs } = await import("@/components/embed/frame-inputs.client");
  const { BuilderInputs } = await import("@/components/embed/builder-inputs");
  const { values, notices, ...options } = frameFromParams(
    new URLSearchParams("retries=3&tracing=true"),
  );
  expect(notices).toEqual([]);
  expect(frameQuery(values, options)).toContain("retries=3");
  const frame = renderToStaticMarkup(
    <FrameInputs values={values} lock={[]} hide={[]} onChange={() => undefined} />,
  );
  expect(namesIn(frame)).toContain("retries");
  expect(namesIn(frame)).not.toContain("tracing");
  const builder = renderToStaticMarkup(
    <BuilderInputs values={values} options={options} version="2026-11" />,
  );
  expect(namesIn(builder)).toContain("retries");
  // Without a control of its own it is not lost.
  expect(builder).toContain('type="hidden" name="tracing" value="true"');
});

test("a host’s message sets it", async () => {
  const { settingFrom } = await import("@/lib/embed/messages");
  const setting = settingFrom({ meshfit: 1, type: "set", values: { retries: 4 } });
  expect(setting).toMatchObject({ values: { retries: 4 }, ignored: [] });
});
