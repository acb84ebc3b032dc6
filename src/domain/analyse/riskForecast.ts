import { forecastBias } from "../../calc/accuracy/forecastBias";
import { trackingSignal } from "../../calc/accuracy/trackingSignal";
import { borrowed } from "./familyRates";
import { noise, type ForecastRisk, type ValueBasis } from "./risk";
import type { FamilyOutlook, ForecastRecord } from "./riskOutlook";

/**
 * Forecast drift: over the past months that have both, the tracking signal of the plan's forecast reaches the threshold
 * `settings.drift` either way. The signal is at most the number of months, so that four months or more are needed for a threshold of 4.
 *
 * Size: units that the plan is off by if the lean goes on: |bias| x volume of the horizon. Value: those units x (price - unit cost) when
 * the forecast is too low, since they may not be sold (x price without a cost); x unit cost when it is too high, since they may stay in
 * stock. Unknown without the price or cost it takes.
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
  const bias = forecastBias([forecast], [actual], "ALL")[0]?.[0];
  if (typeof bias !== "number") return null;
  const planned = (outlook?.volumes ?? []).reduce((sum, volume) => sum + volume, 0);
  const size = Math.abs(bias) * planned;
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

function valueOf(size: number, bias: number, outlook: FamilyOutlook | undefined): { value: number | null; basis: ValueBasis } {
  const { price, unitCost } = outlook ?? { price: null, unitCost: null };
  if (bias > 0) return unitCost === null ? { value: null, basis: "unknownCost" } : { value: size * unitCost, basis: "cost" };
  if (price === null) return { value: null, basis: "unknownPrice" };
  if (unitCost === null) return { value: size * price, basis: "price" };
  return { value: size * Math.max(0, price - unitCost), basis: "margin" };
}
