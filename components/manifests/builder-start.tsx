import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { Panel } from "@/components/ui/panel";
import { builderFields } from "@/lib/manifests/fields";
import { placements, targetNames } from "@/lib/manifests/targets";

const names = ["namespace", "service", "port"] as const;

/**
 * The way from a chapter into the builder: a few of its fields as an ordinary form, so that the
 * chapter stays prerendered and loads nothing for it.
 */
export function BuilderStart({ mesh = "linkerd" }: { mesh?: (typeof placements)[number] }) {
  return (
    <Panel
      as="form"
      padding="wide"
      action="/manifests"
      method="get"
      aria-label="Start the builder"
      className="print-hidden my-6 grid gap-x-4 gap-y-3 text-sm sm:grid-cols-4"
    >
      {names.map((name) => (
        <TextField
          key={name}
          code
          label={builderFields[name].label}
          name={name}
          inputMode={name === "port" ? "numeric" : "text"}
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={builderFields[name].default}
        />
      ))}
      <SelectField
        label={builderFields.mesh.label}
        name="mesh"
        options={placements.map((value) => ({ value, label: targetNames[value] }))}
        defaultValue={mesh}
      />
      <div className="sm:col-span-4">
        <Button type="submit">Write the commands and the YAML</Button>
      </div>
    </Panel>
  );
}
