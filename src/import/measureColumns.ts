/**
 * Sheets with a measure per row: `Family | Measure | Jan | Feb …`, where each row is the volume, the revenue or the margin of a
 * family, and long lists `Family | Period | Measure | Amount`. Finance keeps budgets that way.
 */
import type { Column } from "../domain/tables/defineTable";
import type { DatasetKind } from "./datasetKinds";
import type { SourceGrid } from "../domain/collect/source";
import { isBlank, meaningOf } from "./cellMeaning";
import type { ColumnProfile } from "./columnProfiles";
import { headerScore, leastScore, measureIn } from "./headerWords";
import type { Layout } from "./layout";
import type { ImportPlan } from "./plan";

/** Rows looked at to see whether a column names measures. */
const rowsLookedAt = 500;

/** A sheet with a measure per row has fewer words than this in that column; families and accounts have more. */
const mostWords = 50;

/**
 * The column that says which figure each row is: its words are figures of the kind. Under a header that says so one known word is
 * enough, since the others are then listed; elsewhere more than half must be known.
 */
export function measureColumn(kind: DatasetKind, grid: SourceGrid, layout: Layout, profiles: readonly ColumnProfile[]): number | undefined {
  if (kind.measures === undefined) return undefined;
  const { name } = kind.measures;
  const periods = new Set(layout.periodColumns.map(({ column }) => column));
  const found = profiles
    .filter(({ column, counts, filled }) => !periods.has(column) && filled > 0 && counts.text > filled / 2)
    .flatMap(({ column, header, distinct }) => {
      const cells = grid.cells.slice(layout.firstDataRow, Math.min(layout.lastDataRow + 1, layout.firstDataRow + rowsLookedAt));
      const texts = cells.map((row) => row[column]).filter((cell) => !isBlank(cell) && meaningOf(cell) === "text");
      const known = texts.filter((cell) => measureIn(String(cell?.value), kind.id) !== undefined).length;
      const named = headerScore(header, kind.id, name) >= leastScore;
      const speaks = known > 0 && distinct <= mostWords && (named || known * 2 > texts.length);
      return speaks ? [{ column, share: known / texts.length + (named ? 1 : 0) }] : [];
    })
    .sort((a, b) => b.share - a.share);
  return found[0]?.column;
}

/** True where each row says which figure it is. */
export function hasMeasures(kind: DatasetKind, { mapping }: Pick<ImportPlan, "mapping">): boolean {
  return kind.measures !== undefined && mapping[kind.measures.name] !== undefined;
}

/**
 * The inputs a plan reads: with a measure per row, the measure and the amount, both needed, instead of one column a figure; without,
 * the columns as they are. The measure stays among them, so that a person can point at its column.
 */
export function inputsOf(kind: DatasetKind, plan: Pick<ImportPlan, "mapping">): readonly Column[] {
  if (kind.measures === undefined) return kind.inputs;
  const { name, amount } = kind.measures;
  if (!hasMeasures(kind, plan)) return kind.inputs.filter((input) => input.name !== amount);
  return kind.inputs
    .filter((input) => !(kind.figures ?? []).includes(input.name))
    .map((input) => (input.name === name || input.name === amount ? { ...input, required: true } : input));
}
