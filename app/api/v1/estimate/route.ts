import { answer } from "@/app/api/answer";
import { catalog } from "@/lib/catalog/catalog";
import { coefficientsFor, estimatesFrom, usedWorkload } from "@/lib/share/comparison";
import { calculatorFromParams, calculatorQuery, settingsFrom } from "@/lib/share/workload";

/** What the meshes asked for cost the cluster described by the query. */
export function GET(request: Request) {
  const { values, notices } = calculatorFromParams(new URL(request.url).searchParams);
  const choice = coefficientsFor(catalog.coefficients, values);
  const { coefficients, newest, notices: dataNotices } = choice;
  const { workload, basis, controlPlane, ha, series } = settingsFrom(values);
  const all = [...notices, ...dataNotices];
  // What pinned data answered once they answer for good; that there are newer ones stands beside it.
  const latest = `/api/v1/estimate?${calculatorQuery({ ...values, data: newest })}`;
  return answer(
    {
      data: coefficients.version,
      workload: usedWorkload(coefficients, workload),
      settings: { basis, controlPlane, ha, meshes: series },
      ignored: [...new Set(all.map(({ key }) => key))],
      notices: all,
      estimates: estimatesFrom(coefficients, values),
    },
    coefficients.version === newest ? {} : { Link: `<${latest}>; rel="latest-version"` },
  );
}
