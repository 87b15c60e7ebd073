/** An afternoon with the mesh of the verdict: what to run, what to measure and when to stop. */
import type { Verdict } from "@/lib/decision/decide";
import type { Answers } from "@/lib/decision/questions/questions";
import type { Meshes } from "@/lib/decision/situation";
import { commandsFor } from "@/lib/trial/commands";
import { trialLimits } from "@/lib/trial/limits";
import type { TrialBand, TrialLimit } from "@/lib/trial/limits";
import { image } from "@/lib/trial/need-parts";
import { decidingNeeds, needTests } from "@/lib/trial/needs";
import { nodeFor, startKind } from "@/lib/trial/node";
import { space, trialParts } from "@/lib/trial/shape";
import type { Versions } from "@/lib/trial/shape";
import { contenderOf } from "@/lib/decision/why-not";
import { factText } from "@/lib/decision/wording";
import { needs } from "@/lib/decision/questions/needs";
import { sentenceCase } from "@/lib/format";

export type TrialStep = {
  readonly id: string;
  readonly title: string;
  /** Why, and what to look for. */
  readonly text: string;
  /** Lines of one shell block; a line may hold line breaks. */
  readonly commands: readonly string[];
  /** Documents its lines were held against; none where they are the trial’s own. */
  readonly sources: readonly string[];
};

export type TrialPlan = {
  readonly steps: readonly TrialStep[];
  readonly limits: readonly TrialLimit[];
  readonly sources: readonly string[];
  /** Whether every part of the mesh's own commands names what it was held against. */
  readonly checked: boolean;
};

export type TrialRequest = {
  readonly meshes: Meshes;
  readonly verdict: Pick<Verdict, "mesh" | "distribution">;
  readonly answers: Answers;
  readonly versions: Versions;
  /** Absent where nobody has published figures for the mesh. */
  readonly band: TrialBand | undefined;
  /** Whether ambient needs a waypoint for what is asked of it. */
  readonly waypoint: boolean;
};

const unique = (ids: readonly string[]) => [...new Set(ids)];

const replicas = 10;
/** More than this and one load generator in a small cluster measures itself. */
const mostRequestsPerSecond = 1000;

const metricsServer = (fact: Versions) => [
  `kubectl apply -f https://github.com/kubernetes-sigs/metrics-server/releases/download/v${fact("landscape.metrics_server_version")}/components.yaml`,
  `kubectl -n kube-system patch deployment metrics-server --type=json \\\n  -p '[{"op":"add","path":"/spec/template/spec/containers/0/args/-","value":"--kubelet-insecure-tls"}]'`,
];

/** One reading: warm up, then two minutes of load and the usage read within it. */
export const seconds = { warmUp: 30, load: 120, readAt: 90 } as const;
function reading(requestsPerSecond: number, file: string): readonly string[] {
  const run = (time: number) =>
    `kubectl -n ${space} exec deploy/load -c fortio -- /usr/bin/fortio load -quiet -qps ${requestsPerSecond} -c 16 -t ${time}s http://echo:8080/echo`;
  return [
    `${run(seconds.warmUp)} > warm-up.txt`,
    `${run(seconds.load)} > latency-${file} &`,
    `sleep ${seconds.readAt}`,
    `kubectl top pod -A --containers > usage-${file}`,
    "wait",
    `cat latency-${file} usage-${file}`,
  ];
}

/** Requests per second for the whole sample, so that one proxy carries what yours would. */
export function trialLoad(band: TrialBand | undefined): number {
  const perPod = band?.requestsPerSecond ?? 40;
  return Math.max(1, Math.min(mostRequestsPerSecond, Math.round(perPod * replicas)));
}

/**
 * The plan for the mesh of the verdict.
 * @returns null for no mesh
 * @throws an Error naming the fact, should one that a command needs leave the catalog
 */
export function trialPlan(request: TrialRequest): TrialPlan | null {
  const { meshes, verdict, answers, versions, band } = request;
  const contender = contenderOf(meshes, verdict.mesh, verdict.distribution);
  if (!contender) return null;
  const deciding = decidingNeeds(answers, contender);
  const tests = needTests(deciding, verdict.mesh, contender.subject, versions);
  const waypoint = request.waypoint || tests.some(({ readsRequests }) => readsRequests);
  const commands = commandsFor(verdict.mesh, verdict.distribution, versions, { waypoint });
  if (!commands) return null;
  const { network, sources } = commands;
  const { kubernetes_versions: kubernetes } = contender.distribution.capabilities;
  const name = contender.build;
  const read = (file: string) => reading(trialLoad(band), file);
  const node = nodeFor(kubernetes, answers, versions);
  const sample = [
    `kubectl create namespace ${space}`,
    `kubectl -n ${space} create deployment echo --image=${image(versions)} --port=8080 --replicas=${replicas}`,
    `kubectl -n ${space} expose deployment echo --port=8080`,
    `kubectl -n ${space} patch service echo --type=json -p '[{"op":"add","path":"/spec/ports/0/appProtocol","value":"http"}]'`,
    `kubectl -n ${space} create deployment load --image=${image(versions)}`,
    `kubectl -n ${space} rollout status deployment echo`,
    `kubectl -n ${space} rollout status deployment load`,
  ];
  return {
    checked: trialParts.every((part) => sources[part].length > 0),
    steps: [
      {
        id: "cluster",
        title: "A cluster you can throw away",
        text: `kind is enough. In an existing cluster ${network ? "leave this step out" : "leave out the first command, and the last two where kubectl top works already"}, and use one namespace whose pods may restart. The server must be Kubernetes ${factText(kubernetes)}; ${node.text}`,
        commands: [
          startKind(node, network?.kindConfig),
          "kubectl version",
          ...(network?.install ?? []),
          ...metricsServer(versions),
        ],
        sources: sources.network ?? [],
      },
      {
        id: "baseline",
        title: "A sample and its baseline",
        text: `Ten pods that answer and one that calls: half a minute to warm up, then two minutes of load, with memory and CPU read within it. Write p50, p99 and the share of errors down before ${network ? `${name}, so far the network alone, encrypts anything` : "there is a mesh"}.`,
        commands: [...sample, ...read("before.txt")],
        sources: [],
      },
      {
        id: "install",
        title: network ? `Let ${name} encrypt` : `Install ${name}`,
        text: "Every check has to pass before you go on.",
        commands: commands.install,
        sources: sources.install,
      },
      {
        id: "enrol",
        title: "Take the sample in",
        text: "Then make sure that calls really go through the mesh.",
        commands: [...commands.enrol, ...commands.verify],
        sources: unique([...sources.enrol, ...sources.verify]),
      },
      {
        id: "measure",
        title: "Measure the same again",
        text: "The same load, for the same time, read at the same moment of it.",
        commands: read("after.txt"),
        sources: [],
      },
      ...tests.map((test) => ({
        id: `need-${test.need}`,
        title: `Try what decided: ${needs[test.need].label}`,
        text: test.text,
        commands: test.commands,
        sources: test.sources,
      })),
      {
        id: "calibrate",
        title: "Put your figures into the calculator",
        text: "Paste the output of both into its calibration: it fits the model to your own hardware. Nothing leaves your browser.",
        commands: ["cat usage-after.txt", "kubectl get pods,services -A -o json"],
        sources: [],
      },
      {
        id: "leave",
        title: "Leave again",
        text: "Take the time: a trial includes the way out. Removing the mesh deletes all its resources in the cluster, so they are saved first; nothing is removed while a workload is still in it.",
        commands: [...commands.remove, ...(network ? [] : [`kind delete cluster --name ${space}`])],
        sources: sources.remove,
      },
    ],
    limits: [
      ...tests.flatMap(({ need, limit }) =>
        limit ? [{ measure: sentenceCase(needs[need].label), ...limit }] : [],
      ),
      ...trialLimits(band, answers),
    ],
    sources: unique([
      ...(sources.network ?? []),
      ...trialParts.flatMap((part) => sources[part]),
      ...tests.flatMap((test) => test.sources),
    ]),
  };
}
