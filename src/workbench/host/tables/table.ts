/** Excel.Table. */
import type { Area } from "../../engine/engine";
import type { TableModel } from "../../model";
import type { Book, RangeObject, SheetObject, TableObject } from "../book";
import { columnsIn, intersects } from "../address";
import { HostObject, invalidArgument, invalidOperation, itemNotFound } from "../objects";
import { TableColumns } from "./columnCollection";
import { TableFilters } from "./tableFilter";
import { TableRows } from "./rowCollection";
import { TableSort } from "./tableSort";
import { checkTableName } from "./tableCollection";

type Flags = "bandedRows" | "bandedColumns" | "firstColumn" | "lastColumn" | "filterButton";

export class Table extends HostObject implements TableObject {
  static override readonly typeName: string = "Table";
  static override readonly scalars: readonly string[] = [
    "Id",
    "Name",
    "ShowHeaders",
    "ShowTotals",
    "Style",
    "HighlightFirstColumn",
    "HighlightLastColumn",
    "ShowBandedRows",
    "ShowBandedColumns",
    "ShowFilterButton",
  ];
  static override readonly events: readonly string[] = ["DataChanged", "SelectionChanged"];

  constructor(
    book: Book,
    readonly Id: string,
  ) {
    super(book);
  }

  get model(): TableModel & { sheetId: string } {
    const model = this.book.engine.table(this.Id);
    if (!model) throw itemNotFound();
    return model;
  }
  /** The whole table, headers and totals included. */
  get area(): Area {
    const { range, sheetId } = this.model;
    return { sheetId, row: range.row, column: range.column, lastRow: range.lastRow, lastColumn: range.lastColumn };
  }
  /** The data rows; null when a table without rows has none (Excel keeps one empty row then, so this is rare). */
  get body(): Area | null {
    const { hasHeaders, hasTotals } = this.model;
    const { area } = this;
    const body = { ...area, row: area.row + (hasHeaders ? 1 : 0), lastRow: area.lastRow - (hasTotals ? 1 : 0) };
    return body.row <= body.lastRow ? body : null;
  }
  get dataRows(): number {
    const { body } = this;
    return body ? body.lastRow - body.row + 1 : 0;
  }

  get Name(): string {
    return this.model.name;
  }
  set Name(given: unknown) {
    const name = checkTableName(this.book, given, this.Id);
    if (name !== this.Name) this.book.wait(this.book.engine.renameTable(this.Id, name));
  }
  get Style(): string {
    return this.model.style;
  }
  set Style(given: unknown) {
    if (typeof given !== "string" || !/^TableStyle(Light([1-9]|1\d|2[01])|Medium([1-9]|1\d|2[0-8])|Dark([1-9]|1[01]))$/.test(given))
      throw invalidArgument();
    this.change({ style: given });
  }
  get ShowHeaders(): boolean {
    return this.model.hasHeaders;
  }
  set ShowHeaders(given: unknown) {
    if (typeof given !== "boolean") throw invalidArgument();
    if (given === this.ShowHeaders) return;
    if (given) this.book.wait(this.showHeaders());
    else {
      const header = { ...this.area, lastRow: this.area.row };
      this.book.wait(this.book.engine.changeTable(this.Id, { hasHeaders: false }).then(() => this.book.engine.clear(header, "contents")));
    }
  }
  private async showHeaders(): Promise<void> {
    const { area } = this;
    const header = { ...area, row: area.row - 1, lastRow: area.row - 1 };
    const names = this.model.columns.map((column) => column.name);
    if (area.row === 0 || this.book.hasContent(header)) throw invalidOperation("The row above the table is not free.");
    this.book.enterCells(header, (_row, column) => `'${names[column - area.column] ?? ""}`);
    this.book.engine.flush();
    await this.book.engine.changeTable(this.Id, { hasHeaders: true });
  }
  get ShowTotals(): boolean {
    return this.model.hasTotals;
  }
  set ShowTotals(given: unknown) {
    if (typeof given !== "boolean") throw invalidArgument();
    if (given !== this.ShowTotals) this.book.wait(given ? this.addTotals() : this.removeTotals());
  }
  /** First time: "Total" under the first column, a sum (or a count of texts) under the last one. */
  private async addTotals(): Promise<void> {
    const { area, model } = this;
    const under = { ...area, row: area.lastRow + 1, lastRow: area.lastRow + 1 };
    if (this.book.hasContent(under)) this.book.shiftCells(under, "Down");
    const last = model.columns[model.columns.length - 1];
    const bodyValues = this.body ? this.book.engine.read({ ...this.body, column: area.lastColumn }) : [];
    const texts = bodyValues.some(([cell]) => typeof cell?.value === "string" && cell.value !== "");
    await this.book.engine.changeTable(this.Id, { hasTotals: true });
    const remembered = model.columns.some((column) => column.totalsFormula !== undefined || column.totalsLabel !== undefined);
    const cellAt = (index: number): string | null => {
      const column = model.columns[index];
      if (remembered) return column?.totalsFormula ?? column?.totalsLabel ?? null;
      if (index === model.columns.length - 1 && last) return `=SUBTOTAL(${texts ? 103 : 109},${this.Name}[${escapedColumn(last.name)}])`;
      return index === 0 ? "Total" : null;
    };
    this.book.enterCells(under, (_row, column) => cellAt(column - area.column));
    this.book.engine.flush();
  }
  private async removeTotals(): Promise<void> {
    const { area } = this;
    await this.book.engine.changeTable(this.Id, { hasTotals: false });
    const row = { ...area, row: area.lastRow };
    this.book.engine.clear(row, "contents");
    this.book.edited(row);
  }
  private change(patch: Parameters<Book["engine"]["changeTable"]>[1]): void {
    this.book.wait(this.book.engine.changeTable(this.Id, patch));
  }
  private flag(name: Flags, given: unknown): void {
    if (typeof given !== "boolean") throw invalidArgument();
    this.change({ [name]: given });
  }
  get HighlightFirstColumn(): boolean {
    return this.model.firstColumn;
  }
  set HighlightFirstColumn(given: unknown) {
    this.flag("firstColumn", given);
  }
  get HighlightLastColumn(): boolean {
    return this.model.lastColumn;
  }
  set HighlightLastColumn(given: unknown) {
    this.flag("lastColumn", given);
  }
  get ShowBandedRows(): boolean {
    return this.model.bandedRows;
  }
  set ShowBandedRows(given: unknown) {
    this.flag("bandedRows", given);
  }
  get ShowBandedColumns(): boolean {
    return this.model.bandedColumns;
  }
  set ShowBandedColumns(given: unknown) {
    this.flag("bandedColumns", given);
  }
  get ShowFilterButton(): boolean {
    return this.model.filterButton;
  }
  set ShowFilterButton(given: unknown) {
    this.flag("filterButton", given);
  }

  get Worksheet(): SheetObject {
    return this.book.sheet(this.model.sheetId);
  }
  get Rows() {
    return new TableRows(this.book, this);
  }
  get Columns() {
    return new TableColumns(this.book, this);
  }
  get Sort() {
    return new TableSort(this.book, this);
  }
  get AutoFilter() {
    return new TableFilters(this.book, this);
  }

  GetRange(): RangeObject {
    return this.book.range(this.area);
  }
  GetHeaderRowRange(): RangeObject {
    if (!this.ShowHeaders) throw itemNotFound();
    return this.book.range({ ...this.area, lastRow: this.area.row });
  }
  GetDataBodyRange(): RangeObject {
    const { body } = this;
    if (!body) throw itemNotFound();
    return this.book.range(body);
  }
  GetTotalRowRange(): RangeObject {
    if (!this.ShowTotals) throw itemNotFound();
    return this.book.range({ ...this.area, row: this.area.lastRow });
  }

  /** The header row stays where it is, and the new range overlaps the old one, as Excel asks. */
  async Resize(given: unknown): Promise<void> {
    const target = this.book.resolveRange(given, this.model.sheetId).area;
    const { area, model } = this;
    const least = area.row + (model.hasHeaders ? 1 : 0) + (model.hasTotals ? 1 : 0);
    if (target.sheetId !== area.sheetId || target.row !== area.row || target.lastRow < least || !intersects(target, area))
      throw invalidArgument();
    const others = this.book.engine.tables().filter((table) => table.id !== this.Id && table.sheetId === area.sheetId);
    if (others.some((table) => intersects(table.range, target))) throw invalidArgument("A table can't overlap another table.");
    this.book.assertUnprotected(area.sheetId);
    await this.book.engine.resizeTable(this.Id, target);
  }
  /** Removes the table with its cells; those below move up. */
  async Delete(): Promise<void> {
    const { area } = this;
    this.book.assertUnprotected(area.sheetId);
    await this.book.engine.removeTable(this.Id);
    this.book.engine.clear(area, "all");
    this.book.edited(area);
  }
  async ConvertToRange(): Promise<RangeObject> {
    const { area } = this;
    await this.ClearFilters();
    await this.book.engine.removeTable(this.Id);
    return this.book.range(area);
  }
  async ClearFilters(): Promise<void> {
    for (const column of Object.keys(this.book.engine.tableFilters(this.Id)))
      await this.book.engine.filterTable(this.Id, Number(column), null);
  }
  async ReapplyFilters(): Promise<void> {
    for (const [column, values] of Object.entries(this.book.engine.tableFilters(this.Id)))
      await this.book.engine.filterTable(this.Id, Number(column), values);
  }

  /** Number of columns. */
  get width(): number {
    return columnsIn(this.area);
  }
}

/** A column name inside a structured reference: brackets, quotes and the number sign are escaped with a quote. */
const escapedColumn = (name: string) => name.replace(/['[\]#@]/g, (letter) => `'${letter}`);
