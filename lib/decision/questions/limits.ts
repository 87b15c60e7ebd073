/** What the wizard asks about limits set by others. Rows of the table in `questions.ts`. */
import type { Question } from "@/lib/decision/questions/question";

export const limitQuestions = {
  cni: {
    kind: "choice",
    options: ["cilium", "other"],
    title: "Which network plugin (CNI) does the cluster run?",
    why: "A mesh may work only on its own network plugin, and changing the plugin of a live cluster is a project of its own.",
    texts: {
      cilium: { label: "Cilium", explanation: "It already runs on every node." },
      other: { label: "Another one", explanation: "And it is going to stay." },
    },
  },
  agents: {
    kind: "choice",
    options: ["allowed", "forbidden"],
    title: "May you run privileged agents on every node?",
    why: "Data planes that work per node need a DaemonSet with privileges. Some managed clusters and security policies refuse that.",
    texts: {
      allowed: { label: "Allowed", explanation: "We decide what runs on our nodes." },
      forbidden: { label: "Forbidden", explanation: "By policy or by the provider." },
    },
  },
  memory: {
    kind: "number",
    min: 0,
    max: 4096,
    step: 0.5,
    integer: false,
    unit: "GiB",
    probes: [0.1, 0.5, 2, 8, 32],
    title: "How much memory may the whole mesh use?",
    why: "Where even a low estimate is above your limit, the option is out. Below it, the cheaper option gets the better mark.",
  },
  latency: {
    kind: "choice",
    options: ["relaxed", "tight"],
    title: "How much delay may the mesh add to a call?",
    why: "Each proxy on the way adds some. Two full HTTP proxies on every call cost more than a thin one.",
    texts: {
      relaxed: { label: "A few milliseconds", explanation: "Nobody would notice." },
      tight: { label: "About one millisecond", explanation: "At the 99th percentile." },
    },
  },
  licence: {
    kind: "choice",
    options: ["any", "osi"],
    title: "Does your company accept only open source licences?",
    why: "Some options come under terms that the Open Source Initiative has not approved.",
    texts: {
      any: { label: "Any licence", explanation: "As long as we may use it." },
      osi: { label: "OSI-approved only", explanation: "Apache-2.0, MIT, MPL-2.0 and the like." },
    },
  },
  support: {
    kind: "choice",
    options: ["community", "vendor"],
    title: "Who should you be able to turn to when you are stuck?",
    why: "For some options a support contract is easy to find; for others there is only the community.",
    texts: {
      community: { label: "The community", explanation: "Issues, chat and the source are enough." },
      vendor: { label: "A vendor", explanation: "With a contract and an agreed answer time." },
    },
  },
} as const satisfies Readonly<Record<string, Question>>;
