/** The figure that a person has selected, so that nobody has to type what a comment is about. */
import { dayOf, isDay, weekdayOf } from "../../calendar/days";
import { sopFamilies } from "../../domain/collect/sopFamilies";
import { sopResources } from "../../domain/collect/sopResources";
import type { Measure } from "../../domain/comments/sopComments";
import { meaningOf } from "../../import/cellMeaning";
import { nameKey } from "../../language/sameName";
import { sheets } from "../../sheets/catalogue";
import { titleCell } from "../../sheets/defineSheet";
import { readSurroundings, type NearCell } from "../../workbook/reading/readSurroundings";
import { readRows } from "../readRows";

export interface FigureAtHand {
  /** Family or resource; empty where the selection names none. */
  subject: string;
  /** First day of its month or week; null where the selection names none. */
  period: number | null;
  measure: Measure;
}

/** What the figures of a sheet are. */
const measureOf: Readonly<Record<string, Measure>> = {
  [titleCell(sheets.demandReview)]: "demand",
  [titleCell(sheets.productionPlan)]: "production",
  [titleCell(sheets.supplyReview)]: "load",
  [titleCell(sheets.stockReview)]: "stock",
  [titleCell(sheets.financialReview)]: "money",
};

/** The names that mark the sheets whose figures people speak of. */
export const reviewTitles: readonly string[] = Object.keys(measureOf);

/**
 * The first day of a month, or a Monday, in a cell that shows a day. A sum of money is often as large as the number of such a day, and
 * stands nearer than the header.
 */
function periodOf({ value, format }: NearCell): number | undefined {
  if (typeof value !== "number" || meaningOf({ value, text: "", format }) !== "date" || !isDay(value)) return undefined;
  return dayOf(value).day === 1 || weekdayOf(value) === 2 ? value : undefined;
}

const firstPeriod = (cells: readonly NearCell[]): number | undefined => cells.map(periodOf).find((period) => period !== undefined);

/** Reads what the active cell is about: the nearest name to its left, the nearest period above it or to its left. Writes nothing. */
export async function readFigureAtHand(): Promise<FigureAtHand> {
  const [{ left, above, sheetOf }, { rows }] = await Promise.all([
    readSurroundings(reviewTitles),
    readRows([sopFamilies, sopResources] as const),
  ]);
  const names = new Map<string, string>();
  for (const { Family: name } of rows.SopFamilies ?? []) names.set(nameKey(name), name);
  for (const { Resource: name } of rows.SopResources ?? []) names.set(nameKey(name), name);
  return {
    subject: left.map(({ value }) => names.get(nameKey(value))).find((name) => name !== undefined) ?? "",
    period: firstPeriod(above) ?? firstPeriod(left) ?? null,
    measure: measureOf[sheetOf ?? ""] ?? "demand",
  };
}
