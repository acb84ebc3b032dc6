/** Where a contributor expects something else than the consensus: the units between them over the next periods, and their worth. */
import { nameKey } from "../../language/sameName";
import { consensusSource, sourceKey, statisticalSource } from "../analyse/forecastSources";
import type { FamilyRow } from "../collect/sopFamilies";
import type { ForecastRow } from "../collect/sopForecasts";

export interface Divergence {
  source: string;
  family: string;
  /** Units that the contributor expects above the consensus; below it where negative. */
  units: number;
  /** At the price of the family; null where it has none. */
  value: number | null;
  /** Periods for which both said a figure. */
  periods: number[];
}

/** A smaller share of the consensus is no subject for a meeting. */
const leastShare = 0.05;

/**
 * Every contributor against the consensus, over those of the periods for which both said a figure; the largest value first. The
 * statistical forecast is nobody's opinion.
 */
export function divergencesOf(forecasts: readonly ForecastRow[], families: readonly FamilyRow[], periods: readonly number[]): Divergence[] {
  const wanted = new Set(periods);
  const ahead = forecasts.filter((row) => wanted.has(row.Period));
  const consensus = new Map(
    ahead.filter((row) => sourceKey(row.Source) === consensusSource).map((row) => [`${nameKey(row.Family)}\t${row.Period}`, row.Quantity]),
  );
  const sums = new Map<string, { source: string; family: string; said: number; agreed: number; periods: number[] }>();
  for (const row of ahead) {
    const source = sourceKey(row.Source);
    const agreed = consensus.get(`${nameKey(row.Family)}\t${row.Period}`);
    if (source === consensusSource || source === statisticalSource || agreed === undefined) continue;
    const key = `${nameKey(row.Family)}\t${source}`;
    const sum = sums.get(key) ?? { source: row.Source, family: row.Family, said: 0, agreed: 0, periods: [] };
    sums.set(key, { ...sum, said: sum.said + row.Quantity, agreed: sum.agreed + agreed, periods: [...sum.periods, row.Period] });
  }
  const prices = new Map(families.map((row) => [nameKey(row.Family), row.Price]));
  return [...sums.values()]
    .filter(({ said, agreed }) => said !== agreed && Math.abs(said - agreed) >= leastShare * Math.abs(agreed))
    .map(({ source, family, said, agreed, periods: told }) => {
      const price = prices.get(nameKey(family)) ?? null;
      return {
        source,
        family,
        units: said - agreed,
        value: price === null ? null : Math.abs(said - agreed) * price,
        periods: [...told].sort((a, b) => a - b),
      };
    })
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
}
