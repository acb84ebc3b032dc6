/** Entry of the thread that sums long files: a web worker of its own, because reading 10 million lines blocks for seconds. */
import { answerLines, type LinesMessage, type LinesTask } from "../import/lines/linesTask";

/** What this script uses of a worker's scope; the library of a page does not know it. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<LinesTask>) => void) | null;
  postMessage(message: LinesMessage): void;
}

const scope = self as unknown as WorkerScope;
scope.onmessage = ({ data }) => void answerLines(data, (message) => scope.postMessage(message));
