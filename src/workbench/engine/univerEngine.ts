/** The engine port on Univer: hands each concern to the part that knows it. */
import { isWhole } from "./sheetStructure";
import { RedoCommand, UndoCommand } from "@univerjs/core";

import type { CellStyle, ConditionalFormatModel, NameModel, Rectangle, SheetModel, ValidationModel, WorkbookModel } from "../model";

import { EngineBook } from "./engineBook";

import type { Area, CellContent, CellInput, ChangeOrigin, Engine, EngineEvent, FunctionCall, FunctionMetadata, UserChange } from "./engine";

import { captureCells, StyleTable } from "./snapshot";

import type { StylePatch } from "./styles";

import type { PlacedTable, TablePatch } from "./tableParts";

export class UniverEngine extends EngineBook implements Engine {
  async capture(): Promise<WorkbookModel> {
    await this.calculation.settle();
    const styles = new StyleTable();
    const tables = this.tableStore.list();
    const sheets = this.sheets().map((state): SheetModel => {
      const { id, name, visibility, tabColor, frozenRows, frozenColumns, showGridlines } = state;
      return {
        id,
        name,
        visibility,
        ...(tabColor === "" ? {} : { tabColor }),
        frozenRows,
        frozenColumns,
        showGridlines,
        ...captureCells(this.context, this.cells, id, styles, (row, column) => this.recalculation.isUnanswered(id, row, column)),
        merges: this.merges(id),
        tables: tables.filter(({ sheetId }) => sheetId === id).map(({ sheetId: _sheetId, ...table }) => table),
        conditionalFormats: this.conditionalFormats(id),
        validations: this.validations(id),
        charts: [],
        notes: this.notes(id),
        hyperlinks: this.hyperlinks(id),
        protection: { on: false },
        page: { orientation: "portrait" },
      };
    });
    return {
      version: 1,
      name: this.context.book.getSnapshot().name,
      activeSheet: this.activeSheet(),
      sheets,
      styles: styles.styles,
      names: this.names(),
      settings: {},
      customXmlParts: [],
      properties: {},
      customProperties: {},
    };
  }

  write(area: Area, cells: (CellInput | null)[][], origin: ChangeOrigin = "addin"): void {
    this.cells.write(area, cells, origin);
  }
  flush(): void {
    this.cells.flush();
  }
  read(area: Area): CellContent[][] {
    this.flush();
    return this.cells.read(area);
  }
  text(area: Area): string[][] {
    this.flush();
    return this.styleStore.text(area);
  }
  messageAt(sheetId: string, row: number, column: number): string | undefined {
    return this.cells.errorAt(sheetId, row, column) === undefined ? undefined : this.messages.at(sheetId, row, column);
  }
  clear(area: Area, what: "all" | "contents" | "formats" | "hyperlinks"): void {
    this.styleStore.clear(area, what);
  }
  usedArea(sheetId: string, valuesOnly: boolean): Area | null {
    this.flush();
    return this.cells.usedArea(sheetId, valuesOnly);
  }
  spillFrom(sheetId: string, row: number, column: number): Area | null {
    return this.cells.spillFrom(sheetId, row, column);
  }
  spillAnchor(sheetId: string, row: number, column: number): { row: number; column: number } | null {
    return this.cells.spillAnchor(sheetId, row, column);
  }
  styleAt(sheetId: string, row: number, column: number): CellStyle {
    this.cells.flushFormats();
    return this.styleStore.at(sheetId, row, column);
  }
  setStyle(area: Area, patch: StylePatch | ((row: number, column: number) => StylePatch)): void {
    this.styleStore.set(area, patch);
  }
  insert(area: Area, shift: "Down" | "Right"): void {
    this.flush();
    this.structure.insert(area, shift);
  }
  remove(area: Area, shift: "Up" | "Left"): void {
    this.flush();
    const remove = (): void => this.structure.remove(area, shift);
    const sheet = this.sheets().find(({ id }) => id === area.sheetId)?.name ?? "";
    if (isWhole(area, shift)) this.nameStore.throughRemoval(sheet, area, shift, remove);
    else if (shift === "Up") this.validationStore.throughRemoval(area, remove);
    else remove();
  }
  async copy(
    from: Area,
    to: Area,
    what: "All" | "Formulas" | "Values" | "Formats",
    skipBlanks: boolean,
    transpose: boolean,
  ): Promise<void> {
    await this.calculation.settle();
    this.structure.copy(from, to, what, skipBlanks, transpose);
  }
  merge(area: Area, across: boolean): void {
    this.flush();
    this.structure.merge(area, across);
  }
  unmerge(area: Area): void {
    this.flush();
    this.structure.unmerge(area);
  }
  merges(sheetId: string): Rectangle[] {
    return this.structure.merges(sheetId);
  }
  columnWidth(sheetId: string, column: number): number {
    return this.measures.columnWidth(sheetId, column);
  }
  setColumnWidth(sheetId: string, first: number, last: number, points: number): void {
    this.measures.setColumnWidth(sheetId, first, last, points);
  }
  rowHeight(sheetId: string, row: number): number {
    return this.measures.rowHeight(sheetId, row);
  }
  setRowHeight(sheetId: string, first: number, last: number, points: number): void {
    this.measures.setRowHeight(sheetId, first, last, points);
  }
  resetRowHeight(sheetId: string, first: number, last: number): void {
    this.measures.resetRowHeight(sheetId, first, last);
  }
  autofitColumns(sheetId: string, first: number, last: number): void {
    this.flush();
    this.measures.autofitColumns(sheetId, first, last);
  }
  autofitRows(sheetId: string, first: number, last: number): void {
    this.flush();
    this.measures.autofitRows(sheetId, first, last);
  }
  setHidden(sheetId: string, axis: "row" | "column", first: number, last: number, hidden: boolean): void {
    this.measures.setHidden(sheetId, axis, first, last, hidden);
  }
  isHidden(sheetId: string, axis: "row" | "column", index: number): boolean {
    return this.measures.isHidden(sheetId, axis, index);
  }

  tables(): PlacedTable[] {
    return this.tableStore.list();
  }
  table(tableId: string): PlacedTable | undefined {
    return this.tableStore.placed(tableId);
  }
  async addTable(area: Area, name: string, style: string): Promise<string> {
    await this.#headersKnown(area);
    return this.tableStore.add(area, name, style);
  }
  async removeTable(tableId: string): Promise<void> {
    this.flush();
    this.tableStore.remove(tableId);
  }
  async renameTable(tableId: string, name: string): Promise<void> {
    this.flush();
    this.tableStore.rename(tableId, name);
  }
  async resizeTable(tableId: string, area: Area): Promise<void> {
    await this.#headersKnown(area);
    this.tableStore.resize(tableId, area);
  }
  /** A table takes its column names from cells: only where a formula gives one, or may spill into a blank one, calculation comes first. */
  async #headersKnown(area: Area): Promise<void> {
    this.flush();
    const headers = this.read({ ...area, lastRow: area.row })[0] ?? [];
    const calculated = ({ value, formula }: CellContent, index: number): boolean =>
      formula !== undefined || value === "" || this.spillAnchor(area.sheetId, area.row, area.column + index) !== null;
    if (headers.some(calculated)) await this.calculation.settle();
  }
  async changeTable(tableId: string, patch: TablePatch): Promise<void> {
    this.flush();
    this.tableStore.change(tableId, patch);
  }
  async filterTable(tableId: string, column: number, values: string[] | null): Promise<void> {
    await this.calculation.settle();
    this.tableStore.filter(tableId, column, values && [...values, ...this.#numbersShown(tableId, column, values)]);
  }
  /** The numbers shown as one of these texts: the engine's filter compares numbers as they are, not as they are shown. */
  #numbersShown(tableId: string, column: number, shown: string[]): string[] {
    const table = this.table(tableId);
    if (!table) return [];
    const at = table.range.column + column;
    const area = { ...table.range, sheetId: table.sheetId, column: at, lastColumn: at };
    const texts = this.text(area);
    const numbers = this.read(area).flatMap(([cell], row) =>
      typeof cell?.value === "number" && shown.includes(texts[row]?.[0] ?? "") ? [cell.value] : [],
    );
    return [...new Set(numbers)] as unknown[] as string[]; // its types know texts only, its comparison does not
  }
  tableFilters(tableId: string): Record<number, string[]> {
    const filters = Object.entries(this.tableStore.filters(tableId));
    return Object.fromEntries(filters.map(([column, values]) => [column, values.filter((value) => typeof value === "string")]));
  }
  names(): NameModel[] {
    return this.nameStore.list();
  }
  name(name: string, sheet?: string): NameModel | undefined {
    return this.nameStore.get(name, sheet);
  }
  setName(name: NameModel): void {
    this.flush();
    this.nameStore.set(name);
  }
  removeName(name: string, sheet?: string): void {
    this.flush();
    this.nameStore.remove(name, sheet);
  }
  conditionalFormats(sheetId: string): ConditionalFormatModel[] {
    return this.ruleStore.list(sheetId);
  }
  conditionalFormat(sheetId: string, id: string): ConditionalFormatModel | undefined {
    return this.ruleStore.get(sheetId, id);
  }
  addConditionalFormat(sheetId: string, format: ConditionalFormatModel, index?: number): void {
    this.ruleStore.add(sheetId, format, index);
  }
  changeConditionalFormat(sheetId: string, id: string, format: ConditionalFormatModel): void {
    this.ruleStore.change(sheetId, id, format);
  }
  removeConditionalFormat(sheetId: string, id: string): void {
    this.ruleStore.remove(sheetId, id);
  }
  validations(sheetId: string): ValidationModel[] {
    return this.validationStore.list(sheetId);
  }
  setValidation(sheetId: string, validation: ValidationModel): void {
    this.validationStore.set(sheetId, validation);
  }
  removeValidation(sheetId: string, id: string): void {
    this.validationStore.remove(sheetId, id);
  }
  notes(sheetId: string): SheetModel["notes"] {
    return this.annotations.notes(sheetId);
  }
  setNote(sheetId: string, row: number, column: number, text: string | null): void {
    this.annotations.setNote(sheetId, row, column, text);
  }
  hyperlinks(sheetId: string): SheetModel["hyperlinks"] {
    return this.annotations.hyperlinks(sheetId);
  }
  setHyperlink(sheetId: string, row: number, column: number, link: { target: string; tip?: string } | null): void {
    this.annotations.setHyperlink(sheetId, row, column, link);
  }
  selection(): Area {
    return this.selectionStore.get();
  }
  selections(): Area[] {
    return this.selectionStore.all();
  }
  select(area: Area): void {
    this.selectSeveral([area]);
  }
  selectSeveral(areas: readonly [Area, ...Area[]]): void {
    this.sheetStore.activate(areas[0].sheetId);
    this.selectionStore.set(areas);
  }
  guard(refuses: (change: UserChange, area: Area) => boolean): void {
    this.cellGuard.refuses = refuses;
  }
  editing(): boolean {
    return false;
  }

  on(listener: (event: EngineEvent) => void): () => void {
    return this.events.on(listener);
  }
  setFunctions(namespace: string, functions: FunctionMetadata[], call: FunctionCall, again: "all" | "unanswered" = "all"): void {
    this.functionRegistry.set(namespace, functions, call);
    this.calculation.invalidate(again === "all" ? undefined : this.recalculation.unanswered());
  }
  suspendPainting(): void {}
  resumePainting(): void {}
  async undo(): Promise<void> {
    await this.context.commands.executeCommand(UndoCommand.id);
  }
  async redo(): Promise<void> {
    await this.context.commands.executeCommand(RedoCommand.id);
  }
}
