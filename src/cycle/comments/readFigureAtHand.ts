/** The figure that a person has selected, so that nobody has to type what a comment is about. */
import { dayOf, isDay, weekdayOf } from "../../calendar/days";
import { sopFamilies } from "../../domain/collect/sopFamilies";
import { sopResources } from "../../domain/collect/sopResources";
import type { Measure } from "../../domain/comments/sopComments";
import type { CellValue } from "../../domain/tables/defineTable";
import { nameKey } from "../../language/sameName";
import { sheets } from "../../sheets/catalogue";
import { titleCell } from "../../sheets/defineSheet";
import { readSurroundings } from "../../workbook/reading/readSurroundings";
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

/** Dates of plans lie after 2000: smaller numbers are quantities. */
const firstYear = 36_526;

/** The first day of a month, or a Monday. */
const isPeriod = (value: CellValue): value is number =>
  typeof value === "number" && value >= firstYear && isDay(value) && (dayOf(value).day === 1 || weekdayOf(value) === 2);

/** Reads what the active cell is about: the nearest name to its left, the nearest period above it or to its left. Writes nothing. */
export async function readFigureAtHand(): Promise<FigureAtHand> {
  const [{ left, above, sheetOf }, { rows }] = await Promise.all([
    readSurroundings(Object.keys(measureOf)),
    readRows([sopFamilies, sopResources] as const),
  ]);
  const names = new Map<string, string>();
  for (const { Family: name } of rows.SopFamilies ?? []) names.set(nameKey(name), name);
  for (const { Resource: name } of rows.SopResources ?? []) names.set(nameKey(name), name);
  return {
    subject: left.map((value) => names.get(nameKey(value))).find((name) => name !== undefined) ?? "",
    period: above.find(isPeriod) ?? left.find(isPeriod) ?? null,
    measure: measureOf[sheetOf ?? ""] ?? "demand",
  };
}
