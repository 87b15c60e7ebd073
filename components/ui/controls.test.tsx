import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { Panel } from "@/components/ui/panel";

test("a field names its unit, its help and what is wrong with it", () => {
  const html = renderToStaticMarkup(
    <TextField id="port" label="Port" unit="TCP" help="Its number." problem="Not a number." />,
  );
  expect(html).toContain('<label for="port"');
  expect(html).toContain('aria-describedby="port-problem port-unit port-help"');
  expect(html).toContain('aria-invalid="true"');
  expect(html.match(/ id="[^"]*"/g)).toEqual([
    ' id="port"',
    ' id="port-unit"',
    ' id="port-problem"',
    ' id="port-help"',
  ]);
});

test("fields show their defaults as HTML that needs no script", () => {
  const text = renderToStaticMarkup(
    <TextField label="Namespace" name="namespace" defaultValue="shop" />,
  );
  expect(text).toContain('value="shop"');
  const options = ["a", "b"].map((value) => ({ value, label: value }));
  const select = renderToStaticMarkup(
    <SelectField label="Mesh" options={options} defaultValue="b" />,
  );
  expect(select).toContain('<option value="b" selected="">');
});

test("a button submits only when it says so", () => {
  expect(renderToStaticMarkup(<Button>Copy</Button>)).toContain('type="button"');
  expect(renderToStaticMarkup(<Button type="submit">Go</Button>)).toContain('type="submit"');
});

test("a panel is the element it is asked to be", () => {
  const html = renderToStaticMarkup(
    <Panel as="details" open tone="warn">
      text
    </Panel>,
  );
  expect(html).toMatch(/^<details class="rounded-lg border border-warn [^"]*" open="">text</);
});
