/** Where contributors expect something else than each other or than the consensus: the units between them over the next periods, and their worth. */
import { nameKey } from "../../language/sameName";
import { consensusSource, sourceKey, statisticalSource } from "../analyse/forecastSources";
import type { FamilyRow } from "../collect/sopFamilies";
import type { ForecastRow } from "../collect/sopForecasts";

export interface Divergence {
  source: string;
  /** The other contributor, who expects less; null where it is the consensus. */
  against: string | null;
  family: string;
  /** Units that the contributor expects above the other; below the consensus where negative. */
  units: number;
  /** What the two expect, in units. */
  totals: readonly [said: number, other: number];
  /** At the price of the family; null where it has none. */
  value: number | null;
  /** Periods for which both said a figure. */
  periods: number[];
}

/** One part in so many of the consensus is no subject for a meeting where it is less. */
const leastPart = 10;

interface Voice {
  source: string;
  family: string;
  figures: Map<number, number>;
}

/**
 * Those of each family who are far from each other, contributors and consensus alike, over those of the periods for which both said a
 * figure; the largest value first, and of a family the two who are the furthest apart. The statistical forecast is nobody's opinion.
 */
export function divergencesOf(forecasts: readonly ForecastRow[], families: readonly FamilyRow[], periods: readonly number[]): Divergence[] {
  const wanted = new Set(periods);
  const voices = new Map<string, Map<string, Voice>>();
  for (const row of forecasts) {
    const source = sourceKey(row.Source);
    if (!wanted.has(row.Period) || source === statisticalSource) continue;
    const own = voices.get(nameKey(row.Family)) ?? new Map<string, Voice>();
    const voice = own.get(source) ?? { source: row.Source, family: row.Family, figures: new Map<number, number>() };
    // Rows for the same are added up, as the sheets do.
    voice.figures.set(row.Period, (voice.figures.get(row.Period) ?? 0) + row.Quantity);
    voices.set(nameKey(row.Family), own.set(source, voice));
  }
  const prices = new Map(families.map((row) => [nameKey(row.Family), row.Price]));
  return [...voices].flatMap(([family, own]) => pairsOf(own, prices.get(family) ?? null)).sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
}

/** The first of each family that was not put to a decision: the two who are the furthest apart of those who are left. */
export function furthestOpen(found: readonly Divergence[], isAsked: (one: Divergence) => boolean): Divergence[] {
  const told = new Set<string>();
  return found.filter((one) => {
    const family = nameKey(one.family);
    if (isAsked(one) || told.has(family)) return false;
    told.add(family);
    return true;
  });
}

function pairsOf(voices: ReadonlyMap<string, Voice>, price: number | null): Divergence[] {
  const agreed = voices.get(consensusSource);
  const others = [...voices.values()].filter((voice) => voice !== agreed);
  const pairs = others.flatMap((one, place) => [
    ...(agreed === undefined ? [] : between(one, agreed, agreed, price)),
    ...others.slice(place + 1).flatMap((other) => between(one, other, agreed, price)),
  ]);
  // Of two alike it is the one with the consensus that is spoken of.
  return pairs.sort((a, b) => Math.abs(b.units) - Math.abs(a.units) || Number(a.against !== null) - Number(b.against !== null));
}

/** What lies between two, where it is large enough. */
function between(one: Voice, other: Voice, agreed: Voice | undefined, price: number | null): Divergence[] {
  const both = [...one.figures.keys()].filter((period) => other.figures.has(period)).sort((a, b) => a - b);
  const said = ({ figures }: Voice, period: number): number => figures.get(period) ?? 0;
  const total = (voice: Voice): number => both.reduce((sum, period) => sum + said(voice, period), 0);
  const units = total(one) - total(other);
  // A period without a consensus counts against what the two expect on average.
  const usualIn = (period: number): number => agreed?.figures.get(period) ?? (said(one, period) + said(other, period)) / 2;
  const usual = both.reduce((sum, period) => sum + usualIn(period), 0);
  if (units === 0 || leastPart * Math.abs(units) < Math.abs(usual)) return [];
  const [more, less] = other === agreed || units > 0 ? [one, other] : [other, one];
  return [
    {
      ...{ source: more.source, against: other === agreed ? null : less.source, family: one.family },
      ...{ units: total(more) - total(less), totals: [total(more), total(less)] as const },
      ...{ value: price === null ? null : Math.abs(units) * price, periods: both },
    },
  ];
}
