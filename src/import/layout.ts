import { columnName } from "../language/references";
import { dayOf } from "../calendar/days";
import { monthOf } from "../calendar/months";
import { weekCalendar, type Bucket } from "../calendar/periods";
import type { SourceCell, SourceGrid } from "../domain/collect/source";
import { isBlank, isDateFormat, meaningOf } from "./cellMeaning";
import { plainSpaces } from "../language/plainSpaces";
import { dateReadings, type DateOrder } from "./dateText";
import { isKnownHeader } from "./headerWords";
import { monthNamed } from "./monthNames";
import { mondayIn, numbersAreWeeks, weekNumberIn } from "./weekText";

/** A column whose header is a month or a week; `period` is missing when the header names it without its year. */
export interface PeriodColumn {
  column: number;
  /** 1 to 12; 0 for a week without its year. */
  month: number;
  period?: number;
  /** 1 to 53, for a week without its year. */
  weekNumber?: number;
  /** Years after that of the first column, where headers without a year go on past its end: Nov, Dec, Jan. */
  yearsLater?: number;
  /** The Monday of the week that the header names, where a company plans by week and the header is no whole month. */
  week?: number;
}

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
  /** Year found in the titles or the name, for headers that name months without one. */
  year?: number;
}

/** Rows searched for headers: titles above a table are rarely longer. */
const rowsSearched = 30;

const filled = (row: readonly SourceCell[]) => row.reduce((count, cell) => count + (isBlank(cell) ? 0 : 1), 0);

/** A month written in a header: a date cell, a month text in any of its forms, or a code such as 202602. */
function headerPeriods(row: readonly SourceCell[], bucket: Bucket): PeriodColumn[] {
  const bare = bucket === "week" && numbersAreWeeks(row);
  const named = bucket === "week" ? namedWeeks(row, bare) : [];
  const yearless = bucket === "week" && named.length === 0 ? yearlessWeeks(row) : [];
  if (yearless.length > 0) return yearless;
  // Dates above a table of weeks stand for the weeks they lie in; a header that names a month stays one.
  const rest = periodsOfHeader(
    named.length === 0 ? row : row.map((cell, column) => (named.some((week) => week.column === column) ? blankCell : cell)),
  );
  if (bucket === "month") return rest.map(({ day: _, ...month }) => month);
  const dated = rest.map(({ day, ...month }) => ({ ...month, ...(day !== undefined && { week: weekCalendar.periodOf(day) }) }));
  return [...named, ...dated].sort((a, b) => a.column - b.column);
}

const blankCell: SourceCell = { value: null, text: "" };

/** Columns whose header names a week: `2026-W12`, `S12 2026`, and `12/2026` where such numbers are weeks. */
function namedWeeks(row: readonly SourceCell[], bare: boolean): PeriodColumn[] {
  return row.flatMap((cell, column) => {
    if (cell.value === null || typeof cell.value === "boolean" || isDateFormat(cell.format)) return [];
    const week = mondayIn(String(cell.value), bare);
    return week === undefined ? [] : [{ column, week, period: monthOf(week), month: dayOf(week).month }];
  });
}

/** Fewer headers without a year are taken for something else: "May" is a name, "S1" a size. */
const fewestYearless = 3;

/** Columns whose header is a week without its year: `S12`, `W12`, `sem. 12`. */
function yearlessWeeks(row: readonly SourceCell[]): PeriodColumn[] {
  const found = row.flatMap((cell, column) => {
    const weekNumber = typeof cell.value === "string" ? weekNumberIn(cell.value) : undefined;
    return weekNumber === undefined ? [] : [{ column, month: 0, weekNumber }];
  });
  return inOneYear(found, ({ weekNumber }) => weekNumber);
}

/**
 * Headers without a year, each once, in the year of the first or, where they start again once, in the year after it. None where there
 * are too few to be sure.
 */
function inOneYear<Header extends PeriodColumn>(found: readonly Header[], number: (header: Header) => number): PeriodColumn[] {
  const numbers = found.map(number);
  if (found.length < fewestYearless || new Set(numbers).size !== found.length) return [];
  const restarts = numbers.flatMap((one, place) => (place > 0 && one < (numbers[place - 1] ?? 0) ? [place] : []));
  const goesOn = restarts.length === 1 && (numbers[numbers.length - 1] ?? 0) < (numbers[0] ?? 0);
  const [restart = found.length] = goesOn ? restarts : [];
  return found.map((header, place) => (place < restart ? header : { ...header, yearsLater: 1 }));
}

/** Months of the headers, each with its day where the header is a day and not a whole month. */
function periodsOfHeader(row: readonly SourceCell[]): (PeriodColumn & { day?: number })[] {
  const readings = row.map((cell) => {
    if (typeof cell.value === "number") {
      if (isDateFormat(cell.format)) return { dayFirst: Math.floor(cell.value), monthFirst: Math.floor(cell.value) };
      return dateReadings(String(cell.value)).wholeMonth ? dateReadings(String(cell.value)) : {};
    }
    return typeof cell.value === "string" ? dateReadings(cell.value) : {};
  });
  const under = (order: DateOrder) =>
    readings.flatMap((reading, column) => {
      const day = reading[order];
      if (day === undefined) return [];
      const isWhole = "wholeMonth" in reading && reading.wholeMonth === true;
      return [{ column, period: monthOf(day), ...(!isWhole && { day }) }];
    });
  const [dayFirst, monthFirst] = [under("dayFirst"), under("monthFirst")];
  const distinct = (found: { period: number }[]) => new Set(found.map(({ period }) => period)).size;
  // Month headers follow one another: the order of day and month that makes more distinct months is the one that was meant.
  const found = distinct(monthFirst) > distinct(dayFirst) ? monthFirst : dayFirst;
  if (found.length > 0) return found.map((month) => ({ ...month, month: dayOf(month.period).month }));
  const named = row.flatMap((cell, column) => {
    const month = typeof cell.value === "string" ? monthNamed(cell.value.trim()) : undefined;
    return month === undefined ? [] : [{ column, month }];
  });
  return inOneYear(named, ({ month }) => month);
}

function headerRowOf(cells: readonly SourceCell[][], bucket: Bucket): number {
  const width = cells.slice(0, 200).reduce((most, row) => Math.max(most, filled(row)), 0);
  const enough = Math.max(Math.min(2, width), Math.ceil(width / 2));
  let best = -1;
  let bestScore = 0;
  for (let index = 0; index < Math.min(rowsSearched, cells.length); index++) {
    const row = cells[index] ?? [];
    if (filled(row) < enough) continue;
    const months = new Set(headerPeriods(row, bucket).map(({ column }) => column));
    let words = 0;
    let known = 0;
    let figures = 0;
    row.forEach((cell, column) => {
      if (isBlank(cell) || months.has(column)) return;
      if (meaningOf(cell) === "text") {
        words++;
        if (isKnownHeader(plainSpaces(String(cell.value)))) known++;
      } else figures++;
    });
    const score = figures > 0 && known === 0 ? 0 : known * 3 + words + (months.size >= 2 ? months.size : 0) - figures * 2 - index * 0.01;
    // The first row that looks like headers wins over later ones that only look like them too (rows of names).
    if (score > 0 && (best < 0 || score > bestScore + 3)) {
      best = index;
      bestScore = score;
    }
  }
  return best;
}

/**
 * The year of the first column that the titles name: their only one; where the columns go on into the next year, the first of two that
 * follow one another, since "2026" alone may be the year in which they begin or end.
 */
function yearIn(texts: readonly string[], goesOn: boolean): number | undefined {
  const years = new Set(texts.flatMap((text) => [...text.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map(([year]) => Number(year))));
  const [first = NaN, second, ...more] = [...years].sort((one, other) => one - other);
  if (goesOn) return second === first + 1 && more.length === 0 ? first : undefined;
  return years.size === 1 ? first : undefined;
}

/** Finds the header row (titles above are skipped), the orientation and the month columns of a grid. */
export function detectLayout(grid: SourceGrid, bucket: Bucket): Layout {
  const { cells } = grid;
  const headerRow = headerRowOf(cells, bucket);
  const header = cells[headerRow] ?? [];
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const periodColumns = headerPeriods(header, bucket);
  let lastDataRow = cells.length - 1;
  while (lastDataRow > headerRow && filled(cells[lastDataRow] ?? []) === 0) lastDataRow--;
  const headers = Array.from(
    { length: width },
    (_, column) => plainSpaces(header[column]?.text || String(header[column]?.value ?? "")) || columnName(grid.firstColumn - 1 + column),
  );
  const above = cells.slice(0, Math.max(headerRow, 0)).flatMap((row) => row.map(({ text }) => text));
  const goesOn = periodColumns.some(({ yearsLater }) => yearsLater !== undefined);
  const lacksYear = periodColumns.some(({ period }) => period === undefined);
  const year = lacksYear ? yearIn([...above, grid.name, grid.sheet ?? ""], goesOn) : undefined;
  return {
    orientation: periodColumns.length > 0 ? "monthsAcross" : "list",
    headerRow,
    firstDataRow: headerRow + 1,
    lastDataRow,
    headers,
    periodColumns,
    itemColumns: [],
    ...(year !== undefined && { year }),
  };
}
