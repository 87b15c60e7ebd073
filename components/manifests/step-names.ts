import type { StepId } from "@/lib/manifests/step";

/** What each step is called. */
export const stepNames: Readonly<Record<StepId, string>> = {
  install: "Install",
  enrol: "Enrol the namespace",
  canary: "Split the traffic",
  verify: "Verify",
  "roll-back": "Roll back",
  uninstall: "Uninstall",
};
