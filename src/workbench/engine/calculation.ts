/**
 * Makes the engine calculate now and says when the results are in the cells. The engine itself starts 100 ms after the last
 * change; whoever waited for that would pay 100 ms for every read after a write.
 */
import { ICommandService, IUniverInstanceService, UniverInstanceType } from "@univerjs/core";
import type { Injector, IRange, IUnitRange, Workbook } from "@univerjs/core";
import {
  FormulaDataModel,
  OtherFormulaMarkDirty,
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
import type { Recalculation } from "./recalculation/recalculation";
import { afterMicrotasks } from "./macrotask";
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
  #closed = false;
  /** Formulas that were written and that the engine has yet to enter in its books. */
  #entering = 0;
  #starting: Promise<void> | undefined;
  /** The next run calculates every formula. */
  #everything = false;
  /** Everything has to be calculated again though no cell changed. */
  #again = false;
  #mode: Calculation["mode"] = "Automatic";
  #waiting: (() => void)[] = [];
  /** With manual calculation: formulas written since the last run. Excel calculates each once when it is entered. */
  #written: IUnitRange[] = [];
  /** The run calculates these formulas and none that depend on them. */
  readonly #commands: ICommandService;
  readonly #trigger: TriggerSeam;
  readonly #flush: () => void;
  readonly #recalculation: Recalculation;

  /**
   * @param flush writes that wait in a buffer become changes of the workbook; called before anything is judged clean.
   * @param tell `started` is called before a run, `calculated` after it with the sheets that got results.
   */
  constructor(
    injector: Injector,
    recalculation: Recalculation,
    flush: () => void,
    tell: { started: () => void; calculated: (sheetIds: string[]) => void },
  ) {
    this.#recalculation = recalculation;
    this.#commands = injector.get(ICommandService);
    this.#trigger = triggerSeam(injector.get(TriggerCalculationController));
    this.#flush = flush;
    askOnlyHiddenRows(injector);
    let touched = new Set<string>();
    this.#commands.beforeCommandExecuted(({ id }) => {
      if (id === SetFormulaDataMutation.id) this.#entering++;
      if (id !== SetFormulaCalculationStartMutation.id) return;
      this.#running++;
      this.runs++;
      tell.started();
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
      this.#recalculation.only = undefined;
      // The result mutation is queued as microtasks right behind this one: a macrotask later it is in the cells.
      afterMicrotasks(() => {
        const sheets = [...touched];
        touched = new Set();
        tell.calculated(sheets);
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
    if (before === "Manual" && mode !== "Manual") void this.#start();
  }

  async settle(): Promise<void> {
    this.#flush();
    while (this.dirty) {
      if (this.#running > 0) await this.#end();
      else if (this.#starting) await this.#starting;
      else if (this.#mode !== "Manual") await this.#start();
      else if (this.#written.length > 0) await this.#calculateWritten();
      else return;
    }
  }

  /** A person changed cells: calculates at once, as Excel does, where the engine would wait in case more is typed. */
  soon(): void {
    if (this.#mode !== "Manual") afterMicrotasks(() => void (this.#closed || this.settle()));
  }

  /** The workbook goes away: what was to be calculated soon is not. */
  close(): void {
    this.#closed = true;
  }

  async calculate(type: "Recalculate" | "Full" | "FullRebuild"): Promise<void> {
    this.#flush();
    await this.ended();
    if (type !== "Recalculate") this.#everything = true;
    await this.#start();
    while (this.#running > 0) await this.#end();
  }

  /** Lets the running calculation finish and starts no other. */
  async ended(): Promise<void> {
    while (this.#running > 0 || this.#starting) await (this.#running > 0 ? this.#end() : this.#starting);
  }

  /** Another workbook was opened. Its stored values are kept, as in Excel; only what is due is calculated. */
  async opened(isDue: (sheetId: string, row: number, column: number) => boolean, fully: boolean): Promise<void> {
    this.#recalculation.book.adopt(isDue);
    // Its names and tables came with it: they are no change.
    const trigger = this.#trigger;
    clearTimeout(trigger._setTimeoutKey);
    trigger._waitingCommandQueue = trigger._waitingCommandQueue.filter(({ id }) => id === OtherFormulaMarkDirty.id);
    trigger._executingDirtyData = nothingDirty();
    if (fully) await this.calculate("Full");
    else if (this.#recalculation.book.waiting.size > 0) {
      this.#commands.syncExecuteCommand(SetFormulaCalculationStartMutation.id, nothingDirty(), { onlyLocal: true });
      while (this.#running > 0) await this.#end();
    }
    await this.settle();
  }

  /** Has these cells calculated again at the next settle, or everything where none are given. */
  invalidate(cells?: readonly IUnitRange[]): void {
    const trigger = this.#trigger;
    const now = trigger._executingDirtyData;
    if (cells?.length === 0) return;
    trigger._executingDirtyData = cells ? { ...now, dirtyRanges: [...now.dirtyRanges, ...cells] } : { ...now, forceCalculation: true };
    this.#again = true;
    if (this.#running > 0) this.#commands.syncExecuteCommand(SetFormulaCalculationStopMutation.id, {});
    if (this.#mode !== "Manual") void this.#start();
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

  /** Everything else goes on waiting for a person. */
  async #calculateWritten(): Promise<void> {
    const dirtyRanges = this.#written.splice(0);
    await this.#entered();
    const written = new Set(dirtyRanges.map(({ sheetId, range }) => placeOf(sheetId, range.startRow, range.startColumn)));
    this.#recalculation.only = ({ sheetId, row, column }) => written.has(placeOf(sheetId, row, column));
    this.#commands.syncExecuteCommand(SetFormulaCalculationStartMutation.id, { ...nothingDirty(), dirtyRanges }, { onlyLocal: true });
  }

  #end(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /**
   * Starts as soon as written formulas are in the engine's books: they get there a few microtasks after the write. A run that starts
   * before that orders formulas by numbers that are about to be withdrawn, and leaves those behind in the index of who reads what.
   */
  #start(): Promise<void> | undefined {
    clearTimeout(this.#trigger._setTimeoutKey);
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
    clearTimeout(trigger._setTimeoutKey);
    if (!everything && !this.#again && trigger._waitingCommandQueue.length === 0) return;
    this.#everything = this.#again = false;
    const changed = trigger._generateDirty(trigger._waitingCommandQueue);
    trigger._executingDirtyData = trigger._mergeDirty(trigger._executingDirtyData, changed);
    trigger._waitingCommandQueue = [];
    this.#written = [];
    if (everything) trigger._executingDirtyData.forceCalculation = true;
    this.#commands.syncExecuteCommand(SetFormulaCalculationStartMutation.id, { ...trigger._executingDirtyData }, { onlyLocal: true });
  }
}

const nothingDirty = (): IFormulaDirtyData => ({
  forceCalculation: false,
  dirtyRanges: [],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtySuperTableMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
});

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
