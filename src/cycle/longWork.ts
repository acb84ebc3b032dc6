/** Follows a long piece of work: is told how far it has come, and can stop it. */
export interface Watch {
  onProgress?: (done: number) => void;
  signal?: AbortSignal;
}

/** Thrown when a person has cancelled; nothing was written. */
export class Cancelled extends Error {
  constructor() {
    super("cancelled");
    this.name = "Cancelled";
  }
}

/** Milliseconds of work between two breaks: short enough for the pane to react to a key at once. */
const sliceMilliseconds = 40;

const nextTurn = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** Runs a generator to its end with short breaks, so that the page stays responsive. Stops with `Cancelled` when asked to. */
export async function runInSlices<Result>(work: Generator<number, Result, void>, { onProgress, signal }: Watch = {}): Promise<Result> {
  let sliceStart = performance.now();
  for (;;) {
    if (signal?.aborted) throw new Cancelled();
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - sliceStart < sliceMilliseconds) continue;
    onProgress?.(step.value);
    await nextTurn();
    sliceStart = performance.now();
  }
}
