import { expect, test } from "vitest";
import { isScalar, parseAllDocuments, visit } from "yaml";
import { manifestsFor } from "@/lib/manifests/build";
import { builderFields, type BuilderValues, type FieldName } from "@/lib/manifests/fields";
import { formFrom, formProblems } from "@/lib/manifests/form";
import { yamlOf } from "@/lib/manifests/manifest";
import { gateway, missingService } from "@/lib/manifests/services";
import { targetIds } from "@/lib/manifests/targets";

/** Words that YAML 1.1, 1.2 or Go’s reader of YAML take for something else than text. */
const words =
  "on On ON yes Yes off no No y Y n N true True false null Null NULL ~ 1 0 007 -1 1_000 0b11 0B11 0o7 0O7 0x1F 0X1F 1:30 190:20:30 1e3 1E3 1.5 .5 1. .inf .NaN -.INF 2001-12-14 2001-12-14t21:59:43.10-05:00 = <<".split(
    " ",
  );
const fields = Object.entries(builderFields).flatMap(([name, field]) =>
  field.kind === "token" ? [[name as FieldName, field.pattern] as const] : [],
);

/** A form with a word in one field, and whatever makes that field appear in the output. */
function formWith(name: FieldName, text: string) {
  const around: BuilderValues = {
    header: "x-preview",
    headerValue: "a",
    tlsSecret: "tls",
    labels: "app=checkout",
    gatewayNamespace: "edge",
  };
  return formFrom({ ...around, [name]: text });
}

/** How the word goes into a field: as the value, or inside a list of labels or ports. */
const writings: Partial<Record<FieldName, (word: string) => readonly string[]>> = {
  labels: (word) => [`${word}=${word}`, `app.kubernetes.io/${word}=${word}`],
  morePorts: (word) => [`9090:${word}`],
  host: (word) => [word, `${word}.${word}`],
  versionLabel: (word) => [word, `example.com/${word}`],
};

/** The document as kubectl's reader has it, and every plain scalar of it. */
function read(text: string, version: "1.1" | "1.2") {
  const plain: string[] = [];
  const values = [...parseAllDocuments(text, { version })].map((document) => {
    expect(document.errors).toEqual([]);
    visit(document, {
      Scalar(_, node) {
        if (isScalar(node) && node.type === "PLAIN" && typeof node.value === "string") {
          plain.push(node.value);
        }
      },
    });
    return (document as { toJS: () => unknown }).toJS();
  });
  return { values, plain };
}

/** What Go's strconv reads as a number, which its YAML tries on plain text. */
const goNumber = /^[-+]?(0[xX][0-9a-fA-F_]+|0[oO]?[0-7_]+|0[bB][01_]+|[1-9][0-9_]*)$/;

test.each(fields)("%s: no word of YAML becomes anything but text", (name, pattern) => {
  const texts = words
    .flatMap((word) => writings[name]?.(word) ?? [word])
    .filter((text) => pattern.test(text));
  expect(texts.length, "words that the field takes").toBeGreaterThan(0);
  let written = 0;
  for (const text of texts) {
    const form = formWith(name, text);
    for (const target of targetIds) {
      if (formProblems(form, target).length > 0) continue;
      const manifests = [
        ...manifestsFor(form, target),
        missingService(form, target),
        gateway(form),
      ];
      const yaml = yamlOf(manifests);
      const { values, plain } = read(yaml, "1.1");
      expect(values, `${name}=${text}\n${yaml}`).toEqual(manifests);
      expect(read(yaml, "1.2").values, yaml).toEqual(manifests);
      expect(plain.filter((scalar) => goNumber.test(scalar))).toEqual([]);
      written += 1;
    }
  }
  expect(written).toBeGreaterThan(0);
});

test("the check can fail: without the rules of 1.1 these words are read as something else", () => {
  const lax = (text: string) => read(text, "1.1").values;
  expect(lax("value: on\n")).toEqual([{ value: true }]);
  expect(lax("value: 1_000\n")).toEqual([{ value: 1000 }]);
  expect(goNumber.test("0o7")).toBe(true);
});
