/** What moves or measures cells: inserting, removing, copying, merging, widths, heights, hidden rows and columns. */
import { Direction } from "@univerjs/core";
import type { ICellData, IRange } from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import {
  AddWorksheetMergeMutation,
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  RemoveWorksheetMergeMutation,
} from "@univerjs/sheets";
import type { Rectangle } from "../model";
import { MAX_COLUMNS, MAX_ROWS } from "./cellStore";
import type { CellStore } from "./cellStore";
import type { Context } from "./context";
import type { Area } from "./engine";
import type { Events } from "./engineEvents";

const rangeOf = ({ row, column, lastRow, lastColumn }: Rectangle): IRange => ({
  startRow: row,
  startColumn: column,
  endRow: lastRow,
  endColumn: lastColumn,
});

export class Structure {
  constructor(
    readonly context: Context,
    readonly cells: CellStore,
    readonly events: () => Events,
  ) {}

  insert(area: Area, shift: "Down" | "Right"): void {
    const { sheetId } = area;
    const sheet = this.context.sheet(sheetId);
    if (shift === "Down" && wholeRows(area)) {
      this.cells.fit(sheetId, area.row, 0);
      const range = { ...rangeOf(area), startColumn: 0, endColumn: sheet.getColumnCount() - 1 };
      this.context.run(InsertRowByRangeCommand.id, {
        subUnitId: sheetId,
        range,
        direction: area.row === 0 ? Direction.UP : Direction.DOWN,
      });
    } else if (shift === "Right" && wholeColumns(area)) {
      this.cells.fit(sheetId, 0, area.column);
      const range = { ...rangeOf(area), startRow: 0, endRow: sheet.getRowCount() - 1 };
      this.context.run(InsertColByRangeCommand.id, {
        subUnitId: sheetId,
        range,
        direction: area.column === 0 ? Direction.LEFT : Direction.RIGHT,
      });
    } else {
      // What shifts has to stay inside the sheet.
      const used = this.cells.usedArea(sheetId, false);
      this.cells.fit(
        sheetId,
        Math.max(area.lastRow, used?.lastRow ?? 0) + area.lastRow - area.row + 1,
        Math.max(area.lastColumn, used?.lastColumn ?? 0) + area.lastColumn - area.column + 1,
      );
      this.#shift(area, "CellInserted", shift === "Down" ? InsertRangeMoveDownCommand.id : InsertRangeMoveRightCommand.id);
    }
  }

  remove(area: Area, shift: "Up" | "Left"): void {
    const { sheetId } = area;
    const sheet = this.context.sheet(sheetId);
    if (shift === "Up" && wholeRows(area)) {
      const range = {
        ...rangeOf(area),
        startColumn: 0,
        endColumn: sheet.getColumnCount() - 1,
        endRow: Math.min(area.lastRow, sheet.getRowCount() - 1),
      };
      if (range.startRow <= range.endRow) this.context.run(RemoveRowByRangeCommand.id, { subUnitId: sheetId, range });
    } else if (shift === "Left" && wholeColumns(area)) {
      const range = {
        ...rangeOf(area),
        startRow: 0,
        endRow: sheet.getRowCount() - 1,
        endColumn: Math.min(area.lastColumn, sheet.getColumnCount() - 1),
      };
      if (range.startColumn <= range.endColumn) this.context.run(RemoveColByRangeCommand.id, { subUnitId: sheetId, range });
    } else {
      this.cells.fit(sheetId, area.lastRow, area.lastColumn);
      this.#shift(area, "CellDeleted", shift === "Up" ? DeleteRangeMoveUpCommand.id : DeleteRangeMoveLeftCommand.id);
    }
  }

  /** The engine shifts cells of the active sheet only, so that sheet is active for the moment. */
  #shift(area: Area, kind: "CellInserted" | "CellDeleted", command: string): void {
    const { book } = this.context;
    const active = book.getActiveSheet();
    const elsewhere = active.getSheetId() !== area.sheetId;
    if (elsewhere) book.setActiveSheet(this.context.sheet(area.sheetId));
    try {
      this.events().shifting(kind, area, () => void this.context.runAsync(command, { subUnitId: area.sheetId, range: rangeOf(area) }));
    } finally {
      if (elsewhere) book.setActiveSheet(active);
    }
  }

  copy(from: Area, to: Area, what: "All" | "Formulas" | "Values" | "Formats", skipBlanks: boolean, transpose: boolean): void {
    const height = from.lastRow - from.row + 1;
    const width = from.lastColumn - from.column + 1;
    const [blockHeight, blockWidth] = transpose ? [width, height] : [height, width];
    // A target that holds the block a whole number of times is filled with it; any other gets it once.
    const fills = (to.lastRow - to.row + 1) % blockHeight === 0 && (to.lastColumn - to.column + 1) % blockWidth === 0;
    const lastRow = fills ? to.lastRow : to.row + blockHeight - 1;
    const lastColumn = fills ? to.lastColumn : to.column + blockWidth - 1;
    this.cells.fit(to.sheetId, lastRow, lastColumn);
    const cellAt = this.cells.reader(from.sheetId);
    const lexer = this.context.injector.get(LexerTreeBuilder);
    const rows: Record<number, Record<number, ICellData>> = {};
    for (let row = to.row; row <= lastRow; row++) {
      const line: Record<number, ICellData> = (rows[row] = {});
      for (let column = to.column; column <= lastColumn; column++) {
        const [r, c] = [(row - to.row) % blockHeight, (column - to.column) % blockWidth];
        const [sourceRow, sourceColumn] = transpose ? [from.row + c, from.column + r] : [from.row + r, from.column + c];
        const source = cellAt(sourceRow, sourceColumn);
        const holds = source && (source.f || source.si || (source.v ?? null) !== null);
        if (skipBlanks && !holds) continue;
        const cell: ICellData = {};
        if (what !== "Formats") {
          const formula =
            what === "Values"
              ? undefined
              : this.context.formulas.getFormulaStringByCell(sourceRow, sourceColumn, from.sheetId, this.context.unitId);
          if (formula)
            Object.assign(cell, {
              f: lexer.moveFormulaRefOffset(formula, column - sourceColumn, row - sourceRow),
              v: null,
              t: null,
              si: null,
            });
          else Object.assign(cell, { v: source?.v ?? null, t: source?.t ?? null, f: null, si: null, p: source?.p ?? null });
        }
        if (what === "All" || what === "Formats") Object.assign(cell, { s: source?.s ?? null, custom: source?.custom ?? null });
        line[column] = cell;
      }
    }
    this.cells.put(to.sheetId, rows, false, "addin");
    this.cells.flush();
    if (what !== "All" && what !== "Formats") return;
    for (const merge of transpose ? [] : this.merges(from.sheetId).filter((merge) => contains(from, merge)))
      this.merge(
        {
          sheetId: to.sheetId,
          row: to.row + merge.row - from.row,
          column: to.column + merge.column - from.column,
          lastRow: to.row + merge.lastRow - from.row,
          lastColumn: to.column + merge.lastColumn - from.column,
        },
        false,
      );
  }

  merge(area: Area, across: boolean): void {
    this.unmerge(area);
    const { sheetId } = area;
    const rows = across
      ? Array.from({ length: area.lastRow - area.row + 1 }, (_, index) => ({ ...area, row: area.row + index, lastRow: area.row + index }))
      : [area];
    const ranges = rows.filter(({ row, column, lastRow, lastColumn }) => row !== lastRow || column !== lastColumn);
    if (ranges.length === 0) return;
    this.cells.fit(sheetId, area.lastRow, area.lastColumn);
    for (const merged of ranges) this.#keepTopLeft(merged);
    this.context.run(AddWorksheetMergeMutation.id, { subUnitId: sheetId, ranges: ranges.map(rangeOf) });
  }

  /** Only the top left value survives a merge, as in Excel. */
  #keepTopLeft(area: Area): void {
    const cellAt = this.cells.reader(area.sheetId);
    const rows: Record<number, Record<number, ICellData>> = {};
    for (let row = area.row; row <= area.lastRow; row++)
      for (let column = area.column; column <= area.lastColumn; column++) {
        const cell = cellAt(row, column);
        if ((row === area.row && column === area.column) || !cell || (!cell.f && !cell.si && (cell.v ?? null) === null)) continue;
        (rows[row] ??= {})[column] = { v: null, t: null, f: null, si: null, p: null };
      }
    if (Object.keys(rows).length === 0) return;
    this.cells.put(area.sheetId, rows, false, "addin");
    this.cells.flush();
  }

  unmerge(area: Area): void {
    const ranges = this.merges(area.sheetId).filter(
      (merge) =>
        merge.row <= area.lastRow && area.row <= merge.lastRow && merge.column <= area.lastColumn && area.column <= merge.lastColumn,
    );
    if (ranges.length > 0) this.context.run(RemoveWorksheetMergeMutation.id, { subUnitId: area.sheetId, ranges: ranges.map(rangeOf) });
  }

  merges(sheetId: string): Rectangle[] {
    return this.context
      .sheet(sheetId)
      .getMergeData()
      .map(({ startRow, startColumn, endRow, endColumn }) => ({
        row: startRow,
        column: startColumn,
        lastRow: endRow,
        lastColumn: endColumn,
      }));
  }
}

const wholeRows = ({ column, lastColumn }: Rectangle) => column === 0 && lastColumn >= MAX_COLUMNS - 1;
const wholeColumns = ({ row, lastRow }: Rectangle) => row === 0 && lastRow >= MAX_ROWS - 1;
/** Whole rows that go, or whole columns. */
export const isWhole = (area: Rectangle, shift: "Up" | "Left"): boolean => (shift === "Up" ? wholeRows(area) : wholeColumns(area));
const contains = (outer: Rectangle, inner: Rectangle) =>
  outer.row <= inner.row && inner.lastRow <= outer.lastRow && outer.column <= inner.column && inner.lastColumn <= outer.lastColumn;
