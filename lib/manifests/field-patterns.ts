/**
 * What the builder takes in a text field: patterns, and each in words as it follows a value. No two
 * parts of a pattern match the same run of text, so long input costs linear time.
 */
const token = (pattern: RegExp, rule: string) => ({ kind: "token", pattern, rule }) as const;

export const whole = (min: number, max: number) =>
  ({ kind: "number", min, max, step: 1, integer: true }) as const;

const dnsLabel = "[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?";
const labelText = "[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?";
const domain = `${dnsLabel}(\\.${dnsLabel})*`;
/** A label key: a name, after a domain and a slash where it has them. */
const key = `(?:${domain}/)?${labelText}`;
const portName = "(?=[a-z0-9-]{1,15}(?![a-z0-9-]))(?=[0-9-]*[a-z])[a-z0-9]+(-[a-z0-9]+)*";
const portNumber = "[1-9][0-9]{0,4}";

export const protocols = ["http", "grpc", "h2c", "tcp"] as const;
export type Protocol = (typeof protocols)[number];
export const protocolNames: Readonly<Record<Protocol, string>> = {
  http: "HTTP",
  grpc: "gRPC",
  h2c: "HTTP/2 without TLS (h2c)",
  tcp: "Other TCP",
};

/** One further port: `9090`, `9090:metrics` or `9090:8081/grpc`. */
export const portEntry = `(?<port>${portNumber})(?::(?<target>${portNumber}|${portName}))?(?:/(?<protocol>${protocols.join("|")}))?`;
const unnamed = portEntry.replaceAll(/\?<[a-z]+>/g, "?:");

export const kubernetesName = token(
  new RegExp(`^${dnsLabel}$`),
  "is not a Kubernetes name: use at most 63 characters, only lowercase letters, digits and hyphens, and start and end with a letter or digit",
);
export const serviceName = token(
  /^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/,
  "is not a Service name: use at most 63 characters, only lowercase letters, digits and hyphens, start with a letter, and end with a letter or digit",
);
export const secretName = token(
  new RegExp(`^(?=.{1,253}$)${domain}$`),
  "is not the name of a Secret: use lowercase letters, digits, hyphens and dots",
);
export const targetPorts = token(
  new RegExp(`^(?:${portNumber}|${portName})$`),
  "is neither a port number nor a port name: a name has at most 15 lowercase letters, digits and hyphens, and at least one letter",
);
export const portList = token(
  new RegExp(`^${unnamed}(?:,${unnamed}){0,8}$`),
  "is not a list of ports: write 9090, 9090:8081 or 9090:metrics/grpc, with commas between up to nine ports",
);
export const labelPairs = token(
  new RegExp(`^${key}=${labelText}(?:,${key}=${labelText}){0,8}$`),
  "is not a list of labels: write app.kubernetes.io/name=checkout, with commas between up to nine labels",
);
export const labelKey = token(
  new RegExp(`^${key}$`),
  "is not a label key: use letters, digits, hyphens, dots and underscores, after a domain and a slash if it has one",
);
export const labelValue = token(
  new RegExp(`^${labelText}$`),
  "is not a label value: use at most 63 letters, digits, hyphens, dots and underscores, and start and end with a letter or digit",
);
export const headerNames = token(
  /^[A-Za-z0-9]([A-Za-z0-9-]{0,98}[A-Za-z0-9])?$/,
  "is not a header name this builder takes: use at most 100 letters, digits and hyphens, and start and end with a letter or digit",
);
export const headerValues = token(
  /^[\x21-\x7e]([\x20-\x7e]{0,198}[\x21-\x7e])?$/,
  "is not a header value: use at most 200 printable characters without accents, and no line break",
);
export const hostNames = token(
  new RegExp(`^(?=.{1,253}$)(\\*\\.)?${domain}$`),
  "is not a host name: use lowercase letters, digits, hyphens and dots, as in shop.example.com",
);
