/**
 * Every version the rules have had, newest first. A link names the version it was made with; what
 * an older one said is not computed again but carried by the link (`was`), so an entry here never
 * changes and only says what came with it.
 */
import { rulesVersion } from "@/lib/decision/questions/questions";

export type RulesVersion = {
  readonly version: string;
  /** What this version changed against the one before, in sentences. */
  readonly changes: readonly string[];
};

export const rulesRegister: readonly RulesVersion[] = [
  { version: rulesVersion, changes: ["The first published rules."] },
];
