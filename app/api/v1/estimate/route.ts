import { answer } from "@/app/api/answer";
import { catalog } from "@/lib/catalog/catalog";
import { coefficientsFor, estimatesFrom, usedWorkload } from "@/lib/share/comparison";
import { calculatorFromParams, settingsFrom } from "@/lib/share/workload";

/** What the meshes asked for cost the cluster described by the query. */
export function GET(request: Request) {
  const { values, notices } = calculatorFromParams(new URL(request.url).searchParams);
  const { coefficients, notices: dataNotices } = coefficientsFor(catalog.coefficients, values);
  const { workload, basis, controlPlane, ha, series } = settingsFrom(values);
  const all = [...notices, ...dataNotices];
  return answer({
    data: coefficients.version,
    workload: usedWorkload(coefficients, workload),
    settings: { basis, controlPlane, ha, meshes: series },
    ignored: [...new Set(all.map(({ key }) => key))],
    notices: all,
    estimates: estimatesFrom(coefficients, values),
  });
}
