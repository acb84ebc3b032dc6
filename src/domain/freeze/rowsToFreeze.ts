/** The plan of today as the rows of a version, before it has a name. */
import { sourceKey } from "../analyse/forecastSources";
import type { ForecastRow } from "../collect/sopForecasts";
import { boughtIn, idOfPeriod } from "../production/figures";
import type { Figure, PlanShown } from "../production/planShown";
import type { AnyRow } from "../tables/defineTable";
import { nameKey } from "../../language/sameName";
import { rounded } from "./frozenLines";

/** The part of the production plan that is frozen. */
export type PlanToFreeze = Pick<PlanShown, "families" | "periods" | "demand" | "inForce" | "opening" | "price" | "unitCost">;

/** Of how many periods the forecasts are frozen: whoever looks further ahead is not judged yet. */
const forecastPeriods = 3;

const known = (figure: Figure): Figure => (figure === null ? null : rounded(figure));
const times = (a: Figure, b: Figure): Figure => (a === null || b === null ? null : a * b);
const less = (a: Figure, b: Figure): Figure => (a === null || b === null ? null : a - b);
const plus = (a: Figure, b: Figure): Figure => (a === null || b === null ? null : a + b);

/**
 * Every family and period of the plan. What is not known stays blank: a family without a price has no revenue of 0.
 *
 * @param production rows of the record, which say what others make
 */
export function planRows(plan: PlanToFreeze, production: readonly AnyRow[]): AnyRow[] {
  const bought = boughtIn(production);
  return plan.families.flatMap((family, place) => {
    let stock = plan.opening[place] ?? null;
    const [price, cost] = [plan.price[place] ?? null, plan.unitCost[place] ?? null];
    return plan.periods.map((period, column): AnyRow => {
      const [demand, made] = [plan.demand[place]?.[column] ?? null, plan.inForce[place]?.[column] ?? null];
      const others = bought.get(idOfPeriod(family, period)) ?? 0;
      stock = less(plus(plus(stock, made), others), demand);
      return {
        ...{ Family: family, Period: period, Demand: known(demand), Production: known(made), Subcontracted: known(others) },
        ...{ Stock: known(stock), Revenue: known(times(demand, price)), Margin: known(times(demand, less(price, cost))) },
      };
    });
  });
}

/** What each contributor expects of the first periods; rows for the same are added up, as the sheets do. */
export function forecastRows(forecasts: readonly ForecastRow[], periods: readonly number[]): AnyRow[] {
  const wanted = new Set(periods.slice(0, forecastPeriods));
  const found = new Map<string, AnyRow & { Quantity: number }>();
  for (const { Source, Family, Period, Quantity } of forecasts) {
    if (!wanted.has(Period)) continue;
    const key = JSON.stringify([sourceKey(Source), nameKey(Family), Period]);
    const before = found.get(key);
    found.set(key, { ...(before ?? { Source, Family, Period }), Quantity: (before?.Quantity ?? 0) + Quantity });
  }
  return [...found.values()].map((row) => ({ ...row, Quantity: rounded(row.Quantity) }));
}

/** Families whose demand or production is not known in every period: their plan cannot be signed. */
export const unplanned = (plan: PlanToFreeze): string[] =>
  plan.families.filter((_, place) =>
    [plan.demand[place], plan.inForce[place]].some((figures) =>
      plan.periods.some((_period, column) => (figures?.[column] ?? null) === null),
    ),
  );
