import { matrix } from "@/app/(site)/compare/matrix";
import { servedOrigin } from "@/app/api/origin";
import { compareQuery, compareViewFromParams } from "@/lib/share/compare-view";
import { type FeatureOrigin, newestDay } from "@/lib/share/feature-export";
import { axesOf, featureTable } from "@/lib/share/feature-table";

/** The table a download's query asks for, where it came from, and what of the query was not used. */
export function askedTable(request: Request) {
  const axes = axesOf(matrix);
  const { view, notices } = compareViewFromParams(axes, new URL(request.url).searchParams);
  const table = featureTable(matrix, view);
  const query = compareQuery(axes, view);
  const origin: FeatureOrigin = {
    permalink: `${servedOrigin(request)}/compare${query ? `?${query}` : ""}`,
    asOf: newestDay(table),
  };
  return { table, origin, notices };
}
