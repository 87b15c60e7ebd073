/** Which measurements a reader asks for. A row may be of more than one system, component or kind. */
import { interestNames } from "@/components/overhead/interest-mark";
import type { MeshId } from "@/lib/catalog/ids";
import type { Measurement } from "@/lib/catalog/overhead-schema";
import type { Source } from "@/lib/catalog/schema";
import type { FieldValues } from "@/lib/field";
import { sentenceCase } from "@/lib/format";
import { decode, encode, type Notice } from "@/lib/share/codec";

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

/** What was measured, and the words by which a row's metric, unit and group name it. */
export const kinds: readonly Kind[] = [
  { id: "cpu", name: "CPU", words: /cpu|cores|cost/i },
  { id: "memory", name: "Memory", words: /memory|\b(mi|gi|k)?b(ytes)?\b|\bmib\b/i },
  { id: "latency", name: "Latency", words: /latency/i },
  { id: "requests", name: "Requests and limits in charts", words: /requests and limits/i },
  {
    id: "other",
    name: "Other",
    words:
      /^(?!.*(cpu|cores|cost|memory|\b(mi|gi|k)?b(ytes)?\b|\bmib\b|latency|requests and limits))/i,
  },
];

const roles = [
  { id: "fit", name: "Used for a coefficient" },
  { id: "validation", name: "Kept as a check" },
  { id: "context", name: "Background" },
] as const;

const origins = [
  { id: "own", name: "Measured by us" },
  { id: "published", name: "Published by others" },
] as const;

const interests = Object.entries(interestNames)
  // No foundation has published a measurement so far.
  .filter(([id]) => id !== "foundation")
  .map(([id, name]) => ({ id, name: sentenceCase(name) }));

/** The choices of the form, in order; the names of the parameters are public. */
export const choices = [
  { key: "system", label: "System", options: systems },
  { key: "component", label: "Component", options: components },
  { key: "what", label: "What", options: kinds },
  { key: "origin", label: "Own or published", options: origins },
  { key: "interest", label: "Interest of the publisher", options: interests },
  { key: "role", label: "Role in the model", options: roles },
] as const;

const choice = (options: readonly { readonly id: string }[]) =>
  ({ kind: "choice", options: options.map(({ id }) => id) }) as const;

export const longestQuery = 100;

export const measurementFields = {
  q: {
    kind: "token",
    pattern: new RegExp(`^[^]{1,${longestQuery}}$`),
    rule: `is longer than ${longestQuery} characters`,
  },
  system: choice(systems),
  component: choice(components),
  what: choice(kinds),
  origin: choice(origins),
  interest: choice(interests),
  role: choice(roles),
  page: { kind: "number", min: 1, max: 1000, integer: true, default: 1 },
  format: { kind: "choice", options: ["csv", "json"], default: "csv" },
} as const;

export type MeasurementFilter = FieldValues<typeof measurementFields>;

const isOfKind = (kinds: readonly Kind[], id: string | undefined, text: string) =>
  id === undefined || (kinds.find((kind) => kind.id === id)?.words.test(text) ?? false);

/** A row's component in its own words, and its system, without which some of them say little. */
export function componentText({ system, component }: Measurement): string {
  return `${component} | ${system}`;
}

export const kindText = ({ metric, unit, group }: Measurement): string =>
  `${metric} | ${unit} | ${group}`;

/** Published figures for latency, in the order of the file. */
export const latencyRows = (rows: readonly Measurement[]): readonly Measurement[] =>
  rows.filter((row) => isOfKind(kinds, "latency", kindText(row)));

function searchText(row: Measurement, source: Source | undefined): string {
  return [...Object.values(row).map(String), source?.title, source?.publisher, source?.interest]
    .join(" ")
    .toLowerCase();
}

/** Whether a row is among those asked for; every word of `q` must occur in it somewhere. */
export function matches(
  row: Measurement,
  source: Source | undefined,
  { q = "", system, component, what, origin, interest, role }: MeasurementFilter,
): boolean {
  if (role !== undefined && row.role !== role) return false;
  if (interest !== undefined && source?.interest !== interest) return false;
  if (origin !== undefined && (source?.interest === "ours") !== (origin === "own")) return false;
  if (!isOfKind(systems, system, row.system)) return false;
  if (!isOfKind(components, component, componentText(row))) return false;
  if (!isOfKind(kinds, what, kindText(row))) return false;
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const haystack = searchText(row, source);
  return words.every((word) => haystack.includes(word));
}

export const rowsPerPage = 25;

export type Found = {
  readonly filter: MeasurementFilter;
  readonly notices: readonly Notice[];
  /** All rows asked for, in the order of the file. */
  readonly rows: readonly Measurement[];
};

/** The rows that a query asks for. Never throws; what it cannot use, the notices name. */
export function findMeasurements(
  {
    measurements,
    sources,
  }: { measurements: readonly Measurement[]; sources: Readonly<Record<string, Source>> },
  params: URLSearchParams,
): Found {
  const { values: filter, notices } = decode(measurementFields, params);
  const rows = measurements.filter((row) => matches(row, sources[row.source], filter));
  return { filter, notices, rows };
}

/** The address of a page of rows. */
export function listHref(filter: MeasurementFilter, page = 1): string {
  const query = encode(measurementFields, { ...filter, format: undefined, page });
  return query ? `/measurements?${query}` : "/measurements";
}

/** The address of a file with the rows of a filter. */
export function downloadHref(filter: MeasurementFilter, format: "csv" | "json"): string {
  const query = encode(measurementFields, { ...filter, page: undefined, format });
  return query ? `/measurements/download?${query}` : "/measurements/download";
}
