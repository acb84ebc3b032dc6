/** What the parts of Range.format share: reading a property over all cells, and changing it. */
import type { CellStyle } from "../../model";
import { intersection } from "../address";
import type { Book, RangeObject, StylePatch } from "../book";
import { HostObject, invalidArgument } from "../objects";

/** Cells compared to find out whether a property is the same everywhere. */
export const MAX_COMPARED = 20_000;

/** The one value of a property over the range, or null when it differs. */
function common<T>(range: RangeObject, of: (style: CellStyle) => T): T | null {
  const { engine } = range.book;
  const { area } = range;
  // Whole rows and columns are compared where something stands; beyond, all cells are as their first.
  const used = range.CellCount > MAX_COMPARED || range.CellCount < 0 ? engine.usedArea(area.sheetId, false) : area;
  const seen = (used && intersection(area, used)) ?? { ...area, lastRow: area.row, lastColumn: area.column };
  const first = of(engine.styleAt(area.sheetId, seen.row, seen.column));
  for (let row = seen.row; row <= seen.lastRow; row++)
    for (let column = seen.column; column <= seen.lastColumn; column++)
      if (JSON.stringify(of(engine.styleAt(area.sheetId, row, column))) !== JSON.stringify(first)) return null;
  return first;
}

export abstract class RangePart extends HostObject {
  constructor(
    book: Book,
    protected readonly range: RangeObject,
  ) {
    super(book);
  }
  protected read<T>(of: (style: CellStyle) => T): T | null {
    return common(this.range, of);
  }
  protected patch(patch: StylePatch): void {
    this.book.assertFormatting(this.range.area, "allowFormatCells");
    this.book.restyle(this.range.area, patch);
  }
}

export function oneOf<T extends string>(allowed: readonly T[], given: unknown): T {
  const found = allowed.find((item) => typeof given === "string" && item.toLowerCase() === given.toLowerCase());
  if (!found) throw invalidArgument();
  return found;
}
export const flag = (given: unknown): boolean => {
  if (typeof given !== "boolean") throw invalidArgument();
  return given;
};
export const positive = (given: unknown, limit: number): number => {
  if (typeof given !== "number" || !(given >= 0) || given > limit) throw invalidArgument();
  return given;
};
