/** Plans what happens to single cells: our named ones, and one that a person chose for a formula. Writes nothing. */
import type { CellValue } from "../../../domain/tables/defineTable";
import { cellName, type Act } from "../acts";
import { asBefore, type Input } from "../../cellText";
import { WorkbookError } from "../../errors";
import { loadHeaders, spellingByIds, spellingOf, spelt, type AllHeaders } from "../../reading/tableWords";
import type { Planned } from "./planned";

type CellAct = Extract<Act, { kind: "cell" }>;

/** The cell that an act sets. */
export const cellAt = (context: Excel.RequestContext, { sheet, row, column }: Pick<CellAct, "sheet" | "row" | "column">): Excel.Range =>
  context.workbook.worksheets.getItem(sheet).getCell(row, column);

/** The cells that acts set, with the names that the journal has for them. */
export function cellsSetBy(context: Excel.RequestContext, acts: readonly (Act | null)[]): { name: string; cell: Excel.Range }[] {
  return acts.flatMap((act) => {
    if (act?.kind === "input") return [{ name: act.name, cell: context.workbook.names.getItem(act.name).getRange().getCell(0, 0) }];
    return act?.kind === "cell" ? [{ name: cellName(act), cell: cellAt(context, act) }] : [];
  });
}

/** One of our named cells. Fails with `missingSheet` when the name is gone, and with `protected`. */
export async function planNamedCell(context: Excel.RequestContext, name: string, value: Input): Promise<Planned> {
  const item = context.workbook.names.getItemOrNullObject(name);
  item.load("name");
  const headers = loadHeaders(context);
  await context.sync();
  if (item.isNullObject) throw new WorkbookError("missingSheet", { sheet: name });
  const cell = item.getRange().getCell(0, 0);
  cell.load("formulas,values");
  const { worksheet } = cell;
  worksheet.protection.load("protected");
  worksheet.load("name");
  await context.sync();
  if (worksheet.protection.protected) throw new WorkbookError("protected", { sheet: worksheet.name });
  return planned({ kind: "input", name, value }, { name, cell, headers: headers() });
}

/**
 * A cell that a person chose. Fails with `missingSheet`, with `changedMeanwhile` when it does not hold what was `expected`, and with
 * `protected` when it is locked on a protected sheet.
 */
export async function planCell(context: Excel.RequestContext, act: CellAct, expected?: string): Promise<Planned> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(act.sheet);
  sheet.load("name");
  const headers = loadHeaders(context);
  await context.sync();
  if (sheet.isNullObject) throw new WorkbookError("missingSheet", { sheet: act.sheet });
  const cell = sheet.getCell(act.row, act.column);
  cell.load("formulas,values");
  const { format } = cell;
  format.protection.load("locked");
  sheet.protection.load("protected");
  await context.sync();
  if (sheet.protection.protected && format.protection.locked !== false) throw new WorkbookError("protected", { sheet: act.sheet });
  if (expected !== undefined && String(cell.formulas[0]?.[0] ?? "") !== expected) throw cellChanged(act);
  return planned(act, { name: cellName(act), cell, headers: headers() });
}

/** The failure that says that somebody has changed a cell meanwhile. */
export const cellChanged = (act: CellAct): WorkbookError =>
  new WorkbookError("changedMeanwhile", { table: cellName(act), sheet: act.sheet });

/** Formulas name columns by their ids, forwards and back: the workbook may be in another language by then. */
function planned(
  act: Extract<Act, { kind: "input" | "cell" }>,
  { name, cell, headers }: { name: string; cell: Excel.Range; headers: AllHeaders },
): Planned {
  const stands = asBefore(cell.formulas[0]?.[0] as CellValue, cell.values[0]?.[0] as CellValue);
  const byIds = spellingByIds(headers);
  const [before, value] = [spelt(stands, byIds), spelt(act.value, byIds)];
  return {
    forward: { ...act, value },
    back: { ...act, value: before },
    summary: { kind: "input", name, before: String(stands), after: String(spelt(value, spellingOf(headers))) },
    seen: String(cell.formulas[0]?.[0] ?? ""),
    idle: before === value,
  };
}
