/**
 * FIXED writes a number as text with the separators of the language, as Excel does: 33 638,5 in French. The engine knows the
 * English ones only.
 */
import { narrowSpace } from "../../language/typography";
import type { Injector } from "@univerjs/core";
import { IFunctionService, StringValueObject } from "@univerjs/engine-formula";
import type { ArrayValueObject, BaseValueObject } from "@univerjs/engine-formula";
import type { Notation } from "./shownNumber";

export function repairFixed(injector: Injector, notation: Notation): void {
  if (notation === "en") return;
  const fixed = injector.get(IFunctionService).getExecutor("FIXED");
  if (!fixed) throw new Error("The spreadsheet engine has no FIXED to repair: it was changed.");
  const original = fixed.calculate.bind(fixed);
  fixed.calculate = (...values: BaseValueObject[]) => {
    const result = original(...values) as BaseValueObject;
    return result.isArray() ? (result as ArrayValueObject).mapValue(inFrench) : inFrench(result);
  };
}

function inFrench(value: BaseValueObject): BaseValueObject {
  if (!value.isString()) return value;
  return StringValueObject.create(String(value.getValue()).replaceAll(",", narrowSpace).replace(".", ","));
}
