/** The figures that scenarios are compared by, and the rows in which they are kept. */
import type { Amounts, PlanFigures } from "../../calc/planning/planFigures/planFigures";
import { isSameName } from "../../language/sameName";
import type { PlanShown } from "../production/planShown";
import type { ScenarioPlan } from "./scenarioPlan";
import type { ScenarioFigureRow, ScenarioMeasure } from "./sopScenarioFigures";

/**
 * What plans are compared by, in this order; `better` says which way is better, 0 where neither is. What is spent `toServe` falls by itself
 * where less is made: less of it is no gain beside worse service or more units late.
 */
export const compared = [
  { measure: "service", better: 1 },
  { measure: "units late", better: -1 },
  { measure: "peak load", better: 0 },
  { measure: "overtime hours", better: -1, toServe: true },
  { measure: "hours over the limit", better: -1 },
  { measure: "below minimum", better: -1 },
  { measure: "highest stock", better: 0 },
  { measure: "last stock", better: 0 },
  { measure: "plan cost", better: -1, toServe: true },
  { measure: "cost of shortages", better: -1 },
  { measure: "revenue", better: 1 },
  { measure: "contribution", better: 1 },
  { measure: "cash", better: 1 },
] as const satisfies readonly { measure: ScenarioMeasure; better: number; toServe?: true }[];

export type TotalMeasure = (typeof compared)[number]["measure"];
/** A figure is null where nobody knows it. */
export type ScenarioTotals = Record<TotalMeasure, number | null>;

/** What is shown by period or by family. */
export const partMeasures = ["units late", "stock value", "production", "contribution", "plan cost", "cash"] as const;
export type PartMeasure = (typeof partMeasures)[number];
export interface ScenarioParts {
  byPeriod: Record<PartMeasure, (number | null)[]>;
  /** Plan cost and cash belong to no family. */
  byFamily: Partial<Record<PartMeasure, (number | null)[]>>;
}

const known = (value: number | undefined): number | null => (value !== undefined && Number.isFinite(value) ? value : null);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Families of which nobody knows how far their stock may fall: their minimum cannot be read. */
const withoutMinimum = ({ told }: PlanFigures): readonly number[] => told.flatMap(({ kind, items }) => (kind === "noMinimum" ? items : []));

/** Families that some of the money, the service or the periods below the minimum leave out for want of data. */
export const leftOut = (figures: PlanFigures): number[] => {
  const { money, service } = figures;
  const without = [service.without, money.planCost.without, money.contribution.without, money.cash.without, withoutMinimum(figures)];
  return [...new Set(without.flat())].sort((a, b) => a - b);
};

/** Whether stock and minimum of any family are known. */
function isBelowKnown(figures: PlanFigures): boolean {
  const without = withoutMinimum(figures);
  return figures.families.some(({ stock }, place) => !without.includes(place) && stock.every(Number.isFinite));
}

export function totalsOf(figures: PlanFigures): ScenarioTotals {
  const { money, service, unitsLate, peak, highestStock } = figures;
  // Where no hours are known, nobody knows of overtime either.
  const hasHours = figures.resources.some(({ gap }) => gap.some((hours) => Number.isFinite(hours)));
  const last = money.stockValue.byPeriod[money.stockValue.byPeriod.length - 1];
  return {
    service: known(service.value),
    "units late": known(unitsLate.total),
    "peak load": peak === null ? null : known(peak.share),
    "overtime hours": hasHours ? known(figures.overtimeHours) : null,
    "hours over the limit": hasHours ? known(figures.beyondHours) : null,
    "below minimum": isBelowKnown(figures) ? known(figures.belowMinimum.total) : null,
    "highest stock": known(highestStock.value),
    "last stock": known(last),
    "plan cost": known(money.planCost.total),
    "cost of shortages": known(money.shortages.total),
    revenue: known(money.revenue.total),
    contribution: known(money.contribution.total),
    cash: known(money.cash.total),
  };
}

/** By period and by family. What a family earns is its revenue less materials, storage and subcontracting: hours are nobody's alone. */
export function partsOf(figures: PlanFigures, { made }: ScenarioPlan): ScenarioParts {
  const { money, families } = figures;
  const rows = ({ byPeriod }: Amounts | { byPeriod: number[] }): (number | null)[] => byPeriod.map(known);
  const production = figures.unitsLate.byPeriod.map((_, period) => sum(made.map((row) => row[period] ?? 0)));
  const ofFamilies = (value: (place: number) => number): (number | null)[] => families.map((_, place) => known(value(place)));
  return {
    byPeriod: {
      "units late": rows(figures.unitsLate),
      "stock value": rows(money.stockValue),
      production: production.map(known),
      contribution: rows(money.contribution),
      "plan cost": rows(money.planCost),
      cash: rows(money.cash),
    },
    byFamily: {
      "units late": ofFamilies((place) => sum(families[place]!.late)),
      "stock value": ofFamilies((place) => families[place]!.money.stockValue.at(-1) ?? NaN),
      production: ofFamilies((place) => sum((made[place] ?? []).map((units) => units ?? NaN))),
      contribution: ofFamilies((place) => {
        const { revenue, materials, storage, buying } = families[place]!.money;
        return sum(revenue) - sum(materials) - sum(storage) - sum(buying);
      }),
    },
  };
}

interface Kept {
  totals: ScenarioTotals;
  parts: ScenarioParts;
  plan: ScenarioPlan;
}

/** The rows that keep a scenario; what nobody knows is kept as no row. */
export function figureRows(scenario: string, { totals, parts, plan }: Kept, { families, periods }: PlanShown): ScenarioFigureRow[] {
  const rows: ScenarioFigureRow[] = [];
  const add = (Measure: ScenarioMeasure, Subject: string | null, Period: number | null, Value: number | null | undefined): void => {
    if (Value !== null && Value !== undefined) rows.push({ Scenario: scenario, Measure, Subject, Period, Value });
  };
  for (const { measure } of compared) add(measure, null, null, totals[measure]);
  for (const measure of partMeasures) periods.forEach((period, place) => add(measure, null, period, parts.byPeriod[measure][place]));
  for (const measure of partMeasures)
    // What is shown for the whole under this name is another figure for the stock: that of the last period.
    families.forEach((family, place) => add(measure, family, null, parts.byFamily[measure]?.[place]));
  families.forEach((family, place) =>
    periods.forEach((period, column) => {
      add("production", family, period, plan.made[place]?.[column]);
      add("subcontracted", family, period, plan.bought[place]?.[column]);
    }),
  );
  return rows;
}

/** A scenario as its rows keep it. */
export function keptOf(
  rows: readonly ScenarioFigureRow[],
  scenario: string,
  { families, periods }: Pick<PlanShown, "families" | "periods">,
): Kept {
  const own = new Map(
    rows.filter((row) => isSameName(row.Scenario, scenario)).map((row) => [keyOf(row.Measure, row.Subject, row.Period), row.Value]),
  );
  const value = (measure: ScenarioMeasure, subject: string | null, period: number | null): number | null =>
    own.get(keyOf(measure, subject, period)) ?? null;
  const parts = <Key extends string | number>(names: readonly Key[], of: (measure: PartMeasure, name: Key) => number | null) =>
    Object.fromEntries(partMeasures.map((measure) => [measure, names.map((name) => of(measure, name))])) as ScenarioParts["byPeriod"];
  const matrix = (measure: "production" | "subcontracted") =>
    families.map((family) => periods.map((period) => value(measure, family, period)));
  return {
    totals: Object.fromEntries(compared.map(({ measure }) => [measure, value(measure, null, null)])) as ScenarioTotals,
    parts: {
      byPeriod: parts(periods, (measure, period) => value(measure, null, period)),
      byFamily: parts(families, (measure, family) => value(measure, family, null)),
    },
    plan: { made: matrix("production"), bought: matrix("subcontracted") },
  };
}

const keyOf = (measure: string, subject: string | null, period: number | null): string =>
  `${measure}|${(subject ?? "").toLocaleLowerCase()}|${period ?? ""}`;
