import type { resultFor } from "@/app/(site)/wizard/result/result-data";
import { FlipList } from "@/components/decision/result/what-if";
import {
  InsteadList,
  PointsTable,
  RiskList,
  WhyNotList,
} from "@/components/decision/result/reasons";
import { TrialView } from "@/components/decision/result/trial";
import { catalog } from "@/lib/catalog/catalog";
import type { MeshId } from "@/lib/catalog/ids";
import { closeMargin } from "@/lib/decision/criteria/criteria";
import { formatPoints } from "@/lib/format";

export const meshName = (id: MeshId) => (id === "none" ? "No mesh" : catalog.meshes[id].name);

/** The working of a result: why not the others, what would change it, risks, trial, points. */
export function ResultSections({
  result,
  calculator,
}: {
  result: ReturnType<typeof resultFor>;
  calculator: string;
}) {
  const { decision, told, trial, risks } = result;
  const { verdict, candidates } = decision;
  const { sources } = catalog;
  return (
    <>
      {verdict.mesh === "none" && told.fits ? (
        <section aria-labelledby="instead">
          <h2 id="instead">What to use instead, and when to come back</h2>
          <InsteadList told={told} />
        </section>
      ) : null}
      <section aria-labelledby="why-not">
        <h2 id="why-not">Why not the others</h2>
        <WhyNotList decision={decision} nameOf={meshName} sources={sources} />
      </section>
      <section aria-labelledby="flips">
        <h2 id="flips" className="mb-3">
          What would change it
        </h2>
        <FlipList flips={result.flips} nameOf={meshName} />
        {told.fits ? (
          <p className="print-hidden mt-4">
            <a href={`/wizard/result/paths?${result.share}`}>
              What would have to be true for each other option to win
            </a>
          </p>
        ) : null}
      </section>
      {risks.length > 0 ? (
        <section aria-labelledby="risks">
          <h2 id="risks">Risks of this choice</h2>
          <RiskList risks={risks} sources={sources} />
        </section>
      ) : null}
      {trial ? (
        <section aria-labelledby="trial">
          <h2 id="trial">An afternoon’s trial</h2>
          <TrialView plan={trial} sources={sources} calculator={`${calculator}#calibration`} />
        </section>
      ) : null}
      <section aria-labelledby="points">
        <h2 id="points">Every point</h2>
        <p className="mt-3 text-muted">
          Each answer earns an option points or costs it some. Zero is neither good nor bad; −0.5 is
          a small mark against it on that answer. The weights are ours and the same for every
          option. The most points win; what is no further than {closeMargin.toFixed(1)} behind makes
          it a close call.
        </p>
        <div className="mt-3 space-y-1">
          {candidates.map((candidate) =>
            candidate.eligible ? (
              <details key={candidate.mesh}>
                <summary className="py-1">
                  <span className="font-medium">{meshName(candidate.mesh)}</span>{" "}
                  <span className="text-muted">{formatPoints(candidate.score)} points</span>
                </summary>
                <PointsTable candidate={candidate} />
              </details>
            ) : null,
          )}
        </div>
      </section>
    </>
  );
}
