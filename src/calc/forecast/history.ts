import { log } from "../elementary";
import { CalcError } from "../calcError";
import type { SparseSeries } from "../matrix";
import { seasonalIndices } from "./seasonality";

/** A history ready to forecast: no gaps, of a size around 1. */
export interface History {
  /** Every period from the first to the last known one, divided by `unit`; gaps are filled in. */
  values: Float64Array;
  /** The known values only, divided by `unit`: what counts of occurrences need. */
  known: Float64Array;
  /** A power of two near the mean size, so that dividing by it loses nothing. */
  unit: number;
  /** Periods left out before the first one: how far seasons are shifted. */
  skipped: number;
  nonNegative: boolean;
  constant: boolean;
}

/**
 * Reads the cells of one item, oldest first.
 *
 * Blanks before the first known value are before the item existed, blanks after the last have not happened yet; both are left out.
 * A blank in between is a missing month: it is filled by its neighbours and, where two seasons are known, by its usual season.
 *
 * @param period periods in a season, 1 for none
 * @throws CalcError `shortHistory` with fewer than `needed` known values
 */
export function readHistory(cells: SparseSeries, period: number, needed = 2): History {
  let first = 0;
  while (first < cells.length && cells[first] === null) first++;
  let last = cells.length - 1;
  while (last >= first && cells[last] === null) last--;
  const span = cells.slice(first, last + 1);
  const present = span.filter((value) => value !== null);
  if (present.length < needed) throw new CalcError("shortHistory", { argument: "history", found: present.length, needed });
  const unit = sizeOf(present);
  const known = Float64Array.from(present, (value) => value / unit);
  const values = known.length === span.length ? known : filled(span, unit, period);
  return {
    values,
    known,
    unit,
    skipped: first,
    nonNegative: known.every((value) => value >= 0),
    constant: known.every((value) => value === known[0]),
  };
}

/** The power of two next to the mean absolute value; 1 for zeros. */
function sizeOf(values: readonly number[]): number {
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  if (largest === 0) return 1;
  let sum = 0;
  for (const value of values) sum += Math.abs(value) / largest;
  const exponent = Math.round((log(largest) + log(sum / values.length)) / Math.LN2);
  return 2 ** Math.min(Math.max(exponent, -1000), 1000);
}

/** Fills gaps along straight lines, then once more along lines between seasonally adjusted neighbours. */
function filled(cells: SparseSeries, unit: number, period: number): Float64Array {
  const series = Float64Array.from(cells, (value) => (value ?? 0) / unit);
  const missing = cells.flatMap((value, t) => (value === null ? [t] : []));
  bridge(series, missing);
  if (period < 2 || series.length < 2 * period) return series;
  const season = seasonalIndices(series, period, "additive");
  for (let t = 0; t < series.length; t++) series[t] = series[t]! - season[t % period]!;
  bridge(series, missing);
  const nonNegative = cells.every((value) => value === null || value >= 0);
  for (let t = 0; t < series.length; t++) series[t] = (cells[t] ?? null) === null ? series[t]! + season[t % period]! : cells[t]! / unit;
  if (nonNegative) for (const t of missing) series[t] = Math.max(0, series[t]!);
  return series;
}

/** Straight lines over the gaps; the first and the last value are known. */
function bridge(series: Float64Array, missing: readonly number[]): void {
  let at = 0;
  while (at < missing.length) {
    const before = missing[at]! - 1;
    while (at + 1 < missing.length && missing[at + 1] === missing[at]! + 1) at++;
    const after = missing[at]! + 1;
    const rise = (series[after]! - series[before]!) / (after - before);
    for (let t = before + 1; t < after; t++) series[t] = series[before]! + rise * (t - before);
    at++;
  }
}

/**
 * A history from its first sale on: leading zeros mean that the item did not exist yet.
 * Nothing changes when fewer than `needed` values would remain.
 */
export function fromFirstSale(series: Float64Array, needed: number): Float64Array {
  let first = 0;
  while (first < series.length && series[first] === 0) first++;
  return series.length - first >= needed ? series.subarray(first) : series;
}
