import { catalog } from "@/lib/catalog/catalog";
import { findFact } from "@/lib/catalog/find";
import { factText } from "@/lib/format";
import { manifestFactAddresses, type ManifestFacts } from "@/lib/manifests/facts";

/** The catalog's facts under the names the builder writes with. A wrong address fails the build. */
export const manifestFacts = Object.fromEntries(
  Object.entries(manifestFactAddresses).map(([name, address]) => [
    name,
    factText(findFact(catalog, address).fact),
  ]),
) as ManifestFacts;
