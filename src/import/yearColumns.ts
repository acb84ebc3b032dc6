/**
 * The year in one column and the month (week, quarter) in another, as the commonest lists of ERPs have it: both together stand in a
 * column of their own behind those of the source, so that it is read, shown and chosen like any other.
 */
import type { SourceCell, SourceGrid } from "../domain/collect/source";
import { isBreak, type WithBreaks } from "./breaks";
import { isBlank } from "./cellMeaning";
import type { ColumnProfile } from "./columnProfiles";
import { plainHeader } from "./headerWords";
import { lacksYear, type Layout } from "./layout";
import { monthNamed } from "./monthNames";

/** A column that puts two of the source together. */
export interface JoinedColumn {
  column: number;
  year: number;
  part: number;
  /** Whether the headers say that the two belong together; otherwise they only look like it. */
  isNamed: boolean;
}

type Part = "month" | "week" | "quarter" | "fiscal";

/** More of them would be guesses. */
const mostJoined = 6;
const rowsLookedAt = 500;

const yearWord = /\b(?:year|annee|an|jahr|ano|anno|exercice|gjahr|fiscal)\b/;
const fiscalWord = /\b(?:exercice|gjahr|fiscal|fy|geschaftsjahr)\b/;
const partWords: readonly (readonly [Part, RegExp])[] = [
  ["week", /\b(?:week|semaine|sem|kw|woche|wk)\b/],
  ["quarter", /\b(?:quarter|trimestre|trim|quartal|qtr)\b/],
  ["month", /\b(?:month|mois|monat|mes|mese|period|periode|monthnumber|mm)\b/],
];
const otherWord = /\b(?:qty|quantity|quantite|qte|sales|ventes|units|unites|count|nb|nombre|code|id)\b/;

/** The whole number in a cell; undefined for anything else. */
function wholeNumber({ value }: SourceCell): number | undefined {
  const number = typeof value === "number" ? value : /^\s*\d{1,4}(?:\.0)?\s*$/.test(String(value)) ? Number(value) : NaN;
  return Number.isInteger(number) ? number : undefined;
}

const monthIn = (cell: SourceCell): number | undefined => {
  const number = wholeNumber(cell);
  if (number !== undefined) return number;
  return typeof cell.value === "string" ? monthNamed(cell.value.trim()) : undefined;
};

const quarterIn = (cell: SourceCell): number | undefined => {
  const number = wholeNumber(cell);
  return (
    number ?? (typeof cell.value === "string" ? Number(/^[QT] ?([1-4])$/i.exec(cell.value.trim())?.[1] ?? NaN) || undefined : undefined)
  );
};

const weekIn = (cell: SourceCell): number | undefined =>
  wholeNumber(cell) ??
  (typeof cell.value === "string" ? Number(/^(?:W|S|KW|CW) ?(\d{1,2})$/i.exec(cell.value.trim())?.[1] ?? NaN) || undefined : undefined);

const mostOf: Readonly<Record<Part, number>> = { month: 12, week: 53, quarter: 4, fiscal: 16 };
const readPart: Readonly<Record<Part, (cell: SourceCell) => number | undefined>> = {
  month: monthIn,
  week: weekIn,
  quarter: quarterIn,
  fiscal: monthIn,
};

/** Whether the first filled cells of a column are all numbers between two bounds. */
function areAll(
  grid: SourceGrid,
  layout: Layout,
  column: number,
  read: (cell: SourceCell) => number | undefined,
  least: number,
  most: number,
): boolean {
  let filled = 0;
  let wrong = 0;
  for (let row = layout.firstDataRow; row <= layout.lastDataRow && row < layout.firstDataRow + rowsLookedAt; row++) {
    const cell = grid.cells[row]?.[column];
    if (cell === undefined || isBlank(cell)) continue;
    filled++;
    const number = read(cell);
    if (number === undefined || number < least || number > most) wrong++;
  }
  // A total or a footnote under the list spoils nothing.
  return filled > 0 && wrong <= Math.max(filled > 2 ? 1 : 0, filled * 0.05);
}

/** The pairs of columns that are a year and a part of it. */
function pairsIn(grid: SourceGrid, layout: Layout, profiles: readonly ColumnProfile[]): (Omit<JoinedColumn, "column"> & { as: Part })[] {
  const years = profiles.filter(({ column }) => areAll(grid, layout, column, wholeNumber, 1990, 2100));
  const parts = profiles.flatMap(({ column, header }) => {
    const title = layout.headerRow < 0 ? "" : plainHeader(header);
    const named = partWords.find(([, words]) => words.test(title))?.[0];
    const as = named ?? "month";
    if (named === undefined && otherWord.test(title)) return [];
    return areAll(grid, layout, column, readPart[as], 1, mostOf[as] === 12 ? 16 : mostOf[as])
      ? [{ column, as, isNamed: named !== undefined }]
      : [];
  });
  // A year above the months of a pivot table is theirs.
  const levels = layout.levels?.columns ?? [];
  const isAbove = (year: number, part: number): boolean => levels.includes(year) && levels[levels.length - 1] === part;
  return years.flatMap((year) => {
    const title = layout.headerRow < 0 ? "" : plainHeader(year.header);
    return parts
      .filter(({ column }) => column !== year.column)
      .map(({ column, as, isNamed }) => ({
        year: year.column,
        part: column,
        isNamed: (isNamed && yearWord.test(title)) || isAbove(year.column, column),
        as: as === "month" && fiscalWord.test(title) ? ("fiscal" as const) : as,
      }));
  });
}

const two = (number: number) => String(number).padStart(2, "0");

/** What the cells of a year and of a part say together; both as they are written where they make no period. */
function joinedText(year: SourceCell | undefined, part: SourceCell | undefined, as: Part): string {
  const [isNoYear, isNoPart] = [year === undefined || isBlank(year), part === undefined || isBlank(part)];
  if (isNoYear && isNoPart) return "";
  const number = part === undefined ? undefined : readPart[as](part);
  const inYear = year === undefined ? undefined : wholeNumber(year);
  if (inYear === undefined || number === undefined || number < 1 || number > mostOf[as])
    return `${year?.text ?? ""} ${part?.text ?? ""}`.trim();
  if (as === "week") return `${inYear}-W${two(number)}`;
  if (as === "quarter") return `${inYear}-Q${number}`;
  return as === "fiscal" ? `FY${inYear} P${two(number)}` : `${inYear}-${two(number)}`;
}

/** The column that says the year of each row, where months without one run across. */
export function yearColumnOf(grid: SourceGrid, layout: Layout, profiles: readonly ColumnProfile[]): number | undefined {
  if (layout.orientation !== "monthsAcross" || !lacksYear(layout)) return undefined;
  const across = new Set(layout.periodColumns.map(({ column }) => column));
  const years = profiles.filter(
    ({ column, header }) =>
      !across.has(column) && yearWord.test(plainHeader(header)) && areAll(grid, layout, column, wholeNumber, 1990, 2100),
  );
  const [only] = years;
  // The year of an exercise is not the one of its months.
  return years.length === 1 && only !== undefined && !fiscalWord.test(plainHeader(only.header)) ? only.column : undefined;
}

/** The year that a row says of its months; undefined where it says none. */
export function yearOfRow(cells: readonly SourceCell[], column: number): number | undefined {
  const cell = cells[column];
  const year = cell === undefined ? undefined : wholeNumber(cell);
  return year !== undefined && year >= 1900 && year <= 2199 ? year : undefined;
}

/** The source with a column for each year and part of a year that stand in two; as it is where there are none. */
export function* withJoinedYears(
  grid: SourceGrid,
  layout: Layout,
  profiles: readonly ColumnProfile[],
): WithBreaks<{ grid: SourceGrid; layout: Layout }> {
  if (layout.orientation !== "list") return { grid, layout };
  const found = pairsIn(grid, layout, profiles);
  const named = found.filter(({ isNamed }) => isNamed);
  const pairs = (named.length > 0 ? named : found).slice(0, mostJoined);
  if (pairs.length === 0) return { grid, layout };
  const width = layout.headers.length;
  const headers = pairs.map(({ year, part }) => `${layout.headers[year]} + ${layout.headers[part]}`);
  const joined = pairs.map(({ year, part, isNamed }, place) => ({ column: width + place, year, part, isNamed }));
  const cells: SourceCell[][] = [];
  for (const [index, row] of grid.cells.entries()) {
    if (isBreak(index)) yield 0;
    const texts =
      index <= layout.headerRow || layout.levels?.groups.has(index) === true
        ? []
        : pairs.map(({ year, part, as }) => joinedText(row[year], row[part], as));
    const wide: SourceCell[] =
      row.length === width ? [...row] : Array.from({ length: width }, (_, column) => row[column] ?? { value: null, text: "" });
    pairs.forEach((_, place) => {
      const text = (index === layout.headerRow ? headers[place] : texts[place]) ?? "";
      wide.push({ value: text === "" ? null : text, text });
    });
    cells.push(wide);
  }
  return { grid: { ...grid, cells }, layout: { ...layout, headers: [...layout.headers, ...headers], joined } };
}
