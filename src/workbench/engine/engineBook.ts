/** The parts of the engine and how they are joined; opening another workbook. */
import { UniverInstanceType } from "@univerjs/core";
import type { Univer } from "@univerjs/core";
import { AFTER_CELL_EDIT, SheetInterceptorService } from "@univerjs/sheets";
import type { SheetModel, WorkbookModel } from "../model";
import { defineAnchorArray } from "./anchorArray";
import { repairArrayIndex } from "./arrayIndex";
import { repairGridSize } from "./gridSize";
import { repairComputedArrays } from "./computedArrays";
import { indexConditionalSums } from "./indexedSums";
import { Annotations } from "./annotations";
import { EngineCalculation } from "./calculation";
import { CellStore } from "./cellStore";
import { ConditionalFormatStore } from "./conditionalFormatStore";
import { Context } from "./context";
import { normalise, shown, teachLexer } from "./dialect";
import type { SheetState } from "./engine";
import { Events } from "./engineEvents";
import { calculateAsExcel } from "./functions/excelFunctions";
import { FunctionRegistry, Messages } from "./customFunctions";
import { Guard } from "./guard";
import { afterMicrotasks } from "./macrotask";
import { Measures } from "./widthsAndHeights";
import { NameStore } from "./nameStore";
import { Selection } from "./selection";
import { makeTextsWithoutStore } from "./plainTexts";
import { compareShortRangesDirectly } from "./shortRanges";
import { arraysOf, dueAtOpening, meaningOf } from "./recalculation/opened";
import { Recalculation } from "./recalculation/recalculation";
import { SheetCopies } from "./sheetCopies";
import { SheetStore } from "./sheets";
import { emptyWorkbook, snapshotOf, stored, tablesOf } from "./snapshot";
import { SpillFormats } from "./spillFormats";
import { Structure } from "./sheetStructure";
import { StyleStore } from "./styleStore";
import { watchTables } from "./tableFormulas";
import { TableStore } from "./tableStore";
import { ValidationStore } from "./validationStore";

export abstract class EngineBook {
  readonly calculation: EngineCalculation;
  protected readonly context: Context;
  protected readonly cells: CellStore;
  protected readonly events: Events;
  protected readonly sheetStore: SheetStore;
  protected readonly styleStore: StyleStore;
  protected readonly tableStore: TableStore;
  protected readonly ruleStore: ConditionalFormatStore;
  protected readonly validationStore: ValidationStore;
  protected readonly messages = new Messages();
  protected readonly functionRegistry: FunctionRegistry;
  protected readonly structure: Structure;
  protected readonly measures: Measures;
  protected readonly sheetCopies: SheetCopies;
  protected readonly nameStore: NameStore;
  protected readonly annotations: Annotations;
  protected readonly selectionStore: Selection;
  protected readonly spillFormats: SpillFormats;
  protected readonly cellGuard: Guard;
  protected readonly recalculation: Recalculation;

  constructor(protected readonly univer: Univer) {
    // Plugins start with the first workbook; only then are their services there.
    const first = emptyWorkbook();
    univer.createUnit(UniverInstanceType.UNIVER_SHEET, first);
    const context = (this.context = new Context(univer));
    context.unitId = first.id;
    const tables = (this.tableStore = new TableStore(context, () => this.cells));
    this.cells = new CellStore(
      context,
      (formula, sheetId, row, column) => normalise(formula, tables, tables.around(sheetId, row, column)),
      (formula, sheetId, row, column) => shown(formula, formula.includes("[@") ? tables.around(sheetId, row, column) : undefined),
    );
    this.sheetStore = new SheetStore(context);
    this.ruleStore = new ConditionalFormatStore(context);
    this.spillFormats = new SpillFormats(context, this.cells);
    this.validationStore = new ValidationStore(context);
    this.styleStore = new StyleStore(context, this.cells);
    this.functionRegistry = new FunctionRegistry(context, this.messages, () => this.recalculation.noteUnanswered());
    this.structure = new Structure(context, this.cells, () => this.events);
    this.measures = new Measures(context, this.cells, this.styleStore);
    this.nameStore = new NameStore(context, tables);
    tables.definedName = (name) => this.nameStore.spelling(name);
    this.annotations = new Annotations(context, this.cells);
    this.selectionStore = new Selection(context);
    this.sheetCopies = new SheetCopies(context, this.sheetStore, tables, this.ruleStore, this.validationStore, this.annotations);
    teachLexer(context.injector, tables);
    const findArraysBy = defineAnchorArray(context.injector);
    repairArrayIndex(context.injector);
    repairGridSize(context.injector);
    calculateAsExcel(context.injector);
    const forgetSums = indexConditionalSums(context.injector);
    compareShortRangesDirectly();
    makeTextsWithoutStore();
    repairComputedArrays(context.injector);
    this.recalculation = new Recalculation(context, context.formulasOf, forgetSums, (sheetId, row, column) =>
      this.cells.fit(sheetId, row, column),
    );
    this.recalculation.notation = this.styleStore.notation;
    findArraysBy((sheetId, row, column) => this.recalculation.arrayAt(sheetId, row, column));
    this.readTypedFormulas();
    watchTables(context);
    this.events = new Events(context, (area, origin) => {
      tables.cellsChanged(area, origin);
      if (origin === "user") this.calculation.soon();
    });
    this.cellGuard = new Guard(
      context,
      () => this.selectionStore.get(),
      (area) => this.events.emit({ type: "refused", area }),
    );
    this.calculation = new EngineCalculation(context.injector, this.recalculation, () => this.cells.flush(), {
      started: () => this.holdPainting(),
      calculated: (sheetIds) => {
        this.spillFormats.calculated(sheetIds);
        this.releasePainting();
        this.events.emit({ type: "calculated", sheetIds });
      },
    });
  }

  /** Nothing is drawn until the calculation that starts has its results; only a page draws. */
  protected holdPainting(): void {}
  protected releasePainting(): void {}

  /** What a person types gets the spelling that the API gives. */
  private readTypedFormulas(): void {
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
      const names = { isFunction: (name: string) => this.tableStore.isFunction(name), table, definedName };
      const data = snapshotOf(model, (formula, sheet, row, column) => normalise(formula, names, around(sheet, row, column)));
      for (const part of [this.tableStore, this.sheetStore, this.ruleStore, this.spillFormats, this.validationStore, this.messages])
        part.forget();
      context.forgetRules(before);
      context.unitId = data.id;
      this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, data);
      context.close(before);
      for (const name of model.names) this.nameStore.set(name);
      for (const sheet of model.sheets) this.restore(sheet);
      const active = model.sheets.find(({ id, name }) => id === model.activeSheet || name === model.activeSheet);
      if (active) this.sheetStore.activate(active.id);
    };
    await context.understanding.opening(meaningOf(model), async () => {
      this.events.muted(open);
      // Tables and names reach the formulas a few microtasks later.
      await new Promise<void>(afterMicrotasks);
    });
    // After the previous workbook is gone: it takes along what its own arrays filled.
    this.cells.fillArrays(arraysOf(model, stored));
    await this.opened();
    await this.calculation.opened(dueAtOpening(model), model.calculateFully === true);
  }

  private restore(sheet: SheetModel): void {
    if (sheet.visibility === "veryHidden") this.sheetStore.markVeryHidden(sheet.id);
    for (const table of sheet.tables) this.tableStore.restore(table, sheet.id);
    for (const format of sheet.conditionalFormats) this.ruleStore.add(sheet.id, format);
    for (const validation of sheet.validations) this.validationStore.set(sheet.id, validation);
    for (const { row, column, text } of sheet.notes) this.annotations.setNote(sheet.id, row, column, text);
  }

  /** Called when another workbook is open, before it is calculated; resolves when it can be. */
  protected async opened(): Promise<void> {}

  dispose(): void {
    this.calculation.close();
    this.recalculation.close();
    this.univer.dispose();
  }

  sheets(): SheetState[] {
    return this.sheetStore.list();
  }
  sheet(sheetId: string): SheetState | undefined {
    return this.sheetStore.find(sheetId);
  }
  addSheet(name: string, index?: number): string {
    return this.sheetStore.add(name, index);
  }
  removeSheet(sheetId: string): void {
    this.cells.flush();
    this.sheetStore.remove(sheetId);
  }
  renameSheet(sheetId: string, name: string): void {
    this.cells.flush();
    this.sheetStore.rename(sheetId, name);
  }
  moveSheet(sheetId: string, index: number): void {
    this.sheetStore.move(sheetId, index);
  }
  copySheet(sheetId: string, name: string, index?: number): string {
    this.cells.flush();
    return this.sheetCopies.copy(sheetId, name, index);
  }
  activeSheet(): string {
    return this.sheetStore.activeId();
  }
  activateSheet(sheetId: string): void {
    this.sheetStore.activate(sheetId);
  }
  changeSheet(sheetId: string, patch: Partial<Omit<SheetState, "id" | "name">>): void {
    this.sheetStore.change(sheetId, patch);
  }
}
