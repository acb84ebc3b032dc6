/** The plan in force as other reviews read it, once something was proposed or recorded. */
import type { PlanningData } from "../../domain/analyse/planningData";
import { hasProjection } from "../possibleFigures";
import { productionCells as cells } from "./productionCells";

/** Somebody shapes the plan: the reviews go by it. Without a single figure of it they show what demand asks for. */
export const isPlanned = (data: PlanningData): boolean => data.filled.has("SopProduction") && hasProjection(data);

/**
 * The units that the plan makes, by families and periods of a review; where it has another first month, so that the plan says nothing of a
 * period, what is given `otherwise`.
 */
export function planInForce(families: string, periods: string, otherwise: string): string {
  const [row, column] = [`XMATCH(${families},${cells.families})`, `XMATCH(${periods},${cells.periods})`];
  return `IF(ISNUMBER(${row})*ISNUMBER(${column}),INDEX(${cells.inForce},${row},${column}),${otherwise})`;
}

/** What is made and what is bought together; what is not bought is none, what is wrong stays wrong. */
export const withBought = (made: string, bought: string): string =>
  `IF(ISERROR(${bought}),${bought},IF(ISNUMBER(${made})*ISNUMBER(${bought}),${made}+${bought},${made}))`;

/** The units that come into stock by the plan: made, and bought where the plan says so. */
export function comingIn(data: PlanningData, families: string, periods: string, otherwise: string): string {
  const made = planInForce(families, periods, otherwise);
  if (!data.hasSubcontracts) return made;
  const [row, column] = [`XMATCH(${families},${cells.families})`, `XMATCH(${periods},${cells.periods})`];
  const bought = `IF(ISNUMBER(${row})*ISNUMBER(${column}),INDEX(${cells.bought},${row},${column}),0)`;
  return `LET(made,${made},bought,${bought},${withBought("made", "bought")})`;
}
