import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import type { BenchForecast } from "./forecastScores";
import type { BenchSeries } from "./forecastSets";

/** Forecasts of a peer for some series, and how long each took. */
export interface PeerRun {
  readonly name: string;
  /** What was measured, where the peer says so. */
  readonly version?: string;
  readonly forecasts: readonly BenchForecast[];
  /** Milliseconds of each series. */
  readonly times: readonly number[];
}

/** Why a peer was not measured, in a sentence. */
export type Absent = { readonly absent: string };

/** The part of @bsull/augurs that the benchmark calls. */
interface AugursModel {
  fit(series: Float64Array): void;
  predict(horizon: number, level: number): { point: Iterable<number>; intervals?: { lower: Iterable<number>; upper: Iterable<number> } };
}
interface AugursModule {
  initSync(options: { module: Buffer }): unknown;
  MSTL?: { ets(periods: Uint32Array): AugursModel };
  AutoETS?: new (season: number, spec: string) => AugursModel;
}

/**
 * @bsull/augurs: MSTL with exponential smoothing of the trend, a WebAssembly build of a Rust library.
 */
export async function runAugurs(series: readonly BenchSeries[], seasonOf: (series: BenchSeries) => number): Promise<PeerRun | Absent> {
  const name = "augurs MSTL + ETS";
  let mstl: AugursModule;
  let ets: AugursModule;
  try {
    const load = async (part: string) => {
      const path = require.resolve(`@bsull/augurs/${part}`);
      const module = (await import(pathToFileURL(path).href)) as AugursModule;
      module.initSync({ module: readFileSync(path.replace(/\.js$/, "_bg.wasm")) });
      return module;
    };
    [mstl, ets] = [await load("mstl"), await load("ets")];
  } catch (reason) {
    return { absent: `@bsull/augurs is not measured: ${reason instanceof Error ? (reason.message.split("\n")[0] ?? "") : String(reason)}` };
  }
  const times: number[] = [];
  const forecasts = series.map((one) => {
    const season = seasonOf(one);
    const start = performance.now();
    const model =
      season > 1 && one.train.length >= 2 * season && mstl.MSTL
        ? mstl.MSTL.ets(Uint32Array.of(season))
        : ets.AutoETS
          ? new ets.AutoETS(1, "ZZN")
          : null;
    if (!model) throw new Error("@bsull/augurs has neither MSTL nor AutoETS.");
    model.fit(Float64Array.from(one.train));
    const { point } = model.predict(one.test.length, 0.95);
    times.push(performance.now() - start);
    return { points: Array.from(point) };
  });
  return { name, forecasts, times };
}

/**
 * The script that R runs: a line with the versions, then one line a series with the milliseconds and points of ets and thetaf.
 * The first series is forecast once before, so that loading and compiling are not part of the times; 17 digits keep every bit.
 */
const script = `
suppressMessages(library(forecast))
arguments <- commandArgs(TRUE)
cat(R.version.string, "with forecast", as.character(packageVersion("forecast")), "\n")
seriesOf <- function(line) {
  fields <- strsplit(line, ",")[[1]]
  list(y = ts(as.numeric(strsplit(fields[3], " ")[[1]]), frequency = as.numeric(fields[1])), h = as.numeric(fields[2]))
}
timed <- function(f) {
  start <- Sys.time()
  points <- as.numeric(f())
  formatC(c(as.numeric(difftime(Sys.time(), start, units = "secs")) * 1000, points), digits = 17, format = "g")
}
methods <- list(function(y, h) forecast(ets(y), h = h)$mean, function(y, h) thetaf(y, h = h)$mean)
lines <- readLines(arguments[1])
first <- seriesOf(lines[1])
for (method in methods) invisible(method(first$y, first$h))
for (line in lines) {
  one <- seriesOf(line)
  cat(sapply(methods, function(method) paste(timed(function() method(one$y, one$h)), collapse = " ")), sep = "|")
  cat("\n")
}
`;

/** R's forecast::ets and forecast::thetaf, measured when R and the package are installed (Debian: r-cran-forecast). */
export function runR(series: readonly BenchSeries[]): readonly PeerRun[] | Absent {
  const folder = mkdtempSync(join(tmpdir(), "forecast-bench-"));
  try {
    writeFileSync(join(folder, "peers.R"), script);
    writeFileSync(
      join(folder, "series.txt"),
      series.map(({ period, train, test }) => [period, test.length, train.join(" ")].join(",")).join("\n") + "\n",
    );
    const run = spawnSync("Rscript", ["--vanilla", join(folder, "peers.R"), join(folder, "series.txt")], { encoding: "utf8" });
    if (run.error) return { absent: `R is not measured: ${run.error.message}` };
    if (run.status !== 0) return { absent: `R is not measured: ${run.stderr.trim().split("\n")[0] ?? "it failed"}` };
    const [versions = "", ...lines] = run.stdout.trim().split("\n");
    const rows = lines.map((line) => line.split("|").map((part) => part.trim().split(/\s+/).map(Number)));
    if (rows.length !== series.length) throw new Error(`R answered ${rows.length} of ${series.length} series.`);
    return ["R ets", "R thetaf"].map((name, method) => ({
      name,
      version: versions.trim(),
      forecasts: rows.map((row) => ({ points: (row[method] ?? []).slice(1) })),
      times: rows.map((row) => row[method]?.[0] ?? NaN),
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
