import { inSlices } from "../workbook/slices";

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

/** Runs a generator to its end with short breaks, so that the page stays responsive. Stops with `Cancelled` when asked to. */
export const runInSlices = <Result>(work: Generator<number, Result, void>, { onProgress, signal }: Watch = {}): Promise<Result> =>
  inSlices(untilAborted(work, signal), onProgress);

function* untilAborted<Result>(work: Generator<number, Result, void>, signal: AbortSignal | undefined): Generator<number, Result, void> {
  for (;;) {
    if (signal?.aborted) throw new Cancelled();
    const step = work.next();
    if (step.done) return step.value;
    yield step.value;
  }
}
