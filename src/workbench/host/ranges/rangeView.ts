/** Excel.RangeView: what can be seen of a range, without rows and columns that are hidden or filtered out. */
import type { Book, RangeObject } from "../book";
import { Collection, HostObject } from "../objects";

/** Rows and columns of a range that are shown, counted from its first. */
interface Shown {
  rows: readonly number[];
  columns: readonly number[];
}

type Grid = unknown[][] | null;
type Cells = Pick<RangeContents, "Values" | "Formulas" | "Text" | "ValueTypes" | "NumberFormat">;

/** The contents of a `Range` that a view shows. */
export interface RangeContents extends Pick<RangeObject, "area" | "book" | "Values" | "GetCell"> {
  readonly Formulas: Grid;
  readonly Text: Grid;
  readonly ValueTypes: Grid;
  readonly NumberFormat: Grid;
}

function shownOf(range: RangeContents): Shown {
  const { sheetId, row, column, lastRow, lastColumn } = range.area;
  const places = (axis: "row" | "column", first: number, last: number): number[] =>
    Array.from({ length: last - first + 1 }, (_, index) => index).filter(
      (index) => !range.book.engine.isHidden(sheetId, axis, first + index),
    );
  return { rows: places("row", row, lastRow), columns: places("column", column, lastColumn) };
}

export class RangeView extends HostObject {
  static override readonly typeName = "RangeView";
  static override readonly scalars = [
    "CellAddresses",
    "ColumnCount",
    "Formulas",
    "FormulasLocal",
    "Index",
    "NumberFormat",
    "RowCount",
    "Text",
    "ValueTypes",
    "Values",
  ];
  static override readonly calculated = ["Formulas", "Text", "ValueTypes", "Values"];

  constructor(
    book: Book,
    private readonly range: RangeContents,
    readonly Index = 0,
    private readonly onlyRow?: number,
  ) {
    super(book);
  }
  private get shown(): Shown {
    const { rows, columns } = shownOf(this.range);
    return { rows: this.onlyRow === undefined ? rows : [this.onlyRow], columns };
  }
  private pick(member: keyof Cells): unknown[][] {
    const all = this.range[member] ?? [];
    const { rows, columns } = this.shown;
    return rows.map((row) => columns.map((column) => all[row]?.[column]));
  }
  get RowCount(): number {
    return this.shown.rows.length;
  }
  get ColumnCount(): number {
    return this.shown.columns.length;
  }
  get Values(): unknown[][] {
    return this.pick("Values");
  }
  get Formulas(): unknown[][] {
    return this.pick("Formulas");
  }
  get FormulasLocal(): unknown[][] {
    return this.Formulas;
  }
  get Text(): unknown[][] {
    return this.pick("Text");
  }
  get ValueTypes(): unknown[][] {
    return this.pick("ValueTypes");
  }
  get NumberFormat(): unknown[][] {
    return this.pick("NumberFormat");
  }
  /** The address of each cell that is seen. */
  get CellAddresses(): string[][] {
    const { rows, columns } = this.shown;
    return rows.map((row) => columns.map((column) => this.range.GetCell(row, column).Address));
  }
  get Rows(): HostObject {
    return new RangeViews(this.book, this.range);
  }
  GetRange(): RangeObject {
    return this.book.range(this.range.area);
  }
}

/** The rows of a view, one by one. */
class RangeViews extends Collection<RangeView> {
  static override readonly typeName = "RangeViewCollection";
  static override readonly own = [];
  constructor(
    book: Book,
    private readonly range: RangeContents,
  ) {
    super(book);
  }
  get items(): RangeView[] {
    return shownOf(this.range).rows.map((row, index) => new RangeView(this.book, this.range, index, row));
  }
}
