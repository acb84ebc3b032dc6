import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { buildSync } from "esbuild";
import type { OptimiserMessage } from "../../src/calc/optimise/workerTask";
import type { StartThread } from "../../src/cycle/optimiser/createOptimiser";

const root = resolve(__dirname, "../..");
let script: string | undefined;

/** What a worker of the pane does, as a thread of Node. */
function scriptOfThread(): string {
  if (script !== undefined) return script;
  mkdirSync(join(root, ".cache"), { recursive: true });
  const path = join(root, `.cache/optimiserThread-${process.pid}.mjs`);
  buildSync({
    stdin: {
      contents: `import { parentPort } from "node:worker_threads";
import { taskAnswerer } from "./src/calc/optimise/workerTask";
const answer = taskAnswerer((message) => parentPort.postMessage(message));
parentPort.on("message", (task) => void answer(task));`,
      resolveDir: root,
      loader: "ts",
    },
    outfile: path,
    bundle: true,
    platform: "node",
    format: "esm",
    external: ["highs"],
  });
  return (script = path);
}

/** The optimiser's thread outside a browser: the same code and the same solver, in a thread of Node. */
export const startNodeThread: StartThread = (tell, broken) => {
  const worker = new Worker(scriptOfThread());
  worker.on("message", (message: OptimiserMessage) => tell(message));
  worker.on("error", broken);
  return { post: (task) => worker.postMessage(task), end: () => void worker.terminate() };
};
