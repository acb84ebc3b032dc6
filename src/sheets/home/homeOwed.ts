/** Who owes which data, on the hidden sheet: what each table should hold by now, and whether it does. */
import type { Say } from "../../calendar/periodText";
import type { PlanningData } from "../../domain/analyse/planningData";
import { owedTables, type CollectedContract } from "../../domain/collect/collectTables";
import type { Area } from "../../language/references";
import { dataCells } from "../dashboard/dataCells";
import { formula, quoted, type SheetDraft } from "../draft";

/** Columns of the list, from 1: title, owner, working day, and 1 where the data are awaited. */
export const owed = { title: 1, owner: 2, workingDay: 3, awaited: 4 } as const;

/** One row for each kind of data that can be owed; a kind that SopInputs does not name is never awaited. */
export function putOwed(draft: SheetDraft, { row, column }: Pick<Area, "row" | "column">, data: PlanningData, say: Say): void {
  owedTables.forEach((table, index) => {
    const found = (name: string): string => `XLOOKUP(${quoted(table.name)},SopInputs[Kind],SopInputs[${name}],"")`;
    draft.putRow(row + index, column, [
      say(table.title),
      formula(`=${found("Owner")}&""`),
      formula(`=LET(day,${found("Due working day")},IF(ISNUMBER(day),day,99))`),
      formula(`=IF(COUNTIFS(SopInputs[Kind],${quoted(table.name)})=0,0,${awaited(table, data)})`),
    ]);
  });
  draft.name(dataCells.owed, { row, column, rows: owedTables.length, columns: 4 });
}

/**
 * 1 where a table lacks the period it owes, as the screen Collect says it: the last closed one for history, that of the cycle for what
 * lies ahead, any row at all for lists.
 */
function awaited({ name, columns, collected, periods }: CollectedContract, data: PlanningData): string {
  if (!data.tables.has(name)) return "1";
  const column =
    columns.find(({ kind }) => kind === "period")?.name ??
    columns.find(({ name: header }) => /^(Delivered|Received) date$/.test(header))?.name;
  if (column === undefined || collected.about === "always") return `IF(COUNTA(${name}[${columns[0]?.name ?? ""}])=0,1,0)`;
  const cycle = dataCells.cycle;
  const byWeek = periods === "bucket" && data.settings.bucket === "week";
  const first = byWeek ? `(${cycle}-WEEKDAY(${cycle},2)+1)` : `(${cycle}-DAY(${cycle})+1)`;
  const wanted = collected.about === "future" ? first : byWeek ? `${first}-7` : `EDATE(${first},-1)`;
  // A cell that is an error says nothing of the others of its column.
  const found = `${name}[${column}]`;
  return `IF(MAX(IF(ISNUMBER(${found}),${found},0))<${wanted},1,0)`;
}
