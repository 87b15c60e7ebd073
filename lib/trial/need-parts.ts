/** What the tests of needs have in common: calls, a second version, resources from a here-document. */
import type { TrialLimit } from "@/lib/trial/limits";
import type { Versions } from "@/lib/trial/shape";
import { space } from "@/lib/trial/shape";

/** How one need is tried on the sample. */
export type NeedTest = {
  /** What is done, and what to look for. */
  readonly text: string;
  /** None where no test fits an afternoon; the text then says why. */
  readonly commands: readonly string[];
  readonly sources: readonly string[];
  /** Its row in the table of limits. */
  readonly limit?: Omit<TrialLimit, "measure">;
  /** Whether ambient needs a waypoint for it. */
  readonly readsRequests?: boolean;
};

export const image = (fact: Versions) => `fortio/fortio:${fact("landscape.fortio_version")}`;

/** Resources for the trial's namespace; YAML documents. */
export const apply = (...documents: readonly string[]) =>
  `kubectl -n ${space} apply -f - <<'EOF'\n${documents.join("\n---\n")}\nEOF`;

/**
 * Calls from a pod, whose last lines count the answers by status code.
 * @param options of `fortio load`
 */
export const calls = (path: string, options = "-n 200", from = "load", host = "echo:8080") =>
  `kubectl -n ${space} exec deploy/${from} -c fortio -- /usr/bin/fortio load -quiet -allow-initial-errors -qps 50 -c 4 -timeout 3s ${options} 'http://${host}${path}' | grep '^Code'`;

/** Another version that answers 202 instead of 200, so that one run counts calls by version. */
export const secondVersion = (fact: Versions) => [
  `kubectl -n ${space} create deployment second --image=${image(fact)} --port=8080 \\\n  -- /usr/bin/fortio server -loglevel verbose -echo-server-default-params status=202`,
  `kubectl -n ${space} expose deployment second --port=8080`,
  `kubectl -n ${space} rollout status deployment second`,
];
export const removeSecond = `kubectl -n ${space} delete deployment,service second`;

/** A route for the Service `echo`. @param rules YAML of its rules, two spaces in */
export const route = (rules: string) => `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: trial
spec:
  parentRefs:
    - group: ""
      kind: Service
      name: echo
      port: 8080
  rules:
${rules}`;
export const removeRoute = `kubectl -n ${space} delete httproute trial`;

/** Time for a change to reach every proxy. */
export const settle = "sleep 10";
