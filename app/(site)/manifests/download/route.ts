import { manifestFacts } from "@/app/manifest-facts";
import { build, yamlFile } from "@/lib/manifests/build";
import { builderFields } from "@/lib/manifests/fields";
import { targetOf } from "@/lib/manifests/form";
import { builderFromParams } from "@/lib/share/manifests";

/** All manifests of a form as one file. A form that cannot be written is answered in plain words. */
export function GET(request: Request) {
  const { form, problems, refused } = builderFromParams(new URL(request.url).searchParams);
  if (!form) {
    const lines = refused.map(
      (name) => `${builderFields[name].label} ${problems[name] ?? "cannot be used"}.`,
    );
    return new Response(`${lines.join("\n")}\n`, {
      status: 400,
      headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
    });
  }
  const result = build(form, targetOf(form), manifestFacts);
  return new Response(yamlFile(result, manifestFacts), {
    headers: {
      "Content-Type": "application/yaml; charset=utf-8",
      // Its parts have passed the naming rules: letters, digits and hyphens.
      "Content-Disposition": `attachment; filename="${result.fileName}"`,
      "Cache-Control": "public, max-age=300",
      "X-Robots-Tag": "noindex",
    },
  });
}
