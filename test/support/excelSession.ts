/** The add-in's workbook room on a real office.js and a calculating engine: what the pane does in Excel, without a page. */
import { CalcError } from "../../src/calc/calcError";
import { catalogue } from "../../src/functions/catalogue";
import { excelErrorOf } from "../../src/functions/excelErrors";
import { evaluate } from "../../src/functions/runtime";
import type { CellContent, FunctionCall } from "../../src/workbench/engine/engine";
import { functionsMetadata } from "../../src/tooling/functions/metadata";
import { resolve } from "node:path";
import type * as rooms from "./addinRooms";
import { startHostInJsdom, type HostSession } from "../../src/workbench/test/host/hostSession";

type AddinRooms = typeof rooms;

export interface ExcelSession extends HostSession {
  /** The add-in's own functions, running in the frame as they do in the pane. */
  addin: AddinRooms;
  /** Calculated cells of `Sheet!A1:B2`, errors as their text. */
  cells(sheet: string, area: { row: number; column: number; rows: number; columns: number }): Promise<(string | number | boolean)[][]>;
  /** Cells behind a defined name. */
  named(name: string): Promise<(string | number | boolean)[][]>;
  /** Every error shown in the workbook, gaps of charts on hidden sheets left out, as `Sheet!row,column error message`. */
  errors(): Promise<string[]>;
}

const call: FunctionCall = (id, args) => {
  const definition = catalogue.find((candidate) => candidate.id === id);
  if (definition === undefined) return { ok: false, code: "#NAME?", message: id };
  const cell = (value: unknown): unknown =>
    value instanceof CalcError ? { code: excelErrorOf(value.code), message: value.message } : value;
  try {
    const result = evaluate(definition, args);
    return { ok: true, value: Array.isArray(result) ? result.map((row: unknown[]) => row.map(cell)) : cell(result) };
  } catch (failure) {
    if (failure instanceof CalcError)
      return { ok: false, code: excelErrorOf(failure.code), message: `${failure.code} ${JSON.stringify(failure.detail)}` };
    return { ok: false, code: "#VALUE!", message: String(failure) };
  }
};

/** Starts a session with the product's functions in cells and its rooms loaded into the frame. */
export async function startExcel(locale = "en-US"): Promise<ExcelSession> {
  const session = await startHostInJsdom({ locale });
  session.engine.setFunctions("SOP", functionsMetadata("https://localhost", "en").functions as never, call);
  const addin = session.load<AddinRooms>(resolve(__dirname, "addinRooms.ts"));
  // Nobody else has the workbook open. One that was kept by another worker a moment ago looks as if somebody had, and a write would wait
  // three seconds to hear from them; tests of several panes set their own clocks.
  addin.clock.wait = () => new Promise((done) => setImmediate(done));
  const shown = ({ value, error }: CellContent): string | number | boolean => error ?? value;
  const sheetId = (name: string): string => {
    const found = session.engine.sheets().find((sheet) => sheet.name === name);
    if (found === undefined)
      throw new Error(
        `No sheet ${name}; there are ${session.engine
          .sheets()
          .map((sheet) => sheet.name)
          .join(", ")}.`,
      );
    return found.id;
  };
  const cells: ExcelSession["cells"] = async (sheet, { row, column, rows, columns }) => {
    await session.engine.calculation.settle();
    const area = { sheetId: sheetId(sheet), row, column, lastRow: row + rows - 1, lastColumn: column + columns - 1 };
    return session.engine.read(area).map((line) => line.map(shown));
  };
  return {
    ...session,
    addin,
    cells,
    named: (name) =>
      session.run(async (context) => {
        const range = context.workbook.names.getItem(name).getRange();
        range.load("values");
        await context.sync();
        return range.values as (string | number | boolean)[][];
      }),
    errors: async () => {
      await session.engine.calculation.settle();
      return session.engine.sheets().flatMap(({ id, name, visibility }) => {
        const area = session.engine.usedArea(id, true);
        if (area === null) return [];
        return session.engine.read(area).flatMap((line, row) =>
          line.flatMap(({ error }, column) => {
            // A gap of a chart, which the hidden sheet behind it holds on purpose; nobody sees it.
            if (error === undefined || (error === "#N/A" && visibility !== "visible")) return [];
            const message = session.engine.messageAt(id, area.row + row, area.column + column) ?? "";
            return [`${name}!R${area.row + row + 1}C${area.column + column + 1} ${error} ${message}`];
          }),
        );
      });
    },
  };
}
