"use client";

import { useEffect, useState } from "react";
import { createWorkloadStore, type WorkloadState } from "@/components/overhead/workload-store";
import type { CalculatorValues } from "@/lib/share/workload";

/**
 * The reader's inputs as a component's state. Not by zustand's own hook, whose changes React draws
 * before anything else: a slider's may wait for the slider.
 */
export function useWorkload(initial: CalculatorValues): WorkloadState {
  const [store] = useState(() => createWorkloadStore(initial));
  const [state, setState] = useState(() => store.getState());
  useEffect(() => store.subscribe((next) => setState(next)), [store]);
  return state;
}
