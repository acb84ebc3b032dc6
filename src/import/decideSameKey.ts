import { isByPeriod, type DatasetKind } from "./datasetKinds";
import { periodsOfTable } from "../domain/tables/periodsOfTable";
import type { Bucket } from "../calendar/periods";
import type { SourceGrid } from "../domain/collect/source";
import { plainSpaces } from "../language/plainSpaces";
import { evidenceOf, type ColumnProfile } from "./columnProfiles";
import { certainDate, dateReadings, serialText } from "./dateText";
import { periodTitled } from "./otherPeriods";
import { headerScore, leastScore } from "./headerWords";
import { hasMeasures } from "./measureColumns";
import type { ImportPlan, SameKey } from "./plan";
import { mondayIn } from "./weekText";

/** Rows looked at to see whether keys repeat. */
const keyRows = 20_000;

/** What rows of one key are: a mistake, or parts of one figure because the source is finer than the table. */
export function decideSameKey(
  kind: DatasetKind,
  grid: SourceGrid,
  plan: Pick<ImportPlan, "layout" | "mapping" | "dateOrders">,
  profiles: readonly ColumnProfile[],
  bucket: Bucket,
): { sameKey: SameKey; finerBy?: string } {
  const { layout, mapping } = plan;
  if (kind.duplicates === "keep" || kind.table.key.length === 0) return { sameKey: "keep" };
  const otherwise: SameKey = kind.duplicates;
  if (!isByPeriod(kind)) return { sameKey: otherwise };
  const last = Math.min(layout.lastDataRow, layout.firstDataRow + keyRows - 1);
  const names = hasMeasures(kind, { mapping }) && kind.measures ? [...kind.table.key, kind.measures.name] : kind.table.key;
  const calendar = periodsOfTable(kind.table.name, bucket);
  const bareNumbers = (column: number): boolean =>
    periodTitled(layout.headers[column] ?? "") === "week" || evidenceOf(grid, layout, [column]).areWeeks;
  const keyOf = (row: number): string =>
    names
      .map((name) => {
        const source = mapping[name]?.source;
        if (source?.from !== "column" && source?.from !== "orderMonth") return "";
        const text = plainSpaces(String(grid.cells[row]?.[source.column]?.value ?? ""));
        if (kind.inputs.find((input) => input.name === name)?.kind !== "period") return text.toLowerCase();
        const week = calendar.bucket === "week" ? mondayIn(text, bareNumbers(source.column)) : undefined;
        if (week !== undefined) return String(week);
        const day = certainDate(text) ?? dateReadings(text)[plan.dateOrders[name] ?? "dayFirst"] ?? serialText(text);
        return day === undefined ? text : String(calendar.periodOf(day));
      })
      .join("\u0000");
  const keys: string[] = [];
  for (let row = layout.firstDataRow; row <= last; row++) keys.push(keyOf(row));
  const repeated = keys.length - new Set(keys).size;
  if (repeated === 0) return { sameKey: otherwise };
  const used = new Set(Object.values(mapping).flatMap(({ source }) => (source.from === "column" ? [source.column] : [])));
  const distinctWith = (column: number) =>
    new Set(keys.map((key, index) => `${key}\u0000${String(grid.cells[layout.firstDataRow + index]?.[column]?.value ?? "")}`)).size;
  const periodColumns = new Set(layout.periodColumns.map(({ column }) => column));
  const finer = profiles
    .filter(
      ({ column, counts, filled, share, header }) =>
        !used.has(column) &&
        !periodColumns.has(column) &&
        share > 0.9 &&
        (counts.text > filled / 2 || headerScore(header, kind.id, "Order") >= leastScore),
    )
    .map(({ column, header }) => ({ header, left: keys.length - distinctWith(column) }))
    .sort((a, b) => a.left - b.left)[0];
  if (finer && finer.left <= repeated * 0.1) return { sameKey: "sum", finerBy: finer.header };
  const dated = kind.table.key
    .map((name) => mapping[name]?.source)
    .find((source, index) => source?.from === "column" && kind.table.key[index] === "Period");
  if (dated?.from === "column" && keys.length - distinctWith(dated.column) <= repeated * 0.1)
    return { sameKey: "sum", finerBy: layout.headers[dated.column] ?? "" };
  return { sameKey: otherwise };
}
