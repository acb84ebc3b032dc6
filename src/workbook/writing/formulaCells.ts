/** Putting one formula where a person asks for it: what is selected, what the target cell holds, and the write itself. */
import type { Language, Sentence } from "../../language/text";
import { applyChanges } from "./changes";
import { WorkbookError } from "../errors";
import { inExcel } from "../gateway";
import { sheetColumns, sheetRows } from "../gridLimits";
import { cellAt } from "./planning/planCells";

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

/**
 * Writes a formula (English names, commas) into a cell and shows the cell. The cell itself takes one request, so that it is old or new
 * and nothing between; the journal around it makes it a step of the history. What the cell holds is looked at once more right before:
 * unless it is still `expected`, nothing is written and the cell as it is now is returned. Fails as every write can.
 */
export async function writeFormula(
  target: TargetCell,
  formula: string,
  expected: string,
  { intention, language }: { intention: Sentence; language: Language },
): Promise<TargetCell | undefined> {
  const { sheet, row, column } = target;
  try {
    await applyChanges({ intention, changes: [{ kind: "cell", sheet, row, column, formula, expected }] }, { language });
  } catch (failure) {
    if (!(failure instanceof WorkbookError)) throw failure;
    if (failure.code === "changedMeanwhile") return cellNow(target);
    // One cell needs no journal to be written whole; only the history does not know of it then.
    if (failure.code !== "structureProtected" && failure.code !== "journalProtected") throw failure;
    const now = await writeAlone(target, formula, expected);
    if (now !== undefined) return now;
  }
  await showCell(target);
  return undefined;
}

const cellNow = (target: TargetCell): Promise<TargetCell> => inExcel(async (context) => (await lookAt(context, target)).now);

function writeAlone(target: TargetCell, formula: string, expected: string): Promise<TargetCell | undefined> {
  return inExcel(async (context) => {
    const { cell, now } = await lookAt(context, target);
    if (now.content !== expected) return now;
    cell.formulas = [[formula]];
    await context.sync();
    return undefined;
  });
}

async function lookAt(context: Excel.RequestContext, target: TargetCell): Promise<{ cell: Excel.Range; now: TargetCell }> {
  const cell = cellAt(context, target);
  cell.load(["address", "rowIndex", "columnIndex", "rowCount", "columnCount", "formulas"]);
  await context.sync();
  return { cell, now: targetOf(cell) };
}

/** Brings the cell into view, where Excel lets it: what was written stands either way, and a failure here must not read otherwise. */
async function showCell(target: TargetCell): Promise<void> {
  const showing = inExcel(async (context) => {
    context.workbook.worksheets.getItem(target.sheet).activate();
    cellAt(context, target).select();
    await context.sync();
  });
  await showing.catch(() => undefined);
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

function targetOf(range: Excel.Range): TargetCell {
  return { ...areaOf(range), content: String(range.formulas[0]?.[0] ?? "") };
}
