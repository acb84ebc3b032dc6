import type { Language } from "../language/text";
import type { Bucket } from "../calendar/periods";
import { type Area, areaRef, cellRef } from "../language/references";
import type { CellContent } from "./blueprint";
import { formula, type SheetDraft } from "./draft";
import { columnOf, type Section } from "./sections";

/** Where the periods of a sheet stand: the header of one section carries them, the others point to it. */
export interface PeriodRow {
  /** Zero-based row of the header that carries the periods. */
  row: number;
  column: number;
  count: number;
  bucket: Bucket;
  /** The first period, as an expression. */
  first: string;
}

/** What a section of names by periods says and calculates. */
export interface Matrix {
  title: string;
  /** Heading of the first column, e.g. "Family". */
  heading: string;
  names: readonly string[];
  /** One spilling formula for the whole matrix. */
  formula: string;
  numberFormat: string;
}

/** How a month is shown: `Mar 27`. */
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

/** Points of the column of names. With it, ten columns of periods fit beside the pane on a small laptop. */
export const nameWidth = 140;
/** Points of a column under a period: a Monday takes more room than a month. */
const periodWidth = (bucket: Bucket): number => (bucket === "week" ? 62 : 58);

/** Widths of a review: names, then periods; at least a year of months, so that other tables find their columns as wide. */
export const reviewWidths = (periods: number, bucket: Bucket): number[] => [
  nameWidth,
  ...Array.from({ length: Math.max(12, periods) }, () => periodWidth(bucket)),
];

/** The cells that carry the periods. */
export function periodsArea(periods: PeriodRow): Area {
  return { row: periods.row, column: periods.column, rows: 1, columns: periods.count };
}

/** The header above a matrix: its own cells with the periods, which formulas beside them use. */
export const headerAbove = ({ body }: Section): Area => ({ ...body, row: body.row - 1, rows: 1 });

/** Header of a section: heading, then the periods. One section carries them; others repeat them. */
function putPeriods(draft: SheetDraft, row: number, heading: string, periods: PeriodRow): void {
  const { bucket, column, count, first } = periods;
  const cells: CellContent[] = [heading];
  for (let index = 0; index < count; index += 1) {
    const own = index === 0 ? `=${first}` : `=${periodsLater(cellRef(row, column + index - 1), 1, bucket)}`;
    cells.push(formula(row === periods.row ? own : `=${cellRef(periods.row, column + index)}`));
  }
  const header = draft.putRow(row, 0, cells);
  const shown = columnOf(header, 1, count);
  draft.look(header, "header").format(shown, periodFormat(bucket, draft.language)).align(shown, "Right");
}

/** A titled table of names by periods, filled by one spilling formula. Gives the cells of its figures. */
export function putMatrix(draft: SheetDraft, { row, body }: Section, matrix: Matrix, periods: PeriodRow): Area {
  draft.look(draft.put(row, 0, matrix.title), "section");
  putPeriods(draft, row + 1, matrix.heading, periods);
  draft.putColumn(body.row, 0, matrix.names);
  draft.put(body.row, body.column, formula(matrix.formula));
  draft.format(body, matrix.numberFormat);
  return body;
}

/** The names in the first column beside a matrix. */
export const namesOfRows = (area: Area): Area => ({ ...area, column: 0, columns: 1 });

/** Reference to the names in the first column beside a matrix. */
export const namesBeside = (area: Area): string => areaRef(namesOfRows(area));
