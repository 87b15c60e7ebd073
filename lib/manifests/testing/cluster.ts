/**
 * A cluster in memory for the builder's commands. Each block runs in a real bash, where `kubectl` is a
 * function that notes its words and answers from files; the changes are then made here, by kubectl's
 * rules: create refuses what exists, patches are JSON or merge patches.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseAllDocuments } from "yaml";
import { yamlOf, type Manifest } from "@/lib/manifests/manifest";
import { jsonPatch, mergePatch, type Data, type Operation } from "@/lib/manifests/testing/patches";

export type Pod = { readonly name: string; readonly labels: Readonly<Record<string, string>> };

/** Answers of the kubectl in bash; a call ends with a word of its own in the log. */
const functions = String.raw`
kubectl() {
  printf '%s\0' "$@" $'\1' >> log
  local words="$*" selector="" previous="" word
  for word in "$@"; do
    if [[ $previous == -l ]]; then selector="${"${word//[^a-zA-Z0-9]/_}"}"; fi
    previous="$word"
  done
  case "$words" in
    *"get service"*"-o yaml"*) cat service.yaml;;
    *"{.spec.selector}"*) cat selector.json;;
    *"get endpointslices"*) cat serving;;
    *"get pods -l"*|*"wait --for=condition=Ready pod -l"*) grep . "pods-$selector";;
    *"{.spec.replicas}"*) echo 3;;
    *"pilot-agent request"*) cat metrics;;
    *"create namespace"*|*"apply -f -"*|*"diff -f -"*) ;;
    *"-f -"*) cat > stdin.yaml;;
  esac
}
istioctl() { :; }
linkerd() { cat metrics; }
curl() { echo 200; }
nc() { :; }
`;

const plural: Readonly<Record<string, string>> = { service: "services" };
const resourceOf = (kind: string) => `${kind.toLowerCase()}s`;

export class Cluster {
  readonly objects = new Map<string, Data>();
  /** Changes that were asked for and refused. */
  readonly refused: string[] = [];
  /** What the proxies have counted, in the form of Prometheus. */
  metrics = "";
  /** Workloads and the replicas they were given. */
  readonly scaled: string[] = [];
  private readonly folder = mkdtempSync(join(tmpdir(), "cluster-"));

  constructor(
    private pods: readonly Pod[],
    objects: readonly Manifest[],
    private readonly service: string,
  ) {
    for (const each of objects) this.objects.set(this.key(each.kind, each.metadata.name), each);
  }

  private key = (kind: string, name: string) => `${resourceOf(kind)}/${name}`;

  /** One object, by its resource without group. */
  get(resource: string, name: string): Data | undefined {
    return this.objects.get(`${resource}/${name}`);
  }

  names = () => [...this.objects.keys()].sort();

  /** The pods behind a selector. */
  podsBehind = (selector: Readonly<Record<string, string>>) =>
    this.pods.filter(({ labels }) =>
      Object.entries(selector).every(([key, value]) => labels[key] === value),
    );

  /** The same for a Service that is there. */
  behind(service: string): readonly string[] {
    const spec = this.get("services", service)?.spec as Data | undefined;
    return spec
      ? this.podsBehind(spec.selector as Record<string, string>).map(({ name }) => name)
      : [];
  }

  private matching(selector: string): readonly Pod[] {
    const terms = selector.match(/[^,(]+(?:\([^)]*\))?/g) ?? [];
    return this.pods.filter(({ labels }) =>
      terms.every((term) => {
        const [, key, values] = /^(.*) in \((.*)\)$/.exec(term) ?? [];
        if (key !== undefined) return values!.split(",").includes(labels[key] ?? "");
        const [name = "", value] = term.split("=");
        return labels[name] === value;
      }),
    );
  }

  private answer(script: string, file: { name: string; text: string }) {
    const write = (name: string, text: string) => writeFileSync(join(this.folder, name), text);
    const service = this.get("services", this.service);
    write(file.name, file.text);
    write("service.yaml", service ? yamlOf([service as unknown as Manifest]) : "");
    write("selector.json", JSON.stringify((service?.spec as Data | undefined)?.selector ?? ""));
    write("serving", `${this.behind(this.service).join("\n")}\n`);
    for (const [, quoted, plain] of script.matchAll(/ -l (?:'([^']*)'|(\S+))/g)) {
      const selector = quoted ?? plain!;
      const names = this.matching(selector).map(({ name }) => name);
      write(`pods-${selector.replaceAll(/[^a-zA-Z0-9]/g, "_")}`, `${names.join("\n")}\n`);
    }
    write("metrics", this.metrics);
    write("log", "");
  }

  private create(text: string) {
    for (const document of parseAllDocuments(text, { version: "1.1" })) {
      const manifest = (document as { toJS: () => unknown }).toJS() as Manifest;
      const key = this.key(manifest.kind, manifest.metadata.name);
      if (this.objects.has(key)) this.refused.push(`${key} exists already`);
      else this.objects.set(key, manifest);
    }
  }

  private patch(resource: string, name: string, words: readonly string[]) {
    const key = `${resource}/${name}`;
    const patch = JSON.parse(words[words.indexOf("-p") + 1]!) as Operation[];
    const live = this.objects.get(key);
    if (live === undefined) this.refused.push(`${key} is not there`);
    else {
      const patched = words.includes("--type=json")
        ? jsonPatch(live, patch)
        : mergePatch(live, patch);
      this.objects.set(key, patched as Data);
    }
  }

  /** Carries out one call of kubectl. */
  private call(words: readonly string[], file: { name: string; text: string }) {
    const [verb = "", kind = "", ...rest] = words[0] === "-n" ? words.slice(2) : words;
    const resource = plural[kind] ?? kind.split(".")[0]!;
    if (words.some((word) => word.startsWith("--dry-run")) || verb === "diff") return;
    if (verb === "create" && kind !== "namespace") {
      const from = words[words.indexOf("-f") + 1];
      const path = join(this.folder, "stdin.yaml");
      this.create(from === "-" ? readFileSync(path, "utf8") : file.text);
    } else if (verb === "patch" && !kind.includes("/")) {
      this.patch(resource, rest[0]!, words);
    } else if (verb === "delete" && kind !== "pod") {
      for (const name of rest) {
        if (!this.objects.delete(`${resource}/${name}`)) {
          this.refused.push(`${resource}/${name} is not there`);
        }
      }
    } else if (verb === "scale") {
      this.scaled.push(`${kind} ${rest[0]!}`);
    }
  }

  /**
   * Runs a block of commands.
   * @param file what the reader downloaded, and its name
   * @returns what it printed
   */
  run(script: string, file: { name: string; text: string }): string {
    this.answer(script, file);
    const { stdout, stderr, status } = spawnSync("bash", ["-c", `${functions}\n${script}`], {
      cwd: this.folder,
      encoding: "utf8",
    });
    if (stderr !== "") throw new Error(`${stderr}\n(${status})\n${script}`);
    let words: string[] = [];
    for (const word of readFileSync(join(this.folder, "log"), "utf8").split("\0")) {
      if (word === "\u0001") {
        this.call(words, file);
        words = [];
      } else words.push(word);
    }
    return stdout;
  }

  /** Pods that a scaled workload no longer has. */
  lose(names: readonly string[]) {
    this.pods = this.pods.filter(({ name }) => !names.includes(name));
  }

  close() {
    rmSync(this.folder, { recursive: true });
  }
}
