/** The production plan as the cells of its sheet show it, and as proposals and figures calculate with it. */
import type { PlanFamily, PlanInput, PlanResource } from "../../calc/planning/proposals/planInput";

/** A figure of the sheet; null where it shows none. */
export type Figure = number | null;

/** What the sheet shows, families x periods or resources x periods. */
export interface PlanShown {
  families: string[];
  periods: number[];
  resources: string[];
  typed: Figure[][];
  recorded: Figure[][];
  proposed: Figure[][];
  inForce: Figure[][];
  demand: Figure[][];
  minimum: Figure[][];
  /** One a family. */
  opening: Figure[];
  /** Null where nobody knows: its strategy cannot be read. */
  toOrder: (boolean | null)[];
  maximum: Figure[];
  unitCost: Figure[];
  price: Figure[];
  /** Families x resources; none where no load is known. */
  hoursPerUnit: Figure[][];
  /** Periods by which these hours are worked earlier, in the same shape; left out = none. */
  leadOffsets?: Figure[][];
  capacity: Figure[][];
  workingDays: Figure[];
  periodsInYear: number;
  /** Production of firm periods, which a frozen plan has settled; left out or null = not firm. */
  firm?: Figure[][];
  /** Units bought from others, families x periods; left out or null = none. */
  bought?: Figure[][];
  /** One a family: units that are made together; left out or null = any quantity. */
  lotSize?: Figure[];
  /** One a family, of a whole unit bought, and the most of a period; left out = unknown, and no limit. */
  subcontractCost?: Figure[];
  subcontractLimit?: Figure[];
  /** One a resource: what an hour costs, usual and overtime, and overtime at most as a share of the hours; left out = unknown. */
  hourCost?: Figure[];
  overtimeCost?: Figure[];
  overtimeShare?: Figure[];
}

/** What no proposal changes: what people typed, and what a frozen plan has settled. What is typed counts where both say something. */
export const settledOf = ({ typed, firm }: Pick<PlanShown, "typed" | "firm">): Figure[][] =>
  typed.map((line, family) => line.map((units, period) => units ?? firm?.[family]?.[period] ?? null));

const orMissing = (value: Figure | undefined): number => value ?? NaN;
const line = (values: readonly Figure[] | undefined, periods: number): number[] =>
  Array.from({ length: periods }, (_, period) => orMissing(values?.[period]));

/**
 * The plan as calculations take it; what the sheet shows no figure for is missing there, too. Units that are bought count as given.
 *
 * @param settled what stays as it is, families x periods: null where production is free
 */
export function inputOf(shown: PlanShown, settled: readonly (readonly Figure[])[]): PlanInput {
  const count = shown.periods.length;
  const families = shown.families.map((key, place): PlanFamily => ({
    key,
    demand: line(shown.demand[place], count),
    opening: orMissing(shown.opening[place]),
    ...routingOf(shown, place),
    toOrder: shown.toOrder[place] === true,
    minimum: line(shown.minimum[place], count),
    maximum: orMissing(shown.maximum[place]),
    unitCost: orMissing(shown.unitCost[place]),
    price: orMissing(shown.price[place]),
    settled: line(settled[place], count),
    ...(shown.bought && { bought: line(shown.bought[place], count) }),
    ...costsOf(shown, place),
  }));
  return {
    families,
    resources: shown.resources.map((key, place) => resourceOf(shown, key, place)),
    ...(shown.workingDays.every((days) => days !== null) && { workingDays: line(shown.workingDays, count) }),
    periodsPerYear: shown.periodsInYear,
    ...{ stockRate: 0, hoursPaid: "capacity", shortageWeight: 1, belowMinimumWeight: 0 },
  };
}

/** Hours of a unit, and how much earlier they are worked. Nobody knows the load of hours whose period cannot be read. */
function routingOf({ resources, hoursPerUnit, leadOffsets }: PlanShown, place: number): Pick<PlanFamily, "hoursPerUnit" | "lead"> {
  const early = resources.map((_, resource) => orMissing(leadOffsets === undefined ? 0 : leadOffsets[place]?.[resource]));
  const isWhole = (periods: number): boolean => Number.isInteger(periods) && periods >= 0;
  return {
    hoursPerUnit: early.map((periods, resource) => (isWhole(periods) ? orMissing(hoursPerUnit[place]?.[resource]) : NaN)),
    ...(early.some((periods) => periods > 0) && { lead: early.map((periods) => (isWhole(periods) ? periods : 0)) }),
  };
}

/** Lots, and what buying costs and allows, where the list of families says so. */
function costsOf(shown: PlanShown, place: number): Pick<PlanFamily, "lotSize" | "subcontractCost" | "subcontractLimit"> {
  const lotSize = shown.lotSize?.[place] ?? 0;
  const [subcontractCost, subcontractLimit] = [shown.subcontractCost?.[place] ?? null, shown.subcontractLimit?.[place] ?? null];
  return {
    ...(lotSize > 0 && { lotSize }),
    ...(subcontractCost !== null && { subcontractCost }),
    ...(subcontractLimit !== null && { subcontractLimit }),
  };
}

function resourceOf(shown: PlanShown, key: string, place: number): PlanResource {
  const capacity = line(shown.capacity[place], shown.periods.length);
  const share = shown.overtimeShare?.[place] ?? null;
  return {
    key,
    capacity,
    ...(shown.hourCost && { hourCost: orMissing(shown.hourCost[place]) }),
    ...(shown.overtimeCost && { overtimeCost: orMissing(shown.overtimeCost[place]) }),
    ...(share !== null && { overtimeLimit: capacity.map((hours) => hours * share) }),
  };
}
