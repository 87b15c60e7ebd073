/**
 * What we weigh, and how much: the one table behind every score. A rule rates from −1 to 1; its
 * weight turns that into points. To change what matters, change a weight here; to change how
 * something is rated, follow the rule's name.
 */
import {
  addedDelay,
  jobsThatEnd,
  networkPlugin,
  numberOfServices,
  podsOnNode,
  versionOfKubernetes,
} from "@/lib/decision/criteria/cluster";
import { cpuUse, memoryUse } from "@/lib/decision/criteria/cost";
import type { Criterion } from "@/lib/decision/criteria/criterion";
import {
  modestNeeds,
  mustHaves,
  niceToHaves,
  severalClusters,
  spokenProtocols,
} from "@/lib/decision/criteria/needs";
import { whatMattersMost } from "@/lib/decision/criteria/priority";
import {
  heavierThanNeeded,
  languagesInUse,
  operatingEffort,
  smallCompany,
  thingsToLearn,
  upgradeRhythm,
} from "@/lib/decision/criteria/team";
import { governedBy, helpAtHand, licenceCharge, stableBuilds } from "@/lib/decision/criteria/terms";

// prettier-ignore
export const criteria: readonly Criterion[] = [
  { id: "must", question: "must", alsoReads: ["languages"], weight: 1.5, about: "How well each must is covered", ...mustHaves },
  { id: "modest-needs", question: "must", alsoReads: ["nice"], weight: 2, about: "Little that goes beyond plain Kubernetes", ...modestNeeds },
  { id: "nice", question: "nice", alsoReads: ["must", "languages"], weight: 1, about: "How well each nice-to-have is covered", ...niceToHaves },
  { id: "priority", question: "priority", alsoReads: ["cni", "costs"], weight: 1.5, about: "What matters most to you", ...whatMattersMost },
  { id: "effort", question: "operators", alsoReads: ["cni"], weight: 7, about: "Effort of running it against the people you have", ...operatingEffort },
  { id: "heavier-than-needed", question: "operators", alsoReads: ["experience", "must", "nice", "cni"], weight: 4, about: "A heavy mesh for basic needs, with a small or new team", ...heavierThanNeeded },
  { id: "small-company", question: "company", weight: 1, about: "Very small companies", ...smallCompany },
  { id: "licence-charge", question: "company", alsoReads: ["support"], weight: 2.5, about: "Builds that are free only below a size", ...licenceCharge },
  { id: "learning", question: "experience", weight: 4, about: "Resource types to learn", ...thingsToLearn },
  { id: "upgrades", question: "upgrades", weight: 4, about: "Rhythm of releases against your upgrades", ...upgradeRhythm },
  { id: "languages", question: "languages", weight: 2, about: "Doing it in code, once or several times", ...languagesInUse },
  { id: "clusters", question: "clusters", alsoReads: ["languages"], weight: 2, about: "Several clusters", ...severalClusters },
  { id: "protocols", question: "protocols", alsoReads: ["languages"], weight: 1, about: "gRPC balancing, and UDP beside other protocols", ...spokenProtocols },
  { id: "cni", question: "cni", weight: 2.5, about: "What is on your nodes already", ...networkPlugin },
  { id: "memory", question: "memory", alsoReads: ["costs"], weight: 3, about: "Memory of the proxies", ...memoryUse },
  { id: "latency", question: "latency", alsoReads: ["must", "nice"], weight: 4, about: "Delay added to a call", ...addedDelay },
  { id: "governance", question: "licence", weight: 1.5, about: "Foundation or single vendor", ...governedBy },
  { id: "stable-builds", question: "support", weight: 2, about: "Stable builds", ...stableBuilds },
  { id: "support", question: "support", weight: 1.5, about: "Help from whom you want it", ...helpAtHand },
  { id: "cpu", question: "rps", alsoReads: ["costs"], weight: 1, about: "CPU of the proxies under your load", ...cpuUse },
  { id: "services", question: "services", alsoReads: ["pods"], weight: 3, about: "How much there is to keep in step", ...numberOfServices },
  { id: "density", question: "podsPerNode", weight: 1.5, about: "Pods that share a per-node proxy", ...podsOnNode },
  { id: "kubernetes", question: "kubernetes", weight: 1.5, about: "Made for the version of Kubernetes you run", ...versionOfKubernetes },
  { id: "jobs", question: "jobs", weight: 2, about: "Jobs that have to end", ...jobsThatEnd },
];

/** Two options closer than this are a close call. */
export const closeMargin = 1;
