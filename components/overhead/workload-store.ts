import { createStore } from "zustand/vanilla";
import type { CalculatorValues } from "@/lib/share/workload";

export type WorkloadState = {
  readonly values: CalculatorValues;
  /** Changes some values; `undefined` takes a value back to its default. */
  set: (change: CalculatorValues) => void;
  replace: (values: CalculatorValues) => void;
};

/**
 * The reader's inputs. Holds only what was stated; everything else is computed from it. Free of
 * React and of the browser, so that it can be tested and used by any page.
 */
export function createWorkloadStore(values: CalculatorValues) {
  return createStore<WorkloadState>()((set) => ({
    values,
    set: (change) => set((state) => ({ values: { ...state.values, ...change } })),
    replace: (next) => set({ values: next }),
  }));
}

export type WorkloadStore = ReturnType<typeof createWorkloadStore>;
