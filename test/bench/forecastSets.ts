import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A series of the benchmark: what is known, and what came after. */
export interface BenchSeries {
  readonly id: string;
  /** Periods in a season as the set says; errors are scaled with it. */
  readonly period: number;
  readonly train: readonly number[];
  readonly test: readonly number[];
}

export interface BenchSet {
  readonly name: string;
  readonly series: readonly BenchSeries[];
  /** Spare parts and the like: scored by quantiles and bias. */
  readonly intermittent: boolean;
  /** Season given to the methods; weekly sets are scored without season although years repeat. */
  season(series: BenchSeries): number;
}

/** A peer's scores as `expected.json` holds them. */
export type PeerScores = Readonly<Record<string, number | null>>;

export interface ExpectedScores {
  readonly sets?: Readonly<Record<string, Readonly<Record<string, PeerScores>>>>;
  readonly pooled_without_weekly?: Readonly<Record<string, PeerScores>>;
  readonly intermittent?: Readonly<Record<string, Readonly<Record<string, PeerScores>>>>;
}

const header = "id,source,category,m,h,train,test";
const weeksInAYear = 52;

/** Reads every set of a folder: csv files whose header is `id,source,category,m,h,train,test`. */
export function readSets(folder: string): BenchSet[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".csv"))
    .sort()
    .flatMap((file) => {
      const [first, ...lines] = readFileSync(join(folder, file), "utf8").trim().split(/\r?\n/);
      return first === header ? [setOf(file.replace(/\.csv$/, ""), lines)] : [];
    });
}

/** The peers' scores beside the sets, when they are there. */
export function readExpected(folder: string): ExpectedScores {
  const path = join(folder, "expected.json");
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as ExpectedScores) : {};
}

function setOf(name: string, lines: readonly string[]): BenchSet {
  const weekly = /weekly/i.test(name);
  return {
    name,
    series: lines.map((line) => seriesOf(name, line)),
    intermittent: /^int_/.test(name),
    season: ({ period }) => (weekly && period === 1 ? weeksInAYear : period),
  };
}

function seriesOf(set: string, line: string): BenchSeries {
  const [id = "", , , period = "", horizon = "", train = "", test = ""] = line.split(",");
  const numbers = (text: string) => text.trim().split(/\s+/).map(Number);
  const series = { id, period: Number(period), train: numbers(train), test: numbers(test) };
  const all = [series.period, ...series.train, ...series.test];
  if (!all.every(Number.isFinite) || series.test.length !== Number(horizon)) throw new Error(`${set}: cannot read the series ${id}.`);
  return series;
}
