/** An afternoon with the mesh of the verdict: what to run, what to measure and when to stop. */
import type { Verdict } from "@/lib/decision/decide";
import type { Answers } from "@/lib/decision/questions/questions";
import type { Meshes } from "@/lib/decision/situation";
import { commandsFor } from "@/lib/trial/commands";
import { trialLimits } from "@/lib/trial/limits";
import type { TrialBand, TrialLimit } from "@/lib/trial/limits";
import { space, trialParts } from "@/lib/trial/shape";
import type { Versions } from "@/lib/trial/shape";
import { contenderOf } from "@/lib/decision/why-not";
import { factText } from "@/lib/decision/wording";

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

const metricsServer = [
  "kubectl apply -f https://github.com/kubernetes-sigs/metrics-server/releases/latest/download/components.yaml",
  `kubectl -n kube-system patch deployment metrics-server --type=json \\\n  -p '[{"op":"add","path":"/spec/template/spec/containers/0/args/-","value":"--kubelet-insecure-tls"}]'`,
];

const startKind = (config: string | undefined) =>
  config
    ? `kind create cluster --name ${space} --config - <<'EOF'\n${config}\nEOF`
    : `kind create cluster --name ${space}`;

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
  const { meshes, verdict, answers, versions, band, waypoint } = request;
  const contender = contenderOf(meshes, verdict.mesh, verdict.distribution);
  const commands = commandsFor(verdict.mesh, verdict.distribution, versions, { waypoint });
  if (!contender || !commands) return null;
  const { network, sources } = commands;
  const { kubernetes_versions: kubernetes } = contender.distribution.capabilities;
  const name = contender.build;
  const load = `kubectl -n ${space} exec deploy/load -c fortio -- /usr/bin/fortio load -quiet -qps ${trialLoad(band)} -c 16 -t 120s http://echo:8080/echo`;
  const usage = "kubectl top pod -A --containers";
  const sample = [
    `kubectl create namespace ${space}`,
    `kubectl -n ${space} create deployment echo --image=fortio/fortio --port=8080 --replicas=${replicas}`,
    `kubectl -n ${space} expose deployment echo --port=8080`,
    `kubectl -n ${space} create deployment load --image=fortio/fortio`,
    `kubectl -n ${space} rollout status deployment echo`,
  ];
  return {
    checked: trialParts.every((part) => sources[part].length > 0),
    steps: [
      {
        id: "cluster",
        title: "A cluster you can throw away",
        text: `kind is enough. In an existing cluster ${network ? "leave this step out" : "leave out the first command, and the last two where kubectl top works already"}, and use one namespace whose pods may restart. The server must be Kubernetes ${factText(kubernetes)}.`,
        commands: [
          startKind(network?.kindConfig),
          "kubectl version",
          ...(network?.install ?? []),
          ...metricsServer,
        ],
        sources: sources.network ?? [],
      },
      {
        id: "baseline",
        title: "A sample and its baseline",
        text: `Ten pods that answer and one that calls. Write p50, p99 and the share of errors down before ${network ? `${name}, so far the network alone, encrypts anything` : "there is a mesh"}.`,
        commands: [...sample, load, `${usage} > before.txt`],
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
        text: "The same load as before, twice: the first run warms up. Read usage while the second one runs.",
        commands: [load, `${load} &`, "sleep 90", usage, "wait"],
        sources: [],
      },
      {
        id: "calibrate",
        title: "Put your figures into the calculator",
        text: "Paste the output of both into its calibration: it fits the model to your own hardware. Nothing leaves your browser.",
        commands: [usage, "kubectl get pods,services -A -o json"],
        sources: [],
      },
      {
        id: "leave",
        title: "Leave again",
        text: "Take the time. A mesh you cannot leave is not a trial.",
        commands: [...commands.remove, ...(network ? [] : [`kind delete cluster --name ${space}`])],
        sources: sources.remove,
      },
    ],
    limits: trialLimits(band, answers),
    sources: unique([...(sources.network ?? []), ...trialParts.flatMap((part) => sources[part])]),
  };
}
