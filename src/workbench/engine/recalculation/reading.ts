/** Where the references of a formula point, and where its pointers pointed when they were calculated. */
import type { IUnitRange } from "@univerjs/core";
import type { BaseFunction, BaseReferenceObject, IFunctionService, IFormulaRuntimeService, Interpreter } from "@univerjs/engine-formula";
import type { Formula, FormulaText, FormulaTree, Understood } from "./formula";
import type { SheetRectangle } from "./readers";

export interface Place {
  unitId: string;
  sheetId: string;
  row: number;
  column: number;
  rowCount: number;
  columnCount: number;
}

const last = (value: number): number => (Number.isNaN(value) ? Infinity : value);

export const areaOf = ({ sheetId, range }: Pick<IUnitRange, "sheetId" | "range">): SheetRectangle => ({
  sheetId,
  row: range.startRow || 0,
  column: range.startColumn || 0,
  lastRow: last(range.endRow),
  lastColumn: last(range.endColumn),
});

/** The area of a reference; whole rows and columns go on for ever, however large their sheet is. */
function areaOfReference(reference: BaseReferenceObject): SheetRectangle | undefined {
  const given = reference.getRangeData();
  const range = { ...reference.getRangePosition() };
  if (Number.isNaN(given.endRow)) range.endRow = Infinity;
  if (Number.isNaN(given.endColumn)) range.endColumn = Infinity;
  const sheetId = reference.getSheetId();
  return sheetId ? areaOf({ sheetId, range }) : undefined;
}

export class Reading {
  /** What OFFSET and its like gave since the last `pointed`. */
  #given: SheetRectangle[] = [];

  constructor(
    readonly runtime: IFormulaRuntimeService,
    readonly interpreter: Interpreter,
    functions: IFunctionService,
  ) {
    for (const name of ["OFFSET", "INDIRECT", "ANCHORARRAY"]) {
      const executor = functions.getExecutor(name);
      if (!executor) throw new Error(`The spreadsheet engine has no ${name}: it was changed.`);
      this.#watch(executor);
    }
  }

  #watch(executor: BaseFunction): void {
    const calculate = executor.calculate.bind(executor);
    executor.calculate = (...variants) => {
      const result = calculate(...variants);
      if (result.isReferenceObject()) this.#note(result as BaseReferenceObject);
      return result;
    };
  }

  #note(reference: BaseReferenceObject): void {
    const area = areaOfReference(reference);
    if (area) this.#given.push(area);
  }

  at({ row, column, rowCount, columnCount, sheetId, unitId }: Place): void {
    this.runtime.setCurrent(row, column, rowCount, columnCount, sheetId, unitId);
  }

  /** Areas of references that stand in the text. `at` has to be told before. */
  areas({ references }: Understood, { x, y }: Pick<FormulaText, "x" | "y">): SheetRectangle[] {
    return references.flatMap((node) => {
      const value = this.interpreter.execute({ node, refOffsetX: x, refOffsetY: y });
      node.resetCalculationState();
      const area = value.isReferenceObject() ? areaOfReference(value as BaseReferenceObject) : undefined;
      return area ? [area] : [];
    });
  }

  /** Calculates only the pointers of a formula, to know where they point. */
  point({ pointers, tree }: Understood, { x, y }: Formula): SheetRectangle[] {
    this.#given = [];
    for (const node of pointers) this.interpreter.execute({ node, refOffsetX: x, refOffsetY: y });
    const areas = this.pointed(pointers);
    if (typeof tree !== "string") tree.resetCalculationState();
    return areas;
  }

  /** Where pointers point, right after they were calculated. */
  pointed(pointers: readonly FormulaTree[]): SheetRectangle[] {
    for (const node of pointers) {
      const value = node.getValue();
      if (value?.isReferenceObject()) this.#note(value as BaseReferenceObject);
    }
    return this.#given.splice(0);
  }
}
