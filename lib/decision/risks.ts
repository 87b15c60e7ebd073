/** What may go wrong with a choice later on: support, upgrades, terms and the way out. */
import type { MeshId } from "@/lib/catalog/ids";
import type { Fact, Mesh } from "@/lib/catalog/schema";
import type { Verdict } from "@/lib/decision/decide";
import type { Meshes } from "@/lib/decision/situation";
import { contenderOf } from "@/lib/decision/why-not";
import { factText } from "@/lib/decision/wording";
import { formatDate } from "@/lib/format";
import { dateIn, relativeTime } from "@/lib/relative-time";

/** A source and the date of what was read in it. */
export type DatedSource = { readonly source: string; readonly asOf: string };

export type Risk = {
  readonly id: "support" | "upgrades" | "licence" | "exit" | "age";
  readonly title: string;
  /** Whole sentences. */
  readonly text: string;
  readonly sources: readonly DatedSource[];
};

const cited = (...facts: readonly (Fact | undefined)[]): readonly DatedSource[] => {
  const dated = facts.flatMap((fact) => (fact ? [{ source: fact.source, asOf: fact.asOf }] : []));
  return dated.filter(
    ({ source }, index) => dated.findIndex((other) => other.source === source) === index,
  );
};

/** "about February 2027 (in about 3 months)" */
function withDistance(text: string, today: string): string {
  const date = dateIn(text);
  const distance = date && relativeTime(date, today);
  return distance ? `${text} (${distance})` : text;
}

const plain = (fact: Fact) => factText(fact).replace(/\.$/, "");

/** Facts of a release that both modes of Istio share are told once, under its sidecar mode. */
const sharedFacts: Partial<Record<MeshId, MeshId>> = { "istio-ambient": "istio-sidecar" };

type Subject = {
  readonly mesh: Mesh;
  readonly fact: (key: string) => Fact | undefined;
  readonly cell: (id: Parameters<typeof cellOf>[1]) => Fact;
  readonly name: string;
  readonly perNode: boolean;
  readonly today: string;
};
const cellOf = (
  { capabilities }: Mesh["distributions"][number],
  id: keyof Mesh["distributions"][number]["capabilities"],
) => capabilities[id];

function support({ cell, fact, name, today }: Subject): Risk {
  const rhythm = cell("release_cadence_support");
  const version = cell("latest_version_found");
  const end = fact("support_end");
  const released = dateIn(String(version.value));
  const newest = `The newest release found is ${plain(version)}${
    released ? `, ${relativeTime(released, today)}` : ""
  }.`;
  const ends = end
    ? ` It is supported until ${withDistance(plain(end), today)}.`
    : " No date was found on which its support ends.";
  return {
    id: "support",
    title: "Support window",
    text: `Releases of ${name}: ${plain(rhythm).replace(/^[A-Z](?![A-Z])/, (first) => first.toLowerCase())}. ${newest}${ends}`,
    sources: cited(rhythm, version, end),
  };
}

function upgrades({ mesh, cell, fact, name }: Subject): Risk {
  const kubernetes = cell("kubernetes_versions");
  const skip = fact("in_place_skip");
  const revisions = fact("revision_skip");
  const path =
    skip && revisions
      ? ` An upgrade in place may skip ${plain(skip)} at most, one beside the old control plane ${plain(revisions)}.`
      : mesh.id === "linkerd"
        ? " CRDs go first, then the control plane, then a restart of each pod to take the new proxy."
        : "";
  return {
    id: "upgrades",
    title: "Upgrade path",
    text: `${name} follows the cluster: Kubernetes ${plain(kubernetes)}. Each upgrade of the one has to fit the other.${path}`,
    sources: cited(kubernetes, skip, revisions),
  };
}

function licence({ cell, name }: Subject): Risk {
  const [terms, paid, governance] = [
    cell("licence"),
    cell("distribution_terms"),
    cell("governance"),
  ];
  return {
    id: "licence",
    title: "Licence and owner",
    text: `${name} is under ${plain(terms)}. ${plain(paid)}. Who governs it: ${plain(governance)}.`,
    sources: cited(terms, paid, governance),
  };
}

function exit({ mesh, cell, fact, perNode }: Subject): Risk {
  const types = cell("crd_count");
  const path = cell("data_plane");
  const order = mesh.facts.removal_order ?? fact("removal_order");
  const conformance = cell("gamma_conformance");
  const way =
    mesh.id === "cilium"
      ? "Its mesh features are switched off one by one; leaving Cilium itself means another network plugin for the whole cluster."
      : perNode
        ? "Pods leave without a restart, but they have to leave before it is uninstalled."
        : "Every pod restarts once more to lose its proxy, before the control plane goes.";
  return {
    id: "exit",
    title: "Exit cost",
    text: `${way} Rules written in resource types of its own (${plain(types)}) are lost with it; Gateway API routes between services are what another mesh may take over (conformance: ${plain(conformance).replace(/^[A-Z](?![A-Z])/, (first) => first.toLowerCase())}).`,
    sources: cited(path, order, types, conformance),
  };
}

function age({ cell, today }: Subject): Risk | null {
  const due = ["latest_version_found", "release_cadence_support", "kubernetes_versions"] as const;
  const stale = due
    .map((id) => cell(id))
    .filter(({ staleAfter }) => staleAfter !== undefined && staleAfter < today);
  const [oldest] = stale.map(({ asOf }) => asOf).sort();
  if (!oldest) return null;
  return {
    id: "age",
    title: "Facts due for a new look",
    text: `What is said here about versions was read for the last time on ${formatDate(oldest)}, ${relativeTime(oldest, today)}. Look for newer releases before you decide.`,
    sources: cited(...stale),
  };
}

/**
 * The risks of choosing a mesh; none for no mesh, which has nothing to support, to license or to
 * leave.
 * @param today the clock, handed in: an ISO date
 */
export function risksOf(
  meshes: Meshes,
  { mesh: id, distribution }: Pick<Verdict, "mesh" | "distribution">,
  today: string,
): readonly Risk[] {
  const contender = contenderOf(meshes, id, distribution);
  if (id === "none" || !contender) return [];
  const { mesh } = contender;
  const shared = meshes[sharedFacts[id] ?? id] ?? mesh;
  const subject: Subject = {
    mesh,
    fact: (key) => shared.facts[key],
    cell: (cell) => cellOf(contender.distribution, cell),
    name: contender.build,
    perNode: contender.judged.perNode,
    today,
  };
  const late = age(subject);
  return [
    support(subject),
    upgrades(subject),
    licence(subject),
    exit(subject),
    ...(late ? [late] : []),
  ];
}
