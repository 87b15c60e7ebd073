import type { StepId } from "@/lib/manifests/step";

/** What each step is called. */
export const stepNames: Readonly<Record<StepId, string>> = {
  install: "Install",
  enrol: "Enrol the namespace",
  save: "Save what is there",
  canary: "Split the traffic",
  verify: "Verify",
  shift: "Shift more traffic",
  promote: "Promote",
  "roll-back": "Roll back",
  uninstall: "Leave and uninstall",
};
