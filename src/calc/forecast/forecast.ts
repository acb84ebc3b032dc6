import { CalcError } from "../calcError";
import type { SparseSeries } from "../matrix";
import { shapeAfter } from "./calibration";
import { fromFirstSale, readHistory, type History } from "./history";
import { adaptiveMean } from "./intermittent/adaptiveMean";
import { flatCounts } from "./intermittent/counts";
import { croston, syntetosBoylan, teunterSyntetosBabai } from "./intermittent/croston";
import { isCounted, neverSold, zerosRecur } from "./intermittent/demandPattern";
import { ForecastMemory } from "./forecastMemory";
import { automaticEts, etsAndTheta, holtWinters, seasonalTheta, trendSmoothing } from "./methods";
import { withoutExtreme } from "./outliers";
import { longestEtsPeriod } from "./ets/automatic";
import { certain, inUnit, spread, type Moments, type Predictive } from "./predictive";
import { automaticRegular } from "./regular";
import { mean, naive, seasonalNaive, simpleExponentialSmoothing } from "./simple";
import { monthsOf } from "./structural/weights";

/** The methods that can be asked for. AUTO chooses per item. */
export const forecastMethods = [
  "AUTO",
  "ETS",
  "THETA",
  "COMB",
  "SES",
  "HOLT",
  "DAMPED",
  "HW",
  "SNAIVE",
  "NAIVE",
  "MEAN",
  "CROSTON",
  "SBA",
  "TSB",
] as const;
export type ForecastMethod = (typeof forecastMethods)[number];

export interface ForecastRequest {
  /** Periods to forecast. */
  horizon: number;
  /** Periods in a season, 1 for none. */
  season: number;
  method: ForecastMethod;
  /** Whether AUTO takes even a slipped decimal point for demand: for histories that were repaired before, or that a person vouches for. */
  keepsExtremes?: boolean;
}

/** Numbers that the memory may hold, 8 bytes each: the demand review of 1,000 families and 60 months asks for a third of them. */
const remembered = 3_000_000;
const memory = new ForecastMemory(remembered);

/**
 * Forecasts one item from its history, oldest first; a blank is a missing period. What was forecast before is remembered.
 *
 * Histories without negative values get no negative forecast. The same cells give the same bits, whatever stands beside them.
 *
 * @throws CalcError `shortHistory` with fewer than 2 known values, or fewer than the method needs; `methodNeedsSeason`
 */
export function forecastItem(cells: SparseSeries, request: ForecastRequest): Predictive {
  const { horizon, season, method, keepsExtremes = false } = request;
  const options = [season, forecastMethods.indexOf(method), Number(keepsExtremes)];
  return memory.recall(cells, options, horizon, () => forecastAnew(cells, request));
}

/** The same without a look into the memory: for whoever measures or compares. */
export function forecastAnew(cells: SparseSeries, request: ForecastRequest): Predictive {
  const history = readHistory(cells, request.season);
  requireSeason(history, request);
  const { horizon, method } = request;
  if (history.constant) return certain(method === "AUTO" ? "MEAN" : method, history.values[0]! * history.unit, horizon);
  return inUnit(method === "AUTO" ? automatic(history, request) : requested(history, request), history.unit);
}

function requireSeason({ values }: History, { season, method }: ForecastRequest): void {
  if (method !== "HW" && method !== "SNAIVE") return;
  if (season < 2) throw new CalcError("methodNeedsSeason", { argument: "season", method });
  if (values.length < season) throw new CalcError("shortHistory", { argument: "history", found: values.length, needed: season });
}

/** Below this many values after the first sale, leading zeros are kept as part of the history. */
const fewestAfterFirstSale = 3;

/** The choice of AUTO: by how often there is demand, by season, by how much history there is. */
function automatic(history: History, { horizon, season, keepsExtremes }: ForecastRequest): Predictive {
  const { nonNegative, known } = history;
  const usual = regularSeries(history, season, keepsExtremes);
  if (!usual) return adaptiveMean(known, horizon);
  if (usual.every((value) => value === usual[0])) return certain("MEAN", usual[0]!, horizon);
  const moments = automaticRegular(usual, season, horizon);
  if (nonNegative) neverSold(usual, season, horizon).forEach((never, h) => (moments.points[h] = never ? 0 : moments.points[h]!));
  // The shape by length and noise was measured on months and holds for quarters; weeks are wide enough without it.
  const shape = season > longestEtsPeriod ? undefined : shapeAfter(monthsOf(usual.length, season) / 12);
  return spread(shape ? { ...moments, shape } : moments, nonNegative);
}

/**
 * The history that AUTO describes by a curve: from the first sale on, without its one extreme unless that is kept. Null where demand is counted instead.
 * Zeros that come back every year are a season, also at the start.
 */
export function regularSeries({ nonNegative, known, values }: History, season: number, keepsExtremes = false): Float64Array | null {
  const usual = (series: Float64Array) => (keepsExtremes ? series : withoutExtreme(series, season));
  if (!nonNegative) return usual(values);
  if (isCounted(fromFirstSale(known, fewestAfterFirstSale), season)) return zerosRecur(known, season) ? values : null;
  return usual(fromFirstSale(values, fewestAfterFirstSale));
}

function requested({ values, known, nonNegative }: History, { horizon, season, method }: ForecastRequest): Predictive {
  const sold = nonNegative ? fromFirstSale(values, fewestAfterFirstSale) : values;
  const counts = (mean: (series: Float64Array) => number) => {
    if (!nonNegative) throw new CalcError("demandOnly", { argument: "history", method });
    return flatCounts(method, mean(known), known, horizon);
  };
  const spreadOut = (moments: Moments) => spread(moments, nonNegative);
  switch (method) {
    case "ETS":
      return spreadOut(automaticEts(sold, season, horizon));
    case "THETA":
      return spreadOut(seasonalTheta(sold, season, horizon));
    case "COMB":
      return spreadOut(etsAndTheta(sold, season, horizon));
    case "SES":
      return spreadOut(simpleExponentialSmoothing(sold, horizon));
    case "HOLT":
      return spreadOut(trendSmoothing(sold, false, horizon));
    case "DAMPED":
      return spreadOut(trendSmoothing(sold, true, horizon));
    case "HW":
      return spreadOut(holtWinters(sold, season, horizon));
    case "SNAIVE":
      return spreadOut(seasonalNaive(values, season, horizon));
    case "NAIVE":
      return spreadOut(naive(values, horizon));
    case "MEAN":
      return spreadOut(mean(values, horizon));
    case "CROSTON":
      return counts(croston);
    case "SBA":
      return counts(syntetosBoylan);
    case "TSB":
      return counts(teunterSyntetosBabai);
    case "AUTO":
      throw new Error("AUTO chooses a method; it is not one.");
  }
}
