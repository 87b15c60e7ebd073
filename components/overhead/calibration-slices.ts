import { type PasteProgress, type PasteReading, readPaste } from "@/lib/overhead/paste-reading";

/** Shorter than a frame, so that scrolling and typing go on while a long paste is read. */
const workMilliseconds = 10;

/**
 * Reads a paste with a pause after every few milliseconds.
 * @returns undefined when `signal` ended it before its end
 */
export async function readInSlices(
  text: string,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (progress: PasteProgress) => void },
): Promise<PasteReading | undefined> {
  const reading = readPaste(text);
  while (!signal.aborted) {
    const start = performance.now();
    let step = reading.next();
    while (!step.done && performance.now() - start < workMilliseconds) step = reading.next();
    if (step.done) return step.value;
    onProgress(step.value);
    await new Promise((resume) => setTimeout(resume, 0));
  }
  return undefined;
}
