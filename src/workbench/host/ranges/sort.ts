/** Sorting of ranges and tables: numbers before texts before booleans before errors, blanks last; texts without case. */
import type { Area, CellContent } from "../../engine/engine";
import { shiftFormula } from "../../xlsx/formula/shift";
import type { Book, RangeObject } from "../book";
import { HostObject, invalidArgument, unsupported } from "../objects";

export interface SortField {
  key: number;
  ascending?: boolean;
  /** Only "Value" is served: the workbench sorts by no colours. */
  sortOn?: string;
  dataOption?: string;
}

const rank = (cell: CellContent) =>
  cell.error
    ? 3
    : cell.value === "" && cell.formula === undefined
      ? 4
      : typeof cell.value === "number"
        ? 0
        : typeof cell.value === "string"
          ? 1
          : 2;

function compare(a: CellContent, b: CellContent, field: SortField, matchCase: boolean): number {
  const [x, y] = [rank(a), rank(b)];
  const direction = field.ascending === false ? -1 : 1;
  if (x === 4 || y === 4) return x - y; // blanks stay last both ways
  if (x !== y) return (x - y) * direction;
  if (typeof a.value === "number" && typeof b.value === "number") return (a.value - b.value) * direction;
  if (typeof a.value === "boolean" && typeof b.value === "boolean") return (Number(a.value) - Number(b.value)) * direction;
  const order = String(a.value).localeCompare(String(b.value), "en", { sensitivity: matchCase ? "variant" : "accent" });
  return order * direction;
}

/** Checks fields as Excel does: keys are column offsets inside the area. */
export function checkedFields(fields: unknown, width: number): SortField[] {
  if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument();
  for (const field of fields as SortField[]) {
    if (!Number.isInteger(field?.key) || field.key < 0 || field.key >= width) throw invalidArgument();
    if (field.sortOn !== undefined && field.sortOn !== "Value") throw unsupported();
  }
  return fields as SortField[];
}

/** Sorts the rows of an area in place. Relative references of formulas move with their row, as in Excel. */
export function sortRows(book: Book, area: Area, fields: SortField[], matchCase: boolean): void {
  book.assertUnlocked(area);
  const rows = book.engine.read(area);
  const order = rows.map((_, index) => index);
  const cell = (row: number, column: number): CellContent => rows[row]?.[column] ?? { value: "" };
  order.sort((i, j) => {
    for (const field of fields) {
      const difference = compare(cell(i, field.key), cell(j, field.key), field, matchCase);
      if (difference !== 0) return difference;
    }
    return i - j;
  });
  if (order.every((from, to) => from === to)) return;
  book.enterRaw(area, (row, column) => {
    const from = order[row - area.row] ?? 0;
    const content = cell(from, column - area.column);
    return content.formula === undefined ? content : { ...content, formula: shiftFormula(content.formula, row - area.row - from, 0) };
  });
}

export class RangeSort extends HostObject {
  static override readonly typeName: string = "RangeSort";
  static override readonly settleFirst = ["Apply"];
  constructor(
    book: Book,
    private readonly range: RangeObject,
  ) {
    super(book);
  }
  Apply(fields: unknown, matchCase: unknown = false, hasHeaders: unknown = false, orientation: unknown = "Rows") {
    if (orientation === "Columns") throw unsupported("The workbench sorts rows only.");
    const { area } = this.range;
    const checked = checkedFields(fields, this.range.ColumnCount);
    const body = hasHeaders === true ? { ...area, row: area.row + 1 } : area;
    if (body.row <= body.lastRow) sortRows(this.book, body, checked, matchCase === true);
  }
}
