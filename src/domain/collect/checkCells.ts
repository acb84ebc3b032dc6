/** Cells that do not hold what their column should: numbers or dates typed as text, errors, blanks where a value is required. */
import { numberReadings } from "../../language/numberText";
import { finding, type CheckedTable, type Finding, type FindingKind } from "./findings";
import { collectTables } from "./collectTables";

/** One finding per column and kind, listing all its rows: a whole column pasted as text is one mistake, not a thousand. */
export function checkCells({ table, unreadable }: CheckedTable): Finding[] {
  const groups = new Map<string, { kind: FindingKind; column: string; text: string; rows: number[] }>();
  for (const { row, column, text } of unreadable) {
    const kind = kindOf(text, collectTables[table].columns.find(({ name }) => name === column)?.kind);
    const group = groups.get(`${kind} ${column}`) ?? { kind, column, text, rows: [] };
    group.rows.push(row);
    groups.set(`${kind} ${column}`, group);
  }
  return [...groups.values()].map(({ kind, column, text, rows }) => finding(kind, true, { table, rows, column, name: text }));
}

function kindOf(text: string, column: string | undefined): FindingKind {
  if (text.trim() === "") return "emptyCell";
  if (/^#[A-Z/0!?]+/i.test(text)) return "errorCell";
  if (column === "date" || column === "period") return "notDate";
  const { point, comma } = numberReadings(text);
  return point === undefined && comma === undefined ? "errorCell" : "textNumber";
}
