"use client";

import { useEffect, useRef, useState } from "react";
import { readInSlices } from "@/components/overhead/calibration-slices";
import type { PasteProgress, PasteReading } from "@/lib/overhead/paste-reading";

/** The latest paste as far as it has been read; a newer one ends the reading of the one before. */
export function usePasteReading() {
  const [reading, setReading] = useState<PasteReading>();
  const [progress, setProgress] = useState<PasteProgress>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  function read(text: string) {
    running.current?.abort();
    const run = new AbortController();
    running.current = run;
    setProgress(undefined);
    if (text.trim() === "") {
      setReading(undefined);
      return;
    }
    void readInSlices(text, { signal: run.signal, onProgress: setProgress }).then((result) => {
      if (!result || run.signal.aborted) return;
      setReading(result);
      setProgress(undefined);
    });
  }
  return { reading, progress, read };
}
