import {
  FlagField,
  RadioField,
  SelectField,
  TextField,
  isChoice,
  isFlag,
  textIn,
  type Stated,
} from "@/components/manifests/fields";
import {
  builderFields,
  fieldGroups,
  type FieldGroup,
  type FieldName,
} from "@/lib/manifests/fields";

/** The fields of a group, in the order of the table. */
const fieldsOf = (group: FieldGroup) => Object.keys(fieldGroups[group]) as FieldName[];

/** Whether a field says something else than it would by itself. */
function isInUse(name: FieldName, stated: Stated): boolean {
  const field = builderFields[name];
  const text = stated.typed[name];
  return text !== undefined && text !== ("default" in field ? String(field.default) : "");
}

function Fields({ group, stated }: { group: FieldGroup; stated: Stated }) {
  return (
    <div className="grid grid-cols-2 items-start gap-x-4 gap-y-4">
      {fieldsOf(group).map((name) =>
        isFlag(name) ? (
          <FlagField key={name} name={name} stated={stated} />
        ) : isChoice(name) ? (
          <SelectField key={name} name={name} stated={stated} />
        ) : (
          <TextField key={name} name={name} stated={stated} />
        ),
      )}
    </div>
  );
}

type Part = { title: string; group: FieldGroup; stated: Stated };

/** Fields that belong together. */
function Group({ title, group, stated }: Part) {
  return (
    <fieldset className="border-t border-line pt-4">
      <legend className="float-left mb-3 w-full text-sm font-semibold">{title}</legend>
      <div className="clear-both">
        <Fields group={group} stated={stated} />
      </div>
    </fieldset>
  );
}

/** The same, folded until one of them is in use or wrong. */
function Folded({ title, group, stated, isOpen = false }: Part & { isOpen?: boolean }) {
  const needed = fieldsOf(group).some((name) => isInUse(name, stated) || stated.problems[name]);
  return (
    <details open={isOpen || needed} className="border-t border-line pt-4">
      <summary className="text-sm font-semibold">{title}</summary>
      <div className="mt-3">
        <Fields group={group} stated={stated} />
      </div>
    </details>
  );
}

/** Every field of the builder, each named like its URL parameter. */
export function BuilderInputs({ stated }: { stated: Stated }) {
  return (
    <>
      {fieldsOf("mesh").map((name) =>
        isChoice(name) ? <RadioField key={name} name={name} stated={stated} /> : null,
      )}
      <Group title="Your service" group="service" stated={stated} />
      <Group title="Its versions" group="versions" stated={stated} />
      <Group title="The split" group="split" stated={stated} />
      <Folded title="Labels, workloads, further ports" group="workload" stated={stated} />
      <Folded title="Timeout, retries, mirror, delay" group="extras" stated={stated} />
      <Folded
        title="The gateway, without a mesh"
        group="gateway"
        stated={stated}
        isOpen={textIn("mesh", stated) === "none"}
      />
      <div className="border-t border-line pt-4">
        <Fields group="compare" stated={stated} />
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
