/** What a person has selected for a formula, and the cell it would go to. */
import { inExcel } from "../gateway";
import { sheetColumns, sheetRows } from "../gridLimits";

/** Selected cells; a whole row or column is cut down to the part of the sheet in use. Rows and columns count from 0. */
export interface CellArea {
  sheet: string;
  /** Without the sheet: `B2:C9`. */
  address: string;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** A cell that a formula could go to. */
export interface TargetCell extends CellArea {
  /** The formula or value as it is now; empty for an empty cell. */
  content: string;
}

/** What a person has selected, in the order of selecting, and the active cell, which is in the last area. */
export interface Selected {
  areas: CellArea[];
  active: TargetCell;
}

/** The selected areas (several when Ctrl was held) and the active cell. */
export function readSelected(): Promise<Selected> {
  return inExcel(async (context) => {
    const selected = context.workbook.getSelectedRanges();
    const used = context.workbook.worksheets.getActiveWorksheet().getUsedRangeOrNullObject(true);
    const active = activeCell(context);
    selected.areas.load("items/address,items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
    used.load(["rowIndex", "columnIndex"]);
    await context.sync();
    const areas = selected.areas.items.map((area) => {
      const tall = area.rowCount >= sheetRows;
      const wide = area.columnCount >= sheetColumns;
      if ((!tall && !wide) || used.isNullObject) return area;
      const cut = area.getIntersectionOrNullObject(used);
      cut.load(["address", "rowIndex", "columnIndex", "rowCount", "columnCount"]);
      return cut;
    });
    await context.sync();
    return { areas: areas.filter((area) => area.isNullObject !== true).map(areaOf), active: targetOf(active) };
  });
}

/** The active cell alone, for a person who chose the ranges first and the place after. */
export function readActiveCell(): Promise<TargetCell> {
  return inExcel(async (context) => {
    const active = activeCell(context);
    await context.sync();
    return targetOf(active);
  });
}

function activeCell(context: Excel.RequestContext): Excel.Range {
  const cell = context.workbook.getActiveCell();
  cell.load(["address", "rowIndex", "columnIndex", "rowCount", "columnCount", "formulas"]);
  return cell;
}

function areaOf(range: Excel.Range): CellArea {
  const split = range.address.lastIndexOf("!");
  return {
    sheet: range.address.slice(0, split).replace(/^'|'$/g, "").replaceAll("''", "'"),
    address: range.address.slice(split + 1),
    row: range.rowIndex,
    column: range.columnIndex,
    rows: range.rowCount,
    columns: range.columnCount,
  };
}

/** A cell with its place and what it holds, once its address, place, size and formulas are loaded. */
export function targetOf(range: Excel.Range): TargetCell {
  return { ...areaOf(range), content: String(range.formulas[0]?.[0] ?? "") };
}
