import { markerPath, seriesColour, seriesDash } from "@/components/chart/series-style";

/** A short piece of a series' line with its marker, to stand beside its name. */
export function SeriesKey({ id }: { id: string }) {
  return (
    <svg viewBox="0 0 28 12" className="inline-block h-3 w-7 align-baseline" aria-hidden>
      <line
        x1="1"
        x2="27"
        y1="6"
        y2="6"
        strokeWidth="2"
        stroke={seriesColour(id)}
        strokeDasharray={seriesDash(id)}
      />
      <path d={markerPath(id, 40)} transform="translate(14 6)" fill={seriesColour(id)} />
    </svg>
  );
}
