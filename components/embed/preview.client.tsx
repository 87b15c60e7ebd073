"use client";

import { useEffect, useRef, useState } from "react";
import { Segmented } from "@/components/ui/segmented.client";
import { frameTitle } from "@/lib/embed/snippet";

const hosts = [
  { value: "light", label: "Light page" },
  { value: "dark", label: "Dark page" },
  { value: "narrow", label: "Narrow column" },
] as const;
type Host = (typeof hosts)[number]["value"];

const looks: Readonly<Record<Host, string>> = {
  light: "bg-white [color-scheme:light]",
  dark: "bg-neutral-900 [color-scheme:dark]",
  narrow: "max-w-[314px] bg-white [color-scheme:light]",
};

/** The frame as it will be, on a page of each kind, as high as its content. */
export function Preview({ query, height }: { query: string; height: number }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [host, setHost] = useState<Host>("light");
  const src = `/embed/calculator?${query}#fit`;

  useEffect(() => {
    const fit = ({ source, origin, data }: MessageEvent<unknown>) => {
      const element = frame.current;
      if (!element || source !== element.contentWindow || origin !== location.origin) return;
      const reported = (data as { height?: unknown } | null)?.height;
      if (typeof reported === "number" && reported > 0)
        element.height = String(Math.min(reported, 5000));
    };
    addEventListener("message", fit);
    return () => removeEventListener("message", fit);
  }, []);

  return (
    <>
      <div className="hidden js:block">
        <Segmented
          name="preview"
          form="view-only"
          legend="Seen on a"
          options={hosts}
          value={host}
          onChange={setHost}
        />
      </div>
      <div className={`mt-3 rounded-lg border border-line p-4 ${looks[host]}`}>
        <iframe
          ref={frame}
          src={src}
          title={frameTitle}
          loading="lazy"
          height={height}
          className="hidden w-full js:block"
        />
        <noscript>
          <iframe src={src} title={frameTitle} height={height} className="block w-full" />
        </noscript>
      </div>
    </>
  );
}
