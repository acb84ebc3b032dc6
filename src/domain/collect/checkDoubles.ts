/** Data that appears twice: rows with the same key, and a month copied from the month before. */
import { nameKey } from "../../language/sameName";
import type { AnyRow } from "../tables/defineTable";
import type { PeriodCalendar } from "../../calendar/periods";
import { finding, type CheckedTable, type Finding } from "./findings";
import { collectTables } from "./collectTables";

/** Lists of names: sheets and risks look a name up, and find its first row. */
const lists: ReadonlySet<string> = new Set(["SopFamilies", "SopResources"]);

/** Rows with the same key, ignoring case: results count both, or the first where they are a list. Tables without a key (amounts, invoices) may repeat rows. */
export function checkDoubles({ table, rows, lines }: CheckedTable): Finding[] {
  const { key } = collectTables[table];
  if (key.length === 0) return [];
  const groups = new Map<string, { row: AnyRow; lines: number[] }>();
  rows.forEach((row, index) => {
    const name = JSON.stringify(key.map((column) => nameKey(row[column])));
    const group = groups.get(name) ?? { row, lines: [] };
    group.lines.push(lines[index] ?? 0);
    groups.set(name, group);
  });
  return [...groups.values()]
    .filter((group) => group.lines.length > 1)
    .map(({ row, lines: at }) => {
      const texts = key.flatMap((column) => (typeof row[column] === "string" && row[column] !== "" ? [row[column]] : []));
      const periods = key.flatMap((column) => (typeof row[column] === "number" ? [row[column]] : []));
      return finding(lists.has(table) ? "doubleListed" : "doubleEntry", true, {
        table,
        rows: at,
        column: key[0] ?? "",
        name: texts.join(" / "),
        periods,
        figures: { count: at.length },
      });
    });
}

/** When a month counts as copied: all families have the same figure if there are only two, otherwise at least three and half of them. */
const fewestCopied = 3;
const copiedShare = 0.5;

/** Two months in a row with exactly the same demand for several families: somebody probably copied them until the real figures come in. */
export function checkCopiedPeriods({ table, rows, lines }: CheckedTable, closed: number, calendar: PeriodCalendar): Finding[] {
  if (table !== "SopDemand") return [];
  const byMonth = new Map<number, Map<string, { quantity: number; line: number }>>();
  rows.forEach((row, index) => {
    const period = row["Period"];
    const quantity = row["Quantity"];
    if (typeof period !== "number" || typeof quantity !== "number" || period > closed) return;
    const families = byMonth.get(period) ?? new Map<string, { quantity: number; line: number }>();
    families.set(nameKey(row["Family"]), { quantity, line: lines[index] ?? 0 });
    byMonth.set(period, families);
  });
  return [...byMonth.keys()]
    .sort((a, b) => a - b)
    .flatMap((period) => {
      const before = byMonth.get(calendar.add(period, -1));
      if (before === undefined) return [];
      const compared = [...(byMonth.get(period) ?? [])].filter(([family]) => before.has(family));
      const same = compared.filter(([family, { quantity }]) => quantity !== 0 && before.get(family)?.quantity === quantity);
      const several = same.length >= Math.min(fewestCopied, compared.length) && same.length >= 2;
      if (!several || same.length < copiedShare * compared.length) return [];
      return [
        finding("copiedMonth", true, {
          table,
          rows: same.map(([, { line }]) => line).sort((a, b) => a - b),
          column: "Quantity",
          periods: [calendar.add(period, -1), period],
          figures: { count: same.length },
        }),
      ];
    });
}
