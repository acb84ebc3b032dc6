/** Excel.Range: operations on cells, over the content and geometry of the files beside. */
import type { Area } from "../../engine/engine";
import { columnsIn, contains, COLUMNS, intersection, intersects, ROWS, rowsIn } from "../address";
import type { RangeObject } from "../book";
import { invalidArgument, itemNotFound, RichApiError, unsupported } from "../objects";
import { ConditionalFormatCollection } from "../formats/collection";
import { DataValidation } from "../validation/validation";
import { ScopedTables } from "../tables/tableCollection";
import { RangeAreas } from "./areas";
import { edgeFrom, surroundingRegion } from "./filledCells";
import { RangeFormat } from "./rangeFormat";
import { RangeTools, toolScalars } from "./rangeTools";
import { whole } from "./geometry";
import { type Criteria, findCell, replaceIn } from "./search";
import { RangeSort } from "./sort";
import { specialCells } from "./specialCells";
import { duplicateRows, RemoveDuplicatesResult } from "./duplicates";

const COPY = ["All", "Formulas", "Values", "Formats"] as const;
const CLEAR = {
  All: "all",
  Contents: "contents",
  ResetContents: "contents",
  Formats: "formats",
  Hyperlinks: "hyperlinks",
  RemoveHyperlinks: "hyperlinks",
} as const;

export class Range extends RangeTools implements RangeObject {
  static override readonly typeName: string = "Range";
  static override readonly scalars: readonly string[] = [
    "NumberFormat",
    "NumberFormatLocal",
    "Values",
    "Text",
    "Formulas",
    "FormulasLocal",
    "RowIndex",
    "ColumnIndex",
    "RowCount",
    "ColumnCount",
    "Address",
    "AddressLocal",
    "CellCount",
    "ValueTypes",
    "Hidden",
    "RowHidden",
    "ColumnHidden",
    "IsEntireColumn",
    "IsEntireRow",
    "Hyperlink",
    "HasSpill",
    "Top",
    "Left",
    "Height",
    "Width",
    ...toolScalars,
  ];
  static override readonly calculated: readonly string[] = [
    "Values",
    "Text",
    "ValueTypes",
    "Formulas",
    "FormulasLocal",
    "FormulasR1C1",
    "HasSpill",
  ];
  static override readonly settleFirst: readonly string[] = [
    "GetSpillingToRange",
    "GetSpillingToRangeOrNullObject",
    "GetSpillParent",
    "GetSpillParentOrNullObject",
    "GetUsedRange",
    "GetUsedRangeOrNullObject",
    "GetSurroundingRegion",
    "GetExtendedRange",
    "GetRangeEdge",
    "Find",
    "FindOrNullObject",
    "GetSpecialCells",
    "GetSpecialCellsOrNullObject",
    "RemoveDuplicates",
    "ReplaceAll",
    "CopyFrom",
  ];
  static override readonly naming: readonly string[] = [
    "GetVisibleView",
    "GetCell",
    "GetRow",
    "GetColumn",
    "GetBoundingRect",
    "GetResizedRange",
    "GetAbsoluteResizedRange",
    "GetOffsetRange",
    "GetLastCell",
    "GetLastRow",
    "GetLastColumn",
    "_ValidateArraySize",
  ];

  get Format(): RangeFormat {
    return new RangeFormat(this.book, this);
  }
  get ConditionalFormats() {
    return new ConditionalFormatCollection(this.book, this.area);
  }
  get DataValidation() {
    return new DataValidation(this.book, this.area);
  }
  get Sort() {
    return new RangeSort(this.book, this);
  }

  Clear(applyTo: unknown = "All") {
    const what = CLEAR[(applyTo ?? "All") as keyof typeof CLEAR];
    if (!what) throw invalidArgument();
    if (what === "formats") this.book.assertFormatting(this.area, "allowFormatCells");
    else this.book.assertUnlocked(this.area);
    const { engine } = this.book;
    const area = this.filled(this.area);
    if (area) engine.clear(area, what);
    if (what === "formats") this.book.formatted(this.area);
    else this.book.edited(this.area);
  }

  Insert(shift: unknown) {
    if (shift !== "Down" && shift !== "Right") throw invalidArgument();
    const target = { ...this.area };
    this.book.shiftCells(target, shift);
    return this.book.range(target);
  }
  Delete(shift: unknown) {
    if (shift !== "Up" && shift !== "Left") throw invalidArgument();
    this.book.shiftCells(this.area, shift);
  }

  /** The target grows to the source's size, or repeats the source when it is a multiple of it, as Excel pastes. */
  async CopyFrom(source: unknown, type: unknown = "All", skipBlanks: unknown = false, transpose: unknown = false) {
    const kind = COPY.find((item) => item === (type ?? "All"));
    if (!kind) throw type === "Link" ? unsupported() : invalidArgument();
    const from = this.other(source);
    const turned = transpose === true;
    const high = turned ? columnsIn(from) : rowsIn(from);
    const wide = turned ? rowsIn(from) : columnsIn(from);
    const { area } = this;
    const times = (size: number, part: number) => (size > part && size % part === 0 ? size / part : 1);
    const down = times(rowsIn(area), high);
    const across = times(columnsIn(area), wide);
    const last = { lastRow: area.row + down * high - 1, lastColumn: area.column + across * wide - 1 };
    if (last.lastRow >= ROWS || last.lastColumn >= COLUMNS) throw invalidArgument();
    const target: Area = { ...area, ...last };
    this.book.assertUnlocked(target);
    for (let i = 0; i < down; i++)
      for (let j = 0; j < across; j++) {
        const row = area.row + i * high;
        const column = area.column + j * wide;
        const to = { ...area, row, column, lastRow: row + high - 1, lastColumn: column + wide - 1 };
        await this.book.engine.copy(from, to, kind, skipBlanks === true, turned);
      }
    if (kind === "Formats") this.book.formatted(target);
    else this.book.edited(target);
  }

  Merge(across: unknown = false) {
    this.book.assertUnlocked(this.area);
    if (this.book.engine.tables().some((table) => table.sheetId === this.area.sheetId && intersects(table.range, this.area)))
      throw new RichApiError("InvalidOperation", "Cells of a table cannot be merged.");
    this.book.engine.merge(this.area, across === true);
    this.book.formatted(this.area);
  }
  Unmerge() {
    this.book.assertUnlocked(this.area);
    this.book.engine.unmerge(this.area);
    this.book.formatted(this.area);
  }
  GetMergedAreasOrNullObject() {
    const { sheetId } = this.area;
    const inside = this.book.engine.merges(sheetId).flatMap((merge) => intersection({ sheetId, ...merge }, this.area) ?? []);
    return inside.length > 0 ? new RangeAreas(this.book, inside) : null;
  }
  Select() {
    if (this.book.engine.activeSheet() !== this.area.sheetId) this.book.engine.activateSheet(this.area.sheetId);
    this.book.engine.select(this.area);
  }
  async Calculate() {
    await this.book.engine.calculation.calculate("Recalculate");
  }
  async SetDirty() {
    await this.book.engine.calculation.calculate("Full");
  }

  GetUsedRange(valuesOnly: unknown = false) {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.at(this.area.row, this.area.column, this.area.row, this.area.column);
  }
  GetUsedRangeOrNullObject(valuesOnly: unknown = false) {
    const used = this.book.engine.usedArea(this.area.sheetId, valuesOnly === true);
    const common = used && intersection(this.area, used);
    return common && this.book.range(common);
  }
  GetTables(fullyContained: unknown = false) {
    const { area } = this;
    const inside = this.book.allTables.items.filter((table) => {
      const range = table.area;
      return range.sheetId === area.sheetId && (fullyContained === true ? contains(area, range) : intersects(area, range));
    });
    return new ScopedTables(this.book, inside);
  }

  GetSpillingToRange() {
    const range = this.GetSpillingToRangeOrNullObject();
    if (!range) throw itemNotFound();
    return range;
  }
  GetSpillingToRangeOrNullObject() {
    const { sheetId, row, column } = this.single();
    const area = this.book.engine.spillFrom(sheetId, row, column);
    return area && this.book.range(area);
  }
  GetSpillParent() {
    const range = this.GetSpillParentOrNullObject();
    if (!range) throw itemNotFound();
    return range;
  }
  GetSpillParentOrNullObject() {
    const { sheetId, row, column } = this.single();
    const anchor = this.book.engine.spillFrom(sheetId, row, column) ? { row, column } : this.book.engine.spillAnchor(sheetId, row, column);
    return anchor && this.at(anchor.row, anchor.column, anchor.row, anchor.column);
  }
  private single(): Area {
    if (this.CellCount !== 1) throw invalidArgument();
    return this.area;
  }

  /** The block of cells around the range, bordered by blank rows and columns. */
  GetSurroundingRegion() {
    const { row, column, lastRow, lastColumn } = surroundingRegion(this.book.engine, this.area);
    return this.at(row, column, lastRow, lastColumn);
  }

  /** The last filled cell in a direction, as Ctrl+arrow finds it. */
  GetRangeEdge(direction: unknown, activeCell: unknown = null) {
    const start = activeCell === null ? this.area : this.other(activeCell);
    const { row, column } = edgeFrom(this.book.engine, { ...start, sheetId: this.area.sheetId }, direction);
    return this.at(row, column, row, column);
  }
  GetExtendedRange(direction: unknown, activeCell: unknown = null) {
    const edge = this.GetRangeEdge(direction, activeCell);
    return this.GetBoundingRect(edge);
  }

  Find(text: unknown, criteria: unknown = {}) {
    const found = this.FindOrNullObject(text, criteria);
    if (!found) throw itemNotFound();
    return found;
  }
  FindOrNullObject(text: unknown, criteria: unknown = {}) {
    const area = this.filled(this.area);
    const found = area && findCell(this.book.engine, area, text, (criteria ?? {}) as Criteria);
    return found && this.at(found.row, found.column, found.row, found.column);
  }
  /** Blanks, constants or formulas of the range; of a range without any, an error or nothing. */
  GetSpecialCells(cellType: unknown, cellValueType: unknown = null) {
    const found = this.GetSpecialCellsOrNullObject(cellType, cellValueType);
    if (!found) throw itemNotFound();
    return found;
  }
  GetSpecialCellsOrNullObject(cellType: unknown, cellValueType: unknown = null) {
    // Cells with a validation are found where they hold nothing, too.
    const used = cellType === "DataValidations" ? this.area : this.book.engine.usedArea(this.area.sheetId, false);
    const area = used && intersection(this.area, used);
    const areas = area ? specialCells(this.book.engine, area, cellType, cellValueType) : [];
    return areas.length > 0 ? new RangeAreas(this.book, areas) : null;
  }
  /** Number of replacements. */
  ReplaceAll(text: unknown, replacement: unknown, criteria: unknown = {}) {
    const area = this.filled(this.area);
    return area ? replaceIn(this.book, area, text, replacement, (criteria ?? {}) as Criteria) : 0;
  }
  RemoveDuplicates(columns: unknown, includesHeader: unknown) {
    if (!Array.isArray(columns) || columns.length === 0) throw invalidArgument();
    const keys = columns.map((column) => whole(column));
    if (keys.some((column) => column < 0 || column >= this.ColumnCount)) throw invalidArgument();
    this.book.assertUnlocked(this.area);
    const cells = this.book.engine.read(this.bounded());
    const head = includesHeader === true ? 1 : 0;
    const { kept, removed } = duplicateRows(cells.slice(head), keys);
    if (removed > 0) {
      const rest = [...cells.slice(0, head), ...kept];
      this.book.enterRaw(this.area, (row, column) => rest[row - this.area.row]?.[column - this.area.column]);
    }
    return new RemoveDuplicatesResult(this.book, removed, kept.length);
  }

  /** The part of an area where something may stand: whole columns are not walked to the end of the sheet. */
  private filled(area: Area): Area | null {
    if (!this.unbounded) return area;
    const used = this.book.engine.usedArea(area.sheetId, false);
    return used && intersection(area, used);
  }
}
