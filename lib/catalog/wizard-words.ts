/**
 * The words of the wizard: one file and one line for each question. The catalog holds them against
 * their schema; they stand alone here, without zod, because the browser needs them too.
 */
import agents from "@/content/wizard/agents.json";
import clusters from "@/content/wizard/clusters.json";
import cni from "@/content/wizard/cni.json";
import company from "@/content/wizard/company.json";
import experience from "@/content/wizard/experience.json";
import jobs from "@/content/wizard/jobs.json";
import kubernetes from "@/content/wizard/kubernetes.json";
import languages from "@/content/wizard/languages.json";
import latency from "@/content/wizard/latency.json";
import licence from "@/content/wizard/licence.json";
import memory from "@/content/wizard/memory.json";
import must from "@/content/wizard/must.json";
import needs from "@/content/wizard/needs.json";
import nice from "@/content/wizard/nice.json";
import operators from "@/content/wizard/operators.json";
import pods from "@/content/wizard/pods.json";
import podsPerNode from "@/content/wizard/podsPerNode.json";
import priority from "@/content/wizard/priority.json";
import protocols from "@/content/wizard/protocols.json";
import rps from "@/content/wizard/rps.json";
import services from "@/content/wizard/services.json";
import support from "@/content/wizard/support.json";
import upgrades from "@/content/wizard/upgrades.json";
import windows from "@/content/wizard/windows.json";

export const questionWords = {
  agents,
  clusters,
  cni,
  company,
  experience,
  jobs,
  kubernetes,
  languages,
  latency,
  licence,
  memory,
  must,
  nice,
  operators,
  pods,
  podsPerNode,
  priority,
  protocols,
  rps,
  services,
  support,
  upgrades,
  windows,
};

/** What a reader can ask of a mesh, by group. */
export const needWords = needs;
