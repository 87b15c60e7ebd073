import {
  FlagField,
  RadioField,
  SelectField,
  TextField,
  type Stated,
} from "@/components/manifests/fields";
import type { FieldName } from "@/lib/manifests/fields";

const service = ["namespace", "service", "port", "caller", "stable", "canary"] as const;
const split = ["weight", "header", "headerValue"] as const;
const extras = ["timeout", "retries", "delay"] as const;
const edge = ["gateway", "gatewayNamespace", "gatewayClass", "host"] as const;

/** Fields that belong together. */
function Group({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <fieldset className="space-y-4 border-t border-line pt-4">
      <legend className="float-left mb-3 w-full text-sm font-semibold">{title}</legend>
      <div className="clear-both space-y-4">{children}</div>
    </fieldset>
  );
}

const Texts = ({ names, stated }: { names: readonly FieldName[]; stated: Stated }) => (
  <div className="grid grid-cols-2 items-start gap-x-4 gap-y-4">
    {names.map((name) => (
      <TextField key={name} name={name} stated={stated} />
    ))}
  </div>
);

/** Every field of the builder, each named like its URL parameter. */
export function BuilderInputs({ stated, atGateway }: { stated: Stated; atGateway: boolean }) {
  const isEdgeInUse = atGateway || edge.some((name) => stated.typed[name] !== undefined);
  return (
    <>
      <RadioField name="mesh" stated={stated} />
      <RadioField name="api" stated={stated} />
      <Group title="Your service">
        <Texts names={service} stated={stated} />
      </Group>
      <Group title="The split">
        <Texts names={split} stated={stated} />
      </Group>
      <Group title="Extras">
        <Texts names={extras} stated={stated} />
        <FlagField name="mirror" stated={stated} />
      </Group>
      <details open={isEdgeInUse} className="border-t border-line pt-4">
        <summary className="text-sm font-semibold">At the gateway, without a mesh</summary>
        <div className="mt-3">
          <Texts names={edge} stated={stated} />
        </div>
      </details>
      <div className="border-t border-line pt-4">
        <SelectField name="compare" stated={stated} />
      </div>
      <p className="js:hidden">
        <button
          type="submit"
          className="rounded-md border border-transparent bg-accent px-4 py-2 font-medium text-accent-ink"
        >
          Write it
        </button>
      </p>
    </>
  );
}
