/** What the sample stories share: the tables they fill, the months they cover, and the small generators they are told with. */
import { inLanguage, type Language, type Text } from "../language/text";
import { addMonths, monthsBetween, monthRange } from "../calendar/months";
import { serialOf } from "../calendar/days";
import { workingDays } from "../calendar/workingDays";
import type { DatasetKindId } from "../domain/collect/collectTables";
import type { CapacityRow } from "../domain/collect/sopCapacity";
import type { ResourceRow } from "../domain/collect/sopResources";
import type { RoutingRow } from "../domain/collect/sopRouting";
import type { CatalogueTable, ShortName } from "../domain/tables/catalogue";
import type { RowOf } from "../domain/tables/defineTable";

/** A family that is made in any quantity, and of which nobody knows what buying it would cost. */
export const noLots = { "Lot size": null, "Subcontract cost": null, "Subcontract limit": null } as const;

/** Rows of every table by its short name. */
type StoryRows = { [Table in CatalogueTable as ShortName<Table["name"]>]: RowOf<Table>[] };

/** A story as rows of our tables: all that is collected for a cycle, how the cycle is run, and what else it tells. */
export type Sample = Pick<StoryRows, DatasetKindId | "cycles" | "inputs" | "settings"> & Partial<StoryRows>;

/** Every story has two years behind it, the first one before and the second one after, and one year to plan. */
export const firstMonth = serialOf(2025, 1);
export const lastMonth = serialOf(2026, 12);
export const history = monthRange(firstMonth, lastMonth);
export const ahead = monthRange(addMonths(lastMonth, 1), addMonths(lastMonth, 12));
/** Last day of what is known: what comes later is still open. */
export const lastDay = addMonths(lastMonth, 1) - 1;

/** Place of a month in its year, 0 for January. */
export const monthOf = (period: number): number => ((monthsBetween(firstMonth, period) % 12) + 12) % 12;
export const round = (value: number, step = 1): number => Math.round(value / step) * step;

/** A number around 1, rarely off by more than twice `spread`. */
export const aroundOne = (chance: () => number, spread: number): number => 1 + spread * (chance() + chance() + chance() - 1.5) * 1.15;

/** Firm orders already taken for the next three months, as shares of what is expected. */
export const ordersTaken = [0.7, 0.4, 0.15];

/**
 * Says of each case whether it is one of `share`: not by chance but spread evenly, so that a story holds exactly what it tells.
 * A fifth of the cases is every fifth one. The share may change from case to case.
 */
export function spreadEvenly(): (share: number) => boolean {
  let due = 0;
  return (share) => {
    due += share;
    if (due < 1 - 1e-9) return false;
    due -= 1;
    return true;
  };
}

export interface ResourceStory {
  name: Text;
  hoursPerDay: number;
  count: number;
  utilization: number;
  efficiency: number;
  hourCost: number;
}

export const resourceRows = (stories: readonly ResourceStory[], language: Language): ResourceRow[] =>
  stories.map((resource) => ({
    Resource: inLanguage(resource.name, language),
    "Hours per day": resource.hoursPerDay,
    Count: resource.count,
    Utilization: resource.utilization,
    Efficiency: resource.efficiency,
    "Hour cost": resource.hourCost,
    "Overtime limit": 0.1,
    "Overtime cost": round(resource.hourCost * 1.25, 0.01),
  }));

/** Working days of the year ahead, less the days the plant is closed (by month from January on); the hours are left to the formula. */
export const capacityRows = (stories: readonly ResourceStory[], closedDays: readonly number[], language: Language): CapacityRow[] =>
  stories.flatMap((resource) =>
    ahead.map((period) => ({
      Resource: inLanguage(resource.name, language),
      Period: period,
      "Working days": workingDays(period) - (closedDays[monthOf(period)] ?? 0),
      Hours: null,
      Note: null,
    })),
  );

/** Hours a unit takes on each resource, `hours` being in the order of the resources. */
export const routingRows = (
  families: readonly { name: Text; hours: readonly number[] }[],
  resources: readonly ResourceStory[],
  language: Language,
): RoutingRow[] =>
  families.flatMap((family) =>
    resources.map((resource, index) => ({
      Family: inLanguage(family.name, language),
      Resource: inLanguage(resource.name, language),
      "Hours per unit": family.hours[index] ?? 0,
      "Lead offset": null,
    })),
  );
