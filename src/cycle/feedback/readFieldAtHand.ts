/** The family and the order that a person has selected, so that nobody has to type what feedback is about. */
import { sopFamilies } from "../../domain/collect/sopFamilies";
import { tables } from "../../domain/tables/catalogue";
import { nameKey } from "../../language/sameName";
import { readRowAtHand } from "../../workbook/reading/readRowAtHand";
import { readSurroundings } from "../../workbook/reading/readSurroundings";
import { reviewTitles } from "../comments/readFigureAtHand";
import { readRows } from "../readRows";

export interface FieldAtHand {
  /** A family of Families; empty where the selection names none. */
  family: string;
  /** Number of an order; empty where the selection is no row of orders. */
  order: string;
}

/** Tables whose rows are of a family or of an order. */
const told = tables.filter(({ columns }) => columns.some(({ name }) => name === "Family" || name === "Order")).map(({ name }) => name);

/**
 * Reads what the active cell is about: in a row of our tables its family and order, on a review the nearest family to its left. Anywhere
 * else it is no figure of ours, and both are empty. Writes nothing.
 */
export async function readFieldAtHand(): Promise<FieldAtHand> {
  const [row, { left, sheetOf }, { rows }] = await Promise.all([
    readRowAtHand(told),
    readSurroundings(reviewTitles),
    readRows([sopFamilies] as const),
  ]);
  const names = new Map((rows.SopFamilies ?? []).map(({ Family: name }) => [nameKey(name), name]));
  const beside = sheetOf === null ? [] : left.map(({ value }) => value);
  const values = row === null ? beside : [row["Family"] ?? null];
  const order = row?.["Order"] ?? "";
  return {
    family: values.map((value) => names.get(nameKey(value))).find((name) => name !== undefined) ?? "",
    // An error in the cell is no number of an order.
    order: typeof order === "boolean" || String(order).startsWith("#") ? "" : String(order).trim(),
  };
}
