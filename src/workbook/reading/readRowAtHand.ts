/** The row of a table in which the active cell stands, so that nobody has to type what it is about. */
import type { CellValue } from "../../domain/tables/defineTable";
import { inExcel } from "../gateway";
import { idsOf } from "./tableWords";

/** The cells of the row by the ids of their columns; null where the active cell stands in no row of one of the named tables. */
export type RowAtHand = Readonly<Record<string, CellValue>> | null;

/** Reads it; a header is no row. `names` are the tables that are looked at. Writes nothing. */
export function readRowAtHand(names: readonly string[]): Promise<RowAtHand> {
  return inExcel(async (context) => {
    const cell = context.workbook.getActiveCell();
    const { tables } = context.workbook.worksheets.getActiveWorksheet();
    cell.load(["rowIndex", "columnIndex"]);
    tables.load("items/name,items/showHeaders");
    await context.sync();
    const wanted = new Set(names.map((name) => name.toLowerCase()));
    const ours = tables.items.filter(({ name, showHeaders }) => showHeaders && wanted.has(name.toLowerCase()));
    const bodies = ours.map((table) => ({ table, body: table.getDataBodyRange() }));
    for (const { body } of bodies) body.load(["rowIndex", "columnIndex", "rowCount", "columnCount"]);
    await context.sync();
    const isWithin = (at: number, first: number, count: number): boolean => at >= first && at < first + count;
    const found = bodies.find(
      ({ body }) => isWithin(cell.rowIndex, body.rowIndex, body.rowCount) && isWithin(cell.columnIndex, body.columnIndex, body.columnCount),
    );
    if (found === undefined) return null;
    const row = found.body.getRow(cell.rowIndex - found.body.rowIndex);
    const header = found.table.getHeaderRowRange();
    row.load("values");
    header.load("values");
    await context.sync();
    const values = (row.values[0] ?? []) as CellValue[];
    return Object.fromEntries(idsOf(found.table.name, header.values[0] ?? []).map((id, place) => [id, values[place] ?? null]));
  });
}
