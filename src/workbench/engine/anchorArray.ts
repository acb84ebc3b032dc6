/** `A1#`, the whole area that the formula in A1 spills into: the lexer reads it as `ANCHORARRAY(A1)`. */
import type { Injector } from "@univerjs/core";
import {
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  IFunctionService,
} from "@univerjs/engine-formula";
import type { BaseReferenceObject, BaseValueObject } from "@univerjs/engine-formula";

class AnchorArray extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 1;
  override maxParams = 1;

  constructor(
    readonly runtime: IFormulaRuntimeService,
    readonly config: IFormulaCurrentConfigService,
  ) {
    super("ANCHORARRAY");
  }

  override isAddress(): boolean {
    return true;
  }

  override calculate(argument: BaseValueObject): ReturnType<BaseFunction["calculate"]> {
    const reference = argument as unknown as BaseReferenceObject;
    if (!reference.isReferenceObject?.() || !reference.isCell()) return ErrorValueObject.create(ErrorType.REF);
    const { startRow, startColumn } = reference.getRangePosition();
    const sheet = reference.getSheetId();
    const unit = reference.getUnitId();
    // First what this very run has spilled, then what stands in the sheet.
    const area =
      this.runtime.getUnitArrayFormula()?.[unit]?.[sheet]?.[startRow]?.[startColumn] ??
      this.config.getArrayFormulaRange()?.[unit]?.[sheet]?.[startRow]?.[startColumn];
    return area ? this.createReferenceObject(reference, area) : ErrorValueObject.create(ErrorType.REF);
  }
}

export function defineAnchorArray(injector: Injector): void {
  injector
    .get(IFunctionService)
    .registerExecutors(new AnchorArray(injector.get(IFormulaRuntimeService), injector.get(IFormulaCurrentConfigService)));
}
