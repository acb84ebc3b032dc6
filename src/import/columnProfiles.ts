import type { Bucket } from "../calendar/periods";
import { atOnce } from "../domain/tables/inParts";
import type { SourceCell, SourceGrid } from "../domain/collect/source";
import { isBreak } from "./breaks";
import { meaningOf, type CellMeaning } from "./cellMeaning";
import { isDateFormat } from "../xlsx/numberFormats";
import { addDateEvidence, DateWeighing, dateReadings, serialText, type DateEvidence } from "./dateText";
import type { Layout } from "./layout";
import { longerOrShorterPeriod } from "./otherPeriods";
import { totalIn } from "./totalWords";
import { isWeekNumber, weekReading } from "./weekText";
import { addDecimalEvidence, DecimalWeighing, type DecimalEvidence } from "../language/numberText";

/** What a column of the source looks like from its first filled rows. */
export interface ColumnProfile {
  column: number;
  header: string;
  filled: number;
  /** Share of the looked-at rows that are filled, 0 to 1. */
  share: number;
  counts: Readonly<Record<CellMeaning, number>>;
  /** Filled cells that could be dates if the column were one: dates, serials, codes such as 202602, and weeks or quarters. */
  couldBeDates: number;
  distinct: number;
}

/** Rows looked at to guess what a column holds; questions and values look at all of them. */
const profileRows = 500;

/** What each column holds, as its first rows show it. */
export function profileColumns(grid: SourceGrid, layout: Layout, bucket: Bucket): ColumnProfile[] {
  const last = Math.min(layout.lastDataRow, layout.firstDataRow + profileRows - 1);
  const groups = layout.levels?.groups ?? new Set<number>();
  const looked = Array.from({ length: Math.max(last - layout.firstDataRow + 1, 0) }, (_, place) => layout.firstDataRow + place);
  const records = looked.filter((row) => !groups.has(row));
  const rows = Math.max(records.length, 1);
  return layout.headers.map((header, column) => {
    const counts: Record<CellMeaning, number> = { blank: 0, number: 0, date: 0, text: 0, boolean: 0, error: 0 };
    const values = new Set<string>();
    let couldBeDates = 0;
    for (const row of records) {
      const cell = grid.cells[row]?.[column];
      const meaning = meaningOf(cell);
      counts[meaning]++;
      if (cell === undefined || meaning === "blank") continue;
      values.add(String(cell.value));
      if (meaning === "date" || looksLikeDate(cell) || (bucket === "week" && namesWeek(cell))) couldBeDates++;
    }
    const filled = rows - counts.blank;
    return { column, header, filled, share: filled / rows, counts, couldBeDates, distinct: values.size };
  });
}

/** A week by its number alone, such as 13/2026 or 202613: a date only to a company that plans by week. */
const namesWeek = ({ value }: SourceCell): boolean =>
  (typeof value === "string" || typeof value === "number") && weekReading(String(value))?.monday !== undefined;

function looksLikeDate(cell: SourceCell): boolean {
  if (typeof cell.value === "number")
    return (
      isDateFormat(cell.format) || serialText(String(cell.value)) !== undefined || dateReadings(String(cell.value)).wholeMonth === true
    );
  if (typeof cell.value !== "string") return false;
  if (serialText(cell.value) !== undefined || dateReadings(cell.value).dayFirst !== undefined) return true;
  // Weeks and quarters stand where dates belong: the column is found, and each row says why it cannot be read.
  return longerOrShorterPeriod(cell.value) !== undefined;
}

/** All texts of some columns, for evidence; numbers and real dates need none. */
export function* textsOf(grid: SourceGrid, layout: Layout, columns: readonly number[]): Generator<string> {
  for (let row = layout.firstDataRow; row <= layout.lastDataRow; row++) {
    for (const column of columns) {
      const value = grid.cells[row]?.[column]?.value;
      if (typeof value === "string") yield value;
    }
  }
}

export interface ColumnEvidence {
  dates: DateEvidence;
  decimals: DecimalEvidence;
  /** Bare numbers with a year are weeks: one of them is more than twelve, and who wrote one wrote them all. */
  areWeeks: boolean;
  /** Cells that hold real numbers. */
  numbers: number;
  /** Different texts, as far as they are few enough to be remembered. */
  texts: ReadonlySet<string>;
  /** Those of the texts that speak of totals. */
  totals: readonly string[];
}

const evidenceOfGrid = new WeakMap<SourceGrid, Map<string, ColumnEvidence>>();

/** Different texts of a column that are remembered: exports repeat names and dates, and a list of orders has none to repeat. */
const textsRemembered = 20_000;

/** What the texts of one column prove, with breaks; worked out once for a grid, since a person tries several mappings. */
function* evidenceOfColumn(grid: SourceGrid, layout: Layout, column: number): Generator<number, ColumnEvidence, void> {
  const known = evidenceOfGrid.get(grid) ?? new Map<string, ColumnEvidence>();
  evidenceOfGrid.set(grid, known);
  const key = `${layout.firstDataRow}:${layout.lastDataRow}:${column}`;
  const found = known.get(key);
  if (found) return found;
  const [dates, decimals] = [new DateWeighing(), new DecimalWeighing()];
  const texts = new Set<string>();
  const totals: string[] = [];
  let numbers = 0;
  let areWeeks = false;
  for (let row = layout.firstDataRow; row <= layout.lastDataRow; row++) {
    if (isBreak(row)) yield row;
    const value = grid.cells[row]?.[column]?.value;
    if (typeof value === "string") {
      dates.add(value);
      decimals.add(value);
      if (texts.size < textsRemembered && !texts.has(value)) {
        texts.add(value);
        if (totalIn(value) !== undefined) totals.push(value);
      }
    }
    if (typeof value === "number") numbers++;
    if (!areWeeks && (typeof value === "string" || typeof value === "number")) areWeeks = isWeekNumber(String(value));
  }
  const evidence = { dates: dates.found, decimals: decimals.found, areWeeks, numbers, texts, totals };
  known.set(key, evidence);
  return evidence;
}

/** Weighs all columns of a grid with breaks, so that later questions about them are answered at once. */
export function* weighColumns(grid: SourceGrid, layout: Layout): Generator<number, void, void> {
  for (let column = 0; column < layout.headers.length; column++) {
    yield column;
    yield* evidenceOfColumn(grid, layout, column);
  }
}

/** What all the texts of some columns prove together. */
export function evidenceOf(grid: SourceGrid, layout: Layout, columns: readonly number[]): ColumnEvidence {
  const all = columns.map((column) => atOnce(evidenceOfColumn(grid, layout, column)));
  const [only] = all;
  if (only !== undefined && all.length === 1) return only;
  return {
    dates: addDateEvidence(all.map(({ dates }) => dates)),
    decimals: addDecimalEvidence(all.map(({ decimals }) => decimals)),
    areWeeks: all.some((evidence) => evidence.areWeeks),
    numbers: all.reduce((sum, evidence) => sum + evidence.numbers, 0),
    texts: new Set(all.flatMap(({ texts }) => [...texts])),
    totals: all.flatMap(({ totals }) => totals),
  };
}

/** First text of some columns that satisfies a test: the example shown with a question. */
export function firstText(
  grid: SourceGrid,
  layout: Layout,
  columns: readonly number[],
  test: (text: string) => boolean,
): string | undefined {
  for (const text of textsOf(grid, layout, columns)) if (test(text)) return text;
  return undefined;
}
