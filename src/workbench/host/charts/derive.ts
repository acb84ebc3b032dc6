/** How Excel reads a range into series: which cells are names, which are categories, which way the series run. */
import { type SheetReference, writeReference } from "../../charts/seriesReference";
import type { Area, CellContent, Engine } from "../../engine/engine";
import type { ChartKind, ChartSeriesModel } from "../../chartModel";
import { columnsIn, intersection, rowsIn } from "../address";

export type SeriesBy = "Auto" | "Rows" | "Columns";

export interface DerivedSeries {
  series: ChartSeriesModel[];
  plotBy: "rows" | "columns";
}

/** A cell seen along the series: `along` counts values of a series, `across` counts series. */
type CellAt = (along: number, across: number) => { content: CellContent; isDate: boolean };

/**
 * Series of a range. By Excel's rules: the longer side of the range runs along the categories (columns are series when both are
 * equally long); texts or dates at the start of the series are categories, also over several columns; texts across the top
 * are names; an empty corner makes both sides labels even where they are numbers. A scatter chart takes its first column for x.
 */
export function seriesOfRange(engine: Engine, sheetName: string, given: Area, kind: ChartKind, by: SeriesBy): DerivedSeries {
  const area = withinUsed(engine, given);
  const cells = engine.read(area);
  const byColumns = by === "Auto" ? rowsIn(area) >= columnsIn(area) : by === "Columns";
  const length = byColumns ? rowsIn(area) : columnsIn(area);
  const width = byColumns ? columnsIn(area) : rowsIn(area);
  const at: CellAt = (along, across) => {
    const [row, column] = byColumns ? [along, across] : [across, along];
    const content = cells[row]?.[column] ?? { value: "" };
    const isDate =
      typeof content.value === "number" && isDateFormat(engine.styleAt(area.sheetId, area.row + row, area.column + column).numberFormat);
    return { content, isDate };
  };
  const labels = kind === "scatter" ? Math.min(1, width - 1) : labelColumns(at, length, width);
  const header = hasNames(at, length, width, labels) ? 1 : 0;
  const reference = (along: number, across: number, lastAlong: number, lastAcross: number): string => {
    const [row, column, lastRow, lastColumn] = byColumns ? [along, across, lastAlong, lastAcross] : [across, along, lastAcross, lastAlong];
    const place: SheetReference = {
      sheet: sheetName,
      row: area.row + row,
      column: area.column + column,
      lastRow: area.row + lastRow,
      lastColumn: area.column + lastColumn,
    };
    return writeReference(place);
  };
  const series = Array.from({ length: width - labels }, (_, index): ChartSeriesModel => {
    const across = labels + index;
    const name = header ? nameOf(at(0, across).content) : "";
    return {
      name: name === "" ? `Series${index + 1}` : name,
      ...(header ? { nameRef: reference(0, across, 0, across) } : {}),
      values: reference(header, across, length - 1, across),
      ...(labels > 0 ? { categories: reference(header, 0, length - 1, labels - 1) } : {}),
    };
  });
  return { series, plotBy: byColumns ? "columns" : "rows" };
}

/** What a series is called by its name's cell. */
export const nameOf = (content: CellContent): string => content.error ?? String(content.value);

/** Whole rows and columns shrink to what the sheet uses; an area beside everything used stays as it is. */
function withinUsed(engine: Engine, area: Area): Area {
  const used = engine.usedArea(area.sheetId, true);
  return (
    (used && intersection(area, used)) ?? {
      ...area,
      lastRow: Math.min(area.lastRow, area.row + 999),
      lastColumn: Math.min(area.lastColumn, area.column + 99),
    }
  );
}

/** A number format that shows days, months or years; text in quotes and brackets does not count. */
export function isDateFormat(format: string | undefined): boolean {
  return format !== undefined && /[dy]|m(?!.*[#0])/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""));
}

const isBlank = ({ value, error }: CellContent) => value === "" && error === undefined;
const isText = ({ value, error }: CellContent) => typeof value === "string" && value !== "" && error === undefined;

/** Number of columns at the start that hold categories; at least one column is left for values. */
function labelColumns(at: CellAt, length: number, width: number): number {
  let labels = 0;
  while (labels < width - 1 && isLabelColumn(at, labels, length)) labels++;
  if (labels === 0 && width > 1 && length > 1 && isBlank(at(0, 0).content)) labels = 1;
  return labels;
}

function isLabelColumn(at: CellAt, across: number, length: number): boolean {
  let seen = 0;
  for (let along = length > 1 ? 1 : 0; along < length; along++) {
    const { content, isDate } = at(along, across);
    if (isBlank(content)) continue; // the outer level of categories on several levels is blank but for its first cell
    if (!isText(content) && !isDate) return false;
    seen++;
  }
  return seen > 0;
}

function hasNames(at: CellAt, length: number, width: number, labels: number): boolean {
  if (length < 2) return false;
  const top = Array.from({ length: width - labels }, (_, index) => at(0, labels + index));
  if (top.some(({ content }) => isText(content))) return true;
  if (labels > 0 && top.some(({ isDate }) => isDate) && !at(1, labels).isDate) return true;
  return labels > 0 && isBlank(at(0, 0).content) && top.some(({ content }) => !isBlank(content));
}
