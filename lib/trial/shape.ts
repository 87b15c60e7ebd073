/** What the commands of a trial have in common, whatever the mesh. */
import { exportResources, unlessInUse } from "@/lib/manifests/leave-commands";

/** Reads a version from the facts; throws where a fact has gone, which a test would show. */
export type Versions = (fact: string) => string;

/** Parts of a trial that differ from mesh to mesh. */
export const trialParts = ["install", "enrol", "verify", "remove"] as const;
export type TrialPart = (typeof trialParts)[number];

export type MeshCommands = {
  /** Where the mesh is the network: what the cluster needs before any pod of the sample can run. */
  readonly network?: {
    /** A whole `kind` configuration. */
    readonly kindConfig: string;
    readonly install: readonly string[];
  };
  readonly install: readonly string[];
  readonly enrol: readonly string[];
  readonly verify: readonly string[];
  /** In the order of leaving. */
  readonly remove: readonly string[];
  /** Documents that the lines of each part were held against: ids of `content/sources.json`. */
  readonly sources: Readonly<Record<TrialPart, readonly string[]>> & {
    readonly network?: readonly string[];
  };
};

/** The trial's own namespace. */
export const space = "mesh-trial";

export const gatewayApi = (version: string) =>
  `kubectl apply --server-side -f https://github.com/kubernetes-sigs/gateway-api/releases/download/v${version}/standard-install.yaml`;
export const restart = [
  `kubectl -n ${space} rollout restart deployment`,
  `kubectl -n ${space} rollout status deployment echo`,
  `kubectl -n ${space} rollout status deployment load`,
];
export const restartAll = `kubectl -n ${space} rollout restart deployment,statefulset,daemonset`;

/**
 * Out of the mesh first, then the mesh out of the cluster, if nothing is left in it.
 * @param unenrol commands that take the sample out and restart it
 * @param group end of the names of the CRDs that go with the mesh
 * @param left lists what is still in the mesh
 * @param removal commands for the control plane
 */
export function leave(
  unenrol: readonly string[],
  group: string,
  left: readonly string[],
  removal: readonly string[],
): readonly string[] {
  const saved = exportResources(group, `${space}-resources.yaml`);
  return [
    ...unenrol,
    `kubectl -n ${space} rollout status deployment echo`,
    `kubectl -n ${space} rollout status deployment load`,
    `# ${saved.title}`,
    saved.code.trimEnd(),
    "# old pods take a minute to end: run this again if it stops for them",
    unlessInUse("", left, removal).code.trimEnd(),
  ];
}
