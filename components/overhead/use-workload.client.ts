"use client";

import { useState } from "react";
import { createStore, useStore } from "zustand";
import type { CalculatorValues } from "@/lib/share/workload";

export type WorkloadState = {
  /** Only what was stated; everything else follows from it. */
  readonly values: CalculatorValues;
  /** Changes some values; `undefined` returns a value to its default. */
  set: (change: CalculatorValues) => void;
  replace: (values: CalculatorValues) => void;
};

/** The reader's inputs: one store for each page that shows them. */
export function useWorkload(initial: CalculatorValues): WorkloadState {
  const [store] = useState(() =>
    createStore<WorkloadState>()((set) => ({
      values: initial,
      set: (change) => set((state) => ({ values: { ...state.values, ...change } })),
      replace: (values) => set({ values }),
    })),
  );
  return useStore(store);
}
