import type { MDXComponents } from "mdx/types";
import { QuestionFlow } from "@/components/decision/question-flow";
import { SourceLink } from "@/components/fact/provenance";
import {
  CoefficientTable,
  FormulaList,
  ReservationTable,
} from "@/components/overhead/coefficient-table";
import { RowLink } from "@/components/measurement/table";
import type { FormulaAnchor } from "@/components/overhead/method-anchors";
import { ValidationChart } from "@/components/measurement/validation-chart";
import { validationFinding } from "@/components/measurement/validation-finding";
import { UncheckedList, ValidationTable } from "@/components/measurement/validation-table";
import { catalog } from "@/lib/catalog/catalog";
import { questionFlow } from "@/lib/decision/questions/flow";
import { formatDate } from "@/lib/format";
import { estimate } from "@/lib/overhead/estimate";
import { validate } from "@/lib/overhead/validate";
import { seriesIds, workloadFrom } from "@/lib/overhead/workload";
import { coefficientsFor } from "@/lib/share/comparison";
import { situationOf } from "@/lib/share/verdict";

const file = "content/method.mdx";
const { coefficients } = coefficientsFor(catalog.coefficients);
const { measurements, sources } = catalog;

const before = catalog.coefficients[1];

/** What few need to read; a table or a list of formulas, closed until asked for. */
const More = ({ label, children }: { label: string; children: React.ReactNode }) => (
  <details className="wide rounded-lg border border-line bg-surface px-4 py-2">
    <summary className="cursor-pointer text-sm font-medium">{label}</summary>
    <div className="mt-3 space-y-4">{children}</div>
  </details>
);

function Row({ id }: { id: string }) {
  if (!measurements.some((row) => row.id === id)) {
    throw new Error(`${file} names measurement "${id}", which content/measurements.json lacks.`);
  }
  return <RowLink id={id} />;
}

function Cite({ source: id }: { source: string }) {
  const source = sources[id];
  if (!source) throw new Error(`${file} cites "${id}", which content/sources.json lacks.`);
  return <SourceLink source={source} />;
}

/** A plain value of the data version by its path, so that prose never repeats one. */
function Value({ of }: { of: string }) {
  const value = of
    .split(".")
    .reduce<unknown>(
      (inner, step) => (inner as Readonly<Record<string, unknown>> | undefined)?.[step],
      coefficients,
    );
  if (typeof value !== "number" && typeof value !== "string") {
    throw new Error(`${file} names "${of}", which is no value of the data version.`);
  }
  return /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? formatDate(String(value)) : value;
}

/** A share of one as a percentage: 0.25 → "25%". */
function Share({ of }: { of: "cpu.0" | "memory.0" | "memory.1" }) {
  const [kind, index] = of.split(".") as ["cpu" | "memory", string];
  const tier = coefficients.nodeReservation[kind][Number(index)];
  if (!tier) throw new Error(`${file} names tier "${of}", which the data version lacks.`);
  return `${tier.share * 100}%`;
}

/** What the terms of a component are called in the model. */
const termPrefixes = {
  "envoy-sidecar": "sidecar-",
  "linkerd-proxy": "linkerd-proxy-",
  ztunnel: "ztunnel-",
  waypoint: "waypoint-",
  istiod: "istiod-",
  "linkerd-control-plane": "linkerd-control-plane-",
} as const satisfies Record<FormulaAnchor, string>;

/** The formulas of a component, from the very terms that the calculator adds up. */
function Formulas({ of, children }: { of: FormulaAnchor; children: React.ReactNode }) {
  const terms = seriesIds
    .flatMap(
      (series) =>
        estimate({
          coefficients,
          workload: workloadFrom(),
          series,
          basis: "usage",
          controlPlane: true,
          ha: false,
        }).terms,
    )
    .filter(({ id }) => id.startsWith(termPrefixes[of]));
  if (terms.length === 0) throw new Error(`${file} asks for the formulas of "${of}".`);
  const once = terms.filter(({ id }, index) => terms.findIndex((each) => each.id === id) === index);
  return (
    <More label={`${once.length} formulas, as the calculator works them out`}>
      {children}
      <FormulaList terms={once} />
    </More>
  );
}

const Reservations = () => (
  <More label="Requests in the official charts, with their rows">
    <ReservationTable requests={coefficients.requests} />
  </More>
);

const AllCoefficients = () => (
  <More label="All coefficients, with their rows and arithmetic">
    <CoefficientTable coefficients={coefficients} />
  </More>
);

const checked = validate(coefficients, measurements);
const finding = validationFinding(checked.checks);

/** The chart and the table of what was predicted and what was measured. */
const Validation = () => (
  <div className="wide space-y-6">
    <figure className="@container max-w-4xl rounded-lg border border-line bg-surface p-4 sm:p-5">
      <figcaption className="mb-1 font-semibold text-balance">{finding}</figcaption>
      <p className="text-sm text-muted">
        Predictions as a multiple of what was measured. Bar: band. Mark: typical value. ✕: the
        measured value lies outside.
      </p>
      <ValidationChart
        checks={checked.checks}
        label={`Predictions beside measurements, one bar a value. ${finding} The table below has the numbers.`}
      />
    </figure>
    <More label="The numbers, how each row was read, and what is not compared">
      <ValidationTable checks={checked.checks} />
      <UncheckedList unchecked={checked.unchecked} />
    </More>
  </div>
);

/** The day a data version was published. */
function Published({ of }: { of: string }) {
  const version = catalog.coefficients.find((each) => each.version === of);
  if (!version) throw new Error(`${file} names data version "${of}", which there is not.`);
  return formatDate(version.published);
}

const pictured = { pods: 100 };
const QuestionPicture = () => (
  <QuestionFlow
    flow={questionFlow((answers) => situationOf(catalog.meshes, coefficients, answers), pictured)}
    meshes={catalog.meshes}
    pods={pictured.pods}
  />
);

const MeasurementCount = () => measurements.length;

/** The components of content/method.mdx that read the catalog. A wrong id there fails the build. */
export const methodComponents: MDXComponents = {
  Row,
  Cite,
  Value,
  Share,
  Formulas,
  Reservations,
  AllCoefficients,
  Validation,
  Details: More,
  Before: () => before?.version ?? "",
  Published,
  MeasurementCount,
  QuestionPicture,
};
