import type { ColumnProfile } from "./columnProfiles";
import { headerScore, isKnownHeader } from "./headerWords";
import type { Layout } from "./layout";
import { isTotalHeader } from "./totalWords";

/** Codes such as 202602 are months where the header says so; elsewhere they may be figures. */
const isPeriodHeader = (header: string): boolean => headerScore(header, "demand", "Period") >= 0.9;

/**
 * Columns that each hold one family (resource, category) beside a single column of months: figures under headers that name none of
 * our columns. At least two, since a single figure beside a month is a list without families. Totals are no families.
 */
export function itemColumnsOf(layout: Layout, profiles: readonly ColumnProfile[]): number[] {
  if (layout.orientation !== "list" || layout.headerRow < 0) return [];
  const filled = profiles.filter((profile) => profile.filled > 0);
  const dates = filled.filter(
    ({ couldBeDates, filled: count, counts, header }) =>
      couldBeDates / count > 0.8 && (counts.text + counts.date > 0 || isPeriodHeader(header)),
  );
  const [periods] = dates;
  if (periods === undefined || dates.length > 1) return [];
  const parts = new Set(layout.joined?.flatMap(({ year, part, column }) => [year, part, column]));
  const figures = filled.filter(({ column }) => column !== periods.column && !parts.has(column));
  const numeric = figures.every(({ counts, filled: count }) => counts.number / count >= 0.5);
  if (!numeric || figures.some(({ header }) => isKnownHeader(header) && !isTotalHeader(header))) return [];
  const items = figures.filter(({ header }) => !isTotalHeader(header)).map(({ column }) => column);
  return items.length >= 2 ? items : [];
}
