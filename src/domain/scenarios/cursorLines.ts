/** The prudence-ambition cursor as an event: the demand of the plan set to what lies at a level of the cursor. */
import { nameKey } from "../../language/sameName";
import { volumesAt } from "../analyse/cursorEffect";
import type { CursorBasis } from "../analyse/cursorBasis";
import type { FamilyForecast } from "../analyse/cursorForecast";
import type { PlanShown } from "../production/planShown";
import type { ScenarioLine } from "./scenarioLines";
import type { TemplateForm } from "./templates";

interface Level {
  basis: CursorBasis;
  forecasts: readonly (FamilyForecast | null)[];
}

/** Families of the plan that are asked for and cannot be forecast: their demand stays. */
export function notForecast(subject: string | null, families: readonly string[], { basis, forecasts }: Level): string[] {
  const known = new Set(basis.families.flatMap(({ name }, place) => (forecasts[place] ? [nameKey(name)] : [])));
  return families.filter((family) => (subject === null || nameKey(family) === nameKey(subject)) && !known.has(nameKey(family)));
}

/**
 * One line a family and period whose demand is another one there. What somebody typed stays, and so does the demand of families that
 * cannot be forecast, and of those whose demand is not known. Units have two decimals, as they are adopted.
 *
 * @param amount level of the cursor in %
 */
export function cursorLines(
  { subject, from, to, amount }: Pick<TemplateForm, "subject" | "from" | "to" | "amount">,
  { families, periods, demand }: Pick<PlanShown, "families" | "periods" | "demand">,
  { basis, forecasts }: Level,
  isTyped: (family: string, period: number) => boolean,
): ScenarioLine[] {
  const volumes = volumesAt(basis, forecasts, amount / 100);
  const lines = new Map(basis.families.map(({ name }, place) => [nameKey(name), place]));
  const columns = new Map(basis.periods.map((period, place) => [period, place]));
  return families.flatMap((family, line) => {
    const place = lines.get(nameKey(family));
    if ((subject !== null && nameKey(family) !== nameKey(subject)) || place === undefined || !forecasts[place]) return [];
    return periods.flatMap((period, column): ScenarioLine[] => {
      const [units, now] = [volumes[place]?.[columns.get(period) ?? -1], demand[line]?.[column] ?? null];
      if (units === undefined || now === null || period < from || (to !== null && period > to) || isTyped(family, period)) return [];
      const change = Math.round(units * 100) / 100;
      return Math.abs(change - now) < 0.01 ? [] : [{ what: "demand", subject: family, from: period, to: period, change, as: "set to" }];
    });
  });
}
