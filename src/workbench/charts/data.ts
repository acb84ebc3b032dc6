/** What a chart shows, read from the cells: the numbers and names as they are now. */
import type { Area, Engine } from "../engine/engine";
import type { ChartModel, ChartSeriesModel } from "../chartModel";
import { readReference, sameSheet } from "./seriesReference";

export type CellReader = Pick<Engine, "sheets" | "read" | "text" | "styleAt" | "isHidden" | "usedArea">;

export interface SeriesData {
  /** Position among the series of the chart: decides the colour. */
  index: number;
  series: ChartSeriesModel;
  name: string;
  /** Null where nothing is plotted: a blank cell or an error. */
  values: (number | null)[];
  /** Numbers of the categories, for scatter charts. */
  x: (number | null)[];
}

export interface ChartData {
  /** Texts of the categories, as the cells show them. */
  categories: string[];
  series: SeriesData[];
  /** Number formats of the first cell shown on either axis. */
  format: string;
  secondaryFormat: string;
}

/** Hidden rows and columns are not plotted, as in Excel. Series left out by filter are not read. */
export function readChart(engine: CellReader, chart: ChartModel): ChartData {
  const shown = chart.series.map((series, index) => ({ series, index })).filter(({ series }) => !series.filtered);
  const series = shown.map(({ series: one, index }): SeriesData => {
    const area = areaOf(engine, one.values);
    return {
      index,
      series: one,
      name: nameOf(engine, one),
      values: area ? numbers(engine, area) : [],
      x: numbersOf(engine, one.categories),
    };
  });
  const length = Math.max(0, ...series.map(({ values }) => values.length));
  const labels = categoryTexts(engine, shown.find(({ series: one }) => areaOf(engine, one.categories))?.series.categories);
  return {
    categories: Array.from({ length }, (_, index) => labels?.[index] ?? String(index + 1)),
    series,
    format: formatOf(engine, shown.find(({ series: one }) => !one.secondaryAxis)?.series.values),
    secondaryFormat: formatOf(engine, shown.find(({ series: one }) => one.secondaryAxis)?.series.values),
  };
}

function areaOf(engine: CellReader, reference: string | undefined): Area | null {
  const place = readReference(reference ?? "");
  const sheet = place && engine.sheets().find(({ name }) => sameSheet(name, place.sheet));
  if (!place || !sheet) return null;
  const used = engine.usedArea(sheet.id, true);
  const { row, column } = place;
  // A whole column stands for what is used of it.
  const lastRow = place.lastRow === 1048575 ? Math.max(row, used?.lastRow ?? row) : place.lastRow;
  const lastColumn = place.lastColumn === 16383 ? Math.max(column, used?.lastColumn ?? column) : place.lastColumn;
  return { sheetId: sheet.id, row, column, lastRow, lastColumn };
}

/** The grid's rows and columns that show. */
function visible<Cell>(engine: CellReader, area: Area, grid: Cell[][]): Cell[][] {
  return grid
    .filter((_, index) => !engine.isHidden(area.sheetId, "row", area.row + index))
    .map((row) => row.filter((_, index) => !engine.isHidden(area.sheetId, "column", area.column + index)));
}

/** A text counts as 0 in Excel's charts; blanks and errors are not plotted. */
function numbers(engine: CellReader, area: Area): (number | null)[] {
  return visible(engine, area, engine.read(area))
    .flat()
    .map(({ value, error }) => {
      if (error !== undefined || value === "") return null;
      return typeof value === "number" ? value : value === true ? 1 : 0;
    });
}

function numbersOf(engine: CellReader, reference: string | undefined): (number | null)[] {
  const area = areaOf(engine, reference);
  return area ? numbers(engine, area) : [];
}

/** Categories over several columns are read level by level: "2027 Jan", "2027 Feb"; a blank outer level goes on from above. */
function categoryTexts(engine: CellReader, reference: string | undefined): string[] | null {
  const area = areaOf(engine, reference);
  if (!area) return null;
  const grid = visible(engine, area, engine.text(area));
  const down = area.lastRow - area.row >= area.lastColumn - area.column;
  const lines = down ? grid : (grid[0] ?? []).map((_, index) => grid.map((row) => row[index] ?? ""));
  let above: string[] = [];
  return lines.map((line) => {
    above = line.map((text, level) => (text === "" && level < line.length - 1 ? (above[level] ?? "") : text));
    return above.filter((text) => text !== "").join(" ");
  });
}

function nameOf(engine: CellReader, series: ChartSeriesModel): string {
  const area = areaOf(engine, series.nameRef);
  const text = area ? engine.text(area).flat().filter(Boolean).join(" ") : "";
  return text === "" ? series.name : text;
}

function formatOf(engine: CellReader, reference: string | undefined): string {
  const area = areaOf(engine, reference);
  return (area && engine.styleAt(area.sheetId, area.row, area.column).numberFormat) || "General";
}
