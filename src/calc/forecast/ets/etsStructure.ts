/** How the error enters: added, or as a share of the forecast. */
export type ErrorKind = "A" | "M";
/** No trend, additive, additive damped. Multiplicative trends explode and are left out, as in the usual restrictions. */
export type TrendKind = "N" | "A" | "Ad";
/** No season, additive, multiplicative. */
export type SeasonKind = "N" | "A" | "M";

/** One member of the exponential-smoothing family. */
export interface EtsStructure {
  error: ErrorKind;
  trend: TrendKind;
  season: SeasonKind;
  /** Periods in a season; 1 when `season` is "N". */
  period: number;
}

/** Smoothing and initial values. Level, trend and season are in the unit of the series (season as a factor when multiplicative). */
export interface EtsParameters {
  alpha: number;
  beta: number;
  gamma: number;
  phi: number;
  level: number;
  slope: number;
  /** Season of the first period first; empty without season. */
  season: Float64Array;
}

/** "ETS(M,Ad,M)", the field's name of a structure. */
export function structureName({ error, trend, season }: EtsStructure): string {
  return `ETS(${error},${trend},${season})`;
}

/** Smoothing, slope and damping that each kind of trend estimates. */
const valuesOfTrend = { N: 0, A: 2, Ad: 3 } as const;

/** Number of estimated values: smoothing, initial states (a season has one degree of freedom less) and the error's variance. */
export function parameterCount({ trend, season, period }: EtsStructure): number {
  return 3 + valuesOfTrend[trend] + (season === "N" ? 0 : period);
}
