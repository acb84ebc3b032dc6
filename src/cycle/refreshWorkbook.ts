import { recalculate } from "../workbook/showing/recalculate";

/** Calculates the whole workbook again, so that sheets and pane show figures of the data as it is now. */
export function refreshWorkbook(): Promise<void> {
  return recalculate();
}
