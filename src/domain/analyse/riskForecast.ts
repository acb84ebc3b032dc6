import { forecastBias } from "../../calc/accuracy/forecastBias";
import { trackingSignal } from "../../calc/accuracy/trackingSignal";
import { borrowed } from "./familyRates";
import { noise, type ForecastRisk, type ValueBasis } from "./risk";
import type { FamilyOutlook, ForecastRecord } from "./riskOutlook";

/**
 * Forecast drift: over the past months with both forecast and actual, the tracking signal of the plan's forecast reaches the threshold
 * `settings.drift`, up or down. The signal cannot exceed the number of months, so a threshold of 4 takes at least four months. One month
 * that is far off is no drift: without the worst month the signal must still reach its share of the threshold.
 *
 * Size: units by which the plan will be wrong if the bias goes on. A bias b says that forecasts were (1 + b) times the demand, so that of a
 * plan of F units F x b / (1 + b) are wrong; a forecast of nothing says no such share, and then the usual demand is what is missing.
 *
 * Value: if the forecast is too low, those units x (price - unit cost), since they may not be sold (x price without a cost); if it is too
 * high, x unit cost, since they may stay in stock. Unknown if the price or cost is missing.
 *
 * @param outlook the same family's coming months; absent when none is planned
 */
export function forecastRiskOf(
  { family, forecast, actual }: ForecastRecord,
  outlook: FamilyOutlook | undefined,
  firstPeriod: number | null,
  threshold: number,
): ForecastRisk | null {
  const total = actual.reduce((sum, quantity) => sum + quantity, 0);
  if (actual.length === 0 || total <= 0) return null;
  const signal = trackingSignal([forecast], [actual], "LAST")[0]?.[0];
  if (typeof signal !== "number" || Math.abs(signal) + noise < threshold) return null;
  if (!driftsWithoutWorst(forecast, actual, (threshold * (actual.length - 1)) / actual.length)) return null;
  const bias = forecastBias([forecast], [actual], "ALL")[0]?.[0];
  if (typeof bias !== "number") return null;
  const planned = (outlook?.volumes ?? []).reduce((sum, volume) => sum + volume, 0);
  const usual = (total / actual.length) * (outlook?.volumes ?? []).length;
  const size = 1 + bias > noise ? Math.abs((planned * bias) / (1 + bias)) : Math.abs(usual - planned);
  return {
    kind: "forecast",
    subject: family,
    period: firstPeriod,
    size,
    ...valueOf(size, bias, outlook),
    ...borrowed(outlook === undefined ? [] : [outlook], bias > 0 ? ["unitCost"] : ["price", "unitCost"]),
    bias,
    signal,
    periods: actual.length,
  };
}

/** The signal of all months but the one that is farthest off; a single month is nothing to judge by. */
function driftsWithoutWorst(forecast: readonly number[], actual: readonly number[], threshold: number): boolean {
  if (actual.length < 2) return true;
  const misses = actual.map((happened, month) => Math.abs((forecast[month] ?? 0) - happened));
  const worst = misses.indexOf(misses.reduce((most, miss) => Math.max(most, miss), 0));
  const others = (values: readonly number[]): number[] => values.filter((_, month) => month !== worst);
  const signal = trackingSignal([others(forecast)], [others(actual)], "LAST")[0]?.[0];
  return typeof signal === "number" && Math.abs(signal) + noise >= threshold;
}

function valueOf(size: number, bias: number, outlook: FamilyOutlook | undefined): { value: number | null; basis: ValueBasis } {
  const { price, unitCost } = outlook ?? { price: null, unitCost: null };
  if (outlook?.unreadable && (bias <= 0 || unitCost === null)) return { value: null, basis: "unreadable" };
  if (bias > 0) return unitCost === null ? { value: null, basis: "unknownCost" } : { value: size * unitCost, basis: "cost" };
  if (price === null) return { value: null, basis: "unknownPrice" };
  if (unitCost === null) return { value: size * price, basis: "price" };
  return { value: size * Math.max(0, price - unitCost), basis: "margin" };
}
