/** `A1#`, the whole area that the formula in A1 fills: the lexer reads it as `ANCHORARRAY(A1)`. */
import type { Injector, IRange } from "@univerjs/core";
import { BaseFunction, ErrorType, ErrorValueObject, IFunctionService } from "@univerjs/engine-formula";
import type { BaseReferenceObject, BaseValueObject } from "@univerjs/engine-formula";

/** The area that the dynamic array of a cell fills; undefined where there is none. */
export type ArrayAt = (sheetId: string, row: number, column: number) => IRange | undefined;

class AnchorArray extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 1;
  override maxParams = 1;
  arrayAt: ArrayAt = () => undefined;

  override isAddress(): boolean {
    return true;
  }

  override calculate(argument: BaseValueObject): ReturnType<BaseFunction["calculate"]> {
    const reference = argument as unknown as BaseReferenceObject;
    if (!reference.isReferenceObject?.() || !reference.isCell()) return ErrorValueObject.create(ErrorType.REF);
    const { startRow, startColumn } = reference.getRangePosition();
    const area = this.arrayAt(reference.getSheetId(), startRow, startColumn);
    return area ? this.createReferenceObject(reference, area) : ErrorValueObject.create(ErrorType.REF);
  }
}

/** Returns a function that takes the finder of arrays; to be called before anything is calculated. */
export function defineAnchorArray(injector: Injector): (arrayAt: ArrayAt) => void {
  const anchor = new AnchorArray("ANCHORARRAY");
  injector.get(IFunctionService).registerExecutors(anchor);
  return (arrayAt) => void (anchor.arrayAt = arrayAt);
}
