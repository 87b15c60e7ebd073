/** When the answer is no mesh: what should bring the reader back, need by need. */
import type { NeedId } from "@/lib/catalog/ids";

export const comeBackWhen: Readonly<Record<NeedId, string>> = {
  encryption:
    "an auditor or a customer asks for proof between every two pods, not only on the network",
  identity:
    "services have to prove who they are to each other, and handing out certificates becomes a job",
  "authz-l4": "your network policies need to name who is calling instead of where from",
  "authz-l7": "more than two services repeat the same checks of paths and methods",
  jwt: "tokens have to be checked behind the edge too, in more than one language",
  "canary-edge": "you want to shift calls between services as well, not only those from outside",
  canary:
    "a bad release of an inner service has hurt you twice, and replicas are too coarse a dial",
  "header-routing": "requests have to be steered behind the edge, several services deep",
  mirroring: "you have to try a rewrite under live traffic more than once",
  "grpc-balancing": "client-side balancing has to be set up in a second language",
  retries: "two services disagree about retries and one outage grows into another",
  "circuit-breaking": "one slow service has taken others down, in code you cannot all change",
  "fault-injection": "you rehearse failures every quarter rather than once",
  "rate-limit-local": "services need protection from each other, not only from outside",
  "rate-limit-global": "one shared count is needed behind the edge",
  egress: "rules for outbound traffic need names and paths rather than addresses",
  "egress-gateway": "an auditor asks for one exit that no pod can go around",
  ingress: "inside and outside traffic need the same rules in one place",
  metrics:
    "services in several languages have to be measured alike and nobody keeps the libraries in step",
  tracing: "you trace everything already and want the hops between services filled in",
  "multi-cluster": "a service has to fail over to another cluster without the caller noticing",
  vms: "servers outside Kubernetes need the same identity as your pods",
  wasm: "you need logic on the path of every call that no gateway at the edge can hold",
  fips: "an auditor asks for validated cryptography between pods",
};

/** For a reader who named no need. */
export const comeBackAnyway: readonly string[] = [
  "an auditor or a customer asks for encryption and identity between services",
  "you have more than about fifteen services, or a second language that matters",
  "the same retry, timeout or metrics code is written for the third time",
];
