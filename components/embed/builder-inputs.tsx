import { SeriesKey } from "@/components/chart/series-key";
import { seriesNames } from "@/components/overhead/series-names";
import { Button } from "@/components/ui/button";
import { Choice, TextField } from "@/components/ui/field";
import { frameInputs, type FrameOptions, frameParts, frameThemes } from "@/lib/embed/frame";
import { inputFields, seriesIds } from "@/lib/overhead/workload";
import { type CalculatorValues, settingsFrom } from "@/lib/share/workload";

const numbers = frameInputs.filter((name) => name !== "meshes");

const partLabels = {
  memory: "Memory chart",
  cpu: "CPU chart",
  table: "Table of every value",
  inputs: "Inputs for the reader",
} as const;

const themeLabels = {
  auto: "As the reader’s system",
  light: "Light",
  dark: "Dark",
  transparent: "Transparent: your background shows",
} as const;

type Props = {
  values: CalculatorValues;
  options: FrameOptions;
  /** The data version pinned, or the one that would be. */
  version: string;
};

/** Every choice of the embed builder, each named like the parameter of the frame it sets. */
export function BuilderInputs({ values, options, version }: Props) {
  const { series } = settingsFrom(values);
  const others = Object.entries(values).filter(
    ([name, value]) => value !== undefined && !isOffered(name),
  );
  return (
    <>
      {/* What came along from the calculator stays, though it has no field here. */}
      {others.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={String(value)} />
      ))}
      <Group title="Your cluster">
        <div className="grid grid-cols-2 gap-3">
          {numbers.map((name) => (
            <NumberInput key={name} name={name} value={values[name]} />
          ))}
        </div>
        <fieldset>
          <legend className="text-sm font-medium">{inputFields.meshes.label}</legend>
          {seriesIds.map((id) => (
            <Tick key={id} name="meshes" value={id} checked={series.includes(id)}>
              <SeriesKey id={id} /> {seriesNames[id].name}
            </Tick>
          ))}
        </fieldset>
      </Group>
      <Group title="What to show">
        <div>
          {frameParts.map((part) => (
            <Tick key={part} name="show" value={part} checked={options.show.includes(part)}>
              {partLabels[part]}
            </Tick>
          ))}
        </div>
      </Group>
      <Group title="Theme">
        <div>
          {frameThemes.map((theme) => (
            <Tick
              key={theme}
              type="radio"
              name="theme"
              value={theme}
              checked={options.theme === theme}
            >
              {themeLabels[theme]}
            </Tick>
          ))}
        </div>
      </Group>
      <Group title="Data">
        <Tick type="radio" name="data" value={version} checked={values.data !== "live"}>
          Pinned to {version}: the chart stays what you wrote about
        </Tick>
        <Tick type="radio" name="data" value="live" checked={values.data === "live"}>
          Always current: follows new measurements, so the figures may change under your text
        </Tick>
      </Group>
      <LockTable options={options} />
      <Button type="submit" variant="primary" className="js:hidden">
        Write the code
      </Button>
    </>
  );
}

function isOffered(name: string): boolean {
  return name === "data" || (frameInputs as readonly string[]).includes(name);
}

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <fieldset className="border-t border-line pt-4">
      <legend className="float-left mb-2 w-full font-semibold">{title}</legend>
      <div className="clear-both space-y-3">{children}</div>
    </fieldset>
  );
}

function NumberInput({
  name,
  value,
}: {
  name: (typeof numbers)[number];
  value: number | undefined;
}) {
  const field = inputFields[name];
  const preset = "default" in field ? field.default : "";
  return (
    <TextField
      id={`embed-${name}`}
      name={name}
      label={field.label}
      type="number"
      min={field.min}
      max={field.max}
      step={field.integer ? 1 : "any"}
      placeholder={name === "services" ? "not stated" : undefined}
      defaultValue={value ?? preset}
    />
  );
}

function Tick({
  type = "checkbox",
  checked,
  children,
  ...props
}: {
  type?: "checkbox" | "radio";
  name: string;
  value: string;
  checked: boolean;
  children: React.ReactNode;
}) {
  return <Choice type={type} defaultChecked={checked} label={children} {...props} />;
}

/** For each of the frame's inputs: whether the reader may change it, or sees it at all. */
function LockTable({ options }: { options: FrameOptions }) {
  return (
    <details
      className="border-t border-line pt-4"
      open={options.lock.length + options.hide.length > 0}
    >
      <summary className="font-semibold">Lock or hide single inputs</summary>
      <table className="mt-2 w-full text-left text-sm">
        <thead className="text-muted">
          <tr>
            <th scope="col" className="font-medium">
              Input
            </th>
            <th scope="col" className="w-14 font-medium">
              Lock
            </th>
            <th scope="col" className="w-14 font-medium">
              Hide
            </th>
          </tr>
        </thead>
        <tbody>
          {frameInputs.map((input) => (
            <tr key={input}>
              <th scope="row" className="py-1 font-normal">
                {inputFields[input].label}
              </th>
              {(["lock", "hide"] as const).map((name) => (
                <td key={name}>
                  <input
                    type="checkbox"
                    name={name}
                    value={input}
                    defaultChecked={options[name].includes(input)}
                    aria-label={`${name === "lock" ? "Lock" : "Hide"}: ${inputFields[input].label}`}
                    className="size-4"
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
