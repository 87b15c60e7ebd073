/**
 * The builder: from one form to everything a reader types and applies, for one target. Pure; the
 * facts of the catalog come in as an argument.
 */
import type { ManifestFacts } from "@/lib/manifests/facts";
import { classicPair } from "@/lib/manifests/classic";
import type { Form } from "@/lib/manifests/form";
import { gatewaySteps } from "@/lib/manifests/gateway";
import { ambientSteps, sidecarSteps } from "@/lib/manifests/istio";
import { linkerdSteps } from "@/lib/manifests/linkerd";
import { yamlOf, type Manifest } from "@/lib/manifests/manifest";
import { fileName } from "@/lib/manifests/names";
import { routes } from "@/lib/manifests/routes";
import { versionServices } from "@/lib/manifests/services";
import type { Steps } from "@/lib/manifests/step";
import { targetNames, type TargetId } from "@/lib/manifests/targets";
import { warningsFor, type Warning } from "@/lib/manifests/warnings";

export type Build = {
  readonly target: TargetId;
  readonly steps: Steps;
  /** Every object the canary adds, in the order of the file; nothing that exists is among them. */
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

/** Every object of the canary, in the order to create them. */
export const manifestsFor = (form: Form, target: TargetId): readonly Manifest[] =>
  target === "istio-sidecar-classic"
    ? classicPair(form)
    : [...versionServices(form, target), ...routes(form, target)];

/** Writes everything for one target. `form` must have passed the table and `formProblems` for it. */
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
    "Everything in it is new. Save, rehearse and patch the Service as the builder says, then create.",
  ]);
}
