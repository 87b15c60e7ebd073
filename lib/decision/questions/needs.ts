/** The needs a reader can tick; their words and groups are in `content/wizard/needs.json`. */
import { type NeedId, needIds } from "@/lib/catalog/ids";
import { needWords } from "@/lib/catalog/wizard-words";

export const needGroups = needWords;
export type NeedGroup = keyof typeof needGroups;

export type NeedText = {
  readonly group: NeedGroup;
  /** Name of a thing without article: follows "covers", "does not cover", "a stand-in for". */
  readonly label: string;
  readonly explanation: string;
};

/** A type error here names the need that the file lacks. */
const texts: Readonly<Record<NeedId, Omit<NeedText, "group">>> = {
  ...needGroups.security.needs,
  ...needGroups.traffic.needs,
  ...needGroups.observability.needs,
  ...needGroups.reach.needs,
};

const groups = Object.keys(needGroups) as readonly NeedGroup[];

function needText(need: NeedId): NeedText {
  const group = groups.find((id) => need in needGroups[id].needs);
  if (!group) throw new Error(`content/wizard/needs.json lacks the need "${need}".`);
  return { ...texts[need], group };
}

export const needs = Object.fromEntries(needIds.map((id) => [id, needText(id)])) as Readonly<
  Record<NeedId, NeedText>
>;
