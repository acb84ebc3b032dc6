/**
 * How references read cells while the engine calculates: what this calculation gave before what stood there, and empty text as text.
 *
 * The engine looks through every dynamic array of the sheet for each cell it reads, to know whether the array was calculated again;
 * here the cells that an array leaves are noted once. And it takes empty text that a formula gave or spilled for a blank cell, which
 * ISBLANK, `&`, `+` and COUNTA tell apart in Excel.
 */
import { CellValueType } from "@univerjs/core";
import type { ICellData, Nullable } from "@univerjs/core";
import { BaseReferenceObject, ErrorType, ErrorValueObject, NumberValueObject } from "@univerjs/engine-formula";
import type { BaseValueObject, IRuntimeUnitDataType } from "@univerjs/engine-formula";
import { placeNumber } from "./readers";

/** Cells of dynamic arrays as they stood before, which a calculation took back; by its runtime's data. */
const left = new WeakMap<object, Map<string, Set<number>>>();

export function leaveCell(calculated: IRuntimeUnitDataType, sheetId: string, row: number, column: number): void {
  let sheets = left.get(calculated);
  if (!sheets) left.set(calculated, (sheets = new Map()));
  const cells = sheets.get(sheetId) ?? new Set();
  sheets.set(sheetId, cells.add(placeNumber(row, column)));
}

/** The parts of a reference that hold cells. */
interface Sources {
  unitId: string;
  sheetId: string;
  own: IRuntimeUnitDataType;
  spilled: IRuntimeUnitDataType;
  spilledBefore: IRuntimeUnitDataType;
}

type Found = { cell: Nullable<ICellData>; calculated: boolean };

/** A reader of single cells, for all cells of one reference. */
export function cellReader(
  { unitId, sheetId, own, spilled, spilledBefore }: Sources,
  stored: { getValue(row: number, column: number): Nullable<ICellData> } | undefined,
): (row: number, column: number) => Found {
  const [ownCells, spilledCells, before] = [own, spilled, spilledBefore].map((data) => data[unitId]?.[sheetId]);
  const gone = left.get(spilled)?.get(sheetId);
  return (row, column) => {
    const given = ownCells?.getValue(row, column) ?? spilledCells?.getValue(row, column);
    if (given) return { cell: given as ICellData, calculated: true };
    const stood = before?.getValue(row, column);
    if (stood && !gone?.has(placeNumber(row, column))) return { cell: stood as ICellData, calculated: true };
    return { cell: stored?.getValue(row, column), calculated: false };
  };
}

/** A cell without a value; empty text is one where a formula gave it. */
export function isBlank({ cell, calculated }: Found): boolean {
  if (!cell) return true;
  const { v, f, si, p, t } = cell;
  if (p || (v !== null && v !== undefined && v !== "")) return false;
  return v !== "" || (!(calculated && t === CellValueType.STRING) && !f && !si);
}

const readerOf = (reference: BaseReferenceObject) =>
  cellReader(
    {
      unitId: reference.getUnitId(),
      sheetId: reference.getSheetId(),
      own: reference.getRuntimeData(),
      spilled: reference.getRuntimeArrayFormulaCellData(),
      spilledBefore: reference.getArrayFormulaCellData(),
    },
    reference.getCurrentActiveSheetData()?.cellData,
  );

function withPattern(reference: BaseReferenceObject, value: BaseValueObject, row: number, column: number): BaseValueObject {
  const pattern = reference.getCellPattern(reference.getUnitId(), reference.getSheetId(), row, column);
  return pattern && value.isNumber() ? NumberValueObject.create(Number(value.getValue()), pattern) : value;
}

const isSheetMissing = (reference: BaseReferenceObject): boolean =>
  (reference as unknown as { _checkIfWorksheetMiss(): boolean })._checkIfWorksheetMiss();

let patched = false;

/** Once per page: all engines share the references. */
export function readCellsOnce(): void {
  if (patched) return;
  patched = true;
  const prototype = BaseReferenceObject.prototype;
  if (!("_checkIfWorksheetMiss" in prototype)) throw new Error("The spreadsheet engine's references were changed.");
  prototype.getCellData = function (row, column) {
    return readerOf(this)(row, column).cell as ICellData;
  };
  prototype.getFirstCell = function () {
    if (isSheetMissing(this)) return ErrorValueObject.create(ErrorType.VALUE);
    const { startRow, startColumn } = this.getRangePosition();
    const cell = this.getCellData(startRow, startColumn);
    return cell ? withPattern(this, this.getCellValueObject(cell), startRow, startColumn) : NumberValueObject.create(0);
  };
  prototype.iterator = function (visit) {
    const { startRow, endRow, startColumn, endColumn } = this.getRangePosition();
    if (isSheetMissing(this)) return visit(ErrorValueObject.create(ErrorType.VALUE), startRow, startColumn);
    const read = readerOf(this);
    for (let row = startRow; row <= endRow; row++)
      for (let column = startColumn; column <= endColumn; column++) {
        if (row < 0 || column < 0) return visit(ErrorValueObject.create(ErrorType.REF), row, column);
        const found = read(row, column);
        if (isBlank(found)) {
          visit(null, row, column);
          continue;
        }
        const value = this.getCellValueObject(found.cell as ICellData);
        const first = row === startRow && column === startColumn;
        if (visit(first ? withPattern(this, value, row, column) : value, row, column) === false) return;
      }
  };
}
