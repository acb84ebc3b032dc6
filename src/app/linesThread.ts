import type { StartLinesThread } from "../cycle/import/sumLinesApart";
import type { LinesMessage } from "../import/lines/linesTask";

/** The thread that sums long files, as a web worker: `lines.js`. */
export const startLinesThread: StartLinesThread = (tell, broken) => {
  const worker = new Worker(new URL("./linesWorker.ts", import.meta.url), { name: "lines" });
  worker.onmessage = ({ data }: MessageEvent<LinesMessage>) => tell(data);
  worker.onerror = broken;
  worker.onmessageerror = broken;
  return { post: (task) => worker.postMessage(task), end: () => worker.terminate() };
};
