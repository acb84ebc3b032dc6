/**
 * Where formulas are. Several times for each edit the engine looks through every cell of every sheet for formulas, which two sheets
 * of 20,000 rows make slower than the calculation itself. Here a sheet is looked through once, and again only after a change that
 * may have brought, moved or removed a formula.
 */
import { CommandType, IUniverInstanceService, UniverInstanceType } from "@univerjs/core";
import type { ICommandInfo, Workbook } from "@univerjs/core";
import { OtherFormulaMarkDirty } from "@univerjs/engine-formula";
import { InsertSheetMutation, SetRangeValuesMutation } from "@univerjs/sheets";
import type { Context } from "./context";
import { formulaDataSeam } from "./seams";
import type { SheetFormulas } from "./seams";

interface Params {
  unitId?: string;
  subUnitId?: string;
  /** A new sheet, which changes no other. */
  sheet?: { id?: string };
  cellValue?: Record<number, Record<number, { f?: unknown; si?: unknown } | null> | undefined>;
}

/** Returns a function that gives the formulas of a sheet: a new object whenever one of them changed, never to be modified. */
export function indexFormulas({
  injector,
  commands,
  formulas,
}: Pick<Context, "injector" | "commands" | "formulas">): (unitId: string, sheetId: string) => SheetFormulas {
  const known = new Map<string, Map<string, SheetFormulas>>();
  const seam = formulaDataSeam(formulas);
  const look = seam.getSheetFormulaData.bind(seam);

  const ofSheet = (unitId: string, sheetId: string): SheetFormulas => {
    let sheets = known.get(unitId);
    if (!sheets) known.set(unitId, (sheets = new Map()));
    let found = sheets.get(sheetId);
    if (!found) sheets.set(sheetId, (found = look(unitId, sheetId)));
    return found;
  };
  // Whoever asks may change the answer, but not a cell of it.
  const copyOf = (of: SheetFormulas): SheetFormulas => {
    const copy: SheetFormulas = {};
    for (const row in of) copy[row] = { ...of[row] };
    return copy;
  };

  const follow = ({ id, type, params }: ICommandInfo) => {
    if (type !== CommandType.MUTATION || !id.startsWith("sheet.mutation.") || id === OtherFormulaMarkDirty.id) return;
    const { unitId, subUnitId, cellValue, sheet } = (params ?? {}) as Params;
    if (unitId === undefined) return known.clear();
    const sheets = known.get(unitId);
    if (!sheets) return;
    if (id === InsertSheetMutation.id) return void sheets.delete(sheet?.id ?? "");
    if (subUnitId === undefined) return sheets.clear();
    const here = sheets.get(subUnitId);
    if (!here) return;
    if (id !== SetRangeValuesMutation.id || touches(here, cellValue)) sheets.delete(subUnitId);
  };
  commands.beforeCommandExecuted(follow);
  // Somebody may have asked between the announcement of a change and the change.
  commands.onCommandExecuted(follow);

  seam.getSheetFormulaData = (unitId, sheetId) => copyOf(ofSheet(unitId, sheetId));
  seam.getFormulaData = () =>
    Object.fromEntries(
      injector
        .get(IUniverInstanceService)
        .getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET)
        .map((book) => [
          book.getUnitId(),
          Object.fromEntries(book.getSheets().map((sheet) => [sheet.getSheetId(), copyOf(ofSheet(book.getUnitId(), sheet.getSheetId()))])),
        ]),
    );
  seam._getSheetFormulaIdMap = (unitId, sheetId) => {
    const origins: ReturnType<typeof seam._getSheetFormulaIdMap> = {};
    const of = ofSheet(unitId, sheetId);
    for (const row in of)
      for (const column in of[row]) {
        const { f, si, x = 0, y = 0 } = of[row]?.[column] ?? {};
        if (f && si && x === 0 && y === 0) origins[si] = { f, r: Number(row), c: Number(column) };
      }
    return origins;
  };
  return ofSheet;
}

/** A write brings formulas, or overwrites one. */
function touches(formulas: SheetFormulas, cells: Params["cellValue"]): boolean {
  for (const [row, line] of Object.entries(cells ?? {}))
    for (const [column, cell] of Object.entries(line ?? {})) {
      const own = cell === null || "f" in cell || "si" in cell || !("v" in cell);
      if (cell?.f || cell?.si || (own && formulas[row]?.[column])) return true;
    }
  return false;
}
