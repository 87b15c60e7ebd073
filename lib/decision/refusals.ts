/** Why a mesh as a whole is out: no distribution of it meets everything demanded. */
import type { Contender } from "@/lib/decision/contenders";
import { failures } from "@/lib/decision/requirements";
import type { Failed } from "@/lib/decision/requirements";
import type { Scene } from "@/lib/decision/situation";

/**
 * @param distributions the contenders of one mesh, none of them eligible
 * @returns what fails in all of them first; where there is no such thing, what fails in each,
 * told of the distribution by its own name
 */
export function failuresOfMesh(
  distributions: readonly Contender[],
  scene: Scene,
): readonly Failed[] {
  const [first = [], ...others] = distributions.map((contender) => failures(contender, scene));
  const shared = first.filter(({ need }) =>
    others.every((failed) => failed.some((other) => other.need === need)),
  );
  if (shared.length > 0) return shared;
  return distributions.flatMap((contender) =>
    failures({ ...contender, subject: contender.distribution.name }, scene),
  );
}
