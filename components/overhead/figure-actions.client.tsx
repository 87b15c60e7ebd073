"use client";

import { Check, Copy, Download, type LucideIcon, Maximize, Minimize } from "lucide-react";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { svgPicture } from "@/components/picture/picture";
import type { PictureTheme } from "@/components/picture/colours";
import { pngPicture } from "@/components/picture/png";
import { type FigureInput, findingText, type Resource } from "@/components/overhead/chart-data";
import { figurePicture } from "@/components/overhead/figure-picture";
import { seriesNames } from "@/components/overhead/series-names";
import type { Comparison } from "@/lib/share/comparison";
import { Button } from "@/components/ui/button";
import { tableFrom, toCsv, toMarkdown } from "@/lib/share/table";
import { site } from "@/lib/site";

type Action = "csv" | "png" | "svg" | "markdown" | "fullScreen";
type Outcome = { readonly action: Action; readonly text: string; readonly failed?: true };

const shownMilliseconds = 4000;
/** Browsers read the file after the click; some ask the reader first. */
const downloadMilliseconds = 10_000;

function save(content: Blob, fileName: string) {
  const anchor = document.createElement("a");
  anchor.href = URL.createObjectURL(content);
  anchor.download = fileName;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), downloadMilliseconds);
}

/** The theme of the figure on screen: the reader's choice, else the system's. */
function themeOnScreen(): PictureTheme {
  const { theme } = document.documentElement.dataset;
  if (theme === "light" || theme === "dark") return theme;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

function onFullScreenChange(onChange: () => void) {
  document.addEventListener("fullscreenchange", onChange);
  return () => document.removeEventListener("fullscreenchange", onChange);
}

/**
 * What a reader can do with a figure: save its numbers or its picture, or enlarge it. Rendered
 * inside the `<figure>` it is about.
 * @param permalink address that opens the same figure; resolved against the page's own
 */
export function FigureActions({
  comparison,
  figure,
  resource,
  permalink,
}: {
  comparison: Comparison;
  figure: FigureInput;
  resource: Resource;
  permalink: string;
}) {
  const group = useRef<HTMLDivElement>(null);
  const [outcome, setOutcome] = useState<Outcome>();
  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(undefined), shownMilliseconds);
    return () => clearTimeout(timer);
  }, [outcome]);
  const canFill = useSyncExternalStore(
    onFullScreenChange,
    () => document.fullscreenEnabled,
    () => false,
  );
  const filling = useSyncExternalStore(
    onFullScreenChange,
    () =>
      document.fullscreenElement !== null &&
      document.fullscreenElement === group.current?.closest("figure"),
    () => false,
  );

  const { pods } = comparison.workload;
  const { version, published } = comparison.coefficients;
  const subject = resource === "memoryMiB" ? "memory" : "CPU";
  const fileName = (ending: string) =>
    `${site.name}-${subject}-${pods}-${pods === 1 ? "pod" : "pods"}.${ending}`.toLowerCase();
  const source = () => ({
    title: findingText(figure, resource),
    permalink: new URL(permalink, window.location.href).href,
    dataVersion: version,
    date: published,
  });
  const table = () => tableFrom(comparison, seriesNames, [resource]);
  const svg = () => {
    const { coefficients } = comparison;
    return svgPicture({
      ...figurePicture({ ...figure, coefficients }, resource, source().permalink),
      theme: themeOnScreen(),
    });
  };

  const actions: Readonly<Record<Action, () => string | Promise<string>>> = {
    csv: () => {
      save(
        new Blob([toCsv(table(), source())], { type: "text/csv;charset=utf-8" }),
        fileName("csv"),
      );
      return `${fileName("csv")} downloaded`;
    },
    png: async () => {
      save(await pngPicture(svg()), fileName("png"));
      return `${fileName("png")} downloaded`;
    },
    svg: () => {
      save(new Blob([svg()], { type: "image/svg+xml" }), fileName("svg"));
      return `${fileName("svg")} downloaded`;
    },
    markdown: async () => {
      await navigator.clipboard.writeText(toMarkdown(table(), source()));
      return "Table copied as Markdown";
    },
    fullScreen: async () => {
      if (filling) await document.exitFullscreen();
      else await group.current?.closest("figure")?.requestFullscreen();
      return filling ? "Full screen left" : "Full screen; Escape leaves it";
    },
  };
  const failures: Readonly<Record<Action, string>> = {
    csv: "This browser did not save the file. Copy the table instead.",
    png: "This browser cannot make the PNG. The SVG shows the same.",
    svg: "This browser did not save the image.",
    markdown: "This browser does not allow copying here. The CSV holds the same table.",
    fullScreen: "This browser does not allow full screen here.",
  };
  const run = async (action: Action) => {
    try {
      setOutcome({ action, text: await actions[action]() });
    } catch {
      setOutcome({ action, text: failures[action], failed: true });
    }
  };
  const button = (action: Action, label: string, Icon: LucideIcon, verb?: string) => (
    <ActionButton
      label={label}
      verb={verb}
      // Full screen is its own feedback.
      Icon={outcome?.action === action && action !== "fullScreen" && !outcome.failed ? Check : Icon}
      onPress={() => void run(action)}
    />
  );

  return (
    <div
      ref={group}
      role="group"
      aria-label={`Save, copy or enlarge the ${subject} figure`}
      className="print-hidden mt-3 hidden flex-wrap items-center gap-2 js:flex"
    >
      {button("csv", "CSV", Download, "Download")}
      {button("png", "PNG", Download, "Download")}
      {button("svg", "SVG", Download, "Download")}
      {button("markdown", "Copy as Markdown", Copy)}
      {canFill
        ? filling
          ? button("fullScreen", "Leave full screen", Minimize)
          : button("fullScreen", "Full screen", Maximize)
        : null}
      <span role="status" className="text-sm text-muted">
        {outcome ? (
          <span className={outcome.failed ? undefined : "sr-only"}>{outcome.text}</span>
        ) : null}
      </span>
    </div>
  );
}

/** Success shows as a tick in place of the icon: it takes no room, so that nothing moves. */
function ActionButton({
  label,
  verb,
  Icon,
  onPress,
}: {
  label: string;
  /** Said before the label to those who do not see the icon. */
  verb: string | undefined;
  Icon: LucideIcon;
  onPress: () => void;
}) {
  return (
    <Button size="small" onClick={onPress}>
      <Icon aria-hidden className="size-3.5" />
      <span>
        {verb ? <span className="sr-only">{verb} </span> : null}
        {label}
      </span>
    </Button>
  );
}
