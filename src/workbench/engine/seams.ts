/**
 * The private members of the engine this room leans on, exact to version 0.25.1. They are typed here once and looked for at
 * start, so that an upgrade that moves one stops with its name instead of calculating wrongly.
 */
import type { ICellData, IRange, Nullable } from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import type {
  BaseValueObject,
  IFormulaDatasetConfig,
  IFormulaRuntimeService,
  IRuntimeUnitDataType,
  LexerNode,
} from "@univerjs/engine-formula";

export interface DirtyData {
  forceCalculation: boolean;
  dirtyRanges: { unitId: string; sheetId: string; range: IRange }[];
}

/** `TriggerCalculationController`: collects what changed and starts a calculation 100 ms after the last change. */
export interface TriggerSeam {
  _waitingCommandQueue: { id: string }[];
  _executingDirtyData: DirtyData;
  _setTimeoutKey: ReturnType<typeof setTimeout> | number;
  _mergeDirty(a: DirtyData, b: DirtyData): DirtyData;
  _generateDirty(commands: unknown[]): DirtyData;
}

/** `LexerTreeBuilder.prototype`: turns formula text into tokens, shared by the calculation and the editor. */
export interface LexerSeam {
  _resetTemp(): void;
  _squareBracketState: number;
  treeBuilder(formula: string, withSuffixes?: boolean, book?: NamesOfBook): string | LexerNode;
  sequenceNodesBuilder: LexerTreeBuilder["sequenceNodesBuilder"];
  _checkDefinedNameDirty(name: string, book: NamesOfBook): boolean;
}

/** What the lexer asks about names; in the map are those that changed since the last calculation. */
export interface NamesOfBook {
  unitId: string;
  getValueByName(unitId: string, name: string): { formulaOrRefString: string; localSheetId?: string } | null;
  getSheetName(unitId: string, sheetId: string): string;
  getDirtyDefinedNameMap(): Record<string, Record<string, string> | undefined>;
}

/** What a table means to a formula. `range` includes the header row; `titleMap` gives a column's offset by its title. */
export interface TableMeaning {
  range: IRange;
  sheetId: string;
  titleMap: Map<string, number>;
}

/** `SuperTableService`: table names known to formulas, by workbook. */
export interface TableServiceSeam {
  _tableMap: Map<string, Map<string, TableMeaning>>;
}

/** `ConditionalFormattingViewModel`: makes for each rule the unit that judges cells. */
export interface RuleCellsSeam {
  _createRuleCalculateUnitInstance(unitId: string, sheetId: string, rule: object): RuleUnit | undefined;
}

export interface RuleUnit {
  _context: { getCellValue(row: number, column: number): Nullable<ICellData> };
}

/** `CalculateFormulaService`: calculates, and tells others how far it is. */
export interface CalculatorSeam {
  execute(config: IFormulaDatasetConfig): Promise<void>;
  _executionInProgressListener$: { next(state: ReturnType<IFormulaRuntimeService["getRuntimeState"]>): void };
  _executionCompleteListener$: { next(data: ReturnType<IFormulaRuntimeService["getAllRuntimeData"]>): void };
}

/** `FormulaRuntimeService`: what a calculation gave so far. */
export interface ResultSeam {
  _getValueObjectOfRuntimeData(value: Nullable<BaseValueObject>): ICellData | undefined;
  getRuntimeClearArrayFormulaCellData(): IRuntimeUnitDataType;
}

/** Formulas of a sheet by row and column; `x` and `y` are the distances to the cell whose text a shared formula has. */
export type SheetFormulas = Record<string, Record<string, { f: string; si?: string; x?: number; y?: number }>>;

/** `FormulaDataModel`: which cells have formulas. */
export interface FormulaDataSeam {
  getFormulaData(): Record<string, Record<string, SheetFormulas>>;
  getSheetFormulaData(unitId: string, sheetId: string): SheetFormulas;
  _getSheetFormulaIdMap(unitId: string, sheetId: string): Record<string, { f: string; r: number; c: number }>;
}

/** `RegisterOtherFormulaService`: the formulas of conditional formats and validations that somebody still asks for, by workbook. */
export interface RegistrarSeam {
  _formulaCacheMap: Map<string, unknown>;
}

/** `Layer`: a part of the canvas; the function takes its next drawing back, and is there while one waits. */
export interface LayerSeam {
  _debounceDirtyFunc?: (() => void) | null;
}

/** The canvas's `Engine.prototype`: draws all that is registered, once a frame. */
export interface PainterSeam {
  _renderFrame(timestamp: number): void;
  /** What the browser calls for a frame: it draws and asks for the next one. */
  _renderFunction(timestamp: number): void;
  readonly _renderFrameTasks: (() => void)[];
  _cancelFrame(): void;
  startRenderLoop(): void;
  getScenes(): Record<string, { isDirty(): boolean }>;
}

function need(owner: object, name: string, members: string[]): void {
  const missing = members.filter((member) => !(member in owner));
  if (missing.length > 0)
    throw new Error(
      `The spreadsheet engine was upgraded: ${name} no longer has ${missing.join(", ")}. src/workbench/engine/seams.ts depends on it.`,
    );
}

export function triggerSeam(controller: object): TriggerSeam {
  need(controller, "TriggerCalculationController", [
    "_waitingCommandQueue",
    "_executingDirtyData",
    "_setTimeoutKey",
    "_mergeDirty",
    "_generateDirty",
  ]);
  return controller as unknown as TriggerSeam;
}

export function lexerSeam(): LexerSeam {
  need(LexerTreeBuilder.prototype, "LexerTreeBuilder", ["_resetTemp", "treeBuilder", "sequenceNodesBuilder", "_checkDefinedNameDirty"]);
  return LexerTreeBuilder.prototype as unknown as LexerSeam;
}

export function tableServiceSeam(service: object): TableServiceSeam {
  need(service, "SuperTableService", ["_tableMap"]);
  return service as unknown as TableServiceSeam;
}

export function ruleCellsSeam(view: object): RuleCellsSeam {
  need(view, "ConditionalFormattingViewModel", ["_createRuleCalculateUnitInstance"]);
  return view as unknown as RuleCellsSeam;
}

export function calculatorSeam(service: object): CalculatorSeam {
  need(service, "CalculateFormulaService", ["execute", "_executionInProgressListener$", "_executionCompleteListener$"]);
  return service as unknown as CalculatorSeam;
}

export function resultSeam(service: object): ResultSeam {
  need(service, "FormulaRuntimeService", ["_getValueObjectOfRuntimeData", "getRuntimeClearArrayFormulaCellData"]);
  return service as unknown as ResultSeam;
}

export function formulaDataSeam(model: object): FormulaDataSeam {
  need(model, "FormulaDataModel", ["getFormulaData", "getSheetFormulaData", "_getSheetFormulaIdMap"]);
  return model as unknown as FormulaDataSeam;
}

export function registrarSeam(service: object): RegistrarSeam {
  need(service, "RegisterOtherFormulaService", ["_formulaCacheMap"]);
  return service as unknown as RegistrarSeam;
}

export function layerSeam(layer: object): LayerSeam {
  need(layer, "Layer", ["_debounceDirtyFunc"]);
  return layer;
}

/** Members that a painter has of its own, so that only one that was made can be asked for them. */
export function paintingSeam(painter: object): PainterSeam {
  need(painter, "Engine", ["_renderFunction", "_renderFrameTasks"]);
  return painterSeam(painter);
}

export function painterSeam(painter: object): PainterSeam {
  need(painter, "Engine", ["_renderFrame", "_cancelFrame", "startRenderLoop", "getScenes"]);
  return painter as unknown as PainterSeam;
}
