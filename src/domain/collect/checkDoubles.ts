/** What is there twice: the same key in two rows, and a month that repeats the month before. */
import type { AnyRow } from "../tables/defineTable";
import type { Periods } from "../../calendar/periods";
import { finding, type CheckedTable, type Finding } from "./findings";
import { collectTables } from "./collectTables";
import { nameKey } from "./names";

/** Two rows with the same key, whatever its case: both are added up. Rows without a key (amounts, invoices) may repeat. */
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
      const months = key.flatMap((column) => (typeof row[column] === "number" ? [row[column]] : []));
      return finding("doubleEntry", true, {
        table,
        rows: at,
        column: key[0] ?? "",
        name: texts.join(" / "),
        months,
        figures: { count: at.length },
      });
    });
}

/** Families with the same figure in both months that make a copied month: all of two, or at least three and half of them. */
const fewestCopied = 3;
const copiedShare = 0.5;

/** Two months in a row with exactly the same demand for several families: probably copied until the real figures come. */
export function checkCopiedMonths({ table, rows, lines }: CheckedTable, closed: number, periods: Periods): Finding[] {
  if (table !== "SopDemand") return [];
  const byMonth = new Map<number, Map<string, { quantity: number; line: number }>>();
  rows.forEach((row, index) => {
    const month = row["Period"];
    const quantity = row["Quantity"];
    if (typeof month !== "number" || typeof quantity !== "number" || month > closed) return;
    const families = byMonth.get(month) ?? new Map<string, { quantity: number; line: number }>();
    families.set(nameKey(row["Family"]), { quantity, line: lines[index] ?? 0 });
    byMonth.set(month, families);
  });
  return [...byMonth.keys()]
    .sort((a, b) => a - b)
    .flatMap((month) => {
      const before = byMonth.get(periods.add(month, -1));
      if (before === undefined) return [];
      const compared = [...(byMonth.get(month) ?? [])].filter(([family]) => before.has(family));
      const same = compared.filter(([family, { quantity }]) => quantity !== 0 && before.get(family)?.quantity === quantity);
      const several = same.length >= Math.min(fewestCopied, compared.length) && same.length >= 2;
      if (!several || same.length < copiedShare * compared.length) return [];
      return [
        finding("copiedMonth", true, {
          table,
          rows: same.map(([, { line }]) => line).sort((a, b) => a - b),
          column: "Quantity",
          months: [periods.add(month, -1), month],
          figures: { count: same.length },
        }),
      ];
    });
}
