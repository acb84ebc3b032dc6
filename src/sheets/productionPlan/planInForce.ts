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
