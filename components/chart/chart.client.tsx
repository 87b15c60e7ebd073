"use client";

import {
  type ComponentType,
  lazy,
  startTransition,
  Suspense,
  useEffect,
  useRef,
  useState,
} from "react";
import type { InteractiveChartProps } from "@/components/chart/interactive-chart.client";
import type { ChartData, Size } from "@/components/chart/geometry";
import { drawings, StaticChart } from "@/components/chart/static-chart";

/** With one more, for a frame in a narrow column of another page. */
const embeddedDrawings: typeof drawings = [
  { size: { width: 240, height: 212 }, className: "block size-full @[17rem]:hidden" },
  ...drawings.map((drawing, index) =>
    index === 0 ? { ...drawing, className: "hidden size-full @[17rem]:block @md:hidden" } : drawing,
  ),
];

const InteractiveChart = lazy<ComponentType<InteractiveChartProps>>(() =>
  import("@/components/chart/interactive-chart.client").then(
    ({ InteractiveChart }) => ({ default: InteractiveChart }),
    // If its script cannot be loaded, the static chart stays. It shows the same numbers.
    () => ({
      default: ({ data, size, label }) => <StaticChart {...{ data, size, label }} />,
    }),
  ),
);

/**
 * A static chart from the server, replaced by an interactive one when the reader points at it or
 * focuses it. New data bring the static one back, which draws in a tenth of the time: that keeps
 * up with a slider, and most readers never load Recharts.
 * @param embedded in a frame, which can be narrower than any page
 */
export function Chart({
  data,
  label,
  embedded = false,
}: {
  data: ChartData;
  label: string;
  embedded?: boolean;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size>();
  const [active, setActive] = useState<{ data: ChartData; focused: boolean }>();

  useEffect(() => {
    if (!box.current) return;
    const resize = new ResizeObserver(([entry]) => {
      const { width = 0, height = 0 } = entry?.contentRect ?? {};
      if (width > 0) startTransition(() => setSize({ width, height }));
    });
    resize.observe(box.current);
    return () => resize.disconnect();
  }, []);

  const activate = (focused: boolean) => {
    if (active?.data !== data) startTransition(() => setActive({ data, focused }));
  };
  const shown = { data, label };
  return (
    <div className="@container">
      <div
        ref={box}
        className="chart-box aspect-[340/300] w-full @md:aspect-[520/320] @2xl:aspect-[720/340]"
        onPointerDown={() => activate(false)}
        onPointerMove={() => activate(false)}
      >
        {size && active?.data === data ? (
          <Suspense fallback={<StaticChart {...shown} size={size} />}>
            <InteractiveChart {...shown} size={size} focused={active.focused} />
          </Suspense>
        ) : size ? (
          <StaticChart {...shown} size={size} onFocus={() => activate(true)} />
        ) : (
          // Outside of any Suspense: what is in one, React may send hidden and place by script.
          (embedded ? embeddedDrawings : drawings).map((drawing) => (
            <StaticChart
              key={drawing.size.width}
              {...shown}
              {...drawing}
              onFocus={() => activate(true)}
            />
          ))
        )}
      </div>
    </div>
  );
}
