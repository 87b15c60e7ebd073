/** What the commands of a trial have in common, whatever the mesh. */

/** Reads a version from the facts; throws where a fact has gone, which a test would show. */
export type Versions = (fact: string) => string;

export type MeshCommands = {
  /** Other networking than the cluster of the trial starts with; a whole `kind` configuration. */
  readonly kindConfig?: string;
  readonly install: readonly string[];
  readonly enrol: readonly string[];
  readonly verify: readonly string[];
  /** In the order of leaving. */
  readonly remove: readonly string[];
  readonly sources: readonly string[];
  /** Put together from what the project’s repositories show, without a page that gives every line. */
  readonly unchecked?: true;
};

/** The trial's own namespace. */
export const space = "mesh-trial";

export const gatewayApi = (version: string) =>
  `kubectl apply --server-side -f https://github.com/kubernetes-sigs/gateway-api/releases/download/v${version}/standard-install.yaml`;
export const restart = [
  `kubectl -n ${space} rollout restart deployment`,
  `kubectl -n ${space} rollout status deployment echo`,
];
