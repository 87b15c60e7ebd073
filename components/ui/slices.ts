/** Shorter than a frame, so that scrolling and typing go on while something long is worked out. */
const workMilliseconds = 10;

/**
 * Runs a generator to its end with a pause after every few milliseconds.
 * @param onProgress gets what was yielded last before each pause
 * @returns undefined when `signal` ended it before its end
 */
export async function runInSlices<P, R>(
  work: Generator<P, R>,
  { signal, onProgress }: { signal: AbortSignal; onProgress?: (progress: P) => void },
): Promise<R | undefined> {
  while (!signal.aborted) {
    const start = performance.now();
    let step = work.next();
    while (!step.done && performance.now() - start < workMilliseconds) step = work.next();
    if (step.done) return step.value;
    onProgress?.(step.value);
    await new Promise((resume) => setTimeout(resume, 0));
  }
  return undefined;
}
