import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { watch } from "node:fs";
import { join } from "node:path";
import type { CompilerReport } from "./addinCompiler";
import { addinInputs, isAddinInput, isDistFresh } from "./freshness";

/** The add-in does not compile; the message is the compiler's. */
export class BuildFailed extends Error {}

function compiler(root: string, how: "once" | "watch"): ChildProcess {
  return fork(join(__dirname, "addinCompiler.ts"), [how], {
    cwd: root,
    execArgv: ["--import", "tsx"],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
}

/** Builds `dist/` once, unless it is made from the present sources. Throws `BuildFailed`. */
export async function buildAddin(root: string): Promise<"fresh" | "built"> {
  if (isDistFresh(root)) return "fresh";
  const child = compiler(root, "once");
  const reports: CompilerReport[] = [];
  child.on("message", (message) => reports.push(message as CompilerReport));
  const [code] = (await once(child, "exit")) as [number | null];
  const last = reports.at(-1);
  if (last?.type === "failed") throw new BuildFailed(last.message);
  if (!last) throw new BuildFailed(`The compiler ended without a result (exit code ${code}).`);
  return "built";
}

/**
 * Rebuilds `dist/` when a source of the add-in changes. The compiler starts with the first change, so that nobody waits for it at
 * the start, and then stays warm.
 */
export function watchAddin(root: string, told: (report: CompilerReport) => void): { close(): Promise<void> } {
  let child: ChildProcess | undefined;
  let soon: NodeJS.Timeout | undefined;

  const start = () => {
    // The same bytes saved again are no reason to start the compiler.
    if (child || isDistFresh(root)) return;
    child = compiler(root, "watch");
    child.on("message", (message) => told(message as CompilerReport));
    child.on("exit", () => (child = undefined));
  };

  const watchers = addinInputs.map((input) =>
    watch(join(root, input), { recursive: true }, (_event, name) => {
      const path = name === null || name === input ? input : join(input, name);
      if (child || !isAddinInput(path)) return;
      clearTimeout(soon);
      soon = setTimeout(start, 100);
    }),
  );

  return {
    close: async () => {
      clearTimeout(soon);
      for (const watcher of watchers) watcher.close();
      if (!child) return;
      const ended = once(child, "exit");
      child.disconnect();
      await ended;
    },
  };
}
