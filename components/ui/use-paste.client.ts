"use client";

import { useEffect, useRef, useState } from "react";
import { runInSlices } from "@/components/ui/slices";

/** How far reading has come, in characters. */
export type Progress = { readonly read: number; readonly of: number };

/**
 * The latest paste as far as it has been read; a newer one ends the reading of the one before.
 * @param reader reads a text in steps
 */
export function usePaste<R>(reader: (text: string) => Generator<Progress, R>) {
  const [reading, setReading] = useState<R>();
  const [progress, setProgress] = useState<Progress>();
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
    const work = runInSlices(reader(text), { signal: run.signal, onProgress: setProgress });
    void work.then((result) => {
      if (!result || run.signal.aborted) return;
      setReading(result);
      setProgress(undefined);
    });
  }
  return { reading, progress, read };
}
