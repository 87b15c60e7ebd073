/** Manifests against the CRDs of the versions the builder names: schema, unknown fields and CEL rules. */
import { celEnv, parse, plan } from "@bufbuild/cel";
import { strings } from "@bufbuild/cel/ext";
import { Ajv } from "ajv";
import { Service } from "kubernetes-models/v1";
import type { Manifest } from "@/lib/manifests/manifest";
import crds from "@/lib/manifests/testing/crds.json" with { type: "json" };

type Schema = { readonly [key: string]: unknown };

const schemas = crds.schemas as readonly Schema[];
const versions = crds.versions as Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The versions there are CRDs of, such as "gateway-api 1.5.1". */
export const crdVersions = Object.keys(versions);

/** A schema that also refuses fields it does not know, as `kubectl` does; parts of oneOf apart. */
function strict(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strict);
  if (typeof schema !== "object" || schema === null) return schema;
  const inner = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === "enum" || key === "default" ? value : strict(value),
    ]),
  );
  return "properties" in inner && "type" in inner && !("additionalProperties" in inner)
    ? { ...inner, additionalProperties: false }
    : inner;
}

/** What the API server fills in before it evaluates rules. */
function withDefaults(schema: Schema, value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => withDefaults((schema.items ?? {}) as Schema, item));
  }
  if (typeof value !== "object" || value === null) {
    // CEL tells whole numbers from others.
    return typeof value === "number" && Number.isInteger(value) ? BigInt(value) : value;
  }
  const properties = (schema.properties ?? {}) as Readonly<Record<string, Schema>>;
  const given = value as Readonly<Record<string, unknown>>;
  const names = new Set([
    ...Object.keys(given),
    ...Object.keys(properties).filter((name) => "default" in properties[name]!),
  ]);
  return Object.fromEntries(
    [...names].map((name) => {
      const inner = properties[name] ?? ((schema.additionalProperties ?? {}) as Schema);
      return [name, withDefaults(inner, given[name] ?? inner.default)];
    }),
  );
}

const env = celEnv({ funcs: strings });
const rules = new Map<string, ReturnType<typeof plan>>();
function holds(rule: string, self: unknown): boolean {
  const known = rules.get(rule) ?? plan(env, parse(rule));
  rules.set(rule, known);
  return known({ self } as never) === true;
}

/** The rules of a schema that a value breaks; those about changes need an older value and are left out. */
function broken(schema: Schema, value: unknown, path: string): string[] {
  if (value === undefined || value === null) return [];
  const own = ((schema["x-kubernetes-validations"] ?? []) as readonly { rule: string }[])
    .filter(({ rule }) => !rule.includes("oldSelf") && !holds(rule, value))
    .map(({ rule }) => `${path} breaks ${rule}`);
  if (typeof value !== "object") return own;
  if (Array.isArray(value)) {
    return [
      ...own,
      ...value.flatMap((item, at) => broken((schema.items ?? {}) as Schema, item, `${path}/${at}`)),
    ];
  }
  const properties = (schema.properties ?? {}) as Readonly<Record<string, Schema>>;
  return [
    ...own,
    ...Object.entries(value).flatMap(([name, item]) =>
      broken(
        properties[name] ?? ((schema.additionalProperties ?? {}) as Schema),
        item,
        `${path}/${name}`,
      ),
    ),
  ];
}

const ajv = new Ajv({ strict: false, allErrors: true, logger: false, validateFormats: false });
const checks = schemas.map((schema) => ajv.compile(strict(schema) as Schema));
const seen = new Map<string, readonly string[]>();

function serviceProblems(manifest: Manifest): string[] {
  try {
    new Service(manifest as never).validate();
    return [];
  } catch (error) {
    return [String(error)];
  }
}

/**
 * What the API server would say against a manifest.
 * @param version of the CRDs, such as "gateway-api 1.5.1"; a Service has none
 */
export function schemaProblems(manifest: Manifest, version: string): readonly string[] {
  const { apiVersion, kind, spec } = manifest;
  const text = `${version} ${JSON.stringify(manifest)}`;
  const known = seen.get(text);
  if (known) return known;
  let problems: string[];
  const at = versions[version]?.[kind];
  if (`${apiVersion} ${kind}` === "v1 Service") problems = serviceProblems(manifest);
  else if (at === undefined || !apiVersion.endsWith("/v1")) {
    problems = [`no schema for ${apiVersion} ${kind} in ${version}`];
  } else {
    const check = checks[at]!;
    const wrong = check({ spec })
      ? []
      : check.errors!.map(({ message, instancePath }) => `${instancePath} ${message}`);
    const schema = schemas[at]!;
    problems = [...wrong, ...broken(schema, withDefaults(schema, { spec }), "")];
  }
  seen.set(text, problems);
  return problems;
}
