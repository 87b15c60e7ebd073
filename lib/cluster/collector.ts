/** Gathers what is read from a paste, container by container, whatever form it came in. */
import {
  type Container,
  type ContainerKind,
  isSystemNamespace,
  kindOf,
  workloadOf,
} from "@/lib/cluster/kind";

type Place = Container & {
  /** "" where the paste does not say it. */
  readonly namespace: string;
};

/** What one container uses: millicores and MiB. */
export type Usage = Place & {
  readonly cpuMillicores?: number | undefined;
  readonly memoryMiB?: number | undefined;
  /** The CPU was printed in whole millicores. */
  readonly cpuRounded?: boolean;
};
/** What one container reserves. */
export type Reservation = Place & {
  readonly cpuMillicores: number;
  readonly memoryMiB: number;
};

type Amounts<L> = { readonly cpuMillicores: L; readonly memoryMiB: L };
/** Figures of the containers of one kind, one for each container. */
export type Samples = Amounts<readonly number[]> & {
  readonly reserved: Amounts<readonly number[]>;
  readonly count: number;
  readonly cpuRounded: boolean;
};

export type ClusterCounts = {
  /** Pods outside the namespaces of the system itself. */
  readonly pods: number;
  /** Undefined where the paste names no node. */
  readonly nodes: number | undefined;
  readonly services: number | undefined;
  /** Counted, or taken to be one for each Deployment, StatefulSet and the like. */
  readonly servicesFrom: "services" | "workloads" | undefined;
};

type Entry = {
  readonly container: string;
  kind: ContainerKind;
  sure: boolean;
  cpuSum: number;
  cpuCount: number;
  memorySum: number;
  memoryCount: number;
  rounded: boolean;
  reserved: Amounts<number> | undefined;
};
type Pod = { readonly entries: Entry[]; others: boolean };
type Namespace = {
  readonly system: boolean;
  readonly pods: Map<string, Pod>;
  readonly workloads: Set<string>;
};

/** A new, empty collection. */
export function createCollector() {
  const namespaces = new Map<string, Namespace>();
  const nodes = new Set<string>();
  const services = new Set<string>();

  function seePod(name: string, pod: string): Pod {
    let namespace = namespaces.get(name);
    if (!namespace) {
      namespace = { system: isSystemNamespace(name), pods: new Map(), workloads: new Set() };
      namespaces.set(name, namespace);
    }
    const known = namespace.pods.get(pod);
    if (known) return known;
    const seen = { entries: [], others: false };
    namespace.pods.set(pod, seen);
    // Told here and not at the end, so that the end of a long paste is short.
    if (!namespace.system) namespace.workloads.add(workloadOf(pod));
    return seen;
  }

  function entryOf(place: Place): Entry | undefined {
    const pod = seePod(place.namespace, place.pod);
    const found = kindOf(place);
    if (!found) {
      pod.others = true;
      return undefined;
    }
    const known = pod.entries.find(({ container }) => container === place.container);
    if (known) {
      // Labels, where one of several pastes has them, know better than a name.
      if (found.sure && !known.sure) Object.assign(known, found);
      return known;
    }
    const entry: Entry = {
      container: place.container,
      kind: found.kind,
      sure: found.sure,
      cpuSum: 0,
      cpuCount: 0,
      memorySum: 0,
      memoryCount: 0,
      rounded: false,
      reserved: undefined,
    };
    pod.entries.push(entry);
    return entry;
  }

  return {
    pod: (namespace: string, name: string) => void seePod(namespace, name),
    node: (name: string) => void nodes.add(name),
    service(namespace: string, name: string) {
      const api = namespace === "default" && name === "kubernetes";
      if (!api && !isSystemNamespace(namespace)) services.add(`${namespace}/${name}`);
    },
    /** A container that is seen again, as in two pastes of one, counts once, with its mean. */
    usage(usage: Usage) {
      const entry = entryOf(usage);
      if (!entry) return;
      if (usage.cpuMillicores !== undefined) {
        entry.cpuSum += usage.cpuMillicores;
        entry.cpuCount += 1;
        entry.rounded ||= usage.cpuRounded ?? false;
      }
      if (usage.memoryMiB !== undefined) {
        entry.memorySum += usage.memoryMiB;
        entry.memoryCount += 1;
      }
    },
    reservation(reservation: Reservation) {
      const entry = entryOf(reservation);
      if (!entry) return;
      const { cpuMillicores, memoryMiB } = reservation;
      entry.reserved = { cpuMillicores, memoryMiB };
    },
    /** What was gathered; the collection is done with after that. */
    finish() {
      placeUnplaced(namespaces);
      return { samples: samplesOf(namespaces), counts: countsOf(namespaces, nodes, services) };
    },
  };
}
export type Collector = ReturnType<typeof createCollector>;

/** One paste may say the namespace where another does not: the same pod counts once. */
function placeUnplaced(namespaces: ReadonlyMap<string, Namespace>) {
  const unplaced = namespaces.get("");
  if (!unplaced || namespaces.size === 1) return;
  for (const [name, pod] of unplaced.pods) {
    for (const [namespace, { pods }] of namespaces) {
      const placed = namespace === "" ? undefined : pods.get(name);
      if (!placed) continue;
      placed.others ||= pod.others;
      for (const entry of pod.entries) merge(placed, entry);
      unplaced.pods.delete(name);
      break;
    }
  }
  unplaced.workloads.clear();
  for (const name of unplaced.pods.keys()) unplaced.workloads.add(workloadOf(name));
}

function merge(pod: Pod, entry: Entry) {
  const same = pod.entries.find(({ container }) => container === entry.container);
  if (!same) {
    pod.entries.push(entry);
    return;
  }
  same.cpuSum += entry.cpuSum;
  same.cpuCount += entry.cpuCount;
  same.memorySum += entry.memorySum;
  same.memoryCount += entry.memoryCount;
  same.rounded ||= entry.rounded;
  same.reserved ??= entry.reserved;
}

function samplesOf(
  namespaces: ReadonlyMap<string, Namespace>,
): ReadonlyMap<ContainerKind, Samples> {
  type Growing = Amounts<number[]> & {
    reserved: Amounts<number[]>;
    count: number;
    cpuRounded: boolean;
  };
  const byKind = new Map<ContainerKind, Growing>();
  for (const { pods } of namespaces.values()) {
    for (const { entries, others } of pods.values()) {
      for (const entry of entries) {
        const kind = !entry.sure && others ? "istio-sidecar" : entry.kind;
        let samples = byKind.get(kind);
        if (!samples) {
          const reserved = { cpuMillicores: [], memoryMiB: [] };
          samples = { cpuMillicores: [], memoryMiB: [], reserved, count: 0, cpuRounded: false };
          byKind.set(kind, samples);
        }
        samples.count += 1;
        samples.cpuRounded ||= entry.rounded;
        if (entry.cpuCount > 0) samples.cpuMillicores.push(entry.cpuSum / entry.cpuCount);
        if (entry.memoryCount > 0) samples.memoryMiB.push(entry.memorySum / entry.memoryCount);
        if (entry.reserved) {
          samples.reserved.cpuMillicores.push(entry.reserved.cpuMillicores);
          samples.reserved.memoryMiB.push(entry.reserved.memoryMiB);
        }
      }
    }
  }
  return byKind;
}

function countsOf(
  namespaces: ReadonlyMap<string, Namespace>,
  nodes: ReadonlySet<string>,
  services: ReadonlySet<string>,
): ClusterCounts {
  const own = [...namespaces.values()].filter(({ system }) => !system);
  const workloads = own.reduce((sum, namespace) => sum + namespace.workloads.size, 0);
  const counted = services.size > 0;
  const number = counted ? services.size : workloads;
  return {
    pods: own.reduce((sum, { pods }) => sum + pods.size, 0),
    nodes: nodes.size > 0 ? nodes.size : undefined,
    services: number > 0 ? number : undefined,
    servicesFrom: number === 0 ? undefined : counted ? "services" : "workloads",
  };
}
