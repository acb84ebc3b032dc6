/** The engine port on Univer: hands each concern to the part that knows it. */
import { RedoCommand, UndoCommand, UniverInstanceType } from "@univerjs/core";
import type { Univer } from "@univerjs/core";
import type { CellStyle, ConditionalFormatModel, NameModel, Rectangle, SheetModel, ValidationModel, WorkbookModel } from "../model";
import { defineAnchorArray } from "./anchorArray";
import { EngineCalculation } from "./calculation";
import { CellStore } from "./cells";
import { ConditionalFormatStore } from "./conditionalFormats";
import { Context } from "./context";
import { normalise, shown, teachLexer } from "./dialect";
import type { Area, CellContent, CellInput, ChangeOrigin, Engine, EngineEvent, FunctionCall, FunctionMetadata, SheetState } from "./engine";
import { Events } from "./events";
import { FunctionRegistry, Messages } from "./functions";
import { SheetStore } from "./sheets";
import { emptyWorkbook } from "./snapshot";
import { StyleStore } from "./styleStore";
import type { StylePatch } from "./styles";
import { TableStore } from "./tables";
import type { PlacedTable, TablePatch } from "./tables";
import { ValidationStore } from "./validations";

export class UniverEngine implements Engine {
  readonly calculation: EngineCalculation;
  protected readonly context: Context;
  protected readonly cells: CellStore;
  protected readonly events: Events;
  readonly #sheets: SheetStore;
  readonly #styles: StyleStore;
  readonly #tables: TableStore;
  readonly #conditionalFormats: ConditionalFormatStore;
  readonly #validations: ValidationStore;
  readonly #messages = new Messages();
  readonly #functions: FunctionRegistry;

  constructor(protected readonly univer: Univer) {
    // Plugins start with the first workbook; only then are their services there.
    const first = emptyWorkbook();
    univer.createUnit(UniverInstanceType.UNIVER_SHEET, first);
    const context = (this.context = new Context(univer));
    context.unitId = first.id;
    const tables = (this.#tables = new TableStore(context, () => this.cells));
    this.cells = new CellStore(
      context,
      (formula, sheetId, row, column) => normalise(formula, tables, tables.around(sheetId, row, column)),
      (formula, sheetId, row, column) => shown(formula, formula.includes("[@") ? tables.around(sheetId, row, column) : undefined),
    );
    this.#sheets = new SheetStore(context);
    this.#conditionalFormats = new ConditionalFormatStore(context);
    this.#validations = new ValidationStore(context);
    this.#styles = new StyleStore(context, this.cells);
    this.#functions = new FunctionRegistry(context, this.#messages);
    teachLexer(context.injector, tables);
    defineAnchorArray(context.injector);
    tables.watchFormulas();
    this.events = new Events(context, (area, origin) => tables.cellsChanged(area, origin));
    this.calculation = new EngineCalculation(
      context.injector,
      () => this.cells.flush(),
      (sheetIds) => this.events.emit({ type: "calculated", sheetIds }),
    );
  }

  load(_model: WorkbookModel): Promise<void> {
    throw new Error("not yet");
  }
  capture(): Promise<WorkbookModel> {
    throw new Error("not yet");
  }
  dispose(): void {
    this.univer.dispose();
  }

  sheets(): SheetState[] {
    return this.#sheets.list();
  }
  addSheet(name: string, index?: number): string {
    return this.#sheets.add(name, index);
  }
  removeSheet(sheetId: string): void {
    this.flush();
    this.#sheets.remove(sheetId);
  }
  renameSheet(sheetId: string, name: string): void {
    this.flush();
    this.#sheets.rename(sheetId, name);
  }
  moveSheet(sheetId: string, index: number): void {
    this.#sheets.move(sheetId, index);
  }
  copySheet(_sheetId: string, _name: string, _index?: number): string {
    throw new Error("not yet");
  }
  activeSheet(): string {
    return this.#sheets.activeId();
  }
  activateSheet(sheetId: string): void {
    this.#sheets.activate(sheetId);
  }
  changeSheet(sheetId: string, patch: Partial<Omit<SheetState, "id" | "name">>): void {
    this.#sheets.change(sheetId, patch);
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
    return this.#styles.text(area);
  }
  messageAt(sheetId: string, row: number, column: number): string | undefined {
    return this.cells.errorAt(sheetId, row, column) === undefined ? undefined : this.#messages.at(sheetId, row, column);
  }
  clear(_area: Area, _what: "all" | "contents" | "formats" | "hyperlinks"): void {
    throw new Error("not yet");
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
    this.flush();
    return this.#styles.at(sheetId, row, column);
  }
  setStyle(area: Area, patch: StylePatch | ((row: number, column: number) => StylePatch)): void {
    this.#styles.set(area, patch);
  }
  insert(_area: Area, _shift: "Down" | "Right"): void {
    throw new Error("not yet");
  }
  remove(_area: Area, _shift: "Up" | "Left"): void {
    throw new Error("not yet");
  }
  copy(_from: Area, _to: Area, _what: "All" | "Formulas" | "Values" | "Formats", _skipBlanks: boolean, _transpose: boolean): Promise<void> {
    throw new Error("not yet");
  }
  merge(_area: Area, _across: boolean): void {
    throw new Error("not yet");
  }
  unmerge(_area: Area): void {
    throw new Error("not yet");
  }
  merges(_sheetId: string): Rectangle[] {
    throw new Error("not yet");
  }
  columnWidth(_sheetId: string, _column: number): number {
    throw new Error("not yet");
  }
  setColumnWidth(_sheetId: string, _first: number, _last: number, _points: number): void {
    throw new Error("not yet");
  }
  rowHeight(_sheetId: string, _row: number): number {
    throw new Error("not yet");
  }
  setRowHeight(_sheetId: string, _first: number, _last: number, _points: number): void {
    throw new Error("not yet");
  }
  autofitColumns(_sheetId: string, _first: number, _last: number): void {
    throw new Error("not yet");
  }
  autofitRows(_sheetId: string, _first: number, _last: number): void {
    throw new Error("not yet");
  }
  setHidden(_sheetId: string, _axis: "row" | "column", _first: number, _last: number, _hidden: boolean): void {
    throw new Error("not yet");
  }
  isHidden(_sheetId: string, _axis: "row" | "column", _index: number): boolean {
    throw new Error("not yet");
  }

  tables(): PlacedTable[] {
    return this.#tables.list();
  }
  async addTable(area: Area, name: string, style: string): Promise<string> {
    await this.calculation.settle();
    return this.#tables.add(area, name, style);
  }
  async removeTable(tableId: string): Promise<void> {
    this.flush();
    this.#tables.remove(tableId);
  }
  async renameTable(tableId: string, name: string): Promise<void> {
    this.flush();
    this.#tables.rename(tableId, name);
  }
  async resizeTable(tableId: string, area: Area): Promise<void> {
    await this.calculation.settle();
    this.#tables.resize(tableId, area);
  }
  async changeTable(tableId: string, patch: TablePatch): Promise<void> {
    this.flush();
    this.#tables.change(tableId, patch);
  }
  async filterTable(_tableId: string, _column: number, _values: string[] | null): Promise<void> {
    throw new Error("not yet");
  }
  tableFilters(_tableId: string): Record<number, string[]> {
    throw new Error("not yet");
  }
  names(): NameModel[] {
    throw new Error("not yet");
  }
  setName(_name: NameModel): void {
    throw new Error("not yet");
  }
  removeName(_name: string, _sheet?: string): void {
    throw new Error("not yet");
  }
  conditionalFormats(sheetId: string): ConditionalFormatModel[] {
    return this.#conditionalFormats.list(sheetId);
  }
  addConditionalFormat(sheetId: string, format: ConditionalFormatModel, index?: number): void {
    this.#conditionalFormats.add(sheetId, format, index);
  }
  changeConditionalFormat(sheetId: string, id: string, format: ConditionalFormatModel): void {
    this.#conditionalFormats.change(sheetId, id, format);
  }
  removeConditionalFormat(sheetId: string, id: string): void {
    this.#conditionalFormats.remove(sheetId, id);
  }
  validations(sheetId: string): ValidationModel[] {
    return this.#validations.list(sheetId);
  }
  setValidation(sheetId: string, validation: ValidationModel): void {
    this.#validations.set(sheetId, validation);
  }
  removeValidation(sheetId: string, id: string): void {
    this.#validations.remove(sheetId, id);
  }
  notes(_sheetId: string): SheetModel["notes"] {
    throw new Error("not yet");
  }
  setNote(_sheetId: string, _row: number, _column: number, _text: string | null): void {
    throw new Error("not yet");
  }
  hyperlinks(_sheetId: string): SheetModel["hyperlinks"] {
    throw new Error("not yet");
  }
  setHyperlink(_sheetId: string, _row: number, _column: number, _link: { target: string; tip?: string } | null): void {
    throw new Error("not yet");
  }
  selection(): Area {
    throw new Error("not yet");
  }
  select(_area: Area): void {
    throw new Error("not yet");
  }
  editing(): boolean {
    return false;
  }

  on(listener: (event: EngineEvent) => void): () => void {
    return this.events.on(listener);
  }
  setFunctions(namespace: string, functions: FunctionMetadata[], call: FunctionCall): void {
    this.#functions.set(namespace, functions, call);
    this.calculation.invalidate();
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
