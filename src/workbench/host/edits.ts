/** Changes of cells as Excel makes them: entry rules, protection, moving ranges, and what the add-in is told of it. */
import type { Area, CellContent, CellInput, Engine, UserChange } from "../engine/engine";
import type { Rectangle } from "../model";
import type { Book, EditKind, StylePatch } from "./book";
import { columnsIn, COLUMNS, contains, intersection, intersects, localAddress, ROWS, rowsIn, wholeColumns, wholeRows } from "./address";
import type { Announcer, ChangeDetails } from "./apiEvents";
import { accessDenied, invalidArgument, RichApiError } from "./objects";
import { enter } from "./ranges/entry";
import { RangeGeometry } from "./ranges/geometry";

type Shift = "Down" | "Right" | "Up" | "Left";
const SHIFT_NAMES = { Down: "ShiftCellDown", Right: "ShiftCellRight", Up: "ShiftCellUp", Left: "ShiftCellLeft" } as const;

/** What a protected sheet may allow, by what a person does. */
const permissions = {
  format: "allowFormatCells",
  insertRows: "allowInsertRows",
  deleteRows: "allowDeleteRows",
  insertColumns: "allowInsertColumns",
  deleteColumns: "allowDeleteColumns",
} as const;

const ANY_SHEET = "*";
const general = () => "General";

const valueOf = (cell: CellContent | undefined) => (cell ? (cell.error ?? cell.value) : "");
function typeOfValue(cell: CellContent | undefined): string {
  if (cell?.error) return "Error";
  const value = cell?.value ?? "";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return value === "" ? "Empty" : "String";
}

export class Edits {
  private readonly engine: Engine;
  /** A large write that office.js sends in blocks, and how far it has come. */
  private blocks: Area | null = null;
  /** Sheets where a cell may be formatted as text: elsewhere 100,000 written numbers need no look at their formats. */
  private readonly textFormats = new Set<string>();

  constructor(
    private readonly book: Book,
    private readonly announcer: Announcer,
    private readonly reachable: () => Iterable<object>,
  ) {
    this.engine = book.engine;
  }

  enterCells(area: Area, valueAt: (row: number, column: number) => unknown): void {
    this.assertUnlocked(area);
    const formats: { row: number; column: number; numberFormat: string }[] = [];
    const inputs: (CellInput | null)[][] = [];
    let any = false;
    const mayBeText = this.textFormats.has(area.sheetId) || this.textFormats.has(ANY_SHEET);
    for (let row = area.row; row <= area.lastRow; row++) {
      const line: (CellInput | null)[] = [];
      for (let column = area.column; column <= area.lastColumn; column++) {
        const formatAt = () => this.engine.styleAt(area.sheetId, row, column).numberFormat ?? "General";
        const entry = enter(valueAt(row, column), mayBeText ? formatAt : general);
        if (entry.numberFormat !== undefined && formatAt() === "General") formats.push({ row, column, numberFormat: entry.numberFormat });
        if (entry.input !== null) any = true;
        line.push(entry.input);
      }
      inputs.push(line);
    }
    if (!any) return;
    const details = this.before(area);
    const formulas = this.announcer.hears("FormulaChanged") ? this.engine.read(area) : undefined;
    this.engine.write(area, inputs, "addin");
    for (const { row, column, numberFormat } of formats)
      this.engine.setStyle({ sheetId: area.sheetId, row, column, lastRow: row, lastColumn: column }, { numberFormat });
    this.edited(area, "RangeEdited", details);
    if (formulas !== undefined) this.tellFormulas(area, formulas, inputs);
  }

  /** A formula that is given, or taken away by a value, is a change of the formula; the same one again is none. */
  private tellFormulas(area: Area, before: readonly (readonly CellContent[])[], inputs: readonly (readonly (CellInput | null)[])[]): void {
    const details = inputs.flatMap((line, down) =>
      line.flatMap((input, across) => {
        if (input === null) return [];
        const previous = before[down]?.[across]?.formula ?? "";
        const next = "formula" in input ? input.formula : "";
        if (previous === next) return [];
        const [row, column] = [area.row + down, area.column + across];
        return [{ cellAddress: localAddress({ row, column, lastRow: row, lastColumn: column }), previousFormula: previous }];
      }),
    );
    this.announcer.formulasChanged(area.sheetId, details);
  }

  enterRaw(area: Area, contentAt: (row: number, column: number) => CellContent | undefined): void {
    this.assertUnlocked(area);
    const inputs: CellInput[][] = [];
    for (let row = area.row; row <= area.lastRow; row++) {
      const line: CellInput[] = [];
      for (let column = area.column; column <= area.lastColumn; column++) {
        const cell = contentAt(row, column);
        if (cell?.formula !== undefined) line.push({ formula: cell.formula });
        else if (cell?.error) line.push({ error: cell.error });
        else line.push({ value: cell === undefined || cell.value === "" ? null : cell.value });
      }
      inputs.push(line);
    }
    this.engine.write(area, inputs, "addin");
    this.edited(area);
  }

  /** Value of a single cell before it changes. */
  private before(area: Area): Partial<ChangeDetails> | undefined {
    if (rowsIn(area) !== 1 || columnsIn(area) !== 1 || !this.announcer.hears("DataChanged")) return undefined;
    const cell = this.engine.read(area)[0]?.[0];
    return { valueBefore: valueOf(cell), valueTypeBefore: typeOfValue(cell) };
  }

  edited(area: Area, kind: EditKind = "RangeEdited", before?: Partial<ChangeDetails>): void {
    if (this.blocks && kind === "RangeEdited" && contains(this.blocks, area) && area.sheetId === this.blocks.sheetId) {
      const whole = this.blocks;
      if (area.lastRow < whole.lastRow) return;
      this.blocks = null;
      return this.announcer.changed(whole, kind, true);
    }
    if (before === undefined) return this.announcer.changed(area, kind, true);
    const after = this.engine.read(area)[0]?.[0];
    this.announcer.changed(area, kind, true, "None", {
      valueBefore: before.valueBefore,
      valueTypeBefore: before.valueTypeBefore ?? "Empty",
      valueAfter: valueOf(after),
      valueTypeAfter: typeOfValue(after),
    });
  }
  expectBlocks(area: Area): void {
    this.blocks = area;
  }
  /** A batch that ended in the middle of a large write tells of nothing more. */
  endBatch(): void {
    this.blocks = null;
  }

  /** Cells of this sheet, or of any, may have the format "@" from now on. */
  expectText(sheetId = ANY_SHEET): void {
    this.textFormats.add(sheetId);
  }
  restyle(area: Area, patch: StylePatch | ((row: number, column: number) => StylePatch)): void {
    if (typeof patch === "function" || patch.numberFormat === "@") this.expectText(area.sheetId);
    this.engine.setStyle(area, patch);
    this.announcer.formatChanged(area);
  }

  hasContent(area: Area): boolean {
    const used = this.engine.usedArea(area.sheetId, true);
    const common = used && intersection(area, used);
    if (!common) return false;
    return this.engine
      .read(common)
      .some((line) => line.some((cell) => cell.value !== "" || cell.formula !== undefined || cell.error !== undefined));
  }

  // --- protection

  private optionsOf(sheetId: string): Record<string, boolean | string> | null {
    const { protection } = this.book.document.sheet(sheetId);
    return protection.on ? (protection.options ?? {}) : null;
  }
  assertUnprotected(sheetId: string): void {
    if (this.optionsOf(sheetId)) throw accessDenied();
  }
  assertFormatting(area: Area, permission: string): void {
    const options = this.optionsOf(area.sheetId);
    if (options && options[permission] !== true) throw accessDenied();
  }
  assertUnlocked(area: Area): void {
    if (!this.optionsOf(area.sheetId)) return;
    if (wholeColumns(area) || wholeRows(area)) throw accessDenied();
    for (let row = area.row; row <= area.lastRow; row++)
      for (let column = area.column; column <= area.lastColumn; column++)
        if (!this.engine.styleAt(area.sheetId, row, column).unlocked) throw accessDenied();
  }

  /** Whether the protection of a sheet keeps a person from this change. */
  refusesUser(change: UserChange, area: Area): boolean {
    try {
      if (change === "edit") this.assertUnlocked(area);
      else this.assertFormatting(area, permissions[change]);
      return false;
    } catch (error) {
      if (error instanceof RichApiError && error.code === "AccessDenied") return true;
      throw error;
    }
  }

  // --- inserting and deleting

  shiftCells(area: Area, shift: Shift, ownTable?: string): void {
    const inserting = shift === "Down" || shift === "Right";
    const vertical = shift === "Down" || shift === "Up";
    const lines = vertical ? wholeRows(area) : wholeColumns(area);
    const options = this.optionsOf(area.sheetId);
    const permission = `allow${inserting ? "Insert" : "Delete"}${vertical ? "Rows" : "Columns"}`;
    if (options && !(lines && options[permission] === true)) throw accessDenied();
    if (!lines) this.assertTablesWhole(area, vertical, ownTable);
    if (inserting) this.assertRoom(area, vertical);
    const sized = vertical && !lines ? this.tablesSized(area, inserting, ownTable) : [];
    // Tables that lie in deleted rows or columns go with them; the engine is told first.
    if (!inserting)
      for (const table of this.engine.tables())
        if (table.id !== ownTable && table.sheetId === area.sheetId && contains(area, table.range))
          this.book.wait(this.engine.removeTable(table.id));
    this.engine.flush();
    if (inserting) this.engine.insert(area, shift as "Down" | "Right");
    else this.engine.remove(area, shift as "Up" | "Left");
    for (const { id, wanted } of sized) this.book.wait(this.engine.resizeTable(id, wanted));
    this.moveRanges(area, shift);
    const [what, how] = [lines ? (vertical ? "Row" : "Column") : "Cell", inserting ? "Inserted" : "Deleted"];
    this.announcer.changed(area, `${what}${how}` as EditKind, true, lines ? "None" : SHIFT_NAMES[shift]);
  }

  /**
   * Tables that become longer or shorter, as in Excel, since rows of theirs are inserted or deleted from one side to the other, and where
   * they are afterwards. One row at least stays.
   */
  private tablesSized(area: Area, inserting: boolean, ownTable?: string): { id: string; wanted: Area }[] {
    return this.engine.tables().flatMap(({ id, sheetId, range, hasHeaders }) => {
      const first = range.row + (hasHeaders ? 1 : 0);
      const isBeside = range.column < area.column || range.lastColumn > area.lastColumn;
      if (id === ownTable || sheetId !== area.sheetId || isBeside || area.row < first || area.row > range.lastRow) return [];
      const rows = inserting ? rowsIn(area) : area.row - Math.min(area.lastRow, range.lastRow) - 1;
      return [{ id, wanted: { ...range, sheetId, lastRow: Math.max(first, range.lastRow + rows) } }];
    });
  }

  /** Excel refuses to shift a part of a table's rows or columns. */
  private assertTablesWhole(area: Area, vertical: boolean, ownTable?: string): void {
    const shifted: Rectangle = vertical ? { ...area, lastRow: ROWS - 1 } : { ...area, lastColumn: COLUMNS - 1 };
    for (const table of this.engine.tables()) {
      if (table.id === ownTable || table.sheetId !== area.sheetId || !intersects(table.range, shifted)) continue;
      const whole = vertical
        ? table.range.column >= area.column && table.range.lastColumn <= area.lastColumn
        : table.range.row >= area.row && table.range.lastRow <= area.lastRow;
      if (!whole)
        throw new RichApiError(
          "InsertDeleteConflict",
          "This operation is not allowed. It attempts to shift cells in a table on your worksheet.",
        );
    }
  }
  /** Cells with content may not fall off the sheet. */
  private assertRoom(area: Area, vertical: boolean): void {
    const count = vertical ? rowsIn(area) : columnsIn(area);
    const last: Area = vertical
      ? { ...area, row: ROWS - count, lastRow: ROWS - 1 }
      : { ...area, column: COLUMNS - count, lastColumn: COLUMNS - 1 };
    if (this.hasContent(last))
      throw new RichApiError(
        "NonBlankCellOffSheet",
        "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
      );
  }

  /** Ranges the add-in still reaches go on naming the same cells. */
  moveRanges(area: Area, shift: Shift): void {
    for (const object of this.reachable())
      if (object instanceof RangeGeometry && object.placeOrNull?.sheetId === area.sheetId)
        object.moveTo(moved(object.placeOrNull, area, shift));
  }
}

/** Where a range is after cells were inserted or deleted; null when it was deleted whole. */
export function moved(range: Area, area: Area, shift: Shift): Area | null {
  const vertical = shift === "Down" || shift === "Up";
  const within = vertical
    ? range.column >= area.column && range.lastColumn <= area.lastColumn
    : range.row >= area.row && range.lastRow <= area.lastRow;
  if (!within || (vertical ? wholeColumns(range) : wholeRows(range))) return range;
  const [first, last] = vertical ? [range.row, range.lastRow] : [range.column, range.lastColumn];
  const [from, to] = vertical ? [area.row, area.lastRow] : [area.column, area.lastColumn];
  const count = to - from + 1;
  const limit = (vertical ? ROWS : COLUMNS) - 1;
  let place: [number, number];
  if (shift === "Down" || shift === "Right") place = [first >= from ? first + count : first, last >= from ? last + count : last];
  else {
    if (first >= from && last <= to) return null;
    const before = (index: number) => Math.max(0, Math.min(index, to + 1) - from);
    place = [first - before(first), last - before(last + 1)];
  }
  if (place[0] > limit) throw invalidArgument();
  const [start, end] = [place[0], Math.min(limit, place[1])];
  return vertical ? { ...range, row: start, lastRow: end } : { ...range, column: start, lastColumn: end };
}
