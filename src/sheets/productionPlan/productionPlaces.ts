/** Where the sections of the production plan stand: what people type and what it does first, workings below. */
import type { Say } from "../../calendar/periodText";
import type { DemandOutlook } from "../../domain/analyse/demandOutlook";
import type { PlanningData } from "../../domain/analyse/planningData";
import { basisExtent } from "../basis";
import type { SheetDraft } from "../draft";
import type { PeriodRow } from "../matrixSection";
import { hasLoad } from "../possibleFigures";
import { moneyExtents } from "./moneyExtents";
import { layOut, matrixExtent, tableExtent } from "../sections";

/** Rows at the top, from 0; the periods stand above the strip, and all of it stays in sight. */
export const top = { way: 3, openingOf: 4, periods: 5, strip: 6, frozen: 10 } as const;

/** What the sections share while they are drawn. */
export interface PlanDrawing {
  draft: SheetDraft;
  data: PlanningData;
  outlook: DemandOutlook;
  say: Say;
  at: PlanPlaces;
  periods: PeriodRow;
  /** The periods as days. */
  days: readonly number[];
}

export type PlanPlaces = ReturnType<typeof placesOf>;

/** Columns of the table of starts, beside the names. */
export const startColumns = { opening: 1, toOrder: 2, minimum: 3, cover: 4, maximum: 5, cost: 6 } as const;

/** Gives every section its place. @param inputs how many inputs the answer rests on */
export function placesOf(data: PlanningData, first: number, periods: number, inputs: number) {
  const byFamily = matrixExtent(data.families.length, periods);
  const byResource = hasLoad(data) ? matrixExtent(data.resources.length, periods) : undefined;
  const { money, rates, worths } = moneyExtents(data, periods);
  return layOut(first, {
    figures: byFamily,
    // With a row and a column of totals.
    inForce: matrixExtent(data.families.length + 1, periods + 1),
    stock: byFamily,
    use: byResource,
    gap: byResource,
    cover: byFamily,
    late: byFamily,
    money,
    demand: byFamily,
    minimum: byFamily,
    load: byResource,
    capacity: byResource,
    proposed: byFamily,
    recorded: byFamily,
    bought: data.hasSubcontracts ? byFamily : undefined,
    start: tableExtent(data.families.length, 7),
    rates,
    worths,
    basis: basisExtent(inputs),
  }).at;
}
