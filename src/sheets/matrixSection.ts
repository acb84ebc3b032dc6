import type { Language } from "../language/text";
import type { Bucket } from "../calendar/periods";
import type { Area, CellContent } from "./blueprint";
import { areaRef, cellRef, formula, type SheetDraft } from "./draft";

/** Where the months of a sheet stand: the first section carries them, the others point to it. */
export interface PeriodRow {
  /** Zero-based row of the first header with months. */
  row: number;
  column: number;
  count: number;
  /** What the periods are; months where it is not said. */
  bucket?: Bucket;
}

export interface MatrixSection {
  title: string;
  /** Heading of the first column, e.g. "Family". */
  heading: string;
  names: readonly string[];
  /** One spilling formula for the whole matrix. */
  formula: string;
  numberFormat: string;
}

export const monthFormat = "mmm yy";

/** A week is shown by its Monday, in the order of day and month that the language has. */
const mondayFormats: Readonly<Record<Language, string>> = { en: "d mmm yy", fr: "dd/mm/yy" };

/** How a period is shown: `Mar 27`, or the Monday of the week. */
export const periodFormat = (bucket: Bucket, language: Language): string => (bucket === "week" ? mondayFormats[language] : monthFormat);

/** The formula, without its `=`, of the period `count` after the one that an expression gives. */
export const periodsLater = (period: string, count: string | number, bucket: Bucket): string => {
  if (bucket === "month") return `EDATE(${period},${count})`;
  const days = typeof count === "number" ? 7 * count : `7*(${count})`;
  return `${period}${typeof days === "number" && days < 0 ? "" : "+"}${days}`;
};

/** Widths of the columns in points: names, then months. Ten columns fit beside the pane on a small laptop. */
export const nameWidth = 140;
export const monthWidth = 58;
/** Points of a column under a period: a Monday takes more than a month. */
export const periodWidth = (bucket: Bucket): number => (bucket === "week" ? 62 : monthWidth);
/** Columns that a chart of a review covers, so that it is seen whole beside the pane. */
export const chartColumns = 10;

/** Months as one area of the header row that `row` gives. */
export function periodsArea(periods: PeriodRow): Area {
  return { row: periods.row, column: periods.column, rows: 1, columns: periods.count };
}

/** Header of a section: heading, then the months. The first section owns them, from `firstMonth` on; others repeat them. */
function putHeader(draft: SheetDraft, row: number, heading: string, periods: PeriodRow, firstPeriod: string): void {
  const bucket = periods.bucket ?? "month";
  const cells: CellContent[] = [heading];
  for (let index = 0; index < periods.count; index += 1) {
    const own = index === 0 ? `=${firstPeriod}` : `=${periodsLater(cellRef(row, periods.column + index - 1), 1, bucket)}`;
    cells.push(formula(row === periods.row ? own : `=${cellRef(periods.row, periods.column + index)}`));
  }
  const header = draft.putRow(row, 0, cells);
  draft
    .look(header, "header")
    .format({ ...header, column: 1, columns: periods.count }, periodFormat(bucket, draft.language))
    .align({ ...header, column: 1, columns: periods.count }, "Right");
}

/**
 * A titled table of names by months, filled by one spilling formula. Gives the area of its figures; the next free row is three
 * rows below it.
 */
export function putMatrix(draft: SheetDraft, row: number, section: MatrixSection, periods: PeriodRow, firstPeriod: string): Area {
  draft.look(draft.put(row, 0, section.title), "section");
  putHeader(draft, row + 1, section.heading, periods, firstPeriod);
  draft.putColumn(row + 2, 0, section.names);
  const area = { row: row + 2, column: 1, rows: section.names.length, columns: periods.count };
  draft.put(area.row, area.column, formula(section.formula));
  draft.format(area, section.numberFormat);
  return area;
}

/** Reference to the names in the first column beside a matrix. */
export function namesBeside(area: Area): string {
  return areaRef({ row: area.row, column: 0, rows: area.rows, columns: 1 });
}
