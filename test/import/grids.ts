import { DateWeighing, decidedOrder, type DateOrder } from "../../src/import/dateText";
import type { SourceCell, SourceGrid } from "../../src/domain/collect/source";
import type { ImportContext, ImportPlan, ImportResult } from "../../src/import/plan";
import { readRecords } from "../../src/import/readRecords";

export const noContext: ImportContext = { bucket: "month", families: [], orderPeriods: new Map() };

/** A grid as a sheet gives it: numbers and texts as they are, dates as `day(serial)`. */
export function sheetGrid(rows: readonly (readonly (string | number | boolean | null | SourceCell)[])[], name = "Sheet1!A1"): SourceGrid {
  return {
    name,
    sheet: "Sheet1",
    firstRow: 1,
    firstColumn: 1,
    cells: rows.map((row) =>
      row.map((value) => (typeof value === "object" && value !== null ? value : { value, text: value === null ? "" : String(value) })),
    ),
  };
}

/** A grid as a CSV file gives it: every cell a text. */
export function csvGrid(rows: readonly (readonly string[])[], name = "file.csv"): SourceGrid {
  return { name, firstRow: 1, firstColumn: 1, cells: rows.map((row) => row.map((text) => ({ value: text === "" ? null : text, text }))) };
}

/** A cell that shows a date. */
export const day = (serial: number, format = "dd/mm/yyyy"): SourceCell => ({ value: serial, text: String(serial), format });

/** Reads all rows at once, without the breaks that the pane needs. */
export function readAllRows(grid: SourceGrid, plan: ImportPlan, context: ImportContext): ImportResult {
  const reading = readRecords(grid, plan, context);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}

/** The order of day and month that the texts of a column decide together. */
export function dateOrderOf(texts: Iterable<string>): DateOrder | undefined {
  const weighing = new DateWeighing();
  for (const text of texts) weighing.add(text);
  return decidedOrder(weighing.found);
}
