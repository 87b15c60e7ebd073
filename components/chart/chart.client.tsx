"use client";

import { startTransition, useEffect, useRef, useState } from "react";
import type { ComponentType } from "react";
import type { ChartData, Size } from "@/components/chart/geometry";
import type { InteractiveChartProps } from "@/components/chart/interactive-chart.client";
import { StaticChart } from "@/components/chart/static-chart";
import { lookOut, whenReady } from "@/components/chart/when-ready.client";
import { whenIdle } from "@/components/ui/when-idle.client";

/** One drawing a width class, so that text keeps its size from a phone to a wide screen. */
const drawings: readonly { size: Size; className: string }[] = [
  { size: { width: 340, height: 300 }, className: "block size-full @md:hidden" },
  { size: { width: 520, height: 320 }, className: "hidden size-full @md:block @2xl:hidden" },
  { size: { width: 720, height: 340 }, className: "hidden size-full @2xl:block" },
];

/** For a frame in a narrow column of another page. */
const narrow = { size: { width: 240, height: 212 }, className: "block size-full @[17rem]:hidden" };
const embeddedDrawings: typeof drawings = [
  narrow,
  ...drawings.map((drawing, index) =>
    index === 0 ? { ...drawing, className: "hidden size-full @[17rem]:block @md:hidden" } : drawing,
  ),
];

/**
 * A chart in its two faces: the static one from the server at once, the interactive one in the
 * same place once the reader comes near it, its code has loaded and the page is idle.
 * @param data the interactive face is drawn anew for each new object, the static one until then:
 * it takes a tenth of the time
 * @param moving while the data change with every step of a slider, which is no time to be idle in
 * @param embedded in a frame, where the page around it pays: the interactive face also waits until
 * its reader does anything there
 */
export function Chart({
  data,
  label,
  moving = false,
  embedded = false,
}: {
  data: ChartData;
  label: string;
  moving?: boolean;
  embedded?: boolean;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size>();
  const [Interactive, setInteractive] = useState<ComponentType<InteractiveChartProps>>();
  /** What the interactive face shows. It stays, unseen, while it lags behind. */
  const [drawn, setDrawn] = useState<{ data: ChartData; label: string }>();

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    let present = true;
    let forget = () => {};
    lookOut();
    const resize = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    const approach = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        approach.disconnect();
        resize.observe(element);
        forget = whenReady(() => {
          forget = whenIdle(() => void load());
        }, !embedded);
      },
      { rootMargin: embedded ? "0px" : "200px" },
    );
    // Recharts is most of the page's script: it is fetched only when a chart comes near.
    const load = () =>
      import("@/components/chart/interactive-chart.client").then(
        ({ InteractiveChart }) => {
          if (present) setInteractive(() => InteractiveChart);
        },
        () => {
          // Not loaded: the static chart stays, and says all the same numbers.
        },
      );
    approach.observe(element);
    return () => {
      present = false;
      forget();
      approach.disconnect();
      resize.disconnect();
    };
  }, [embedded]);

  useEffect(() => {
    if (!Interactive || moving) return;
    return whenIdle(() => startTransition(() => setDrawn({ data, label })));
  }, [Interactive, moving, data, label]);

  const upToDate = drawn?.data === data && size !== undefined;
  // A reader who comes by keyboard while the interactive face lags behind is not made to wait.
  const awaited = useRef(false);
  const drawNow = Interactive
    ? () => {
        awaited.current = true;
        setDrawn({ data, label });
      }
    : undefined;
  useEffect(() => {
    if (!upToDate || !awaited.current) return;
    awaited.current = false;
    box.current?.querySelector<SVGElement>(".recharts-surface")?.focus();
  }, [upToDate]);

  return (
    <div className="@container">
      <div
        ref={box}
        className="chart-box aspect-[340/300] w-full @md:aspect-[520/320] @2xl:aspect-[720/340]"
      >
        {upToDate ? null : drawn && size ? (
          <StaticChart {...{ data, size, label }} onFocus={drawNow} />
        ) : (
          (embedded ? embeddedDrawings : drawings).map(({ size, className }) => (
            <StaticChart key={size.width} {...{ data, size, label, className }} onFocus={drawNow} />
          ))
        )}
        {Interactive && drawn && size ? (
          <div className="size-full" hidden={!upToDate}>
            <Interactive size={size} {...drawn} />
          </div>
        ) : null}
      </div>
    </div>
  );
}
