/** Long work in short pieces, so that the page answers while rows are counted in hundreds of thousands. */

/** Milliseconds of work between two breaks: short enough for the pane to react to a key at once. */
const sliceMilliseconds = 40;

/** Lets the page do what waits. */
export const takeBreak = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Runs a generator to its end with short breaks, and tells before each how far it is. */
export async function inSlices<At, Result>(work: Generator<At, Result, void>, onBreak?: (at: At) => void): Promise<Result> {
  let start = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - start < sliceMilliseconds) continue;
    onBreak?.(step.value);
    // eslint-disable-next-line no-await-in-loop
    await takeBreak();
    start = performance.now();
  }
}

/**
 * Breaks for long work that is no generator: what is returned lets the page do what waits where as much was worked since the last break
 * as a slice may take, and goes on at once otherwise.
 */
export function breaks(): () => Promise<void> {
  let start = performance.now();
  return async () => {
    if (performance.now() - start < sliceMilliseconds) return;
    await takeBreak();
    start = performance.now();
  };
}
