/** What the wizard asks about clusters and workloads. Rows of the table in `questions.ts`. */
import type { Question } from "@/lib/decision/questions/question";

export const clusterQuestions = {
  clusters: {
    kind: "choice",
    options: ["one", "several"],
    title: "Do services in one cluster call services in another?",
    why: "Joining clusters is where the options differ most in how finished they are.",
    texts: {
      one: { label: "No, one cluster is enough", explanation: "Or several that never talk." },
      several: { label: "Yes, several clusters", explanation: "They call each other directly." },
    },
  },
  protocols: {
    kind: "list",
    options: ["http", "grpc", "tcp", "udp"],
    title: "What do your services speak to each other?",
    why: "Most meshes carry TCP only. And plain Kubernetes spreads connections rather than requests, which matters for gRPC.",
    texts: {
      http: { label: "HTTP", explanation: "HTTP/1.1 or HTTP/2, REST, GraphQL, WebSocket." },
      grpc: { label: "gRPC", explanation: "Long-lived HTTP/2 connections with many calls." },
      tcp: { label: "other TCP", explanation: "Databases, queues, your own protocols." },
      udp: { label: "UDP", explanation: "Games, media, telemetry, QUIC." },
    },
  },
  windows: {
    kind: "choice",
    options: ["yes", "no"],
    title: "Do any of the pods run on Windows nodes?",
    why: "Nearly all data planes run on Linux only.",
    texts: {
      yes: { label: "Yes", explanation: "At least one that must be in the mesh." },
      no: { label: "No", explanation: "Linux only, or Windows can stay outside." },
    },
  },
} as const satisfies Readonly<Record<string, Question>>;

/** The oldest one also stands for what is older still. New ones are added at the end. */
const kubernetesVersions = [
  "1.29",
  "1.30",
  "1.31",
  "1.32",
  "1.33",
  "1.34",
  "1.35",
  "1.36",
  "1.37",
] as const;

/** Keys that came after the first links; they stand at the end of a link. */
export const laterQuestions = {
  kubernetes: {
    kind: "choice",
    options: kubernetesVersions,
    title: "Which version of Kubernetes does the cluster run?",
    why: "Each release of a mesh is made for a few versions. Below the oldest of them it is out; for a version newer than all of these, take the newest.",
    texts: Object.fromEntries(
      kubernetesVersions.map((version, index) => [
        version,
        { label: index === 0 ? `${version} or older` : version, explanation: "" },
      ]),
    ),
  },
  jobs: {
    kind: "choice",
    options: ["yes", "no"],
    title: "Would Jobs or CronJobs run in the mesh?",
    why: "A sidecar that does not end with its Job keeps the Job from ever finishing, unless the mesh uses native sidecars or none at all.",
    texts: {
      yes: { label: "Yes", explanation: "Their pods call services of the mesh." },
      no: { label: "No", explanation: "There are none, or they can stay outside." },
    },
  },
} as const satisfies Readonly<Record<string, Question>>;

export const sizeQuestions = {
  pods: {
    kind: "number",
    min: 1,
    max: 5000,
    step: 10,
    integer: true,
    unit: "pods",
    probes: [5, 30, 100, 500, 2000],
    title: "How many pods would be in the mesh?",
    why: "A sidecar is paid once for each pod, so this number decides what the mesh costs you.",
  },
  rps: {
    kind: "number",
    min: 0,
    max: 10000,
    step: 5,
    integer: false,
    unit: "requests a second and pod",
    probes: [1, 20, 100, 1000],
    title: "How many requests does each pod receive in a second?",
    why: "CPU in the proxies grows with every request they carry.",
    askIf: (answers) => answers["pods"] !== undefined,
  },
  services: {
    kind: "number",
    min: 1,
    max: 5000,
    step: 5,
    integer: true,
    unit: "services",
    probes: [5, 12, 20, 60, 200],
    title: "How many services do you have?",
    why: "With a handful of services you can still see the whole picture without a mesh.",
  },
  podsPerNode: {
    kind: "number",
    min: 1,
    max: 250,
    step: 1,
    integer: true,
    unit: "pods on a node",
    probes: [3, 7, 20, 60],
    title: "How many of these pods share one node?",
    why: "Some data planes are paid once for each node instead of each pod. That saves only where nodes are full.",
    askIf: (answers) => answers["pods"] !== undefined,
  },
} as const satisfies Readonly<Record<string, Question>>;
