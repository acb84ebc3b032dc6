/**
 * The process that compiles the add-in with its own webpack.config.js, apart from the server so that serving never waits for a
 * compilation. Started by `addinBuild.ts` with "once" or "watch"; reports each build as a message to its parent.
 */
import { join, resolve } from "node:path";
import webpack, { type Configuration, type Stats } from "webpack";
import { inputsHash, stampDist } from "./freshness";

/** What the compiling process reports. */
export type CompilerReport = { type: "built" } | { type: "failed"; message: string };

type Mode = "development" | "production";
type ConfigurationSource =
  Configuration | ((environment: Record<string, unknown>, args: { mode: Mode }) => Configuration | Promise<Configuration>);

const root = resolve(__dirname, "../../..");
const report = (message: CompilerReport) => process.send?.(message);

async function configuration(): Promise<Configuration> {
  const loaded = (await import(join(root, "webpack.config.js"))) as { default: ConfigurationSource };
  const mode: Mode = "development";
  return { mode, ...(typeof loaded.default === "function" ? await loaded.default({}, { mode }) : loaded.default) };
}

function reportStats(hash: string, error: Error | null, stats: Stats | undefined): void {
  if (error) report({ type: "failed", message: error.stack ?? error.message });
  else if (stats?.hasErrors()) report({ type: "failed", message: stats.toString({ all: false, errors: true, colors: false }) });
  else {
    stampDist(root, hash);
    report({ type: "built" });
  }
}

async function compile(how: string | undefined): Promise<void> {
  const compiler = webpack(await configuration());
  if (!compiler) throw new Error("webpack.config.js gives no configuration.");
  // Taken before the compilation reads the sources: a change during it makes the next start build again.
  let hash = inputsHash(root);
  if (how === "watch") {
    compiler.hooks.watchRun.tap("workbench", () => {
      hash = inputsHash(root);
    });
    compiler.watch({ aggregateTimeout: 150, ignored: /node_modules/ }, (error, stats) => reportStats(hash, error, stats));
    process.on("disconnect", () => process.exit());
  } else {
    compiler.run((error, stats) => {
      reportStats(hash, error, stats);
      compiler.close(() => process.disconnect?.());
    });
  }
}

compile(process.argv[2]).catch((error: Error) => {
  report({ type: "failed", message: error.stack ?? error.message });
  process.disconnect?.();
});
