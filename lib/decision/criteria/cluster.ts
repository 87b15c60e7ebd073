/** What a mesh asks of the cluster. Rules for the table in `criteria.ts`. */
import type { Fact } from "@/lib/catalog/schema";
import type { Contender } from "@/lib/decision/contenders";
import type { Rule } from "@/lib/decision/criteria/criterion";
import type { Scene } from "@/lib/decision/situation";
import { factOf, factText, inBrackets, sourcesOf } from "@/lib/decision/wording";

/** Whether the musts ask for its extra proxy, such as a waypoint. Wishes do not force one. */
const takesExtra = ({ support }: Contender, { must }: Scene) =>
  must.some((need) => support[need].level === "extra");

/** The published figure for the path that these answers take, where the mesh has one. */
function measuredDelay({ mesh, judged }: Contender, extra: boolean): Fact | undefined {
  if (judged.delayWithExtra === undefined) return mesh.facts["latency"];
  return mesh.facts[extra ? "latency_waypoint" : "latency_l4"];
}

export const addedDelay: Rule = {
  rate(contender, scene) {
    if (scene.answers.latency !== "tight") return null;
    const { delay, delayWithExtra = delay } = contender.judged;
    return takesExtra(contender, scene) ? -delayWithExtra : -delay;
  },
  because(contender, scene) {
    if (contender.id === "none") {
      return { reason: "Nothing is added to the path of a call.", sources: [] };
    }
    const { subject, judged } = contender;
    const fact = measuredDelay(contender, takesExtra(contender, scene));
    if (fact) {
      return {
        reason: `${subject} added ${factText(fact)} to a call when it was measured (${fact.appliesTo}).`,
        sources: sourcesOf(fact),
      };
    }
    const path = factOf(contender, "data_plane");
    const amount = judged.delay <= 0.5 ? "some" : "a noticeable";
    return {
      reason: `${subject} adds ${amount} delay to a call, going by its data plane${inBrackets(path)}.`,
      sources: sourcesOf(path),
    };
  },
};

/** The number stated, or a guess from the pods that counts half. */
function serviceCount({ answers }: Scene): { count: number; stated: boolean } | null {
  if (answers.services !== undefined) return { count: answers.services, stated: true };
  return answers.pods === undefined
    ? null
    : { count: Math.ceil(answers.pods / 2.5), stated: false };
}

export const numberOfServices: Rule = {
  rate({ id }, scene) {
    const services = id === "none" ? serviceCount(scene) : null;
    if (!services) return null;
    const { count, stated } = services;
    const rating = count < 10 ? 1 : count < 15 ? 0.5 : count < 30 ? 0 : count < 100 ? -0.5 : -1;
    return stated ? rating : rating / 2;
  },
  because(_, scene) {
    const { count, stated } = serviceCount(scene) ?? { count: 0, stated: false };
    const number = stated
      ? count === 1
        ? "One service"
        : `${count} services`
      : `About ${count} services, going by your pods,`;
    const text =
      count < 15
        ? "can still be kept in view without a mesh"
        : count < 30
          ? "are where a mesh begins to be worth a thought"
          : "are hard to keep in step without a mesh";
    return { reason: `${number} ${text}.`, sources: [] };
  },
};

export const podsOnNode: Rule = {
  rate({ judged }, { answers }) {
    if (!judged.perNode || answers.podsPerNode === undefined) return null;
    const { podsPerNode } = answers;
    return podsPerNode >= 30 ? 1 : podsPerNode >= 10 ? 0.5 : podsPerNode >= 5 ? 0 : -0.5;
  },
  because(contender, { answers }) {
    const path = factOf(contender, "data_plane");
    const many = (answers.podsPerNode ?? 0) >= 10;
    const text = many ? "many pods share that price" : "few pods share that price";
    return {
      reason: `${contender.subject} is paid per node, and with ${answers.podsPerNode ?? 0} pods on a node ${text}${inBrackets(path)}.`,
      sources: sourcesOf(path),
    };
  },
};

export const networkPlugin: Rule = {
  rate({ id, judged }, { answers }) {
    if (answers.cni === "cilium") return judged.onCilium === 0 ? null : judged.onCilium;
    return id === "cilium" && answers.cni === undefined ? -0.4 : null;
  },
  because(contender, { answers }) {
    const fact = factOf(contender, "cni_requirement");
    const { subject, judged } = contender;
    const reason =
      answers.cni === undefined
        ? `${subject} is an option only where it is the network plugin as well.`
        : judged.onCilium > 0
          ? `${subject} is on your nodes already.`
          : `${subject} needs settings changed where Cilium is the network plugin${inBrackets(fact)}.`;
    return { reason, sources: sourcesOf(fact) };
  },
};

/** Below the oldest version that is stated, a mesh is out; this is about the rest. */
export const versionOfKubernetes: Rule = {
  rate({ kubernetes }, scene) {
    if (!kubernetes || scene.kubernetes === undefined) return null;
    if (scene.kubernetes < kubernetes.oldest) return -1;
    // A newer version mostly works; nobody has promised it.
    return scene.kubernetes > kubernetes.newest ? -0.5 : 0;
  },
  because(contender, scene) {
    const fact = factOf(contender, "kubernetes_versions");
    const { oldest = 0, newest = 0 } = contender.kubernetes ?? {};
    const yours = `Kubernetes ${scene.answers.kubernetes ?? ""}`;
    const minor = scene.kubernetes ?? 0;
    const text =
      minor < oldest
        ? `${yours} is older than what ${contender.subject} is tested with`
        : minor > newest
          ? `${yours} is newer than what ${contender.subject} names`
          : `${contender.subject} is made for ${yours}`;
    return { reason: `${text}${inBrackets(fact)}.`, sources: sourcesOf(fact) };
  },
};

/** How pods that end get along with the data plane, read from the fact. */
function jobsIn(
  fact: Fact | undefined,
): "no sidecar" | "native sidecar" | "native by a setting" | "not found" {
  const text = String(fact?.value ?? "");
  if (text === "yes") return "native sidecar";
  if (text === "yes-off") return "native by a setting";
  return text === "transparent" ? "no sidecar" : "not found";
}

export const jobsThatEnd: Rule = {
  rate(contender, { answers }) {
    if (contender.id === "none" || answers.jobs !== "yes") return null;
    const kind = jobsIn(factOf(contender, "jobs_native_sidecars"));
    // A native sidecar ends with its Job, but older charts and guides do without it.
    return kind === "no sidecar" ? 0 : kind === "not found" ? -0.5 : -0.15;
  },
  because(contender) {
    const fact = factOf(contender, "jobs_native_sidecars");
    const { subject } = contender;
    const text = {
      "no sidecar": `Jobs end by themselves with ${subject}, which puts no container into their pods`,
      "native sidecar": `The sidecars of ${subject} end with their Job, as long as they are native ones`,
      "native by a setting": `The sidecars of ${subject} end with their Job once you make them native ones, which is off by default`,
      "not found": `No evidence found that the sidecars of ${subject} end with their Job`,
    }[jobsIn(fact)];
    return { reason: `${text}.`, sources: sourcesOf(fact) };
  },
};
