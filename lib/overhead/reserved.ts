/** What the official charts reserve for each component by default. */
import type { Coefficients } from "@/lib/catalog/overhead-schema";
import type { Quantity } from "@/lib/overhead/quantities";
import { given, product, type Term } from "@/lib/overhead/term";

type Reservation = Coefficients["requests"]["istiod"];

/** CPU and memory of `count` copies (one where there is no count). */
export function reserved(
  component: string,
  label: string,
  part: Term["part"],
  count: readonly Quantity[],
  { cpuMillicores, memoryMiB, rows }: Reservation,
): readonly Term[] {
  return [
    product(
      { id: `${component}-cpu-request`, part, resource: "cpu", label },
      count,
      given("cpuRequestMillicores", cpuMillicores, rows, "m"),
    ),
    product(
      { id: `${component}-memory-request`, part, resource: "memory", label },
      count,
      given("memoryRequestMiB", memoryMiB, rows, "MiB"),
    ),
  ];
}
