import fc from "fast-check";
import { describe, expect, test } from "vitest";
import coefficients from "@/content/overhead/2026-11.json";
import type { Resources } from "@/lib/overhead/estimate";
import {
  allocatable,
  extraNodes,
  fillsNode,
  nodeSizeFrom,
  scarcerResource,
  sizeOfNodes,
} from "@/lib/overhead/nodes";
import { calculatorFields } from "@/lib/overhead/workload";

const { nodeReservation: reservation } = coefficients;
const node = (nodeVcpu: number, nodeGib: number) => ({ nodeVcpu, nodeGib });
const same = (value: number) => ({ low: value, typical: value, high: value });
const total = (cpu: number, memory: number): Resources => ({
  cpuMillicores: same(cpu),
  memoryMiB: same(memory),
});

const sizes = fc.record({
  nodeVcpu: fc.double({
    min: calculatorFields.nodeVcpu.min,
    max: calculatorFields.nodeVcpu.max,
    noNaN: true,
  }),
  nodeGib: fc.double({
    min: calculatorFields.nodeGib.min,
    max: calculatorFields.nodeGib.max,
    noNaN: true,
  }),
});
const amounts = fc.double({ min: 0, max: 1e7, noNaN: true });

describe("what a node offers to pods", () => {
  test.each([
    // 6 % of the first core, 1 % of the second, 0.5 % of two more: the example of the source.
    [4, 16, 3920, 16384 - 1024 - 819.2 - 819.2 - 100],
    [1, 4, 940, 4096 - 1024 - 100],
    [2, 8, 1930, 8192 - 1024 - 819.2 - 100],
    [16, 64, 15890, 65536 - 5611.52 - 100],
    [32, 256, 31850, 262144 - 1024 - 819.2 - 819.2 - 6881.28 - 2621.44 - 100],
    // Below 1 GiB a fixed amount is kept.
    [0.5, 0.5, 470, 512 - 255 - 100],
  ])("%d vCPU and %d GiB: %d m and %d MiB", (vcpu, gib, cpuMillicores, memoryMiB) => {
    const space = allocatable(node(vcpu, gib), reservation);
    expect(space.cpuMillicores).toBeCloseTo(cpuMillicores, 6);
    expect(space.memoryMiB).toBeCloseTo(memoryMiB, 6);
  });

  test("is something, less than the node, and never less for a larger node", () => {
    fc.assert(
      fc.property(sizes, sizes, (one, other) => {
        const larger = node(
          Math.max(one.nodeVcpu, other.nodeVcpu),
          Math.max(one.nodeGib, other.nodeGib),
        );
        const [space, more] = [allocatable(one, reservation), allocatable(larger, reservation)];
        for (const key of ["cpuMillicores", "memoryMiB"] as const) {
          expect(space[key]).toBeGreaterThan(0);
          expect(more[key]).toBeGreaterThanOrEqual(space[key]);
        }
        expect(space.cpuMillicores).toBeLessThan(one.nodeVcpu * 1000);
        expect(space.memoryMiB).toBeLessThan(one.nodeGib * 1024);
      }),
    );
  });
});

describe("extra nodes", () => {
  const size = node(4, 16);
  const { cpuMillicores: cpu, memoryMiB: memory } = allocatable(size, reservation);

  test.each([
    ["nothing", total(0, 0), 0],
    ["a little", total(1, 1), 1],
    ["exactly one node of CPU", total(cpu, 0), 1],
    ["exactly one node of memory", total(0, memory), 1],
    ["a little more CPU than a node", total(cpu + 1, 0), 2],
    ["a little more memory than a node", total(0, memory + 1), 2],
    ["two nodes of CPU and five of memory", total(1.5 * cpu, 4.5 * memory), 5],
    ["five nodes of CPU and two of memory", total(4.5 * cpu, 1.5 * memory), 5],
  ])("for %s", (_, amount, nodes) => {
    expect(extraNodes(amount, size, reservation)).toEqual(same(nodes));
  });

  test("rounding of a sum does not buy a node", () => {
    const noisy = 3 * cpu * (1 + 2 * Number.EPSILON);
    expect(noisy).toBeGreaterThan(3 * cpu);
    expect(extraNodes(total(noisy, 0), size, reservation)).toEqual(same(3));
  });

  test("each bound is counted by itself, in whole nodes", () => {
    const range: Resources = {
      cpuMillicores: { low: 0.2 * cpu, typical: 1.2 * cpu, high: 1.4 * cpu },
      memoryMiB: { low: 0.1 * memory, typical: 0.3 * memory, high: 6.1 * memory },
    };
    expect(extraNodes(range, size, reservation)).toEqual({ low: 1, typical: 2, high: 7 });
  });

  test("suffice, and one fewer does not", () => {
    fc.assert(
      fc.property(sizes, amounts, amounts, (each, cpuMillicores, memoryMiB) => {
        const { typical: nodes } = extraNodes(total(cpuMillicores, memoryMiB), each, reservation);
        const space = allocatable(each, reservation);
        // Rounding noise is a part of a node, so what it may hide grows with the node.
        const noise = 2e-9;
        const fit = (count: number) =>
          cpuMillicores <= (count + noise * Math.max(1, count)) * space.cpuMillicores &&
          memoryMiB <= (count + noise * Math.max(1, count)) * space.memoryMiB;
        expect(Number.isInteger(nodes)).toBe(true);
        expect(fit(nodes)).toBe(true);
        if (nodes > 0 && Math.min(cpuMillicores, memoryMiB) > 1e-3) {
          const exactly = Math.max(
            cpuMillicores / space.cpuMillicores,
            memoryMiB / space.memoryMiB,
          );
          expect(exactly).toBeGreaterThan(nodes - 1);
        }
      }),
    );
  });

  test("the scarcer resource is the one a node has less of, for its size", () => {
    const space = allocatable(size, reservation);
    expect(scarcerResource(total(0.5 * cpu, 0.4 * memory), space)).toBe("cpuMillicores");
    expect(scarcerResource(total(0.4 * cpu, 0.5 * memory), space)).toBe("memoryMiB");
    expect(scarcerResource(total(0, 0), space)).toBeNull();
  });

  test("a node is full from where either resource takes all of it", () => {
    const space = allocatable(size, reservation);
    expect(fillsNode(cpu, 0, space)).toBe(true);
    expect(fillsNode(0, memory, space)).toBe(true);
    expect(fillsNode(0.99 * cpu, 0.99 * memory, space)).toBe(false);
  });
});

test("nodes are paid for whole, reservations included", () => {
  expect(sizeOfNodes({ low: 1, typical: 2, high: 3 }, node(4, 16))).toEqual({
    cpuMillicores: { low: 4000, typical: 8000, high: 12000 },
    memoryMiB: { low: 16384, typical: 32768, high: 49152 },
  });
});

test("a node not described has the default size", () => {
  expect(nodeSizeFrom()).toEqual(node(4, 16));
  expect(nodeSizeFrom({ nodeVcpu: 8, nodeGib: undefined })).toEqual(node(8, 16));
});
