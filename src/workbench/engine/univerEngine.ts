/** The engine port on Univer: hands each concern to the part that knows it. */
import { RedoCommand, UndoCommand, UniverInstanceType } from "@univerjs/core";
import type { Univer } from "@univerjs/core";
import { AFTER_CELL_EDIT, SheetInterceptorService } from "@univerjs/sheets";
import type { CellStyle, ConditionalFormatModel, NameModel, Rectangle, SheetModel, ValidationModel, WorkbookModel } from "../model";
import { defineAnchorArray } from "./anchorArray";
import { repairArrayIndex } from "./arrayIndex";
import { repairGridSize } from "./gridSize";
import { repairComputedArrays } from "./computedArrays";
import { indexConditionalSums } from "./indexedSums";
import { Annotations } from "./annotations";
import { EngineCalculation } from "./calculation";
import { CellStore } from "./cells";
import { ConditionalFormatStore } from "./conditionalFormats";
import { Context } from "./context";
import { normalise, shown, teachLexer } from "./dialect";
import type {
  Area,
  CellContent,
  CellInput,
  ChangeOrigin,
  Engine,
  EngineEvent,
  FunctionCall,
  FunctionMetadata,
  SheetState,
  UserChange,
} from "./engine";
import { Events } from "./events";
import { repairConditionalExtremes } from "./extremes";
import { indexFormulas } from "./formulaIndex";
import { FunctionRegistry, Messages } from "./functions";
import { Guard } from "./guard";
import { afterMicrotasks } from "./macrotask";
import { Measures } from "./measures";
import { NameStore } from "./names";
import { Selection } from "./selection";
import { compareShortRangesDirectly } from "./shortRanges";
import { arraysOf, dueAtOpening, meaningOf } from "./recalculation/opened";
import { Recalculation } from "./recalculation/recalculation";
import { SheetCopies } from "./sheetCopies";
import { SheetStore } from "./sheets";
import { captureCells, emptyWorkbook, snapshotOf, stored, StyleTable, tablesOf } from "./snapshot";
import { SpillFormats } from "./spillFormats";
import { Structure } from "./structure";
import { StyleStore } from "./styleStore";
import type { StylePatch } from "./styles";
import { watchTables } from "./tableFormulas";
import { TableStore } from "./tables";
import type { PlacedTable, TablePatch } from "./tableParts";
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
  readonly #structure: Structure;
  readonly #measures: Measures;
  readonly #copies: SheetCopies;
  readonly #names: NameStore;
  readonly #annotations: Annotations;
  readonly #selection: Selection;
  readonly #spillFormats: SpillFormats;
  readonly #guard: Guard;
  protected readonly recalculation: Recalculation;

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
    this.#spillFormats = new SpillFormats(context, this.cells);
    this.#validations = new ValidationStore(context);
    this.#styles = new StyleStore(context, this.cells);
    this.#functions = new FunctionRegistry(context, this.#messages, () => this.recalculation.noteUnanswered());
    this.#structure = new Structure(context, this.cells, this.#styles, () => this.events);
    this.#measures = new Measures(context, this.cells, this.#styles);
    this.#names = new NameStore(context, tables);
    tables.definedName = (name) => this.#names.spelling(name);
    this.#annotations = new Annotations(context, this.cells);
    this.#selection = new Selection(context);
    this.#copies = new SheetCopies(context, this.#sheets, tables, this.#conditionalFormats, this.#validations, this.#annotations);
    teachLexer(context.injector, tables);
    const findArraysBy = defineAnchorArray(context.injector);
    repairArrayIndex(context.injector);
    repairGridSize(context.injector);
    repairConditionalExtremes(context.injector);
    const forgetSums = indexConditionalSums(context.injector);
    compareShortRangesDirectly();
    repairComputedArrays(context.injector);
    this.recalculation = new Recalculation(context, indexFormulas(context), forgetSums, (sheetId, row, column) =>
      this.cells.fit(sheetId, row, column),
    );
    findArraysBy((sheetId, row, column) => this.recalculation.arrayAt(sheetId, row, column));
    this.#readTypedFormulas();
    watchTables(context);
    this.events = new Events(context, (area, origin) => tables.cellsChanged(area, origin));
    this.#guard = new Guard(
      context,
      () => this.#selection.get(),
      (area) => this.events.emit({ type: "refused", area }),
    );
    this.calculation = new EngineCalculation(
      context.injector,
      this.recalculation,
      () => this.cells.flush(),
      (sheetIds) => {
        this.#spillFormats.calculated(sheetIds);
        this.events.emit({ type: "calculated", sheetIds });
      },
    );
  }

  /** What a person types gets the spelling that the API gives. */
  #readTypedFormulas(): void {
    const { writeCellInterceptor } = this.context.injector.get(SheetInterceptorService);
    writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
      priority: 1000,
      handler: (cell, { subUnitId, row, col }, next) =>
        next(cell?.f ? { ...cell, f: this.cells.normalise(cell.f, subUnitId, row, col) } : cell),
    });
  }

  async load(model: WorkbookModel): Promise<void> {
    this.cells.forget();
    await this.calculation.ended();
    const { context } = this;
    const before = context.unitId;
    const open = () => {
      const { table, definedName, around } = tablesOf(model);
      const names = { isFunction: (name: string) => this.#tables.isFunction(name), table, definedName };
      const data = snapshotOf(model, (formula, sheet, row, column) => normalise(formula, names, around(sheet, row, column)));
      for (const part of [this.#tables, this.#sheets, this.#conditionalFormats, this.#spillFormats, this.#validations, this.#messages])
        part.forget();
      context.forgetRules(before);
      context.unitId = data.id;
      this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, data);
      context.close(before);
      for (const name of model.names) this.#names.set(name);
      for (const sheet of model.sheets) this.#restore(sheet);
      const active = model.sheets.find(({ id, name }) => id === model.activeSheet || name === model.activeSheet);
      if (active) this.#sheets.activate(active.id);
    };
    await context.understanding.opening(meaningOf(model), async () => {
      this.events.muted(open);
      // Tables and names reach the formulas a few microtasks later.
      await new Promise<void>(afterMicrotasks);
    });
    // After the workbook before is gone, which takes what its own arrays filled with it.
    this.cells.fillArrays(arraysOf(model, stored));
    await this.opened();
    await this.calculation.opened(dueAtOpening(model), model.calculateFully === true);
  }

  #restore(sheet: SheetModel): void {
    if (sheet.visibility === "veryHidden") this.#sheets.markVeryHidden(sheet.id);
    for (const table of sheet.tables) this.#tables.restore(table, sheet.id);
    for (const format of sheet.conditionalFormats) this.#conditionalFormats.add(sheet.id, format);
    for (const validation of sheet.validations) this.#validations.set(sheet.id, validation);
    for (const { row, column, text } of sheet.notes) this.#annotations.setNote(sheet.id, row, column, text);
  }

  /** Called when another workbook is open, before it is calculated; resolves when it can be. */
  protected async opened(): Promise<void> {}

  async capture(): Promise<WorkbookModel> {
    await this.calculation.settle();
    const styles = new StyleTable();
    const tables = this.#tables.list();
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
      documentSettings: {},
      customXmlParts: [],
      properties: {},
      customProperties: {},
    };
  }

  dispose(): void {
    this.recalculation.close();
    this.univer.dispose();
  }

  sheets(): SheetState[] {
    return this.#sheets.list();
  }
  sheet(sheetId: string): SheetState | undefined {
    return this.#sheets.find(sheetId);
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
  copySheet(sheetId: string, name: string, index?: number): string {
    this.flush();
    return this.#copies.copy(sheetId, name, index);
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
  clear(area: Area, what: "all" | "contents" | "formats" | "hyperlinks"): void {
    this.#styles.clear(area, what);
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
    return this.#styles.at(sheetId, row, column);
  }
  setStyle(area: Area, patch: StylePatch | ((row: number, column: number) => StylePatch)): void {
    this.#styles.set(area, patch);
  }
  insert(area: Area, shift: "Down" | "Right"): void {
    this.flush();
    this.#structure.insert(area, shift);
  }
  remove(area: Area, shift: "Up" | "Left"): void {
    this.flush();
    this.#structure.remove(area, shift);
  }
  async copy(
    from: Area,
    to: Area,
    what: "All" | "Formulas" | "Values" | "Formats",
    skipBlanks: boolean,
    transpose: boolean,
  ): Promise<void> {
    await this.calculation.settle();
    this.#structure.copy(from, to, what, skipBlanks, transpose);
  }
  merge(area: Area, across: boolean): void {
    this.flush();
    this.#structure.merge(area, across);
  }
  unmerge(area: Area): void {
    this.flush();
    this.#structure.unmerge(area);
  }
  merges(sheetId: string): Rectangle[] {
    return this.#structure.merges(sheetId);
  }
  columnWidth(sheetId: string, column: number): number {
    return this.#measures.columnWidth(sheetId, column);
  }
  setColumnWidth(sheetId: string, first: number, last: number, points: number): void {
    this.#measures.setColumnWidth(sheetId, first, last, points);
  }
  rowHeight(sheetId: string, row: number): number {
    return this.#measures.rowHeight(sheetId, row);
  }
  setRowHeight(sheetId: string, first: number, last: number, points: number): void {
    this.#measures.setRowHeight(sheetId, first, last, points);
  }
  resetRowHeight(sheetId: string, first: number, last: number): void {
    this.#measures.resetRowHeight(sheetId, first, last);
  }
  autofitColumns(sheetId: string, first: number, last: number): void {
    this.flush();
    this.#measures.autofitColumns(sheetId, first, last);
  }
  autofitRows(sheetId: string, first: number, last: number): void {
    this.flush();
    this.#measures.autofitRows(sheetId, first, last);
  }
  setHidden(sheetId: string, axis: "row" | "column", first: number, last: number, hidden: boolean): void {
    this.#measures.setHidden(sheetId, axis, first, last, hidden);
  }
  isHidden(sheetId: string, axis: "row" | "column", index: number): boolean {
    return this.#measures.isHidden(sheetId, axis, index);
  }

  tables(): PlacedTable[] {
    return this.#tables.list();
  }
  async addTable(area: Area, name: string, style: string): Promise<string> {
    await this.#headersKnown(area);
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
    await this.#headersKnown(area);
    this.#tables.resize(tableId, area);
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
    this.#tables.change(tableId, patch);
  }
  async filterTable(tableId: string, column: number, values: string[] | null): Promise<void> {
    await this.calculation.settle();
    this.#tables.filter(tableId, column, values && [...values, ...this.#numbersShown(tableId, column, values)]);
  }
  /** The engine's filter compares numbers as they are, not as they are shown: those shown as one of these texts. */
  #numbersShown(tableId: string, column: number, shown: string[]): string[] {
    const table = this.tables().find(({ id }) => id === tableId);
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
    const filters = Object.entries(this.#tables.filters(tableId));
    return Object.fromEntries(filters.map(([column, values]) => [column, values.filter((value) => typeof value === "string")]));
  }
  names(): NameModel[] {
    return this.#names.list();
  }
  setName(name: NameModel): void {
    this.flush();
    this.#names.set(name);
  }
  removeName(name: string, sheet?: string): void {
    this.flush();
    this.#names.remove(name, sheet);
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
  notes(sheetId: string): SheetModel["notes"] {
    return this.#annotations.notes(sheetId);
  }
  setNote(sheetId: string, row: number, column: number, text: string | null): void {
    this.#annotations.setNote(sheetId, row, column, text);
  }
  hyperlinks(sheetId: string): SheetModel["hyperlinks"] {
    return this.#annotations.hyperlinks(sheetId);
  }
  setHyperlink(sheetId: string, row: number, column: number, link: { target: string; tip?: string } | null): void {
    this.#annotations.setHyperlink(sheetId, row, column, link);
  }
  selection(): Area {
    return this.#selection.get();
  }
  selections(): Area[] {
    return this.#selection.all();
  }
  select(area: Area): void {
    this.selectSeveral([area]);
  }
  selectSeveral(areas: readonly [Area, ...Area[]]): void {
    this.#sheets.activate(areas[0].sheetId);
    this.#selection.set(areas);
  }
  guard(refuses: (change: UserChange, area: Area) => boolean): void {
    this.#guard.refuses = refuses;
  }
  editing(): boolean {
    return false;
  }

  on(listener: (event: EngineEvent) => void): () => void {
    return this.events.on(listener);
  }
  setFunctions(namespace: string, functions: FunctionMetadata[], call: FunctionCall, again: "all" | "unanswered" = "all"): void {
    this.#functions.set(namespace, functions, call);
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
