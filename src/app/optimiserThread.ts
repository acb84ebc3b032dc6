import type { OptimiserMessage } from "../calc/optimise/workerTask";
import type { StartThread } from "../cycle/optimiser/createOptimiser";

/** The optimiser's thread in a page: a script of its own from our own origin, fetched with the first question. */
export const startOptimiserThread: StartThread = (tell, broken) => {
  const worker = new Worker(new URL("./optimiserWorker.ts", import.meta.url), { name: "optimiser" });
  worker.onmessage = ({ data }: MessageEvent<OptimiserMessage>) => tell(data);
  worker.onerror = broken;
  worker.onmessageerror = broken;
  return { post: (task) => worker.postMessage(task), end: () => worker.terminate() };
};
