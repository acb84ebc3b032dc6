/** Forecasts for the cursor: each family is fitted once, then every level is read from the same distribution. */
import { nameKey } from "../../language/sameName";
import { CalcError } from "../../calc/calcError";
import type { ForecastMethod, ForecastRequest } from "../../calc/forecast/forecast";
import { ahead } from "../../calc/forecast/forecastTable";
import type { AnyRow } from "../tables/defineTable";
import type { PeriodCalendar } from "../../calendar/periods";

/** The coming demand of a family: what is expected, and the levels that it stays below with a given probability. */
export interface FamilyForecast {
  method: string;
  expected: number[];
  /**
   * Demand at a level of the cursor, 0.2 to 0.8. The middle is expected demand; lower levels never lie above it and higher ones
   * never below, also for rare demand, whose mean may lie outside of its levels. The same rule as the cells of the demand review.
   */
  at(level: number): number[];
}

/** Quantities of a table added up by family and period; null where it has no row. As in Excel, case makes no difference. */
export function quantitiesOf(
  rows: readonly AnyRow[],
  families: readonly string[],
  periods: readonly number[],
  calendar: PeriodCalendar,
): (number | null)[][] {
  const places = new Map(periods.map((period, index) => [period, index]));
  const lines = new Map(families.map((family) => [nameKey(family), periods.map((): number | null => null)]));
  for (const row of rows) {
    const period = calendar.periodInCell(row["Period"]);
    const { Quantity: quantity } = row;
    if (period === undefined || typeof quantity !== "number") continue;
    const line = lines.get(nameKey(row["Family"]));
    const place = places.get(period);
    if (line && place !== undefined) line[place] = (line[place] ?? 0) + quantity;
  }
  return families.map((family) => lines.get(nameKey(family)) ?? []);
}

/**
 * Forecasts families from their histories, one after the other; yields how many are done. A family without an answer (fewer than
 * two known months) is null.
 *
 * @param histories families x months as `forecastHistories` gives them, ending right before the first one to forecast; null = unknown
 * @param periods how many to forecast
 * @param season periods in a year
 * @param methods of the families, in their order; AUTO where none is said
 * @param days    working days of the past and the coming periods, where demand is forecast per day
 */
export function* forecastFamilies(
  histories: readonly (readonly (number | null)[])[],
  periods: number,
  season = 12,
  methods: readonly ForecastMethod[] = [],
  days: readonly number[] | null = null,
): Generator<number, (FamilyForecast | null)[], void> {
  const forecasts: (FamilyForecast | null)[] = [];
  for (const history of histories) {
    forecasts.push(
      forecastOf(history, { horizon: periods, season, method: methods[forecasts.length] ?? "AUTO", keepsExtremes: true }, days),
    );
    yield forecasts.length;
  }
  return forecasts;
}

function forecastOf(history: readonly (number | null)[], request: ForecastRequest, days: readonly number[] | null): FamilyForecast | null {
  try {
    // Months at the end that nobody knows yet are forecast too, and left out.
    const { forecast, gap } = ahead(history, request, days);
    const expected = Array.from(forecast.points.subarray(gap));
    return {
      method: forecast.method,
      expected,
      at: (level) => {
        if (level === 0.5) return expected;
        const asked = Array.from(forecast.quantile(level).subarray(gap));
        return expected.map((point, place) =>
          level < 0.5 ? Math.min(point, asked[place] ?? point) : Math.max(point, asked[place] ?? point),
        );
      },
    };
  } catch (reason) {
    if (reason instanceof CalcError) return null;
    throw reason;
  }
}
