/** Headers of two rows: versions above months, months above versions, the merged cells of a pivot. */
import { formatDate } from "../calendar/format";
import type { Bucket } from "../calendar/periods";
import type { SourceCell } from "../domain/collect/source";
import { isBlank, meaningOf } from "./cellMeaning";
import { isDateFormat } from "../xlsx/numberFormats";
import { dateReadings } from "./dateText";
import { isKnownHeader } from "./headerWords";
import { headerPeriods, type PeriodColumn } from "./periodHeaders";

/** The rows that are headers, as one row, with the periods in it. */
export interface HeaderBlock {
  top: number;
  bottom: number;
  row: readonly SourceCell[];
  periodColumns: PeriodColumn[];
}

const headerText = (cell: SourceCell | undefined): string => {
  if (cell === undefined || isBlank(cell)) return "";
  if (typeof cell.value === "number" && isDateFormat(cell.format)) {
    const [day = "", month = "", year = ""] = formatDate(cell.value, "fr").split("/");
    return `${year}-${month}-${day}`;
  }
  return String(cell.value);
};

/** Two rows of headers as one: what the upper says holds up to its next word, as in merged cells. */
function joined(upper: readonly SourceCell[], lower: readonly SourceCell[]): SourceCell[] {
  let held = "";
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const above = headerText(upper[column]);
    const below = headerText(lower[column]);
    if (above !== "") held = above;
    if (below === "") return upper[column] ?? { value: null, text: "" };
    const text = [held, below].filter((part) => part !== "").join(" ");
    return held === "" ? (lower[column] ?? { value: null, text: "" }) : { value: text, text };
  });
}

const holdsNoFigures = (row: readonly SourceCell[]) =>
  row.every((cell) => meaningOf(cell) !== "number" || /^(?:19|20|21)\d{2}$/.test(cell.text) || dateReadings(cell.text.trim()).wholeMonth);

/** More periods, or the same ones told apart by the words beside them. */
function saysMore(block: HeaderBlock, than: HeaderBlock): boolean {
  const [more, less] = [block.periodColumns.length, than.periodColumns.length];
  if (more < 2 || more < less) return false;
  const different = new Set(than.periodColumns.map(({ period, week, month, weekNumber }) => `${period} ${week} ${month} ${weekNumber}`))
    .size;
  return more > less || (different < less && new Set(block.periodColumns.map(({ label }) => label)).size > 1);
}

/** The header row with the row above or below it, where both together say more of periods than it does alone. */
export function headerBlock(cells: readonly (readonly SourceCell[])[], headerRow: number, bucket: Bucket): HeaderBlock {
  const row = cells[headerRow] ?? [];
  const alone: HeaderBlock = { top: headerRow, bottom: headerRow, row, periodColumns: headerRow < 0 ? [] : headerPeriods(row, bucket) };
  if (headerRow < 0) return alone;
  const two = [headerRow - 1, headerRow].flatMap((top): HeaderBlock[] => {
    const [upper, lower] = [cells[top], cells[top + 1]];
    if (upper === undefined || lower === undefined || !holdsNoFigures(upper) || !holdsNoFigures(lower)) return [];
    const both = joined(upper, lower);
    return [{ top, bottom: top + 1, row: both, periodColumns: headerPeriods(both, bucket) }];
  });
  const best = two.reduce((most, block) => (saysMore(block, most) ? block : most), alone);
  return withNamesBelow(cells, best);
}

/** A row under the periods that only names the columns beside them, as pivots of programs write it. */
function withNamesBelow(cells: readonly (readonly SourceCell[])[], block: HeaderBlock): HeaderBlock {
  const below = cells[block.bottom + 1] ?? [];
  const across = new Set(block.periodColumns.map(({ column }) => column));
  const names = below.flatMap((cell, column) => (isBlank(cell) ? [] : [{ column, text: String(cell.value) }]));
  const areNames = names.length > 0 && names.every(({ column, text }) => !across.has(column) && isKnownHeader(text));
  if (across.size === 0 || !areNames) return block;
  return {
    ...block,
    bottom: block.bottom + 1,
    row: block.row.map((cell, column) => (isBlank(below[column]) ? cell : (below[column] ?? cell))),
  };
}
