/**
 * Who reads what: for each sheet, the areas that formulas read and which formulas read them. An area that many formulas read (a
 * column of a table) stands here once for all of them.
 */
import type { Rectangle } from "../../model";
import type { Formula } from "./formula";

export interface SheetRectangle extends Rectangle {
  sheetId: string;
}

/** An area that formulas read. The last row or column is Infinity for whole columns and rows. */
export interface ReadArea extends SheetRectangle {
  readers: Set<Formula>;
}

/** Excel's grid has fewer columns, so one number says where a cell is. */
const stride = 32_768;
export const placeNumber = (row: number, column: number): number => row * stride + column;

export const overlap = (a: Rectangle, b: Rectangle): boolean =>
  a.row <= b.lastRow && b.row <= a.lastRow && a.column <= b.lastColumn && b.column <= a.lastColumn;

/** Areas up to this many columns wide stand under each of their columns. */
const narrow = 32;

class SheetAreas {
  readonly byKey = new Map<string, ReadArea>();
  readonly cells = new Map<number, ReadArea>();
  readonly columns = new Map<number, Set<ReadArea>>();
  readonly wide = new Set<ReadArea>();

  add(area: ReadArea): void {
    if (area.row === area.lastRow && area.column === area.lastColumn) this.cells.set(placeNumber(area.row, area.column), area);
    else if (area.lastColumn - area.column >= narrow) this.wide.add(area);
    else
      for (let column = area.column; column <= area.lastColumn; column++) {
        const under = this.columns.get(column);
        if (under) under.add(area);
        else this.columns.set(column, new Set([area]));
      }
  }

  remove(area: ReadArea): void {
    if (area.row === area.lastRow && area.column === area.lastColumn) this.cells.delete(placeNumber(area.row, area.column));
    else if (!this.wide.delete(area))
      for (let column = area.column; column <= area.lastColumn; column++) {
        const under = this.columns.get(column);
        under?.delete(area);
        if (under?.size === 0) this.columns.delete(column);
      }
  }

  touching(place: Rectangle): ReadArea[] {
    const found: ReadArea[] = [];
    this.#cellsIn(place, found);
    const several = place.lastColumn > place.column;
    const known = several ? new Set<ReadArea>() : undefined;
    const look = (under: Iterable<ReadArea>) => {
      for (const area of under) {
        if (!overlap(area, place) || known?.has(area)) continue;
        known?.add(area);
        found.push(area);
      }
    };
    if (place.lastColumn - place.column < this.columns.size)
      for (let column = place.column; column <= place.lastColumn; column++) look(this.columns.get(column) ?? []);
    else for (const under of this.columns.values()) look(under);
    look(this.wide);
    return found;
  }

  #cellsIn(place: Rectangle, found: ReadArea[]): void {
    const size = (place.lastRow - place.row + 1) * (place.lastColumn - place.column + 1);
    if (size > this.cells.size) {
      for (const area of this.cells.values()) if (overlap(area, place)) found.push(area);
      return;
    }
    for (let row = place.row; row <= place.lastRow; row++)
      for (let column = place.column; column <= place.lastColumn; column++) {
        const area = this.cells.get(placeNumber(row, column));
        if (area) found.push(area);
      }
  }
}

const keyOf = ({ row, column, lastRow, lastColumn }: Rectangle): string => `${row},${column},${lastRow},${lastColumn}`;

export class Readers {
  readonly #sheets = new Map<string, SheetAreas>();

  /** Number of different areas that are read in a sheet. */
  areas(sheetId: string): number {
    return this.#sheets.get(sheetId)?.byKey.size ?? 0;
  }

  /** The formula reads this area from now on. */
  enter(formula: Formula, place: SheetRectangle): ReadArea {
    let sheet = this.#sheets.get(place.sheetId);
    if (!sheet) this.#sheets.set(place.sheetId, (sheet = new SheetAreas()));
    const key = keyOf(place);
    let area = sheet.byKey.get(key);
    if (!area) {
      const { sheetId, row, column, lastRow, lastColumn } = place;
      area = { sheetId, row, column, lastRow, lastColumn, readers: new Set() };
      sheet.byKey.set(key, area);
      sheet.add(area);
    }
    area.readers.add(formula);
    return area;
  }

  leave(formula: Formula, area: ReadArea): void {
    area.readers.delete(formula);
    if (area.readers.size > 0) return;
    const sheet = this.#sheets.get(area.sheetId);
    sheet?.byKey.delete(keyOf(area));
    sheet?.remove(area);
  }

  /** Areas that are read and have cells in this one. */
  touching(place: SheetRectangle): readonly ReadArea[] {
    return this.#sheets.get(place.sheetId)?.touching(place) ?? [];
  }

  forget(): void {
    this.#sheets.clear();
  }
}
