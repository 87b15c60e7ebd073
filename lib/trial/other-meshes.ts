/** The trial's commands for the meshes that chapter 10 does not install. See `trial-commands.ts`. */
import type { MeshCommands, Versions } from "@/lib/trial/shape";
import { gatewayApi, leave, restart, restartAll, space } from "@/lib/trial/shape";
import { podsWith } from "@/lib/manifests/leave-commands";

const helmSet = (values: readonly string[]) =>
  values.map((value) => ` \\\n  --set ${value}`).join("");

export function cilium(fact: Versions): MeshCommands {
  const release = `cilium cilium/cilium --version ${fact("cilium.newest_release")} -n kube-system`;
  const network = [
    "ipam.mode=kubernetes",
    "kubeProxyReplacement=true",
    `k8sServiceHost=${space}-control-plane`,
    "k8sServicePort=6443",
    "gatewayAPI.enabled=true",
    "hubble.relay.enabled=true",
  ];
  const encryption = ["encryption.enabled=true", "encryption.type=wireguard"];
  return {
    network: {
      kindConfig: `kind: Cluster
apiVersion: kind.x-k8s.io/v1alpha4
nodes: [{ role: control-plane }, { role: worker }]
networking: { disableDefaultCNI: true, kubeProxyMode: none }`,
      install: [
        gatewayApi(fact("cilium.gateway_api_minimum")),
        "helm repo add cilium https://helm.cilium.io/ && helm repo update",
        `helm install ${release} --wait${helmSet(network)}`,
      ],
    },
    install: [
      `helm upgrade ${release} --reuse-values --wait${helmSet(encryption)}`,
      "kubectl -n kube-system rollout restart daemonset/cilium",
      "kubectl -n kube-system rollout status daemonset/cilium",
    ],
    enrol: [
      "# nothing: every pod that Cilium connects takes part",
      `kubectl -n ${space} get ciliumendpoints`,
    ],
    verify: [
      "kubectl -n kube-system exec ds/cilium -- cilium-dbg status | grep Encryption    # Wireguard, one peer for each other node",
      `kubectl -n kube-system exec ds/cilium -- hubble observe --namespace ${space} --last 20`,
    ],
    remove: [
      "# leaving Cilium means another network plugin: throw the trial's cluster away",
      `kind delete cluster --name ${space}`,
    ],
    sources: {
      network: ["cilium-docs-kind", "cilium-docs-kube-proxy-free", "cilium-helm-values"],
      install: ["cilium-docs-wireguard"],
      enrol: ["cilium-chart-1.20.0"],
      verify: ["cilium-docs-wireguard", "cilium-docs-hubble"],
      remove: ["cilium-docs-kind"],
    },
  };
}

/** Permission goes before encryption: with mutual TLS on, Kuma refuses what nothing allows. */
const kumaEncryption = `kubectl apply -f - <<'EOF'
apiVersion: kuma.io/v1alpha1
kind: MeshTrafficPermission
metadata:
  name: allow-all
  namespace: kuma-system
  labels:
    kuma.io/mesh: default
spec:
  from:
    - targetRef:
        kind: Mesh
      default:
        action: Allow
---
apiVersion: kuma.io/v1alpha1
kind: Mesh
metadata:
  name: default
spec:
  mtls:
    enabledBackend: ca-1
    backends:
      - name: ca-1
        type: builtin
EOF`;

export function kuma(fact: Versions): MeshCommands {
  return {
    install: [
      "helm repo add kuma https://kumahq.github.io/charts && helm repo update",
      `helm install kuma kuma/kuma --version ${fact("kuma.version")} -n kuma-system --create-namespace --wait`,
      kumaEncryption,
    ],
    enrol: [`kubectl label namespace ${space} kuma.io/sidecar-injection=enabled`, ...restart],
    verify: [
      `kubectl -n ${space} get dataplanes`,
      `kubectl -n ${space} get pods    # each pod shows 2/2`,
    ],
    remove: leave(
      [`kubectl label namespace ${space} kuma.io/sidecar-injection-`, restartAll],
      "kuma.io",
      podsWith("kuma-sidecar"),
      [
        "helm uninstall kuma -n kuma-system",
        "kubectl get crd -o name | grep '\\.kuma\\.io$' | xargs kubectl delete    # Helm leaves them",
        "kubectl delete namespace kuma-system",
      ],
    ),
    sources: {
      install: [
        "kuma-charts",
        "kuma-docs-quickstart",
        "kuma-docs-mutual-tls",
        "kuma-docs-meshtrafficpermission",
      ],
      enrol: ["kuma-docs-quickstart", "kuma-docs-protocols"],
      verify: ["kuma-crds", "kuma-chart-values"],
      remove: ["kuma-crds"],
    },
  };
}

const consulProtocol = `kubectl -n ${space} apply -f - <<'EOF'
apiVersion: consul.hashicorp.com/v1alpha1
kind: ServiceDefaults
metadata:
  name: echo
spec:
  protocol: http
EOF`;

/** Each workload is enrolled by its own annotation, and waited for. */
const forEachWorkload = (annotation: string) =>
  `for name in echo load; do
  kubectl -n ${space} patch deployment "$name" -p '{"spec":{"template":{"metadata":{"annotations":{"consul.hashicorp.com/connect-inject":${annotation}}}}}}'
  kubectl -n ${space} rollout status deployment "$name"
done`;

export function consul(fact: Versions): MeshCommands {
  return {
    install: [
      "helm repo add hashicorp https://helm.releases.hashicorp.com && helm repo update",
      "# where the cluster has Gateway API CRDs of its own, add --set global.installK8sNetworkingCRDs=false --set global.crds.enableTcpRoute=false",
      `helm install consul hashicorp/consul --version ${fact("consul.k8s_version")} -n consul --create-namespace --wait${helmSet(["global.name=consul", "server.replicas=1"])}`,
    ],
    enrol: [
      "# every workload in the mesh needs a Service, and Consul takes calls for plain TCP until told",
      `kubectl -n ${space} expose deployment load --port=8080`,
      consulProtocol,
      forEachWorkload('"true"'),
    ],
    verify: [
      `kubectl -n ${space} get pods    # each pod shows 2/2`,
      "kubectl -n consul exec consul-server-0 -- consul catalog services    # echo-sidecar-proxy is among them",
    ],
    remove: leave(
      [forEachWorkload("null"), restartAll],
      "consul.hashicorp.com",
      podsWith("consul-dataplane"),
      [
        "# first what Consul has to clean up itself, then Consul",
        `kubectl -n ${space} delete servicedefaults echo`,
        "helm uninstall consul -n consul",
        "kubectl delete namespace consul    # with the server's volume, which Helm leaves",
      ],
    ),
    sources: {
      install: ["consul-docs-helm", "consul-chart-values"],
      enrol: ["consul-docs-workloads", "consul-docs-service-defaults"],
      verify: ["consul-docs-workloads", "consul-docs-helm"],
      remove: ["consul-docs-uninstall", "consul-issue-1062"],
    },
  };
}
