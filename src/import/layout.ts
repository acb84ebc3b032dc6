import { columnName } from "../language/references";
import type { Bucket } from "../calendar/periods";
import type { SourceCell, SourceGrid } from "../domain/collect/source";
import { isBlank, meaningOf } from "./cellMeaning";
import { unitIn, type CellUnits } from "./cellUnits";
import { dateReadings } from "./dateText";
import type { FilledColumn } from "./filledLabels";
import { headerBlock } from "./headerBlock";
import type { LabelLevels } from "./labelLevels";
import { spanNamed } from "./spread";
import { plainSpaces } from "../language/plainSpaces";
import { isKnownHeader } from "./headerWords";
import { longerOrShorterPeriod } from "./otherPeriods";
import { headerPeriods, type PeriodColumn } from "./periodHeaders";
import type { JoinedColumn } from "./yearColumns";
import { fiscalYearOfTitles, type NamedYear } from "./fiscalText";
import { yearOfTitles } from "./titleYear";

/**
 * How a grid is laid out: one record a row ("list"), one record a cell under a month ("monthsAcross"), or months down and one
 * record a cell under a family, resource or category ("itemsAcross"). Row and column numbers are
 * positions in `grid.cells`, from 0; `headerRow` is -1 for a grid without headers.
 */
export interface Layout {
  orientation: "list" | "monthsAcross" | "itemsAcross";
  headerRow: number;
  firstDataRow: number;
  lastDataRow: number;
  headers: string[];
  periodColumns: PeriodColumn[];
  /** Columns whose header is a family, resource or category; empty unless these run across. */
  itemColumns: number[];
  /** The column that says the year of each row, beside months that run across without one. */
  yearColumn?: number;
  /** Columns behind those of the source, each a year and a part of it that stand in two columns. */
  joined?: readonly JoinedColumn[];
  /** Columns of a pivot table whose labels are repeated down to the next one. */
  filled?: readonly FilledColumn[];
  /** Columns whose figures had a unit in their cells. */
  cellUnits?: readonly CellUnits[];
  /** A column whose labels have levels, and whether they were put into columns of their own. */
  levels?: LabelLevels;
  /** Year found in the titles or the name, for headers that name months without one. */
  year?: number;
  /** Fiscal year found there, whose months only the company knows. */
  fiscalYear?: NamedYear;
}

/** Rows searched for headers: titles above a table are rarely longer. */
const rowsSearched = 30;

const filled = (row: readonly SourceCell[]) => row.reduce((count, cell) => count + (isBlank(cell) ? 0 : 1), 0);

/** Periods with more periods below are data and no headers, and so are figures that look like periods. */
function periodsOver(found: readonly PeriodColumn[], below: readonly SourceCell[] = []): readonly PeriodColumn[] {
  const again = found.filter(({ column }) => {
    const text = below[column]?.text.trim() ?? "";
    return dateReadings(text).wholeMonth === true || longerOrShorterPeriod(text) !== undefined;
  });
  return again.length * 2 >= found.length && found.length > 0 ? [] : found;
}

/** A figure with its unit, or a name such as "500 ml"; above or below another one it is hardly a header. */
const hasUnit = (cell: SourceCell | undefined): boolean => typeof cell?.value === "string" && unitIn(cell.value) !== undefined;

function headerRowOf(cells: readonly SourceCell[][], bucket: Bucket): number {
  const width = cells.slice(0, 200).reduce((most, row) => Math.max(most, filled(row)), 0);
  const enough = Math.max(Math.min(2, width), Math.ceil(width / 2));
  let best = -1;
  let bestScore = 0;
  for (let index = 0; index < Math.min(rowsSearched, cells.length); index++) {
    const row = cells[index] ?? [];
    if (filled(row) < enough) continue;
    const months = new Set(periodsOver(headerPeriods(row, bucket), cells[index + 1]).map(({ column }) => column));
    let words = 0;
    let known = 0;
    let figures = 0;
    let withUnits = 0;
    row.forEach((cell, column) => {
      if (isBlank(cell) || months.has(column)) return;
      if (hasUnit(cell) && hasUnit((cells[index + 1] ?? cells[index - 1])?.[column])) withUnits++;
      else if (meaningOf(cell) === "text") {
        words++;
        if (isKnownHeader(plainSpaces(String(cell.value)))) known++;
      } else figures++;
    });
    const score =
      figures + withUnits > 0 && known === 0 ? 0 : known * 3 + words + (months.size >= 2 ? months.size : 0) - figures * 2 - index * 0.01;
    // The first row that looks like headers wins over later ones that only look like them too (rows of names).
    if (score > 0 && (best < 0 || score > bestScore + 3)) {
      best = index;
      bestScore = score;
    }
  }
  return best;
}

/**
 * Finds the header row (titles above are skipped; two rows where the upper one says more), the orientation and the month columns of
 * a grid. `said` is the header row that a person says; -1 where there is none.
 */
export function detectLayout(grid: SourceGrid, bucket: Bucket, said?: number): Layout {
  const { cells } = grid;
  const headerRow = said ?? headerRowOf(cells, bucket);
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const { top, bottom, row: header, periodColumns } = headerBlock(cells, headerRow, bucket);
  let lastDataRow = cells.length - 1;
  while (lastDataRow > bottom && filled(cells[lastDataRow] ?? []) === 0) lastDataRow--;
  const headers = Array.from(
    { length: width },
    (_, column) => plainSpaces(header[column]?.text || String(header[column]?.value ?? "")) || columnName(grid.firstColumn - 1 + column),
  );
  const above = cells.slice(0, Math.max(top, 0)).flatMap((row) => row.map(({ text }) => text));
  const titles = lacksYear({ periodColumns }) || lacksYearOfOther({ periodColumns }) ? [...above, grid.name, grid.sheet ?? ""] : [];
  const year = yearOfTitles(titles, periodColumns);
  const fiscalYear = year === undefined ? fiscalYearOfTitles(titles) : undefined;
  return {
    orientation: periodColumns.length > 0 ? "monthsAcross" : "list",
    headerRow: bottom,
    firstDataRow: bottom + 1,
    lastDataRow,
    headers,
    periodColumns,
    itemColumns: [],
    ...(year !== undefined && { year }),
    ...(fiscalYear && { fiscalYear }),
  };
}

/** Whether headers name weeks or quarters without their year that are no periods of the table, and no column says it. */
export const lacksYearOfOther = ({ periodColumns, yearColumn }: Pick<Layout, "periodColumns" | "yearColumn">): boolean =>
  yearColumn === undefined && periodColumns.some(({ other, said = "" }) => isYearless(other, said));

const isYearless = (other: PeriodColumn["other"], said: string): boolean =>
  (other === "week" || other === "quarter") && spanNamed(said, other, { weeks: "iso" }) === undefined;

/** Whether headers name months or weeks without their year, and no column says it. */
export const lacksYear = ({ periodColumns, yearColumn }: Pick<Layout, "periodColumns" | "yearColumn">): boolean =>
  yearColumn === undefined &&
  periodColumns.some(
    ({ period, week, other, nth }) => period === undefined && week === undefined && other === undefined && nth === undefined,
  );
