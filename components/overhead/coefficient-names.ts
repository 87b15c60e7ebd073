/** What each coefficient is called, by its name in formulas; its unit is part of the name. */
export const coefficientNames: Readonly<Record<string, string>> = {
  idleCpuMillicores: "CPU idle, m",
  cpuMillicoresPerRps: "CPU per request/s, m",
  cpuMillicoresPerRootRps: "CPU per √(request/s), m",
  hostFactor: "CPU class, factor",
  reuseFactor: "Connection reuse, factor",
  baseMemoryMiB: "Memory base, MiB",
  memoryMiBPerServicePort: "Memory per further service port, MiB",
  memoryMiBPerEndpoint: "Memory per pod it knows, MiB",
  memoryMiBPerDestination: "Memory per service it calls, MiB",
  memoryMiBPerConnection: "Memory per connection, MiB",
  memoryMiBPerRps: "Memory per request/s, MiB",
  memoryMiBPerPod: "Memory per pod, MiB",
  memoryMiBPerSidecar: "Memory per sidecar, MiB",
  memoryMiBPerService: "Memory per Service it watches, MiB",
  memoryMiBPerNode: "Memory per node, MiB",
  cpuRequestMillicores: "CPU requested, m",
  memoryRequestMiB: "Memory requested, MiB",
};

/** Whether a name in a formula is a coefficient, published or the reader's own. */
export function isCoefficient(name: string): boolean {
  return !name.endsWith("Factor") && Object.hasOwn(coefficientNames, name);
}
