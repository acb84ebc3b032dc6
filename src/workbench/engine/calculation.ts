/**
 * Makes the engine calculate now and says when the results are in the cells. The engine itself starts 100 ms after the last
 * change; whoever waited for that would pay 100 ms for every read after a write.
 */
import { ICommandService, IUniverInstanceService, UniverInstanceType } from "@univerjs/core";
import type { Injector, IRange, IUnitRange, Workbook } from "@univerjs/core";
import {
  FormulaDataModel,
  IFormulaDependencyGenerator,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
  SetFormulaDataMutation,
} from "@univerjs/engine-formula";
import type { IFormulaDirtyData, IUnitRowData } from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { SheetsFilterService } from "@univerjs/sheets-filter";
import { TriggerCalculationController } from "@univerjs/sheets-formula";
import { TableManager } from "@univerjs/sheets-table";
import type { Calculation } from "./engine";
import { readingFormulasOnce } from "./rewrite";
import { triggerSeam } from "./seams";
import type { TriggerSeam } from "./seams";

/** `stageInfo.stage` of the notification sent once at the end of every run, stopped ones too. */
const CALCULATION_COMPLETED = 8;

interface Notification {
  stageInfo?: { stage?: number };
}

/** A mutation of cells; its cells may carry formulas. */
interface Written {
  unitId: string;
  subUnitId: string;
  cellValue?: Record<number, Record<number, { f?: string | null } | null> | undefined>;
}

interface Result {
  unitData?: Record<string, Record<string, unknown> | undefined>;
}

export class EngineCalculation implements Calculation {
  runs = 0;
  #running = 0;
  /** Formulas that were written and that the engine has yet to enter in its books. */
  #entering = 0;
  #starting: Promise<void> | undefined;
  /** The next run calculates every formula. */
  #everything = false;
  #mode: Calculation["mode"] = "Automatic";
  #waiting: (() => void)[] = [];
  /** With manual calculation: formulas written since the last run. Excel calculates each once when it is entered. */
  #written: IUnitRange[] = [];
  /** The run calculates these formulas and none that depend on them. */
  #only: Set<string> | undefined;
  readonly #commands: ICommandService;
  readonly #trigger: TriggerSeam;
  readonly #flush: () => void;

  /**
   * @param flush writes that wait in a buffer become changes of the workbook; called before anything is judged clean.
   * @param calculated called after each run with the sheets that got results.
   */
  constructor(injector: Injector, flush: () => void, calculated: (sheetIds: string[]) => void) {
    this.#commands = injector.get(ICommandService);
    this.#trigger = triggerSeam(injector.get(TriggerCalculationController));
    this.#flush = flush;
    askOnlyHiddenRows(injector);
    this.#limitRuns(injector);
    let touched = new Set<string>();
    this.#commands.beforeCommandExecuted(({ id }) => {
      if (id === SetFormulaDataMutation.id) this.#entering++;
      if (id !== SetFormulaCalculationStartMutation.id) return;
      this.#running++;
      this.runs++;
    });
    this.#commands.onCommandExecuted(({ id, params }, options) => {
      if (id === SetFormulaDataMutation.id) this.#entering--;
      if (this.#mode === "Manual" && id === SetRangeValuesMutation.id && !options?.onlyLocal) this.#note(params as Written);
      if (id === SetFormulaCalculationResultMutation.id)
        for (const sheets of Object.values((params as Result).unitData ?? {}))
          Object.keys(sheets ?? {}).forEach((sheet) => touched.add(sheet));
      if (this.#mode === "Manual") clearTimeout(this.#trigger._setTimeoutKey);
      if (id !== SetFormulaCalculationNotificationMutation.id || (params as Notification).stageInfo?.stage !== CALCULATION_COMPLETED)
        return;
      this.#running = Math.max(0, this.#running - 1);
      if (this.#running > 0) return;
      this.#only = undefined;
      // The result mutation is queued as microtasks right behind this one: a macrotask later it is in the cells.
      afterMicrotasks(() => {
        const sheets = [...touched];
        touched = new Set();
        calculated(sheets);
        this.#waiting.splice(0).forEach((resolve) => resolve());
      });
    });
  }

  get dirty(): boolean {
    return this.#running > 0 || this.#starting !== undefined || this.#trigger._waitingCommandQueue.length > 0;
  }

  get mode(): Calculation["mode"] {
    return this.#mode;
  }

  set mode(mode: Calculation["mode"]) {
    const before = this.#mode;
    this.#mode = mode;
    // Excel calculates what waited as soon as it may; the run itself is asynchronous and the next read waits for it.
    if (before === "Manual" && mode !== "Manual") void this.#start(false);
  }

  async settle(): Promise<void> {
    this.#flush();
    while (this.dirty) {
      if (this.#running > 0) await this.#end();
      else if (this.#starting) await this.#starting;
      else if (this.#mode !== "Manual") await this.#start(false);
      else if (this.#written.length > 0) await this.#calculateWritten();
      else return;
    }
  }

  async calculate(type: "Recalculate" | "Full" | "FullRebuild"): Promise<void> {
    this.#flush();
    while (this.#running > 0 || this.#starting) await (this.#running > 0 ? this.#end() : this.#starting);
    if (type !== "Recalculate" || this.#trigger._waitingCommandQueue.length > 0) await this.#start(type !== "Recalculate");
    while (this.#running > 0) await this.#end();
  }

  /** Everything is to be calculated again, with the next settle. */
  invalidate(): void {
    const trigger = this.#trigger;
    trigger._executingDirtyData = { ...trigger._executingDirtyData, forceCalculation: true };
    if (this.#running > 0) this.#commands.syncExecuteCommand(SetFormulaCalculationStopMutation.id, {});
    if (this.#mode !== "Manual") void this.#start(true);
  }

  /** Formulas among written cells are calculated soon, also when nobody reads them. */
  #note({ unitId, subUnitId, cellValue }: Written): void {
    const before = this.#written.length;
    for (const [row, line] of Object.entries(cellValue ?? {}))
      for (const [column, cell] of Object.entries(line ?? {})) {
        const range = { startRow: Number(row), endRow: Number(row), startColumn: Number(column), endColumn: Number(column) };
        if (cell?.f) this.#written.push({ unitId, sheetId: subUnitId, range });
      }
    if (before === 0 && this.#written.length > 0) afterMicrotasks(() => void this.settle());
  }

  /** What else waits goes on waiting for a person. */
  async #calculateWritten(): Promise<void> {
    const dirtyRanges = this.#written.splice(0);
    await this.#entered();
    this.#only = new Set(dirtyRanges.map(({ sheetId, range }) => placeOf(sheetId, range.startRow, range.startColumn)));
    const dirty: IFormulaDirtyData = {
      forceCalculation: false,
      dirtyRanges,
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtySuperTableMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
    };
    this.#commands.syncExecuteCommand(SetFormulaCalculationStartMutation.id, dirty, { onlyLocal: true });
  }

  #limitRuns(injector: Injector): void {
    const generator = injector.get(IFormulaDependencyGenerator);
    const generate = generator.generate.bind(generator);
    generator.generate = async (...options) => {
      const trees = await generate(...options);
      const only = this.#only;
      return only ? trees.filter(({ subUnitId, row, column }) => only.has(placeOf(subUnitId, row, column))) : trees;
    };
  }

  #end(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /**
   * Starts as soon as written formulas are in the engine's books: they get there a few microtasks after the write. A run that starts
   * before that orders formulas by numbers that are about to be withdrawn, and leaves those behind in the index of who reads what.
   */
  #start(everything: boolean): Promise<void> | undefined {
    clearTimeout(this.#trigger._setTimeoutKey);
    this.#everything ||= everything;
    if (this.#entering === 0) return void this.#startNow();
    this.#starting ??= this.#entered().then(() => {
      this.#starting = undefined;
      this.#startNow();
    });
    return this.#starting;
  }

  async #entered(): Promise<void> {
    for (let turn = 0; this.#entering > 0 && turn < 100; turn++) await null;
    this.#entering = 0;
  }

  /** Turns the waiting changes into dirty data and starts. */
  #startNow(): void {
    const trigger = this.#trigger;
    const everything = this.#everything;
    this.#everything = false;
    clearTimeout(trigger._setTimeoutKey);
    if (!everything && trigger._waitingCommandQueue.length === 0) return;
    const changed = readingFormulasOnce(() => trigger._generateDirty(trigger._waitingCommandQueue));
    trigger._executingDirtyData = trigger._mergeDirty(trigger._executingDirtyData, changed);
    trigger._waitingCommandQueue = [];
    this.#written = [];
    if (everything) trigger._executingDirtyData.forceCalculation = true;
    this.#commands.syncExecuteCommand(SetFormulaCalculationStartMutation.id, { ...trigger._executingDirtyData }, { onlyLocal: true });
  }
}

const placeOf = (sheetId: string, row: number, column: number) => `${sheetId}!${row},${column}`;

/**
 * Before each calculation the engine asks every row of every sheet whether it is hidden (SUBTOTAL needs to know), about 1 ms
 * per 1,000 rows. Rows without a record and outside every filter cannot be hidden, so only the others are asked.
 */
function askOnlyHiddenRows(injector: Injector): void {
  const model = injector.get(FormulaDataModel);
  const books = injector.get(IUniverInstanceService);
  model.getHiddenRowsFiltered = () => {
    const hidden: IUnitRowData = {};
    for (const book of books.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET)) {
      const ofBook: IUnitRowData[string] = (hidden[book.getUnitId()] = {});
      for (const sheet of book.getSheets()) {
        const ofSheet: Record<number, { hd: 1 }> = {};
        for (const row of Object.keys(sheet.getConfig().rowData)) if (!sheet.getRowVisible(Number(row))) ofSheet[Number(row)] = { hd: 1 };
        for (const { startRow, endRow } of filterRanges(injector, book.getUnitId(), sheet.getSheetId()))
          for (let row = startRow; row <= endRow; row++) if (sheet.getRowFiltered(row)) ofSheet[row] = { hd: 1 };
        ofBook[sheet.getSheetId()] = ofSheet;
      }
    }
    return hidden;
  };
}

/** Areas of a sheet where a filter may hide rows: tables and the sheet's own filter. */
function filterRanges(injector: Injector, unitId: string, sheetId: string): IRange[] {
  const tables = injector.get(TableManager).getTablesBySubunitId(unitId, sheetId);
  const own = injector.get(SheetsFilterService).getFilterModel(unitId, sheetId);
  return [
    ...tables.filter((table) => table.getColumnsCount() > 0 && hasFilter(table)).map((table) => table.getTableFilterRange()),
    ...(own ? [own.getRange()] : []),
  ];
}

type Table = NonNullable<ReturnType<TableManager["getTableById"]>>;

function hasFilter(table: Table): boolean {
  return (table.getTableFilters().toJSON().tableColumnFilterList ?? []).some((filter) => filter !== undefined && filter !== null);
}

/** One macrotask later; as early as the platform allows. */
const afterMicrotasks: (run: () => void) => void = (() => {
  if (typeof setImmediate === "function") return (run) => void setImmediate(run);
  if (typeof MessageChannel !== "function") return (run) => void setTimeout(run, 0);
  const channel = new MessageChannel();
  const tasks: (() => void)[] = [];
  channel.port1.onmessage = () => tasks.shift()?.();
  return (run) => {
    tasks.push(run);
    channel.port2.postMessage(0);
  };
})();
