/** The functions of Excel that the engine calculates otherwise, repaired. */
import type { Injector } from "@univerjs/core";
import { compareAsExcel } from "./comparing";
import { repairConditions } from "./conditions";
import { repairDates } from "./dates";
import { repairFormatted } from "./formatted";
import { repairLookups } from "./looking";
import { readLiteralsAsExcel } from "./literals";
import { asValues, cellsOf, repair } from "./repair";
import { repairSorting } from "./sorting";
import { repairTexts } from "./texts";
import { writeValuesAsExcel } from "./written";

export function calculateAsExcel(injector: Injector): void {
  readLiteralsAsExcel();
  writeValuesAsExcel();
  compareAsExcel(injector);
  repairSorting(injector);
  repairLookups(injector);
  repairDates(injector);
  repairTexts(injector);
  repairFormatted(injector);
  repairConditions(injector);
  // An error in what is averaged is the answer; the engine says #VALUE! for any.
  repair(injector, "AVERAGE", (original) => (...values) => {
    const found = values.flatMap((value) => (asValues(value).isArray() ? cellsOf(value).flat() : [])).find((cell) => cell.isError());
    return found ?? original(...values);
  });
}
