/** Takes a drawing; undefined when too many wait. */
export type Queue = <T>(draw: () => Promise<T>) => Promise<T> | undefined;

/**
 * Lets one drawing happen at a time and a few wait. After each the thread is left to everybody else
 * for as long as the drawing took: however many pictures are asked for, they take half of it.
 * @param most drawings that may wait or run
 */
export function createQueue(most: number): Queue {
  let present = 0;
  let last: Promise<unknown> = Promise.resolve();

  return function enqueue<T>(draw: () => Promise<T>): Promise<T> | undefined {
    if (present >= most) return undefined;
    present += 1;
    let took = 0;
    const drawn = last.then(async () => {
      const start = performance.now();
      try {
        return await draw();
      } finally {
        present -= 1;
        took = performance.now() - start;
      }
    });
    const rest = () => new Promise((resolve) => setTimeout(resolve, took));
    // A drawing that fails fails for whoever asked, not for those who wait.
    last = drawn.then(rest, rest);
    return drawn;
  };
}
