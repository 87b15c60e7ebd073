/**
 * What a reader tells the builder. One row per query parameter; the form, the link and the checks
 * are derived from this table, and `Form` too. A name or value, once public, keeps its meaning.
 */
import type { Field, FieldValues } from "@/lib/field";
import * as text from "@/lib/manifests/field-patterns";
import { placements, targetIds, targetNames } from "@/lib/manifests/targets";

type Row = Field & {
  readonly label: string;
  /** One plain line below the field. */
  readonly help: string;
  readonly unit?: string;
  readonly optionLabels?: Readonly<Record<string, string>>;
};
type Rows = Readonly<Record<string, Row>>;

/** The fields by their place in the form, in its order. */
export const fieldGroups = {
  mesh: {
    mesh: {
      kind: "choice",
      options: placements,
      default: "linkerd",
      label: "Mesh and mode",
      help: "Where the traffic is split. Without a mesh, only traffic that enters through a gateway can be.",
      optionLabels: targetNames,
    },
    api: {
      kind: "choice",
      options: ["gateway-api", "classic"],
      default: "gateway-api",
      label: "Form of the route",
      help: "The classic form is Istio’s own and works with sidecars only.",
      optionLabels: {
        "gateway-api": "Gateway API route, portable",
        classic: "VirtualService, classic Istio",
      },
    },
  },
  service: {
    namespace: {
      ...text.kubernetesName,
      default: "shop",
      label: "Namespace",
      help: "Where the service and its callers run.",
    },
    service: {
      ...text.serviceName,
      default: "checkout",
      label: "Service",
      help: "The name its callers use.",
    },
    port: {
      ...text.whole(1, 65535),
      default: 8080,
      label: "Port",
      help: "The port of the Service.",
    },
    targetPort: {
      ...text.targetPorts,
      label: "Target port",
      help: "The port of the pods, as a number or a name. Empty: the same port.",
    },
    protocol: {
      kind: "choice",
      options: text.protocols,
      default: "http",
      label: "Protocol",
      help: "What the port speaks. Decides the kind of route, the port’s name and its appProtocol.",
      optionLabels: text.protocolNames,
    },
    caller: {
      ...text.kubernetesName,
      default: "frontend",
      label: "Caller",
      help: "A Deployment that calls the service.",
    },
  },
  versions: {
    stable: {
      ...text.kubernetesName,
      default: "v1",
      label: "Current version",
      help: "Its pods carry this as their version label.",
    },
    canary: {
      ...text.kubernetesName,
      default: "v2",
      label: "New version",
      help: "The same for the version you try out.",
    },
  },
  workload: {
    kind: {
      kind: "choice",
      options: ["deployment", "statefulset"],
      default: "deployment",
      label: "Kind of workload",
      help: "What runs the pods of both versions.",
      optionLabels: { deployment: "Deployment", statefulset: "StatefulSet" },
    },
    stableWorkload: {
      ...text.kubernetesName,
      label: "Current workload",
      help: "Its name. Empty: service and version, as in checkout-v1.",
    },
    canaryWorkload: {
      ...text.kubernetesName,
      label: "New workload",
      help: "Its name. Empty: service and version, as in checkout-v2.",
    },
    labels: {
      ...text.labelPairs,
      label: "Labels of the pods",
      help: "Those both versions share, as in the SELECTOR column of kubectl get service -o wide. Empty: app=checkout, with your service’s name.",
    },
    versionLabel: {
      ...text.labelKey,
      default: "version",
      label: "Version label",
      help: "The label that tells the versions apart, such as app.kubernetes.io/version.",
    },
    stableLabel: {
      ...text.labelValue,
      label: "Its current value",
      help: "If it is not the version’s name, as in 1.4.0.",
    },
    canaryLabel: {
      ...text.labelValue,
      label: "Its new value",
      help: "The same for the new version.",
    },
    morePorts: {
      ...text.portList,
      label: "Further ports to split",
      help: "As in 9090:metrics/http,6565/grpc: port, target port, protocol. Ports you do not name are not split.",
    },
  },
  split: {
    weight: {
      ...text.whole(0, 100),
      default: 5,
      unit: "%",
      label: "Share of the new version",
      help: "Per request, not sticky per user.",
    },
    header: {
      ...text.headerNames,
      label: "Header name",
      help: "Optional. Requests that carry it always go to the new version.",
    },
    headerValue: {
      ...text.headerValues,
      default: "true",
      label: "Header value",
      help: "Compared exactly, upper and lower case included.",
    },
  },
  extras: {
    timeout: {
      ...text.whole(1, 3600),
      unit: "s",
      label: "Timeout",
      help: "Optional. For the whole request, retries included.",
    },
    retries: {
      ...text.whole(0, 10),
      unit: "retries",
      label: "Retries",
      help: "Optional. After a server error; 0 switches them off where a mesh retries by default.",
    },
    mirror: {
      kind: "flag",
      default: false,
      label: "Mirror to the new version",
      help: "Also sends it a copy of every request and discards the answer.",
    },
    delay: {
      ...text.whole(1, 60),
      unit: "s",
      label: "Delay",
      help: "Optional, to test callers. For requests with the header only.",
    },
  },
  gateway: {
    gateway: {
      ...text.kubernetesName,
      default: "public",
      label: "Gateway",
      help: "The Gateway resource that outside traffic enters through.",
    },
    gatewayNamespace: {
      ...text.kubernetesName,
      default: "edge",
      label: "Gateway’s namespace",
      help: "Its listener has to accept routes from the service’s namespace.",
    },
    gatewayClass: {
      ...text.kubernetesName,
      default: "istio",
      label: "Gateway class",
      help: "The controller. With istio the commands install Istio as a gateway, without any mesh.",
    },
    host: {
      ...text.hostNames,
      default: "shop.example.com",
      label: "Host name",
      help: "Requests for this host are split.",
    },
    tlsSecret: {
      ...text.secretName,
      label: "TLS Secret",
      help: "In the gateway’s namespace, with the certificate for the host. Empty: plaintext HTTP on port 80.",
    },
  },
  compare: {
    compare: {
      kind: "choice",
      options: targetIds,
      label: "Compare with",
      help: "Shows, line by line, what would be different there.",
      optionLabels: targetNames,
    },
  },
} as const satisfies Readonly<Record<string, Rows>>;
export type FieldGroup = keyof typeof fieldGroups;

/** Every field, in the order of the query. */
export const builderFields = {
  ...fieldGroups.mesh,
  ...fieldGroups.service,
  ...fieldGroups.versions,
  ...fieldGroups.workload,
  ...fieldGroups.split,
  ...fieldGroups.extras,
  ...fieldGroups.gateway,
  ...fieldGroups.compare,
};

export type Fields = typeof builderFields;
export type FieldName = keyof Fields;

/** What the reader stated; what is absent has its default. */
export type BuilderValues = FieldValues<Fields>;
