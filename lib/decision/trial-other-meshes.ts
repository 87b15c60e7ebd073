/** The trial's commands for the meshes that chapter 10 does not install. See `trial-commands.ts`. */
import type { MeshCommands, Versions } from "@/lib/decision/trial-shape";
import { gatewayApi, restart, space } from "@/lib/decision/trial-shape";

export function cilium(fact: Versions): MeshCommands {
  const values = [
    "kubeProxyReplacement=true",
    `k8sServiceHost=${space}-control-plane`,
    "k8sServicePort=6443",
    "gatewayAPI.enabled=true",
    "hubble.relay.enabled=true",
    "encryption.enabled=true",
    "encryption.type=wireguard",
  ];
  return {
    kindConfig: `kind: Cluster
apiVersion: kind.x-k8s.io/v1alpha4
nodes: [{ role: control-plane }, { role: worker }]
networking: { disableDefaultCNI: true, kubeProxyMode: none }`,
    install: [
      gatewayApi(fact("cilium.gateway_api_minimum")),
      "helm repo add cilium https://helm.cilium.io/ && helm repo update",
      `helm install cilium cilium/cilium --version ${fact("cilium.newest_release")} -n kube-system --wait \\\n  ${values.map((value) => `--set ${value}`).join(" \\\n  ")}`,
    ],
    enrol: [
      "# nothing: every pod that Cilium connects takes part",
      `kubectl -n ${space} get ciliumendpoints`,
    ],
    verify: [
      "kubectl -n kube-system exec ds/cilium -- cilium-dbg status | grep -i encryption",
      "kubectl -n kube-system exec ds/cilium -- hubble observe --last 20",
    ],
    remove: [
      "# leaving Cilium means another network plugin: throw the trial's cluster away",
      `kind delete cluster --name ${space}`,
    ],
    unchecked: true,
    sources: ["cilium-helm-values", "cilium-docs-wireguard"],
  };
}

export function kuma(fact: Versions): MeshCommands {
  return {
    install: [
      "helm repo add kuma https://kumahq.github.io/charts && helm repo update",
      `helm install kuma kuma/kuma --version ${fact("kuma.version")} -n kuma-system --create-namespace --wait`,
      `kubectl apply -f - <<'EOF'
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
---
apiVersion: kuma.io/v1alpha1
kind: MeshTrafficPermission
metadata:
  name: allow-all
  namespace: kuma-system
spec:
  from:
    - targetRef:
        kind: Mesh
      default:
        action: Allow
EOF`,
    ],
    enrol: [`kubectl label namespace ${space} kuma.io/sidecar-injection=enabled`, ...restart],
    verify: [
      `kubectl -n ${space} get dataplanes`,
      `kubectl -n ${space} get pods    # each pod shows 2/2`,
    ],
    remove: [
      `kubectl label namespace ${space} kuma.io/sidecar-injection-`,
      `kubectl -n ${space} rollout restart deployment`,
      "helm uninstall kuma -n kuma-system",
      "kubectl get crd -o name | grep '\\.kuma\\.io$' | xargs kubectl delete",
    ],
    unchecked: true,
    sources: ["kuma-chart-values", "kuma-docs-mutual-tls"],
  };
}

export function consul(fact: Versions): MeshCommands {
  return {
    install: [
      "helm repo add hashicorp https://helm.releases.hashicorp.com && helm repo update",
      `helm install consul hashicorp/consul --version ${fact("consul.k8s_version")} -n consul --create-namespace --wait \\\n  --set global.name=consul \\\n  --set server.replicas=1 \\\n  --set connectInject.enabled=true`,
    ],
    enrol: [
      `kubectl -n ${space} expose deployment load --port=8080`,
      `for name in echo load; do kubectl -n ${space} patch deployment "$name" -p '{"spec":{"template":{"metadata":{"annotations":{"consul.hashicorp.com/connect-inject":"true"}}}}}'; done`,
      `kubectl -n ${space} rollout status deployment echo`,
    ],
    verify: [
      `kubectl -n ${space} get pods    # each pod shows 2/2`,
      "kubectl -n consul exec consul-server-0 -- consul catalog services",
    ],
    remove: [
      `for name in echo load; do kubectl -n ${space} patch deployment "$name" -p '{"spec":{"template":{"metadata":{"annotations":{"consul.hashicorp.com/connect-inject":null}}}}}'; done`,
      "helm uninstall consul -n consul",
      "kubectl delete namespace consul",
    ],
    unchecked: true,
    sources: ["consul-chart-values", "consul-k8s-changelog"],
  };
}
