/**
 * How long a fact may stand before somebody must look again. One table: the first rule whose names
 * include a fact's own name is the rule of that fact. A fact whose end is known says so itself by
 * `staleAfter`, which goes before any rule.
 */
import type { Fact } from "@/lib/catalog/schema";
import { addDays } from "@/lib/days";

export type StaleRule = {
  readonly kind: string;
  /** Counted from `asOf`; null: a record of what was, which time does not make wrong. */
  readonly days: number | null;
  /** Last parts of addresses, separated by spaces; a star stands for any letters. */
  readonly names: string;
};

export const staleRules: readonly StaleRule[] = [
  {
    // A month: patches of a mesh come every two to four weeks.
    kind: "newest version",
    days: 30,
    names: `latest_version_found version version_date newest_* vendor_newest vendor_version_date
      named_version current_minor previous_minor k8s_version proxy_version envoy_version
      kiali_version gateway_api_version gateway_api_version_date kubernetes_newest_minor
      security_bulletin conformance_report conformance_report_version conformant_meshes`,
  },
  {
    // Where the end of a window is known, the fact carries it as its own `staleAfter`.
    kind: "support window",
    days: 180,
    names: `release_cadence release_cadence_support supported_minors support_end support_end_1_30
      support_length support_window support_months lts_*`,
  },
  {
    kind: "works with",
    days: 180,
    names: `kubernetes kubernetes_* *_kubernetes gateway_api_crd_version gateway_api_minimum
      gateway_api_maximum gateway_api_recommended gateway_api_shared gateway_api_conflict
      gateway_api_crds gamma_conformance min_kernel *_status`,
  },
  { kind: "price and terms", days: 180, names: "distribution_terms bel_price_list" },
  {
    kind: "measurement or survey",
    days: null,
    names: `cncf_micro_* cncf_20* slashdata_* study_* solo_* mesh_use_* mesh_in_* mesh_hurdle_*
      no_mesh_plan_* *_survey test_* latency latency_* bench_* gsd_* cpu_* ztunnel_cpu_*
      ztunnel_memory_* memory_per_* performance_test_version istiod_memory_per_sidecar
      control_plane_memory_small agent_memory envoy_memory linkerd_envoy_* vscode_*`,
  },
  {
    kind: "past event",
    days: null,
    names: `graduated sandbox launched founders creator first_cncf_date minor_date ga_* *_since
      *_since_* *_removed_in *_removed_after pilot_merged_in crds_before_* support_end_1_29
      *_beta_date named_version_date edge_for_named_version bel_price_2024 vendor_price_checked
      stable_charts_frozen *_last_commit edge_recommended_example app_mesh_end *_archived *_retired
      bel_release_model_change gateway_api_crds_* mutual_authentication_deprecated new_*_from
      old_locations_last_minor security_fixed_in`,
  },
  { kind: "other", days: 365, names: "*" },
];

/** The names of a rule, each as a pattern. */
export function patternsOf({ names }: StaleRule): readonly RegExp[] {
  return names.split(/\s+/).map((name) => new RegExp(`^${name.replaceAll("*", "[\\w.-]+")}$`));
}

const compiled = staleRules.map((rule) => ({ rule, patterns: patternsOf(rule) }));

/** The rule for a fact of this name. */
export function staleRuleOf(name: string): StaleRule {
  const found = compiled.find(({ patterns }) => patterns.some((pattern) => pattern.test(name)));
  if (!found) throw new Error(`No rule in lib/catalog/stale.ts fits the name "${name}".`);
  return found.rule;
}

/** The last day a fact may stand without a new look; undefined for a record, which always may. */
export function staleAfterOf(
  name: string,
  { asOf, staleAfter }: Pick<Fact, "asOf" | "staleAfter">,
): string | undefined {
  if (staleAfter !== undefined) return staleAfter;
  const { days } = staleRuleOf(name);
  return days === null ? undefined : addDays(asOf, days);
}

/** Facts by name, each with the day its rule gives it. */
export function dated<T extends Readonly<Record<string, Fact>>>(facts: T): T {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => {
      const staleAfter = staleAfterOf(name, fact);
      return [name, staleAfter === undefined ? fact : { ...fact, staleAfter }];
    }),
  ) as T;
}
