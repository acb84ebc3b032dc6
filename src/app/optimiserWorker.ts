/** Entry of the optimiser's thread: a web worker of its own, because solving blocks for seconds and is cancelled by ending it. */
import type { OptimiserMessage, OptimiserTask } from "../calc/optimise/workerTask";
import { loadSolver } from "../calc/optimise/solver";
import { taskAnswerer } from "../calc/optimise/workerTask";

/** What this script uses of a worker's scope; the library of a page does not know it. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<OptimiserTask>) => void) | null;
  postMessage(message: OptimiserMessage): void;
}

const scope = self as unknown as WorkerScope;
const answer = taskAnswerer(
  (message) => scope.postMessage(message),
  () => loadSolver({ locateFile: () => new URL("highs/runtime", import.meta.url).href }),
);
scope.onmessage = ({ data }) => void answer(data);
