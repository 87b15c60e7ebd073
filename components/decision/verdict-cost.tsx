import { EstimateSummary } from "@/components/overhead/estimate-summary";
import type { Comparison } from "@/lib/share/comparison";

/** CPU and memory of the modelled meshes for the cluster in the answers, and the way to more. */
export function VerdictCost({
  comparison,
  stated,
  href,
}: {
  comparison: Comparison;
  /** Whether the reader said how many pods there are. */
  stated: boolean;
  href: string;
}) {
  return (
    <section aria-labelledby="cost">
      <h2 id="cost" className="mb-3">
        In your cluster
      </h2>
      <EstimateSummary comparison={comparison} />
      <p className="mt-2 text-sm text-muted">
        {stated ? null : "You did not say how many pods; these figures are for the default. "}
        <a href={href}>Open in the calculator</a>. Cilium, Kuma and Consul have no published figures
        to draw.
      </p>
    </section>
  );
}
