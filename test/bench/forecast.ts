import { join, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { forecastAnew, type ForecastMethod } from "../../src/calc/forecast/forecast";
import { forecastTable } from "../../src/calc/forecast/forecastTable";
import { runAugurs, runR, type Absent, type PeerRun } from "./forecastPeers";
import {
  calibrationLevels,
  meanScores,
  naive2,
  owa,
  scoreIntermittent,
  scoreRegular,
  worstGap,
  type BenchForecast,
  type SeriesScores,
} from "./forecastScores";
import { reportShort } from "./forecastShort";
import { reportTyping } from "./forecastTyping";
import { readExpected, readSets, type BenchSeries, type BenchSet, type ExpectedScores, type PeerScores } from "./forecastSets";

const usage =
  "npm run bench:forecast -- [--data <folder>] [--method AUTO] [--peer-series 25] [--short] [--typing] [--against <folder of another build>]";

interface Options {
  folder: string;
  method: ForecastMethod;
  /** How many series of a set the slow peers are timed on. */
  peerSeries: number;
  /** Whether histories are cut short instead of scored whole. */
  short: boolean;
  /** Whether only the time of a typed cell is measured. */
  typing: boolean;
  /** Another build of the project, to be measured beside this one. */
  against: string | undefined;
}

function optionsOf(words: readonly string[]): Options {
  const option = (name: string, fallback: string): string => {
    const at = words.indexOf(name);
    if (at < 0) return fallback;
    const value = words[at + 1];
    if (value === undefined) throw new Error(`${name} needs a value: ${usage}`);
    return value;
  };
  return {
    folder: resolve(option("--data", join(__dirname, "../fixtures/forecast"))),
    method: option("--method", "AUTO") as ForecastMethod,
    peerSeries: Number(option("--peer-series", "25")),
    short: words.includes("--short"),
    typing: words.includes("--typing"),
    against: words.includes("--against") ? resolve(option("--against", "")) : undefined,
  };
}

interface Timed {
  forecasts: BenchForecast[];
  times: number[];
}

function runOurs(set: BenchSet, method: ForecastMethod): Timed {
  const times: number[] = [];
  const forecasts = set.series.map((series) => {
    const start = performance.now();
    const forecast = forecastAnew(series.train, { horizon: series.test.length, season: set.season(series), method });
    times.push(performance.now() - start);
    return { points: Array.from(forecast.points), quantile: (level: number) => Array.from(forecast.quantile(level)) };
  });
  return { forecasts, times };
}

const median = (values: readonly number[]): number => [...values].sort((one, other) => one - other)[values.length >> 1] ?? NaN;

const cell = (value: number | null | undefined, decimals: number, width: number): string =>
  (value === null || value === undefined || Number.isNaN(value) ? "-" : value.toFixed(decimals)).padStart(width);

function row(name: string, values: readonly (readonly [number | null | undefined, number])[]): void {
  console.log(name.padEnd(24) + values.map(([value, decimals]) => cell(value, decimals, 10)).join(""));
}

const heading = (title: string, columns: readonly string[]) =>
  console.log(`\n${title.padEnd(24)}${columns.map((column) => column.padStart(10)).join("")}`);

const regularColumns = ["sMAPE", "MASE", "OWA", "cover 95", "MSIS 95", "ms"];

/** Scores of each series, so that sets can be pooled. */
interface RegularResult {
  scores: SeriesScores[];
  reference: SeriesScores[];
}

/** A published pair of errors, if it is whole and over as many series as ours. */
function published(scores: PeerScores | undefined, series?: number): { smape: number; mase: number } | null {
  if (typeof scores?.smape !== "number" || typeof scores.mase !== "number") return null;
  return series === undefined || scores.n === series ? { smape: scores.smape, mase: scores.mase } : null;
}

function reportRegular(set: BenchSet, { method }: Options, expected: ExpectedScores): RegularResult {
  const { forecasts, times } = runOurs(set, method);
  const scored = (all: readonly BenchForecast[]) => set.series.map((series, i) => scoreRegular(series, all[i] ?? { points: [] }));
  const scores = scored(forecasts);
  const reference = scored(set.series.map(naive2));
  const ours = meanScores(scores);
  // The published Naive2 where there is one: it deseasonalises a few series otherwise than ours.
  const base = published(expected.sets?.[set.name]?.naive2) ?? meanScores(reference);
  heading(`${set.name} (${set.series.length})`, regularColumns);
  row(`SOP.FORECAST ${method}`, [
    [ours.smape, 3],
    [ours.mase, 4],
    [owa(ours, base), 4],
    [ours.coverage, 3],
    [ours.msis, 3],
    [median(times), 2],
  ]);
  const own = meanScores(reference);
  row("naive2 (own)", [
    [own.smape, 3],
    [own.mase, 4],
    [owa(own, base), 4],
  ]);
  for (const [peer, { smape, mase, owa: ratio, cov95, msis95 }] of Object.entries(expected.sets?.[set.name] ?? {}))
    row(`  ${peer}`, [
      [smape, 3],
      [mase, 4],
      [ratio, 4],
      [cov95, 3],
      [msis95, 3],
    ]);
  return { scores, reference };
}

function reportPooled(title: string, results: readonly RegularResult[], expected: ExpectedScores): void {
  const ours = meanScores(results.flatMap(({ scores }) => scores));
  const base =
    published(expected.pooled_without_weekly?.naive2, results.flatMap(({ scores }) => scores).length) ??
    meanScores(results.flatMap(({ reference }) => reference));
  heading(title, regularColumns);
  row("SOP.FORECAST", [
    [ours.smape, 3],
    [ours.mase, 4],
    [owa(ours, base), 4],
    [ours.coverage, 3],
    [ours.msis, 3],
  ]);
  for (const [peer, { smape, mase, owa: ratio, cov95, msis95 }] of Object.entries(expected.pooled_without_weekly ?? {}))
    row(`  ${peer}`, [
      [smape, 3],
      [mase, 4],
      [ratio, 4],
      [cov95, 3],
      [msis95, 3],
    ]);
  heading("quantiles", [...calibrationLevels.map(String), "worst gap"]);
  row("  share of actuals below", [...ours.below.map((share) => [share, 3] as const), [worstGap(ours.below), 1]]);
}

function reportIntermittent(set: BenchSet, { method }: Options, expected: ExpectedScores): readonly { pinball: number; bias: number }[] {
  const { forecasts, times } = runOurs(set, method);
  const scores = set.series.map((series, i) => scoreIntermittent(series, forecasts[i] ?? { points: [] }));
  const mean = (pick: (score: (typeof scores)[number]) => number) => scores.reduce((sum, score) => sum + pick(score), 0) / scores.length;
  const bias = meanWithError(scores.map((score) => score.bias));
  heading(`${set.name} (${set.series.length})`, ["pinball", "bias", "its error", "ms"]);
  row(`SOP.FORECAST ${method}`, [
    [mean((score) => score.pinball), 4],
    [bias.mean, 4],
    [bias.error, 4],
    [median(times), 2],
  ]);
  for (const [peer, { spl_mean5, sme_bias }] of Object.entries(expected.intermittent?.[set.name] ?? {}))
    row(`  ${peer}`, [
      [spl_mean5, 4],
      [sme_bias, 4],
    ]);
  return scores;
}

/** A mean over series and its standard error: a bias within it says nothing about the method. */
function meanWithError(values: readonly number[]): { mean: number; error: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, error: Math.sqrt(squares / Math.max(1, values.length - 1) / values.length) };
}

/** Ours and the peers on the same series in the same run; times and errors as ratios to ours. */
async function reportPeers(set: BenchSet, { method, peerSeries }: Options): Promise<void> {
  const some = { ...set, series: set.series.slice(0, peerSeries) };
  const ours = runOurs(some, method);
  const base = meanScores(some.series.map((series) => scoreRegular(series, naive2(series))));
  const owaOf = (forecasts: readonly BenchForecast[]) =>
    owa(meanScores(some.series.map((series, i) => scoreRegular(series, forecasts[i] ?? { points: [] }))), base);
  const ownTime = median(ours.times);
  heading(`peers on ${set.name}`, ["OWA", "ms", "x our time"]);
  console.log(`  The first ${some.series.length} of its ${set.series.length} series, one thread; ms is the median of a series.`);
  row(`SOP.FORECAST ${method}`, [
    [owaOf(ours.forecasts), 4],
    [ownTime, 2],
    [1, 0],
  ]);
  const seasonOf = (series: BenchSeries) => some.season(series);
  const runs: (readonly PeerRun[] | Absent)[] = [runR(some.series)];
  const augurs = await runAugurs(some.series, seasonOf);
  runs.push("absent" in augurs ? augurs : [augurs]);
  for (const run of runs) {
    if ("absent" in run) console.log(`  ${run.absent}`);
    else {
      for (const { name, forecasts, times } of run)
        row(`  ${name}`, [
          [owaOf(forecasts), 4],
          [median(times), 2],
          [median(times) / ownTime, 1],
        ]);
      if (run[0]?.version) console.log(`    ${run[0].version}`);
    }
  }
}

/** The promise to cells: many items in one call. */
function reportTable(): void {
  const items = 1000;
  const months = 60;
  let state = 12345;
  const chance = () => (state = (state * 48271) % 2147483647) / 2147483647;
  const cells = Array.from({ length: items }, (_, item) =>
    Array.from({ length: months }, (__, t) =>
      Math.round((100 + item + t) * (1 + 0.3 * Math.sin((t * Math.PI) / 6)) * (0.8 + 0.4 * chance())),
    ),
  );
  const start = performance.now();
  const before = process.cpuUsage();
  forecastTable(cells, { horizon: 12, season: 12, method: "AUTO" }, null);
  const seconds = (performance.now() - start) / 1000;
  // On a machine that others use as well, the clock counts their work too.
  const busy = process.cpuUsage(before).user / 1e6;
  console.log(`\nOne call of ${items} items x ${months} months: ${seconds.toFixed(2)} s, ${busy.toFixed(2)} s of processor time`);
}

async function main(): Promise<void> {
  const options = optionsOf(process.argv.slice(2));
  const root = resolve(__dirname, "../..");
  if (options.typing) return reportTyping(root, options.against);
  const sets = readSets(options.folder);
  if (sets.length === 0) throw new Error(`No set of series in ${options.folder}: ${usage}`);
  if (options.short) return reportShort(sets, options.method, options.peerSeries);
  reportTable(); // first, as in a workbook that was just opened: nothing is warm
  const expected = readExpected(options.folder);
  const regular = sets.filter(({ intermittent }) => !intermittent);
  const first = regular[0];
  if (first) runOurs(first, options.method); // the compiler's warm-up is not part of the times
  const results = new Map(regular.map((set) => [set.name, reportRegular(set, options, expected)]));
  const pooled = [...results].filter(([name]) => !/weekly/i.test(name)).map(([, result]) => result);
  if (pooled.length > 0) reportPooled("pooled without weekly", pooled, expected);
  const counts = sets.filter(({ intermittent }) => intermittent).flatMap((set) => reportIntermittent(set, options, expected));
  if (counts.length > 0) {
    const { mean, error } = meanWithError(counts.map(({ bias }) => bias));
    console.log(`\nBias over all intermittent series, in mean demand: ${mean.toFixed(4)} (standard error ${error.toFixed(4)})`);
  }
  const monthly = regular.find(({ name }) => /m3_monthly/.test(name)) ?? first;
  if (monthly) await reportPeers(monthly, options);
  reportTyping(root, options.against);
}

main().catch((reason: unknown) => {
  console.error(reason instanceof Error ? reason.message : reason);
  process.exitCode = 1;
});
