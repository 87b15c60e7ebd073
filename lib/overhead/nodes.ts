/** How many nodes a mesh fills: whole ones, because nobody rents a third of a node. */
import type { Coefficients } from "@/lib/catalog/overhead-schema";
import type { Range } from "@/lib/format";
import type { Resources } from "@/lib/overhead/estimate";
import { rangeOf } from "@/lib/overhead/range";
import { calculatorFields } from "@/lib/overhead/workload";

/** Size of one node as it is sold: vCPUs, and GiB of memory. */
export type NodeSize = { readonly nodeVcpu: number; readonly nodeGib: number };

/** Millicores and MiB of one node that pods can have. */
export type Allocatable = { readonly cpuMillicores: number; readonly memoryMiB: number };

type Reservation = Coefficients["nodeReservation"];

/** Sums are worked out in more than one order; what that changes must not buy a node. */
const roundingNoise = 1e-9;

/** The reader's node, completed with the defaults of the table of fields. */
export function nodeSizeFrom(
  values: { readonly [K in keyof NodeSize]?: NodeSize[K] | undefined } = {},
): NodeSize {
  return {
    nodeVcpu: values.nodeVcpu ?? calculatorFields.nodeVcpu.default,
    nodeGib: values.nodeGib ?? calculatorFields.nodeGib.default,
  };
}

/** What tiers keep of `size`: each share counts from where its tier begins to where the next does. */
function kept(size: number, tiers: readonly { from: number; share: number }[]): number {
  return tiers.reduce((sum, { from, share }, index) => {
    const end = Math.min(size, tiers[index + 1]?.from ?? Infinity);
    return sum + share * Math.max(0, end - from);
  }, 0);
}

/** What a node offers to pods: its size less what the kubelet, the system and eviction keep. */
export function allocatable(
  { nodeVcpu, nodeGib }: NodeSize,
  { cpu, memory, leastMemoryMiB, evictionMiB }: Reservation,
): Allocatable {
  const keptVcpu = kept(
    nodeVcpu,
    cpu.map(({ fromVcpu: from, share }) => ({ from, share })),
  );
  const keptGib = kept(
    nodeGib,
    memory.map(({ fromGib: from, share }) => ({ from, share })),
  );
  return {
    cpuMillicores: 1000 * (nodeVcpu - keptVcpu),
    memoryMiB: 1024 * nodeGib - Math.max(leastMemoryMiB, 1024 * keptGib) - evictionMiB,
  };
}

/** True from where CPU or memory alone takes up all that one node offers. */
export function fillsNode(cpuMillicores: number, memoryMiB: number, space: Allocatable): boolean {
  return (
    Math.max(cpuMillicores / space.cpuMillicores, memoryMiB / space.memoryMiB) >= 1 - roundingNoise
  );
}

/** Which resource runs out first on a node that holds nothing else, typically; null for nothing. */
export function scarcerResource(total: Resources, space: Allocatable): keyof Resources | null {
  const cpu = total.cpuMillicores.typical / space.cpuMillicores;
  const memory = total.memoryMiB.typical / space.memoryMiB;
  if (cpu === 0 && memory === 0) return null;
  return cpu > memory ? "cpuMillicores" : "memoryMiB";
}

/**
 * Extra nodes needed if the cluster is full: whole nodes, for whichever of CPU and memory needs
 * more of them. A cluster with room to spare may need none, and a mesh that takes nothing needs
 * none anywhere.
 * @param total millicores and MiB, as ranges
 */
export function extraNodes(total: Resources, node: NodeSize, reservation: Reservation): Range {
  const space = allocatable(node, reservation);
  const nodes = (amount: number, room: number) => Math.ceil(amount / room - roundingNoise);
  return rangeOf((bound) =>
    Math.max(
      0,
      nodes(total.cpuMillicores[bound], space.cpuMillicores),
      nodes(total.memoryMiB[bound], space.memoryMiB),
    ),
  );
}

/** What so many nodes are sold as: all of their CPU and memory, whatever pods can have of it. */
export function sizeOfNodes(nodes: Range, { nodeVcpu, nodeGib }: NodeSize): Resources {
  return {
    cpuMillicores: rangeOf((bound) => nodes[bound] * nodeVcpu * 1000),
    memoryMiB: rangeOf((bound) => nodes[bound] * nodeGib * 1024),
  };
}
