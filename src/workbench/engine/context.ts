/** What every part of the engine works with: the running engine and the workbook it shows. */
import { ResultFormats } from "./resultFormats";
import { ICommandService, IUniverInstanceService, UniverInstanceType } from "@univerjs/core";
import type { Injector, Univer, Workbook, Worksheet } from "@univerjs/core";
import { FormulaDataModel, IOtherFormulaManagerService, RegisterOtherFormulaService } from "@univerjs/engine-formula";
import type { ChangeOrigin } from "./engine";
import { Understanding } from "./recalculation/formulaUnderstanding";
import { indexFormulas } from "./formulaIndex";
import { registrarSeam, type SheetFormulas } from "./seams";

export class Context {
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly formulas: FormulaDataModel;
  /** The formulas of a sheet: a new object whenever one of them changed, never to be modified. */
  readonly formulasOf: (unitId: string, sheetId: string) => SheetFormulas;
  /** What the texts of formulas mean. */
  readonly understanding: Understanding;
  readonly results = new ResultFormats();
  readonly #instances: IUniverInstanceService;
  #actor: ChangeOrigin = "user";
  /** Id of the workbook shown; changes with each load. */
  unitId = "";

  constructor(readonly univer: Univer) {
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    this.#instances = this.injector.get(IUniverInstanceService);
    this.formulas = this.injector.get(FormulaDataModel);
    this.formulasOf = indexFormulas(this);
    this.understanding = new Understanding(this.injector);
  }

  get book(): Workbook {
    const book = this.#instances.getUnit<Workbook>(this.unitId, UniverInstanceType.UNIVER_SHEET);
    if (!book) throw new Error("No workbook is open.");
    return book;
  }

  /** Closes a workbook that is no longer shown. */
  close(unitId: string): void {
    this.#instances.disposeUnit(unitId);
  }

  /**
   * Forgets the formulas of a workbook's conditional formats and validations, which would outlive it and be prepared again before
   * every calculation. To be done before the next workbook opens: opening repeats every registration that the registrar still knows.
   */
  forgetRules(unitId: string): void {
    delete this.injector.get(IOtherFormulaManagerService).getOtherFormulaData()[unitId];
    registrarSeam(this.injector.get(RegisterOtherFormulaService))._formulaCacheMap.delete(unitId);
  }

  sheet(sheetId: string): Worksheet {
    const sheet = this.book.getSheetBySheetId(sheetId);
    if (!sheet) throw new Error(`There is no sheet ${sheetId}.`);
    return sheet;
  }

  /** Who is at work right now; a person unless we are inside `run`. Commands do not hand their options on to mutations. */
  get actor(): ChangeOrigin {
    return this.#actor;
  }

  /** Everything done inside is caused by this one. */
  as<T>(origin: ChangeOrigin, work: () => T): T {
    const before = this.#actor;
    this.#actor = origin;
    try {
      return work();
    } finally {
      this.#actor = before;
    }
  }

  /** Runs a mutation or a synchronous command on the open workbook. */
  run(id: string, params: object, origin: ChangeOrigin = "addin"): boolean {
    return this.as(origin, () => this.commands.syncExecuteCommand<object, boolean>(id, { unitId: this.unitId, ...params }));
  }

  /** As `run`, for commands declared asynchronous. Those used here do their work before they first wait. */
  async runAsync(id: string, params: object, origin: ChangeOrigin = "addin"): Promise<boolean> {
    return this.as(origin, () => this.commands.executeCommand<object, boolean>(id, { unitId: this.unitId, ...params }));
  }
}
