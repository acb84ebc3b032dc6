/**
 * One calculation: what changed and all that depends on it, each formula after everything it reads, and again where an array grew
 * over cells that somebody had read already. It takes the place of the engine's own, which puts all formulas of the workbook in order
 * for each edit, knows a dynamic array only by its first cell, and looks a second time at what arrays fill, but no third time.
 */
import type { Injector, IRange, IUnitRange } from "@univerjs/core";
import {
  CELL_INVERTED_INDEX_CACHE,
  FORMULA_REF_TO_ARRAY_CACHE,
  FormulaExecutedStateType,
  FormulaExecuteStageType,
  ICalculateFormulaService,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  IFunctionService,
  Interpreter,
  SetFormulaCalculationNotificationMutation,
} from "@univerjs/engine-formula";
import type { IFormulaDatasetConfig } from "@univerjs/engine-formula";
import type { Context } from "../context";
import { afterMicrotasks } from "../macrotask";
import { needsArrayEvaluation } from "../../xlsx/formula/evaluation";
import { calculatorSeam } from "../seams";
import type { CalculatorSeam, SheetFormulas } from "../seams";
import type { Notation } from "../shownNumber";
import { readCellsOnce } from "./referenceCells";
import type { Formula } from "./formula";
import { FormulaBook } from "./formulaBook";
import { isUnanswered } from "./opened";
import type { SheetRectangle } from "./readers";
import { areaOf, Reading } from "./reading";
import { Results } from "./results";
import { RuleFormulas } from "./ruleFormulas";
import type { RuleCell } from "./ruleFormulas";
import { reset, touches, Turns } from "./turns";

/** After so many milliseconds other work has its turn: painting, typing, a stop. */
const patience = 30;
/** Arrays that push each other round and round are left as they stand after so many turns. */
const mostTurns = 100;

export class Recalculation {
  readonly book: FormulaBook;
  /** With manual calculation: only these formulas are calculated, and nothing that depends on them. */
  only: ((formula: Formula) => boolean) | undefined;
  readonly #results: Results;
  readonly #rules: RuleFormulas;
  readonly #reading: Reading;
  readonly #turns: Turns;
  readonly #current: IFormulaCurrentConfigService;
  readonly #runtime: IFormulaRuntimeService;
  readonly #calculator: CalculatorSeam;
  /** The end of the last run that was asked for. */
  #last: Promise<void> | undefined;
  #rulesCalculated = 0;
  #closed = false;
  #rested = 0;

  constructor(
    readonly context: Context,
    formulasOf: (unitId: string, sheetId: string) => SheetFormulas,
    /** What functions keep of the cells they read has to be read again. */
    readonly forgetReads: () => void,
    /** Makes a sheet large enough for this cell. */
    readonly fit: (sheetId: string, row: number, column: number) => void,
  ) {
    const injector: Injector = context.injector;
    this.#runtime = injector.get(IFormulaRuntimeService);
    this.#current = injector.get(IFormulaCurrentConfigService);
    const interpreter = injector.get(Interpreter);
    this.#reading = new Reading(this.#runtime, interpreter, injector.get(IFunctionService));
    this.book = new FormulaBook(context, formulasOf, context.understanding, this.#reading);
    this.#results = new Results(context, this.#runtime, this.#current, this.book);
    this.#rules = new RuleFormulas(context, context.understanding, this.#reading);
    this.#turns = new Turns(this.book, this.#results, this.#reading, this.#runtime, interpreter, {
      isStopped: () => this.#isStopped(),
      forgetReads: () => this.#forget(),
    });
    this.#calculator = calculatorSeam(injector.get(ICalculateFormulaService));
    readCellsOnce();
    this.#calculator.execute = (config) => this.#runNext(config);
  }

  /** Language that formulas write and read numbers in. */
  set notation(notation: Notation) {
    this.#turns.notation = notation;
  }

  /** The area that the dynamic array of a cell fills; undefined where no formula can, or may, fill several cells. */
  arrayAt(sheetId: string, row: number, column: number): IRange | undefined {
    const formula = this.book.at(sheetId, row, column);
    if (!formula || formula.waitsFor.length > 0) return undefined;
    const { lastRow, lastColumn } = this.#results.area(formula);
    const several = lastRow > row || lastColumn > column;
    // As when the workbook is saved: what a file would mark as a dynamic array is one, even where it fills one cell today.
    if (!several && !needsArrayEvaluation(formula.text)) return undefined;
    return { startRow: row, startColumn: column, endRow: lastRow, endColumn: lastColumn };
  }

  /** The engine is being closed: a running calculation ends without results, and says so while somebody still listens. */
  close(): void {
    this.#closed = true;
    if (!this.#last) return;
    const stopped = { functionsExecutedState: FormulaExecutedStateType.STOP_EXECUTION };
    this.context.commands.syncExecuteCommand(SetFormulaCalculationNotificationMutation.id, stopped, { onlyLocal: true });
  }

  /** A custom function of the formula that is being calculated found nobody to answer. */
  noteUnanswered(): void {
    this.#turns.unanswered = true;
  }

  isUnanswered(sheetId: string, row: number, column: number): boolean {
    return this.book.at(sheetId, row, column)?.unanswered === true;
  }

  /** Cells of formulas that found nobody to answer, or that show that they know no such function. */
  unanswered(): IUnitRange[] {
    const { unitId } = this.context;
    this.book.follow();
    return [...this.book.all()]
      .filter(({ sheetId, row, column, unanswered }) => unanswered || isUnanswered(this.context.sheet(sheetId).getCellRaw(row, column)?.v))
      .map(({ sheetId, row, column }) => ({
        unitId,
        sheetId,
        range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
      }));
  }

  /** One after the other; at once where none runs, so that formulas that are entered meanwhile are left to the next. */
  #runNext(config: IFormulaDatasetConfig): Promise<void> {
    const run = this.#last ? this.#last.then(() => this.#run(config)) : this.#run(config);
    const ended = run.finally(() => {
      if (this.#last === ended) this.#last = undefined;
    });
    return (this.#last = ended);
  }

  async #run(config: IFormulaDatasetConfig): Promise<void> {
    if (this.#closed) return;
    this.#current.load({
      ...config,
      arrayFormulaCellData: this.context.formulas.getArrayFormulaCellData(),
      arrayFormulaRange: this.context.formulas.getArrayFormulaRange(),
    });
    this.#runtime.reset();
    this.#results.begin();
    this.#forget();
    this.#rulesCalculated = 0;
    this.#tell(FormulaExecuteStageType.START);
    const stopped = !(await this.#calculate(config));
    if (this.#closed) return;
    if (stopped) this.#runtime.markedAsStopFunctionsExecuted();
    else {
      if (this.#turns.calculated.length + this.#rulesCalculated > 0) this.#runtime.markedAsSuccessfullyExecuted();
      else this.#runtime.markedAsNoFunctionsExecuted();
      this.#results.kept();
      for (const [sheetId, { row, column }] of this.#results.needed) this.fit(sheetId, row, column);
      this.#tell(FormulaExecuteStageType.CALCULATION_COMPLETED);
    }
    this.#calculator._executionCompleteListener$.next(this.#runtime.getAllRuntimeData());
    if (stopped) this.#tell(FormulaExecuteStageType.CALCULATION_COMPLETED);
    this.#forget();
    this.#runtime.reset();
  }

  /** False when the calculation was stopped: nothing of it counts. */
  async #calculate(config: IFormulaDatasetConfig): Promise<boolean> {
    const { book, only } = this;
    const changed = config.dirtyRanges.filter(({ unitId }) => unitId === this.context.unitId).map(areaOf);
    book.follow();
    const due = this.#due(config, changed);
    if (due.size > 0) await this.#rest();
    if (this.#closed) return false;
    const emptied = only ? [] : book.emptied.splice(0);
    this.#turns.calculated = [];
    for (let turns = 0, next = due; next.size > 0 && turns < mostTurns; turns++) {
      if (turns > 0) this.#forget();
      const again = await this.#turns.take(next, changed, only !== undefined);
      if (!again) {
        book.emptied.push(...emptied);
        return false;
      }
      next = again;
      if (turns === 0 && changed.length > 0 && !book.isUnderstood) next = this.#due({ ...config, dirtyRanges: [] }, changed);
    }
    for (const cell of this.#rules.due(changed, config.dirtyUnitOtherFormulaMap, config.forceCalculate)) {
      if (await this.#isStopped()) return false;
      await this.#rule(cell);
    }
    for (const formula of this.#turns.calculated) book.waiting.delete(formula);
    return true;
  }

  /** Formulas that have to be calculated whatever the others give. Cells left by a removed formula are added to `changed`. */
  #due(config: IFormulaDatasetConfig, changed: SheetRectangle[]): Set<Formula> {
    const { book } = this;
    const isSomething = (map: object | undefined) => Object.keys(map ?? {}).length > 0;
    const structural = isSomething(config.dirtyNameMap) || isSomething(config.clearDependencyTreeCache);
    changed.push(...book.emptied);
    if (changed.length === 0 && book.waiting.size === 0 && !config.forceCalculate && !structural) return new Set();
    // A workbook that was just opened: most often nothing comes of what it has to calculate, and the rest need not be understood.
    if (changed.length === 0 && !config.forceCalculate && !structural && !book.isUnderstood) {
      book.understandWaiting();
      return new Set(book.waiting);
    }
    book.understand(structural);
    this.#forget();
    if (this.only) return new Set([...book.all()].filter(this.only));
    if (config.forceCalculate) return new Set(book.all());
    const due = new Set(book.waiting);
    for (const area of changed) {
      for (const formula of book.within(area)) due.add(formula);
      for (const { readers } of book.readers.touching(area)) for (const reader of readers) due.add(reader);
      for (const formula of book.arrays(area.sheetId)) if (touches(formula, area)) due.add(formula);
    }
    for (const formula of book.all()) if (formula.understood?.volatile) due.add(formula);
    return due;
  }

  async #rule({ id, understood, place, x, y }: RuleCell): Promise<void> {
    this.#reading.at(place);
    this.#runtime.setRuntimeOtherData(id, x, y, await this.#turns.value(understood, { x, y }));
    reset(understood);
    this.#rulesCalculated++;
  }

  /** Cells may have changed that somebody has read already. */
  #forget(): void {
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    CELL_INVERTED_INDEX_CACHE.clear();
    this.forgetReads();
  }

  async #isStopped(): Promise<boolean> {
    if (performance.now() - this.#rested > patience) {
      this.#tell(FormulaExecuteStageType.CURRENTLY_CALCULATING);
      await this.#rest();
    }
    return this.#closed || this.#runtime.isStopExecution();
  }

  async #rest(): Promise<void> {
    await new Promise<void>(afterMicrotasks);
    this.#rested = performance.now();
  }

  #tell(stage: FormulaExecuteStageType): void {
    this.#runtime.setFormulaExecuteStage(stage);
    this.#calculator._executionInProgressListener$.next(this.#runtime.getRuntimeState());
  }
}
