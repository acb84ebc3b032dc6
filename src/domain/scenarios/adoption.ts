/** What adopting a scenario writes into the tables of the plan. */
import type { CapacityRow } from "../collect/sopCapacity";
import type { ForecastRow } from "../collect/sopForecasts";
import type { ProductionRow } from "../production/sopProduction";
import type { Figure } from "../production/planShown";
import type { EventAtHand, ScenarioPlan } from "./scenarioPlan";
import type { ScenarioLine } from "./scenarioLines";
import type { LineWhat } from "./sopScenarioLines";

export interface Adoption {
  production: Partial<ProductionRow>[];
  /** How many figures of the plan are others than before. */
  changed: number;
  demand: ForecastRow[];
  hours: Partial<CapacityRow>[];
  /** What the workbook has no place for: it stays in the scenario. */
  notWritten: LineWhat[];
}

interface Said {
  name: string;
  note: string;
  author: string | null;
  lines: readonly ScenarioLine[];
  /** The source of forecasts that the plan goes by: demand of another one would change nothing. */
  source: string;
}

/** Lines whose figures the workbook keeps for every period alike, or not at all. */
const withoutPlace: readonly LineWhat[] = ["hours paid", "overtime limit", "subcontract limit", "price", "unit cost", "minimum stock"];

const differs = (one: number | undefined, other: number | undefined): boolean =>
  Number.isFinite(one) && Number.isFinite(other) && Math.abs((one ?? 0) - (other ?? 0)) > 1e-9;

/** The rows, each with the scenario's name as its note, so that nobody takes them for a slip. */
export function adoptionOf(event: EventAtHand, plan: ScenarioPlan, { name, note, author, lines, source }: Said): Adoption {
  const { shown, before, input } = event;
  const cells = shown.families.flatMap((Family, line) => shown.periods.map((Period, place) => ({ Family, Period, line, place })));
  const unitsAt = (rows: readonly (readonly Figure[])[] | undefined, line: number, place: number): Figure => rows?.[line]?.[place] ?? null;
  let changed = 0;
  const production = cells.flatMap(({ Family, Period, line, place }): Partial<ProductionRow>[] => {
    const [made, now] = [unitsAt(plan.made, line, place), unitsAt(shown.inForce, line, place)];
    const [bought, before] = [unitsAt(plan.bought, line, place) ?? 0, unitsAt(shown.bought, line, place) ?? 0];
    if (made === null) return [];
    const isOther = made !== now || bought !== before;
    if (isOther) changed += 1;
    return [
      {
        ...{ Family, Period, Proposed: made },
        // A blank says nothing new: what is bought no more is written as 0.
        ...((bought > 0 || before > 0) && { Subcontracted: bought }),
        ...(isOther && { Scenario: name }),
      },
    ];
  });
  const demand = cells.flatMap(({ Family, Period, line, place }): ForecastRow[] => {
    const units = input.families[line]?.demand[place];
    if (units === undefined || !differs(units, before.families[line]?.demand[place])) return [];
    return [{ Family, Period, Source: source, Quantity: Math.round(units * 100) / 100, Author: author, Note: note }];
  });
  const hours = shown.resources.flatMap((Resource, line) =>
    shown.periods.flatMap((Period, place): Partial<CapacityRow>[] => {
      const offered = input.resources[line]?.capacity[place];
      return offered === undefined || !differs(offered, before.resources[line]?.capacity[place])
        ? []
        : [{ Resource, Period, Hours: Math.round(offered * 100) / 100, Note: note }];
    }),
  );
  const notWritten = withoutPlace.filter((what) => lines.some((line) => line.what === what));
  return { production, changed, demand, hours, notWritten };
}
