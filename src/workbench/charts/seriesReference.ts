/** References of chart series: where they point, and where they point after the workbook's structure changed. */
import { parseLocal, sheetAddress, splitSheet } from "../host/address";
import type { Rectangle } from "../model";

/** An area on a sheet known by its name, as a chart series or a formula writes it. */
export interface SheetReference extends Rectangle {
  sheet: string;
}

/** What Excel leaves in a series whose cells or sheet were deleted. */
export const brokenReference = "#REF!";

/** `Data!$B$2:$B$13`; a single cell is written once. */
export const writeReference = (reference: SheetReference): string => sheetAddress(reference.sheet, reference, "$");

/** Reads `Data!$B$2:$B$13` or `='My data'!B2`. Null for anything else: `#REF!`, several areas, a name, an address without sheet. */
export function readReference(text: string): SheetReference | null {
  const { sheet, local } = splitSheet(text.trim());
  const area = parseLocal(local);
  return sheet !== undefined && area ? { sheet, ...area } : null;
}

/** Sheet names are the same whatever their case. */
export const sameSheet = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase();

/** Rows or columns inserted or deleted in a sheet: `count` of them, from `first` on. */
export interface StructureChange {
  sheet: string;
  axis: "row" | "column";
  kind: "insert" | "delete";
  first: number;
  count: number;
}

/**
 * Where an area lies after rows or columns were inserted or deleted, by Excel's rule: cells inserted before it move it, cells
 * inserted inside stretch it, deleted cells shorten it, and an area deleted whole is gone (null).
 */
export function movedRectangle<Shape extends Rectangle>(area: Shape, change: Omit<StructureChange, "sheet">): Shape | null {
  const [start, end] = change.axis === "row" ? [area.row, area.lastRow] : [area.column, area.lastColumn];
  const moved = movedSpan(start, end, change);
  if (!moved) return null;
  if (moved[0] === start && moved[1] === end) return area;
  return change.axis === "row" ? { ...area, row: moved[0], lastRow: moved[1] } : { ...area, column: moved[0], lastColumn: moved[1] };
}

function movedSpan(start: number, end: number, { kind, first, count }: Omit<StructureChange, "sheet">): [number, number] | null {
  if (kind === "insert") return [start >= first ? start + count : start, end >= first ? end + count : end];
  const after = first + count;
  if (start >= first && end < after) return null;
  return [
    start < first ? start : start < after ? first : start - count, // taken out from the start on: what is left begins where the hole closes
    end < first ? end : end < after ? first - 1 : end - count,
  ];
}
