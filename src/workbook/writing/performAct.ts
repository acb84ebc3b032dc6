/** Carries out one act; the caller syncs afterwards. An act that was interrupted may be carried out again. */
import type { CellValue } from "../../domain/tables/defineTable";
import { asBefore, type Input } from "../cellText";
import type { Act } from "./acts";
import { asKnown, isUntouched, type Met } from "./met";
import type { Performed, Performing } from "./performing";
import { idsOf, languageOfTable, readAllHeaders, spellingByIds, spellingOf, spelt } from "../reading/tableWords";
import { cellAt } from "./planning/planCells";
import { performOnSheet } from "./sheetActs";
import { performOnTable } from "./tableActs";
import { addColumns, dropColumns } from "./tableColumns";
import { reword } from "./rewording";
import { speak } from "./tableLanguage";
import { writePatch, type Headed } from "./writePatch";

/** Carries out an act. */
export async function performAct(context: Excel.RequestContext, act: Act, performing: Performing): Promise<Performed> {
  const { done, tick, known = {}, formats = [] } = performing;
  if (act.kind === "patch") {
    const headed = performing.headed ?? (await headedOf(context, act.patch.table));
    return { met: await writePatch(context, act.patch, headed, { done, tick, known: known.table, formats }) };
  }
  if (act.kind === "input" || act.kind === "cell") return { met: await setCell(context, act, performing) };
  if (act.kind === "addColumns") return { met: await addColumns(context, act, performing) };
  if (act.kind === "speak") return { met: await speak(context, act) };
  if (act.kind === "reword") return { met: await reword(context, act) };
  if (act.kind === "dropColumns") return { met: await dropColumns(context, act, known.table) };
  if (act.kind === "makeTable" || act.kind === "dropTable") return performOnTable(context, act, performing);
  return performOnSheet(context, act, performing);
}

/** Sets one cell. If Excel refused to write it before, it holds the old value still, and Excel would refuse to write that as well. */
async function setCell(
  context: Excel.RequestContext,
  act: Extract<Act, { kind: "input" | "cell" }>,
  { again = false, known = {} }: Performing,
): Promise<() => Met> {
  const cell = act.kind === "cell" ? cellAt(context, act) : context.workbook.names.getItem(act.name).getRange().getCell(0, 0);
  const namesColumns = typeof act.value === "string" && act.value.startsWith("=") && act.value.includes("[");
  const headers = namesColumns ? await readAllHeaders(context) : new Map<string, string[]>();
  const value = spelt(act.value, spellingOf(headers));
  // Asked for in the request that writes: what was answered before would be hidden by what is written.
  cell.load("formulas,values");
  const found = (): Input => asBefore(cell.formulas[0]?.[0] as CellValue, cell.values[0]?.[0] as CellValue);
  if (again) {
    await context.sync();
    if (found() === value) return () => asKnown;
    cell.load("formulas,values");
  }
  cell.load("rowIndex,columnIndex,worksheet/name");
  cell.formulas = [[value]];
  return () => {
    if (known.value === undefined || isUntouched(known.value, found())) return asKnown;
    const { rowIndex: row, columnIndex: column, worksheet } = cell;
    return {
      asKnown: false,
      back: { ...act, value: spelt(found(), spellingByIds(headers)) },
      found: { sheet: worksheet.name, cells: [{ row, column, input: found() }] },
    };
  };
}

async function headedOf(context: Excel.RequestContext, table: string): Promise<Headed> {
  const found = context.workbook.tables.getItem(table);
  const header = found.getHeaderRowRange();
  header.load("values");
  const last = found.getDataBodyRange().getLastRow();
  last.load("numberFormat");
  await context.sync();
  const [headers = []] = header.values as unknown[][];
  const [formats = []] = last.numberFormat as string[][];
  return { headers: idsOf(table, headers), language: languageOfTable(table, headers), formats };
}
