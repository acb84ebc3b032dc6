/** Events that the forecast cannot follow. */
import { isSameName } from "../../language/sameName";
import type { AnyRow } from "../tables/defineTable";
import { finding, type CheckedTable, type Finding, type FindingKind } from "./findings";

const isBlank = (value: unknown): boolean => String(value ?? "").trim() === "";

/** Rows without an effect and without a course, and new families that are like none; one finding a row, named by what it is about. */
export function checkEvents({ table, rows, lines }: CheckedTable): Finding[] {
  const unclear = (row: AnyRow): { kind: FindingKind; column: string; name: unknown } | undefined => {
    if (isBlank(row["Course"]) && isBlank(row["Effect"])) return { kind: "eventSaysNothing", column: "Effect", name: row["Event"] };
    if (isSameName(row["Course"], "new") && isBlank(row["Like"]))
      return { kind: "likeMissing", column: "Like", name: isBlank(row["Family"]) ? row["Event"] : row["Family"] };
    return undefined;
  };
  return rows.flatMap((row, index) => {
    const found = unclear(row);
    if (found === undefined) return [];
    const { kind, column, name } = found;
    return [finding(kind, true, { table, rows: [lines[index] ?? 0], column, name: String(name ?? "").trim() })];
  });
}
