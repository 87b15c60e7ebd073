/** Every kind of form there is, for the tests: all choices, the edges of numbers, extras on and off. */
import { formFrom, placements, type BuilderValues, type Form } from "@/lib/manifests/fields";

const dimensions: { readonly [K in keyof BuilderValues]: readonly BuilderValues[K][] } = {
  mesh: placements,
  api: ["gateway-api", "classic"],
  weight: [0, 1, 100],
  header: [undefined, "X-Preview"],
  headerValue: ["true", 'it\'s #1: "yes" & $HOME'],
  timeout: [undefined, 3600],
  retries: [undefined, 0, 10],
  mirror: [false, true],
  delay: [undefined, 1],
  gatewayNamespace: ["edge", "shop"],
  gatewayClass: ["istio", "cilium"],
};

/** Whether a dimension changes nothing for a form, so that its first value stands for all. */
const isIdle = (name: string, { mesh, header }: BuilderValues) =>
  (name.startsWith("gateway") && mesh !== "none") ||
  (name === "headerValue" && header === undefined);

/** The product of all dimensions. */
export function allForms(): readonly Form[] {
  return Object.entries(dimensions)
    .reduce<readonly BuilderValues[]>(
      (forms, [name, values]) =>
        forms.flatMap((form) =>
          (isIdle(name, form) ? values.slice(0, 1) : values).map((value) => ({
            ...form,
            [name]: value,
          })),
        ),
      [{}],
    )
    .map(formFrom);
}
