/** The parts of an output: steps in the order a reader takes them, each made of code blocks. */

export const stepIds = [
  "install",
  "enrol",
  "save",
  "canary",
  "verify",
  "shift",
  "promote",
  "roll-back",
  "uninstall",
] as const;
export type StepId = (typeof stepIds)[number];

export type Block = {
  readonly title: string;
  readonly language: "bash" | "yaml";
  readonly code: string;
  /** Another way to the same end, or an extra; folded away at first. */
  readonly optional?: boolean;
};

export type Steps = Readonly<Record<StepId, readonly Block[]>>;

/** A block of shell commands, one element a line. */
export const bash = (title: string, lines: readonly string[], optional = false): Block => ({
  title,
  language: "bash",
  code: `${lines.join("\n")}\n`,
  ...(optional ? { optional } : {}),
});
