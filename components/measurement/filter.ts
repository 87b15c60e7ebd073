/** Which measurements a reader asks for. A row may belong to more than one system or component. */
import type { LineSource, MeasurementLine } from "@/components/measurement/lines";
import type { MeshId } from "@/lib/catalog/ids";
import type { Measurement } from "@/lib/catalog/overhead-schema";
import type { Source } from "@/lib/catalog/schema";

type Kind = { readonly id: string; readonly name: string; readonly words: RegExp };

const meshSystems: Readonly<Record<Exclude<MeshId, "none">, Omit<Kind, "id">>> = {
  "istio-sidecar": { name: "Istio with sidecars", words: /sidecar|openshift/i },
  "istio-ambient": { name: "Istio ambient", words: /ambient/i },
  linkerd: { name: "Linkerd", words: /linkerd/i },
  cilium: { name: "Cilium", words: /cilium/i },
  kuma: { name: "Kuma", words: /kuma/i },
  consul: { name: "Consul", words: /consul/i },
};

/** Systems, and the words by which a row's system names them. */
export const systems: readonly Kind[] = [
  { id: "istio", name: "Istio, all of it", words: /istio|openshift/i },
  ...Object.entries(meshSystems).map(([id, system]) => ({ id, ...system })),
  { id: "other", name: "Envoy by itself, others", words: /^(envoy|osm|method)/i },
];

/** Components, and the words by which `componentText` names them. */
export const components = [
  {
    id: "envoy",
    name: "Envoy sidecar",
    words:
      /envoy sidecar|two envoys|\/ envoy|envoy core|^envoy \||istio-proxy|\d sidecars|\(sidecar\)|sidecarproxy|sidecarcontainer|global\.proxy|^proxy \/ pilot|^proxy \|.*istio/i,
  },
  {
    id: "linkerd-proxy",
    name: "linkerd2-proxy",
    words: /linkerd-proxy|^proxy\w*\.resources|^proxy \|.*linkerd/i,
  },
  { id: "ztunnel", name: "ztunnel", words: /ztunnel/i },
  { id: "waypoint", name: "Waypoint", words: /waypoint.* \|/i },
  {
    id: "control-plane",
    name: "Control plane",
    words:
      /control ?plane.*\||istiod|pilot|kuma-cp|osm-controller|CP pods|destination|server\.res/i,
  },
  { id: "node", name: "CNI and node agents", words: /cni|cilium-agent|daemonset/i },
  {
    id: "whole",
    name: "Whole mesh, or an application in it",
    words: /whole|mesh total|all proxies|data plane|end-to-end|round trip|infra cost|added cores/i,
  },
  { id: "other", name: "Other", words: /gateway chart|demo profile|prometheus|docs page|harness/i },
] as const;

export type MeasurementFilter = {
  readonly text: string;
  /** Ids of the tables above; empty for all. */
  readonly system: string;
  readonly component: string;
  readonly role: Measurement["role"] | "";
  /** `interest:vendor` or `publisher:Buoyant`; empty for all. */
  readonly by: string;
};

export const noFilter: MeasurementFilter = {
  text: "",
  system: "",
  component: "",
  role: "",
  by: "",
};

const isOfKind = (kinds: readonly Kind[], id: string, text: string) =>
  id === "" || (kinds.find((kind) => kind.id === id)?.words.test(text) ?? false);

/** A row's component in its own words, and its system, without which some of them say little. */
export function componentText({ system, component }: MeasurementLine): string {
  return `${component} | ${system}`;
}

function searchText(line: MeasurementLine, source: LineSource | undefined): string {
  return [...Object.values(line), source?.title, source?.publisher, source?.interest]
    .join(" ")
    .toLowerCase();
}

/** Whether a row is among those asked for; every word of the text must occur in it somewhere. */
export function matches(
  line: MeasurementLine,
  source: LineSource | undefined,
  { text, system, component, role, by }: MeasurementFilter,
): boolean {
  if (role !== "" && line.role !== role) return false;
  if (!isOfKind(systems, system, line.system)) return false;
  if (!isOfKind(components, component, componentText(line))) return false;
  const [kind, ...name] = by.split(":");
  const wanted = name.join(":");
  if (kind === "interest" && source?.interest !== wanted) return false;
  if (kind === "publisher" && source?.publisher !== wanted) return false;
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const haystack = searchText(line, source);
  return words.every((word) => haystack.includes(word));
}

/** Publishers and interests that occur, for the choice of who measured. */
export function whoMeasured(sources: readonly LineSource[]): {
  readonly interests: readonly Source["interest"][];
  readonly publishers: readonly string[];
} {
  return {
    interests: [...new Set(sources.map(({ interest }) => interest))].sort(),
    publishers: [...new Set(sources.map(({ publisher }) => publisher))].sort((a, b) =>
      a.localeCompare(b, "en"),
    ),
  };
}
