"use client";

import { useEffect, useRef, useState } from "react";
import type { ComponentType } from "react";
import type { ChartData, Size } from "@/components/chart/geometry";
import type { InteractiveChartProps } from "@/components/chart/interactive-chart.client";
import { StaticChart } from "@/components/chart/static-chart";

/** One drawing a width class, so that text keeps its size from a phone to a wide screen. */
const drawings: readonly { size: Size; className: string }[] = [
  { size: { width: 340, height: 300 }, className: "block size-full @md:hidden" },
  { size: { width: 520, height: 320 }, className: "hidden size-full @md:block @2xl:hidden" },
  { size: { width: 720, height: 340 }, className: "hidden size-full @2xl:block" },
];

/**
 * A chart in its two faces: the static one from the server at once, the interactive one in the
 * same place once the reader comes near it and its code has loaded.
 * @param moving while its data change with every step of a slider; the static face, which is drawn
 * in a tenth of the time, then stands in for the interactive one
 */
export function Chart({
  data,
  label,
  moving = false,
}: {
  data: ChartData;
  label: string;
  moving?: boolean;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size>();
  const [Interactive, setInteractive] = useState<ComponentType<InteractiveChartProps>>();

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    let present = true;
    const resize = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    const approach = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        approach.disconnect();
        resize.observe(element);
        // Recharts is most of the page's script: it is fetched only when a chart comes near.
        import("@/components/chart/interactive-chart.client").then(
          ({ InteractiveChart }) => {
            if (present) setInteractive(() => InteractiveChart);
          },
          () => {
            // Not loaded: the static chart stays, and says all the same numbers.
          },
        );
      },
      { rootMargin: "200px" },
    );
    approach.observe(element);
    return () => {
      present = false;
      approach.disconnect();
      resize.disconnect();
    };
  }, []);

  return (
    <div className="@container">
      <div ref={box} className="aspect-[340/300] w-full @md:aspect-[520/320] @2xl:aspect-[720/340]">
        {Interactive && size ? (
          moving ? (
            <StaticChart data={data} size={size} label={label} />
          ) : (
            <Interactive data={data} size={size} label={label} />
          )
        ) : (
          drawings.map(({ size, className }) => (
            <StaticChart
              key={size.width}
              data={data}
              size={size}
              label={label}
              className={className}
            />
          ))
        )}
      </div>
    </div>
  );
}
