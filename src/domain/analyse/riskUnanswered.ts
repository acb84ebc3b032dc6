/** What the rules for risks cannot judge, because a cell that they need is an error, a text or blank, or a row stands there twice. */
import { nameKey } from "../../language/sameName";
import type { CollectTable } from "../collect/collectTables";
import type { AnyRow } from "../tables/defineTable";
import type { RiskKind } from "./risk";

/** A row of a table that cannot be read, or whose key another row has too. */
export interface UnreadRow {
  table: CollectTable;
  /** What its cells hold, those that cannot be read among them. */
  cells: AnyRow;
  /** Sheet and cell to look at, such as "Stock!C28". */
  at: string;
  /** What is wrong with the cell. */
  fault: "error" | "text" | "blank" | "double";
}

/** A question that has no answer: about whom, and which row is the reason; null where the review says the reason. */
export interface Unanswered {
  kind: RiskKind;
  /** Null for a row that does not say whom it is about. */
  subject: string | null;
  row: UnreadRow | null;
}

export const faultOf = (text: string): UnreadRow["fault"] => (text === "" ? "blank" : /^#[A-Z/0!?_]+$/.test(text) ? "error" : "text");

const isWrong = (cell: unknown): boolean => cell === null || cell === undefined || faultOf(String(cell)) === "error";

/**
 * The forecasts and suppliers that cannot be judged.
 *
 * @param source the source that the plan goes by
 * @param periods the past periods that forecasts are compared over
 */
export function unansweredRows(unread: readonly UnreadRow[], source: string, periods: readonly number[]): Unanswered[] {
  const subjectOf = ({ cells }: UnreadRow, column: string): string | null => (isWrong(cells[column]) ? null : String(cells[column]).trim());
  return unread.flatMap((row): Unanswered[] => {
    const { table, cells } = row;
    if (table === "SopSupply") return [{ kind: "supplier", subject: subjectOf(row, "Supplier"), row }];
    if (table !== "SopDemand" && table !== "SopForecasts") return [];
    const isOther = table === "SopForecasts" && !isWrong(cells["Source"]) && nameKey(cells["Source"]) !== nameKey(source);
    const isElsewhere = typeof cells["Period"] === "number" && !periods.includes(cells["Period"]);
    return isOther || isElsewhere ? [] : [{ kind: "forecast", subject: subjectOf(row, "Family"), row }];
  });
}

/** Tells of a kind and a subject whether that risk cannot be judged; asked of very many, so the names are looked up. */
export function cannotJudge(unanswered: readonly Unanswered[]): (kind: string, subject: string) => boolean {
  const keyOf = (kind: string, subject: string): string => `${kind}\n${nameKey(subject)}`;
  const unknown = new Set(unanswered.flatMap(({ kind, subject }) => (subject === null ? [] : [keyOf(kind, subject)])));
  return (kind, subject) => unknown.has(keyOf(kind, subject));
}
