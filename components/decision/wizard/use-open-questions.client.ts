"use client";

import { useEffect, useState } from "react";
import { runInSlices } from "@/components/ui/slices";
import { type OpenQuestion, weighOpenQuestions } from "@/lib/decision/questions/open";
import type { Situation } from "@/lib/decision/situation";

/**
 * Which open questions still matter. A hundred other verdicts are tried for it, so it is worked out
 * in slices after each answer and lags behind by some milliseconds.
 * @param situation equal only to itself: the caller keeps it while nothing changes
 * @returns `open` as of the last time it was complete, undefined at first; `isCurrent` when that
 * is for this situation
 */
export function useOpenQuestions(situation: Situation): {
  readonly open: readonly OpenQuestion[] | undefined;
  readonly isCurrent: boolean;
} {
  const [found, setFound] = useState<{ of: Situation; open: readonly OpenQuestion[] }>();
  useEffect(() => {
    const run = new AbortController();
    void runInSlices(weighOpenQuestions(situation), { signal: run.signal }).then((open) => {
      if (open && !run.signal.aborted) setFound({ of: situation, open });
    });
    return () => run.abort();
  }, [situation]);
  return { open: found?.open, isCurrent: found?.of === situation };
}
