/** What adopting a scenario writes into the tables of the plan. */
import type { CapacityRow } from "../collect/sopCapacity";
import type { DemandPlanRow } from "../demandPlan/sopDemandPlan";
import type { ProductionRow } from "../production/sopProduction";
import type { Figure } from "../production/planShown";
import type { EventAtHand, ScenarioPlan } from "./scenarioPlan";
import type { ChangedFigure } from "./changedCells";

export interface Adoption {
  production: Partial<ProductionRow>[];
  /** How many figures of the plan are others than before. */
  changed: number;
  demand: DemandPlanRow[];
  /** Figures of demand that people typed and that the scenario changes: what is typed stays, and counts. */
  demandKept: number;
  hours: Partial<CapacityRow>[];
  /** Every figure that is another one afterwards. */
  figures: ChangedFigure[];
}

interface Said {
  name: string;
  note: string;
  author: string | null;
  today: number;
  /** Demand that people typed, which no scenario replaces, by family and period. */
  isTyped(family: string, period: number): boolean;
  /** What stands behind hours that change: the note of the scenario, beside what a person wrote there. */
  hoursNote(resource: string, period: number): string;
}

const differs = (one: number | undefined, other: number | undefined): boolean =>
  Number.isFinite(one) && Number.isFinite(other) && Math.abs((one ?? 0) - (other ?? 0)) > 1e-9;

/** The rows, each with the scenario's name as its note, so that nobody takes them for a slip. */
export function adoptionOf(event: EventAtHand, plan: ScenarioPlan, { name, note, author, today, isTyped, hoursNote }: Said): Adoption {
  const { shown, before, input } = event;
  const cells = shown.families.flatMap((Family, line) => shown.periods.map((Period, place) => ({ Family, Period, line, place })));
  const unitsAt = (rows: readonly (readonly Figure[])[] | undefined, line: number, place: number): Figure => rows?.[line]?.[place] ?? null;
  let changed = 0;
  const figures: ChangedFigure[] = [];
  const production = cells.flatMap(({ Family, Period, line, place }): Partial<ProductionRow>[] => {
    const [made, now] = [unitsAt(plan.made, line, place), unitsAt(shown.inForce, line, place)];
    const [bought, before] = [unitsAt(plan.bought, line, place) ?? 0, unitsAt(shown.bought, line, place) ?? 0];
    if (made === null) return [];
    const isOther = made !== now || bought !== before;
    if (isOther) changed += 1;
    // What somebody typed stays in force.
    if (made !== now && unitsAt(shown.typed, line, place) === null)
      figures.push({ what: "production", name: Family, period: Period, before: now, after: made });
    if (bought !== before) figures.push({ what: "subcontracted", name: Family, period: Period, before, after: bought });
    return [
      {
        ...{ Family, Period, Proposed: made },
        // A blank says nothing new: what is bought no more is written as 0.
        ...((bought > 0 || before > 0) && { Subcontracted: bought }),
        ...(isOther && { Scenario: name }),
      },
    ];
  });
  const demanded = cells.flatMap(({ Family, Period, line, place }): DemandPlanRow[] => {
    const [units, before] = [input.families[line]?.demand[place], event.before.families[line]?.demand[place]];
    if (units === undefined || !differs(units, before)) return [];
    return [
      {
        ...{ Family, Period, Override: Math.round(units * 100) / 100, "Instead of": before ?? null },
        ...{ Reason: "scenario", Note: note, Author: author, Date: today, Scenario: name },
      },
    ];
  });
  const demand = demanded.filter(({ Family, Period }) => !isTyped(Family, Period));
  const hours = shown.resources.flatMap((Resource, line) =>
    shown.periods.flatMap((Period, place): Partial<CapacityRow>[] => {
      const offered = input.resources[line]?.capacity[place];
      return offered === undefined || !differs(offered, before.resources[line]?.capacity[place])
        ? []
        : [{ Resource, Period, Hours: Math.round(offered * 100) / 100, Note: hoursNote(Resource, Period) }];
    }),
  );
  for (const { Family, Period, Override, "Instead of": before } of demand)
    figures.push({ what: "demand", name: Family, period: Period, before, after: Override ?? 0 });
  hours.forEach(({ Resource = "", Period = 0, Hours }) => {
    const [line, place] = [shown.resources.indexOf(Resource), shown.periods.indexOf(Period)];
    figures.push({
      what: "hours",
      name: Resource,
      period: Period,
      before: before.resources[line]?.capacity[place] ?? null,
      after: Hours ?? 0,
    });
  });
  return { production, changed, demand, demandKept: demanded.length - demand.length, hours, figures };
}
