/** An engine with what tests need around it: reading and writing by address. */
import type { ErrorCode, Scalar } from "../../model";
import type { Area, CellContent, CellInput, Engine, EngineEvent } from "../../engine/engine";
import { createHeadlessEngine } from "../../engine/headless";

const engines: Engine[] = [];
afterEach(() => engines.splice(0).forEach((engine) => engine.dispose()));

const columnOf = (letters: string) => [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export function open(options: { locale?: string } = {}) {
  const engine = createHeadlessEngine(options);
  engines.push(engine);
  const sheetNamed = (name: string) => engine.sheets().find((sheet) => sheet.name === name)?.id ?? "";

  /** `A1`, `A1:B2`, `Data!A1`. */
  const area = (address: string): Area => {
    const [place = "", sheet] = address.split("!").reverse();
    const [from = "", to = from] = place.split(":");
    const cell = (text: string) => {
      const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(text) ?? [];
      return { row: Number(digits) - 1, column: columnOf(letters) };
    };
    const [first, last] = [cell(from), cell(to)];
    return {
      sheetId: sheet === undefined ? engine.activeSheet() : sheetNamed(sheet),
      row: first.row,
      column: first.column,
      lastRow: last.row,
      lastColumn: last.column,
    };
  };
  const input = (value: Scalar | null): CellInput => (typeof value === "string" && value.startsWith("=") ? { formula: value } : { value });

  const content = async (address: string): Promise<CellContent[][]> => {
    await engine.calculation.settle();
    return engine.read(area(address));
  };
  const values = async (address: string): Promise<(Scalar | ErrorCode)[][]> =>
    (await content(address)).map((row) => row.map(({ value, error }) => error ?? value));

  return {
    engine,
    area,
    content,
    values,
    /** Text that starts with `=` is a formula here. */
    put(address: string, rows: (Scalar | null)[][], origin: "addin" | "user" = "addin") {
      const at = area(address);
      engine.write(
        { ...at, lastRow: at.row + rows.length - 1, lastColumn: at.column + (rows[0]?.length ?? 1) - 1 },
        rows.map((row) => row.map(input)),
        origin,
      );
    },
    value: async (address: string) => (await values(address))[0]?.[0],
    formula: async (address: string) => (await content(address))[0]?.[0]?.formula,
    events(): EngineEvent[] {
      const seen: EngineEvent[] = [];
      engine.on((event) => void seen.push(event));
      return seen;
    },
  };
}
