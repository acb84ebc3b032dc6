/** Makes tables of ours on sheets of their own, and takes them away; the caller syncs afterwards. */
import type { AnyRow } from "../../domain/tables/defineTable";
import { inLanguage, languages } from "../../language/text";
import { headerIn } from "../../domain/tables/words";
import { cellsPerRead, writeBlock } from "../blocks";
import type { Input } from "../cellText";
import { readTyped, type HeldBefore } from "../drawing/stoodThere";
import { addTable, headerRow, prepareTableSheet } from "../drawing/tableSheet";
import { withoutInterim } from "../gateway";
import { readTableStates, type TableState } from "../reading/tableState";
import { idsAsWords, readAllHeaders, spellingOf, spelt } from "../reading/tableWords";
import type { Act } from "./acts";
import { contractOf } from "./contractOf";
import { asKnown, type Met } from "./met";
import type { Performed, Performing } from "./performing";
import { rowInputs, rowsIn } from "./planning/planRows";
import { breaks } from "../slices";
import { freeName, metOn, removeHalfMade } from "./sheetActs";

type TableAct = Extract<Act, { kind: "makeTable" | "dropTable" }>;
type MakeTable = Extract<Act, { kind: "makeTable" }>;

/** Makes or removes a table. */
export async function performOnTable(
  context: Excel.RequestContext,
  act: TableAct,
  { again = false, known = {} }: Performing,
): Promise<Performed> {
  if (act.kind === "dropTable") return { met: await dropTable(context, act.table, act.sheet, known.table) };
  if (again && (await isMade(context, act))) return { met: () => asKnown };
  if (again) await dropTable(context, act.table, act.sheet);
  await makeTable(context, act, again ? await freeName(context, act.sheet) : act.sheet);
  return { met: () => asKnown };
}

/** The table exists with all its rows: it was made before the interruption, or never removed. */
async function isMade(context: Excel.RequestContext, { table, rows }: MakeTable): Promise<boolean> {
  const state = (await readTableStates(context, [table], { readOnly: true })).get(table);
  const contract = contractOf(table);
  const content = (all: readonly AnyRow[]): string =>
    JSON.stringify(all.map((row) => contract.columns.map(({ name }) => row[name] ?? null)));
  const filled = state === undefined ? [] : rowsIn(contract, state).slice(0, Math.max(1, rows.length));
  const wanted = rows.length > 0 ? rows : [{}];
  return state !== undefined && state.inputs.length === wanted.length && content(filled) === content(wanted);
}

async function makeTable(context: Excel.RequestContext, act: MakeTable, name: string): Promise<void> {
  const contract = contractOf(act.table);
  const spoken = act.words ?? "en";
  const rest = breaks();
  const inputs = act.rows.map((row) => rowInputs(contract, row));
  await rest();
  const ids = contract.columns.map((column) => column.name);
  // Formulas name columns of other tables as these are headed here, and of this one as it is about to be.
  const others = inputs.some((line) => line.some(isFormula)) ? await readAllHeaders(context) : [];
  const spelling = spellingOf(new Map([...others, [contract.name, contract.columns.map((column) => headerIn(column, spoken))]]));
  withoutInterim(context);
  const sheet = context.workbook.worksheets.add(name);
  prepareTableSheet(sheet, contract, { language: act.language, words: spoken }, act.rows);
  // The table comes before its body: a formula such as [@Resource] means something only inside a table.
  addTable(sheet, contract, act.rows.length);
  await rest();
  const lines = idsAsWords(contract.name, ids, inputs, spoken).map((line) => line.map((input) => spelt(input, spelling, contract.name)));
  await rest();
  await writeBlock(sheet, headerRow + 1, 0, lines);
}

const isFormula = (input: Input): boolean => typeof input === "string" && input.startsWith("=");

/**
 * Removes a table, with its sheet unless a person put something else on it. Tells afterwards what somebody had typed there at the very
 * moment, where the table is not longer than one answer.
 */
async function dropTable(context: Excel.RequestContext, name: string, sheet: string, known?: TableState): Promise<() => Met> {
  const state = (await readTableStates(context, [name], { readOnly: true })).get(name);
  if (state === undefined) {
    await removeHalfMade(context, sheet, ...languages.map((language) => inLanguage(contractOf(name).title, language)));
    return () => asKnown;
  }
  const table = context.workbook.tables.getItem(name);
  const { area } = state;
  const isShort = known !== undefined && area.rows * area.columns <= cellsPerRead;
  const stood = state.alone ? table.worksheet.getUsedRangeOrNullObject(true) : table.getRange();
  const typed = isShort ? readTyped(stood, heldIn(state, known)) : () => [];
  if (state.alone) table.worksheet.delete();
  else table.delete();
  await context.sync();
  // Made anew, the table begins where all tables of ours do.
  const isInside = (row: number, column: number): boolean =>
    row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
  return () =>
    metOn(
      state.sheet,
      typed().map(({ row, column, input }) =>
        isInside(row, column) ? { row: row - area.row + headerRow, column: column - area.column, input } : { row, column, input },
      ),
    );
}

/** What the sheet of a table is known to hold; above the table stand our own two lines. */
const heldIn =
  ({ area, headers, shown }: TableState, known: TableState): HeldBefore =>
  (row, column) => {
    const [down, right] = [row - area.row, column - area.column];
    if (down < 0 && column === 0) return undefined;
    if (right < 0 || right >= headers.length) return "";
    return down === 0 ? shown.headers[right] : (known.shown.formulas[down - 1]?.[right] ?? "");
  };
