import type { SparseSeries } from "../matrix";
import { readHistory } from "./history";

/** Neighbours looked at on each side. */
const reach = 3;
/** A median distance times this is a standard deviation when errors are normal. */
const madToDeviation = 1.4826;
/** The same for a mean distance. */
const meanToDeviation = 1.2533;
/** Seasons needed to see one by medians, and how much narrower it must make the series. */
const fewestSeasons = 3;
const narrower = 0.85;

/** The longest run of periods that is an accident, such as a strike or a lockdown; longer ones are a new level. */
const longestRun = 4;
/** How much of its own distance a period must show a year away to be a peak of every year. */
const likewise = 0.5;

/**
 * A history in which periods far from their neighbours are replaced by what would have been usual.
 *
 * The season is taken out first where there is one, by medians so that an outlier does not bend it. A value is compared with the
 * range between the median of the three periods before it and of the three after it: a lasting shift of level, or a trend, is no outlier.
 * Distances are measured in robust standard deviations (1.4826 x the median distance). Up to four bad periods side by side are replaced
 * together or not at all, and what is so a year before or after as well is a season and stays.
 *
 * @param history   oldest first; a missing value stays missing
 * @param season    periods in a season, 1 for none
 * @param threshold how many standard deviations are too far
 * @param keep      cells that are no accident, whatever they look like; periods beside them that would be repaired with them stay too
 * @returns as many values as cells
 * @throws CalcError `shortHistory` with fewer than 2 known values
 * @see Hampel (1974), JASA 69(346), 383-393: the median as a judge of its neighbours
 */
export function withoutOutliers(
  history: SparseSeries,
  season: number,
  threshold: number,
  keep: readonly boolean[] = [],
): (number | null)[] {
  const { values, unit, skipped, nonNegative } = readHistory(history, season);
  const judgement = judged(values, season);
  const cleaned = history.slice();
  for (let t = 0; t < values.length; t++) {
    const run = runAt(judgement, values, t, season, threshold);
    if (run === null) continue;
    const kept = run.some((_, k) => keep[t + k + skipped] === true);
    for (let k = 0; k < run.length && !kept; k++) {
      const cell = t + k + skipped;
      const usual = run[k]! * unit;
      if (cleaned[cell] !== null) cleaned[cell] = nonNegative ? Math.max(0, usual) : usual;
    }
    t += run.length - 1;
  }
  return cleaned;
}

/** What would have been usual in the periods of the longest run of outliers that begins with period t; null where none does. */
function runAt({ level, restore, scale }: Judgement, values: Float64Array, t: number, season: number, threshold: number): number[] | null {
  for (let length = longestRun; length >= 1; length--) {
    const range = aroundRun(level, t, length, season);
    if (range === null) continue;
    const side = Math.sign(level[t]! - (range.low + range.high) / 2);
    const far = (value: number) => (side > 0 ? value - range.high : range.low - value) > threshold * scale;
    // A far value right beside the run belongs to it: then the run is longer than this one.
    if (!level.slice(t, t + length).every(far) || [level[t - 1], level[t + length]].some((value) => value !== undefined && far(value)))
      continue;
    const usual = Array.from({ length }, (_, k) => restore((range.low + range.high) / 2, t + k));
    return usual.every((value, k) => isEveryYear(values, t + k, value, season)) ? null : usual;
  }
  return null;
}

/** The range around a run of periods; runs of several need three periods on each side, and another year to compare with. */
function aroundRun(level: readonly number[], t: number, length: number, season: number): Range | null {
  if (length === 1) return neighbours(level, t);
  const comparable = season === 1 || level.length >= 2 * season;
  if (!comparable || t < reach || t + length + reach > level.length) return null;
  return ordered(median(level.slice(t - reach, t)), median(level.slice(t + length, t + length + reach)));
}

/** Whether the same period a year before or after leaves what is usual by at least half as much: a peak of every year, not an accident. */
function isEveryYear(values: Float64Array, t: number, usual: number, season: number): boolean {
  if (season < 2) return false;
  return [t - season, t + season].some((other) => {
    const value = values[other];
    return value !== undefined && (value - usual) / (values[t]! - usual) >= likewise;
  });
}

/** How far a value must lie beyond its neighbours to be an extreme: in robust standard deviations, and in ranges of all other values. */
const extremeDeviations = 10;
const extremeRanges = 1.5;

/**
 * A history without its one extreme, such as a slipped decimal point: far beyond its neighbours and beyond all other values.
 * The last value stays, because it may be a new level. Seasons and ordinary outliers stay, since models cope with them better.
 */
export function withoutExtreme(values: Float64Array, season: number): Float64Array {
  const suspect = beyondOthers(values);
  if (suspect === null || suspect === values.length - 1 || values.length < 2 * reach + 2) return values;
  const { distances, usual, scale } = judged(values, season);
  if (distances[suspect]! <= extremeDeviations * scale) return values;
  const cleaned = values.slice();
  cleaned[suspect] = usual(suspect);
  return cleaned;
}

/** The one value that lies further beyond all others than `extremeRanges` times their range; null without one. */
function beyondOthers(values: Float64Array): number | null {
  let lowest = 0;
  let highest = 0;
  for (let t = 1; t < values.length; t++) {
    if (values[t]! < values[lowest]!) lowest = t;
    if (values[t]! > values[highest]!) highest = t;
  }
  let secondLow = Infinity;
  let secondHigh = -Infinity;
  for (let t = 0; t < values.length; t++) {
    if (t !== lowest) secondLow = Math.min(secondLow, values[t]!);
    if (t !== highest) secondHigh = Math.max(secondHigh, values[t]!);
  }
  if (values[highest]! - secondHigh > extremeRanges * (secondHigh - values[lowest]!)) return highest;
  return secondLow - values[lowest]! > extremeRanges * (values[highest]! - secondLow) ? lowest : null;
}

/** A series without its season; how far each value lies outside its neighbours' range, what would have been usual, the robust deviation. */
interface Judgement extends Level {
  distances: number[];
  usual: (t: number) => number;
  scale: number;
}

function judged(values: Float64Array, season: number): Judgement {
  const { level, restore, atRest } = withoutSeason(values, season);
  const ranges = level.map((_, t) => neighbours(level, t));
  return {
    level,
    restore,
    atRest,
    distances: level.map((value, t) => Math.max(ranges[t]!.low - value, value - ranges[t]!.high, 0)),
    usual: (t) => restore((ranges[t]!.low + ranges[t]!.high) / 2, t),
    scale: deviation(level, ranges, atRest),
  };
}

interface Range {
  low: number;
  high: number;
}

/** A series without its season, and how to put the season of period t back. */
interface Level {
  level: number[];
  restore(value: number, t: number): number;
  /** Share of the values that the season's medians lie on. */
  atRest: number;
}

/** Takes out the season, in proportion for positive values, when that makes the series clearly narrower. */
function withoutSeason(values: Float64Array, season: number): Level {
  const plain: Level = { level: Array.from(values), restore: (value) => value, atRest: 0 };
  const seasons = values.length / season;
  if (season < 2 || seasons < fewestSeasons) return plain;
  const positive = values.every((value) => value > 0);
  const factors = medianSeason(values, season, positive);
  const level = plain.level.map((value, t) => (positive ? value / factors[t % season]! : value - factors[t % season]!));
  const seasonal: Level = {
    level,
    restore: (value, t) => (positive ? value * factors[t % season]! : value + factors[t % season]!),
    atRest: 1 / seasons,
  };
  const width = ({ level: of, atRest }: Level) =>
    deviation(
      of,
      of.map((_, t) => neighbours(of, t)),
      atRest,
    );
  // Medians of few years fit noise too: with three years they narrow it by about a fifth.
  return width(seasonal) < narrower * Math.sqrt(1 - 1 / seasons) * width(plain) ? seasonal : plain;
}

/** Median ratio to (or difference from) the median of the surrounding season, for each period of the season. */
function medianSeason(values: Float64Array, season: number, ratios: boolean): number[] {
  const half = Math.floor(season / 2);
  const found: number[][] = Array.from({ length: season }, () => []);
  values.forEach((value, t) => {
    const start = Math.min(Math.max(0, t - half), values.length - season);
    const middle = median(Array.from(values.subarray(start, start + season)));
    found[t % season]!.push(ratios ? value / middle : value - middle);
  });
  return found.map(median);
}

/**
 * The range between what the periods before and after suggest. At either end, where one side is missing, between the near median
 * of the other side and its continuation along the slope to the far one.
 */
function neighbours(level: readonly number[], t: number): Range {
  const before = level.slice(Math.max(0, t - reach), t);
  const after = level.slice(t + 1, t + 1 + reach);
  if (before.length > 0 && after.length > 0) return ordered(median(before), median(after));
  const near = before.length > 0 ? before : after;
  const far =
    before.length > 0 ? level.slice(Math.max(0, t - 2 * reach), Math.max(0, t - reach)) : level.slice(t + 1 + reach, t + 1 + 2 * reach);
  const close = median(near);
  if (far.length === 0) return ordered(close, close);
  const middleOfNear = (near.length + 1) / 2;
  const slope = (close - median(far)) / ((near.length + far.length) / 2);
  return ordered(close, close + slope * middleOfNear);
}

const ordered = (one: number, other: number): Range => ({ low: Math.min(one, other), high: Math.max(one, other) });

/**
 * Robust standard deviation of values around the middles of their ranges.
 *
 * @param atRest share of values that a median of few years put exactly where it lies; they say nothing about the others
 */
function deviation(level: readonly number[], ranges: readonly Range[], atRest: number): number {
  const distances = level.map((value, t) => Math.abs(value - (ranges[t]!.low + ranges[t]!.high) / 2));
  const sorted = distances.sort((one, other) => one - other);
  const typical = sorted[Math.floor(((1 + atRest) / 2) * (sorted.length - 1))]! * madToDeviation;
  if (typical > 0) return typical;
  return (meanToDeviation * distances.reduce((sum, distance) => sum + distance, 0)) / distances.length;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
