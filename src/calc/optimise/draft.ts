import { type ColumnKind, type ModelArrays } from "./modelArrays";
import { at, type FamilyToPlan, type PlanToOptimise } from "./planData";

/** The one kind of limit that may give way, where no plan holds them all. */
export type Loosened = "hours" | "demand" | "minimum";

/** A model being written: where its columns are and what is to be minimised. */
export interface Draft {
  readonly plan: PlanToOptimise;
  readonly periods: number;
  /** The families that need a resource, a resource at a time: most families need few of them. */
  readonly users: readonly (readonly number[])[];
  readonly model: ModelArrays;
  readonly loosened: Loosened | null;
}

/** What a unit or an hour costs; where a limit gives way, only that costs anything. */
export function price({ model, loosened }: Draft, column: number, cost: number): void {
  if (loosened === null) model.cost[column] = cost;
}

/** What giving way costs: a little more the earlier it is, so that it is as late as possible. */
export function giveWay({ model, periods }: Draft, column: number, period: number, worth: number): void {
  model.cost[column] = worth * (1 + 0.001 * (periods - 1 - period));
}

/** The kinds of columns that a plan needs. */
export function kindsOf({ families, resources }: PlanToOptimise, loosened: Loosened | null): Set<ColumnKind> {
  const kinds = new Set<ColumnKind>(["make", "stock", "hours"]);
  const take = (kind: ColumnKind, used: boolean): void => void (used && kinds.add(kind));
  take("lots", families.some(hasLots));
  take(
    "subcontract",
    families.some(({ subcontract }) => subcontract !== undefined),
  );
  take(
    "late",
    families.some(({ shortage }) => shortage?.kind === "late"),
  );
  take("lost", loosened === "demand" || families.some(({ shortage }) => shortage?.kind === "lost"));
  take("under", loosened === "minimum" || families.some(({ underCost }) => underCost !== undefined));
  const targets = families.some(({ target }) => target !== undefined);
  take("belowTarget", targets);
  take("aboveTarget", targets);
  const compared = loosened === null && families.some(({ inForce }) => inForce !== undefined);
  take("moreThanInForce", compared);
  take("lessThanInForce", compared);
  take(
    "overtime",
    resources.some(({ overtime }) => overtime !== undefined),
  );
  const teams = resources.some(({ team }) => team !== undefined);
  for (const kind of ["team", "hired", "released"] as const) take(kind, teams);
  const changes = loosened === null && resources.some(({ changeCost = 0 }) => changeCost > 0);
  for (const kind of ["moreHours", "fewerHours"] as const) take(kind, changes);
  take("hoursLacking", loosened === "hours");
  return kinds;
}

/** Whether a family is made in whole lots. */
export const hasLots = ({ lotSize = 0 }: FamilyToPlan): boolean => lotSize > 0;
/** What is settled of a period. */
export const keptAt = ({ kept }: FamilyToPlan, period: number): number | null => kept?.[period] ?? null;

/** What a unit late costs in a period; Infinity where nothing may be late. */
const lateCost = ({ shortage }: FamilyToPlan, period: number): number => (shortage?.kind === "late" ? at(shortage.cost, period) : Infinity);

/** What a unit beside the target costs in a period; never more than a unit late: a plan would hold stock and let customers wait beside it. */
export const targetPrice = (family: FamilyToPlan, period: number): number => Math.min(family.target?.cost ?? 0, lateCost(family, period));

/**
 * What a unit below the minimum costs in a period; null = the minimum is a must. In the last period it is as dear as a shortage, because
 * plans empty the warehouse otherwise. Together with the target it costs no more than a unit late, for the reason above.
 */
export function underPrice(family: FamilyToPlan, period: number): number | null {
  const { underCost, shortage, demand } = family;
  if (underCost === undefined) return null;
  const isLast = period === demand.length - 1;
  if (isLast && shortage === undefined) return null;
  const asked = at(underCost, period);
  const wanted = isLast && shortage !== undefined ? Math.max(asked, at(shortage.cost, period)) : asked;
  return Math.min(wanted, lateCost(family, period) - targetPrice(family, period));
}
