/**
 * The builder: from one form to everything a reader types and applies, for one target. Pure; the
 * facts of the catalog come in as an argument.
 */
import type { ManifestFacts } from "@/lib/manifests/facts";
import { targetNames, type Form, type TargetId } from "@/lib/manifests/fields";
import { ambientSteps, gatewaySteps, sidecarSteps } from "@/lib/manifests/istio";
import { linkerdSteps } from "@/lib/manifests/linkerd";
import { yamlOf, type Manifest } from "@/lib/manifests/manifest";
import { fileName } from "@/lib/manifests/names";
import { manifestsFor } from "@/lib/manifests/routes";
import type { Steps } from "@/lib/manifests/step";
import { warningsFor, type Warning } from "@/lib/manifests/warnings";

export type Build = {
  readonly target: TargetId;
  readonly steps: Steps;
  /** Every object of the canary, in the order of the file. */
  readonly manifests: readonly Manifest[];
  readonly warnings: readonly Warning[];
  readonly fileName: string;
};

function stepsFor(form: Form, target: TargetId, facts: ManifestFacts): Steps {
  switch (target) {
    case "linkerd":
      return linkerdSteps(form, facts);
    case "istio-sidecar":
    case "istio-sidecar-classic":
      return sidecarSteps(form, facts, target);
    case "istio-ambient":
      return ambientSteps(form, facts);
    case "none":
      return gatewaySteps(form, facts);
  }
}

/** Writes everything for one target. `form` must have passed the table and `formProblems`. */
export function build(form: Form, target: TargetId, facts: ManifestFacts): Build {
  return {
    target,
    steps: stepsFor(form, target, facts),
    manifests: manifestsFor(form, target),
    warnings: warningsFor(form, target, facts),
    fileName: fileName(form, target),
  };
}

/** The version a target is written for, in words. */
export function versionOf(target: TargetId, facts: ManifestFacts): string {
  return target === "linkerd"
    ? `Linkerd ${facts.linkerdVersion} (${facts.linkerdEdge})`
    : target === "none"
      ? "any controller of Gateway API v1"
      : `Istio ${facts.istioVersion}`;
}

/** Everything to apply as one file. */
export function yamlFile({ target, manifests }: Build, facts: ManifestFacts): string {
  return yamlOf(manifests, [
    `${targetNames[target]}, written for ${versionOf(target, facts)}.`,
    "Apply after the mesh is installed and the namespace enrolled.",
  ]);
}
