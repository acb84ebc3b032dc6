import { forecastAnew, type ForecastMethod } from "../../src/calc/forecast/forecast";
import { CalcError } from "../../src/calc/calcError";
import { runAugurs, runR } from "./forecastPeers";
import {
  calibrationLevels,
  meanScores,
  scoreRegular,
  seasonalScale,
  worstGap,
  type BenchForecast,
  type SeriesScores,
} from "./forecastScores";
import type { BenchSeries, BenchSet } from "./forecastSets";

/** Months that histories are cut to, and the periods ahead that are scored. */
const monthCuts = [6, 8, 10, 12, 13, 15, 18, 21, 24, 30, 36, 48, 60];
const monthsAhead = 12;
/** The cuts that the slow peers are run on. */
const peerCuts = [18, 24, 30, 36, 48];
const weekCuts = [60, 80, 103, 104, 130, 156];
const weeksAhead = 13;
const weeksInAYear = 52;

/** A series whose history is cut to its last periods; errors stay scaled by the whole history, so that lengths compare. */
interface CutSeries {
  readonly series: BenchSeries;
  readonly scale: number;
}

const cutTo = ({ series }: BenchSet, length: number, ahead: number): CutSeries[] =>
  series.map((one) => ({
    series: { ...one, train: one.train.slice(-length), test: one.test.slice(0, ahead) },
    scale: seasonalScale(one.train, one.period),
  }));

/** What a method says, or null where it refuses such a history. */
function forecastBy(method: ForecastMethod, { train, test }: BenchSeries, season: number): BenchForecast | null {
  try {
    const { points, quantile } = forecastAnew(train, { horizon: test.length, season, method });
    return { points: Array.from(points), quantile: (level) => Array.from(quantile(level)) };
  } catch (reason) {
    if (reason instanceof CalcError) return null;
    throw reason;
  }
}

/** Mean scores of a method over the series it answers; null when it answers none. */
function scoresOf(cut: readonly CutSeries[], forecasts: readonly (BenchForecast | null)[]): SeriesScores | null {
  const scores = cut.flatMap(({ series, scale }, i) => {
    const forecast = forecasts[i];
    return forecast && scale > 0 ? [scoreRegular(series, forecast, scale)] : [];
  });
  return scores.length > 0 ? meanScores(scores) : null;
}

const number = (value: number | undefined, decimals: number, width: number): string =>
  (value === undefined || Number.isNaN(value) ? "-" : value.toFixed(decimals)).padStart(width);
const pair = (scores: SeriesScores | null): string => `${number(scores?.smape, 2, 9)} ${number(scores?.mase, 4, 7)}`;

const calibrationLine = (name: string, below: readonly number[]): string =>
  name.padEnd(8) + below.map((share) => number(share, 3, 8)).join("") + number(worstGap(below), 1, 11);

/** Accuracy of histories cut short, beside what anyone could do by hand, and beside the peers. */
export async function reportShort(sets: readonly BenchSet[], method: ForecastMethod, peerSeries: number): Promise<void> {
  const monthly = sets.filter(({ intermittent, series }) => !intermittent && series.every(({ period }) => period === 12));
  const all: BenchSet | undefined = monthly[0] && { ...monthly[0], name: "months", series: monthly.flatMap(({ series }) => series) };
  if (all) {
    reportMonths(all, method);
    await reportShortPeers(all, method, peerSeries);
  }
  for (const set of sets.filter(({ name }) => /weekly/i.test(name))) reportWeeks(set, method);
}

function reportMonths(set: BenchSet, method: ForecastMethod): void {
  const simple = ["MEAN", "SNAIVE", "HW"] as const;
  console.log(`\nMonthly series cut to their last months, ${monthsAhead} ahead (${set.series.length} series): sMAPE and MASE`);
  console.log(
    ["months".padEnd(8), ...[method, ...simple].map((name) => name.padStart(17)), "cover 95".padStart(10), "MSIS 95".padStart(9)].join(""),
  );
  const calibration: string[] = [];
  for (const length of monthCuts) {
    const cut = cutTo(set, length, monthsAhead);
    const scored = [method, ...simple].map((name) =>
      scoresOf(
        cut,
        cut.map(({ series }) => forecastBy(name, series, 12)),
      ),
    );
    const own = scored[0];
    console.log(String(length).padEnd(8) + scored.map(pair).join("") + number(own?.coverage, 3, 10) + number(own?.msis, 2, 9));
    calibration.push(calibrationLine(String(length), own?.below ?? []));
  }
  const whole = scoresOf(
    set.series.map((series) => ({ series, scale: seasonalScale(series.train, series.period) })),
    set.series.map((series) => forecastBy(method, series, 12)),
  );
  calibration.push(calibrationLine("whole", whole?.below ?? []));
  console.log(`\nShare of actuals below the quantiles of ${method}, and the worst gap in points`);
  console.log("months".padEnd(8) + calibrationLevels.map((level) => String(level).padStart(8)).join("") + "worst gap".padStart(11));
  for (const line of calibration) console.log(line);
}

/** Peers in the same run on the same series; R's ets is slow, so on some of them only. */
async function reportShortPeers(set: BenchSet, method: ForecastMethod, peerSeries: number): Promise<void> {
  const step = Math.max(1, Math.floor(set.series.length / peerSeries));
  const some = { ...set, series: set.series.filter((_, i) => i % step === 0).slice(0, peerSeries) };
  console.log(`\nPeers on ${some.series.length} of them: sMAPE and MASE`);
  for (const length of peerCuts) {
    const cut = cutTo(some, length, monthsAhead);
    const series = cut.map((one) => one.series);
    const own = cut.map((one) => forecastBy(method, one.series, 12));
    const parts = [`${method} ${pair(scoresOf(cut, own))}`];
    for (const run of [await runAugurs(series, () => 12), runR(series)]) {
      if ("absent" in run) parts.push(run.absent);
      else for (const peer of "name" in run ? [run] : run) parts.push(`${peer.name} ${pair(scoresOf(cut, peer.forecasts))}`);
    }
    console.log(`${String(length).padEnd(4)}${parts.join("   ")}`);
  }
}

function reportWeeks(set: BenchSet, method: ForecastMethod): void {
  const long = { ...set, series: set.series.filter(({ train }) => train.length >= Math.max(...weekCuts)) };
  console.log(`\nWeekly series cut to their last weeks, ${weeksAhead} ahead (${long.series.length} series of ${set.name}): sMAPE and MASE`);
  console.log(["weeks".padEnd(8), ...[method, "MEAN", "SNAIVE"].map((name) => name.padStart(17))].join(""));
  for (const length of weekCuts) {
    const cut = cutTo(long, length, weeksAhead);
    const scored = ([method, "MEAN", "SNAIVE"] as const).map((name) =>
      scoresOf(
        cut,
        cut.map(({ series }) => forecastBy(name, series, weeksInAYear)),
      ),
    );
    console.log(String(length).padEnd(8) + scored.map(pair).join(""));
  }
}
