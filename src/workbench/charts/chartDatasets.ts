/** Series as chart.js draws them. Sizes come in points and leave in pixels: `scale` is pixels per point at the page's zoom. */
import type { ChartDataset, ChartType } from "chart.js";
import type { ChartKind, ChartModel } from "../chartModel";
import type { ChartData, SeriesData } from "./data";
import { drawingOf, kindOfSeries } from "./drawings";
import { type ChartTheme, seriesColor } from "./palette";

export type Dataset = ChartDataset<ChartType, (number | null | { x: number; y: number })[]>;

/** Excel's dashes, in line widths. */
const dashes: Readonly<Record<string, number[]>> = {
  Dash: [4, 3],
  DashDot: [4, 3, 1, 3],
  DashDotDot: [4, 3, 1, 3, 1, 3],
  Dot: [1, 1],
  RoundDot: [1, 1],
};

/** The dashes of a line style, in line widths; none for a line without gaps. */
export const dashOf = (style: string | undefined): number[] => dashes[style ?? ""] ?? [];

const markers: Readonly<Record<string, string>> = {
  Circle: "circle",
  Square: "rect",
  Diamond: "rectRot",
  Triangle: "triangle",
  X: "crossRot",
  Star: "star",
  Plus: "cross",
  Dash: "dash",
  Dot: "circle",
};

/** Lines lie over bars and bars over areas; later lines over earlier ones. The library draws the lowest number last. */
const layer = { line: 0, points: 0, bar: 1000, area: 2000, round: 0 };

export function datasetsOf(chart: ChartModel, data: ChartData, theme: ChartTheme, scale: number): Dataset[] {
  const round = drawingOf(chart.type).family === "round";
  if (round) return data.series.slice(0, chart.type === "pie" ? 1 : undefined).map((series) => slices(chart, series, theme, scale));
  const sets = data.series.map((series) => dataset(chart, data, series, scale));
  // Excel builds a horizontal group from the bottom, the library from the top.
  return drawingOf(chart.type).horizontal && !drawingOf(chart.type).stacked ? sets.reverse() : sets;
}

/** The colour of a series: its own, or Excel's by position. */
export const colorOfSeries = ({ series, index }: SeriesData): string =>
  series.color === "none" ? "transparent" : (series.color ?? seriesColor(index));

function dataset(chart: ChartModel, data: ChartData, one: SeriesData, scale: number): Dataset {
  const { series, name, index } = one;
  const kind = kindOfSeries(chart, series);
  const { family, stacked, share } = drawingOf(kind);
  const { horizontal } = drawingOf(chart.type);
  const base = {
    label: name,
    data: share ? shares(chart, data, one) : one.values,
    [horizontal ? "xAxisID" : "yAxisID"]: series.secondaryAxis ? "secondary" : "value",
    [horizontal ? "yAxisID" : "xAxisID"]: "categories",
    stack: stacked ? `${kind}${series.secondaryAxis ? 2 : 1}` : undefined,
    order: layer[family] - (family === "bar" || stacked ? 0 : index),
    clip: false as const,
  };
  if (family === "bar") return { ...base, ...bar(chart, data, one, kind, scale), type: "bar" } as Dataset;
  const spanGaps = chart.blanks === "span";
  const line = { ...base, ...lineLook(one, kind, scale), spanGaps };
  const values = chart.blanks === "zero" ? base.data.map((value) => value ?? 0) : base.data;
  if (family === "points") {
    const points = values.flatMap((y, place) => (y === null ? [] : [{ x: one.x[place] ?? place + 1, y }]));
    return { ...line, data: points, type: "scatter", showLine: series.lineStyle !== undefined && series.lineStyle !== "None" } as Dataset;
  }
  if (family === "area") {
    const below = data.series.findIndex((other) => other === one) > firstOfKind(chart, data, kind) && stacked;
    const fill = { fill: below ? "-1" : "origin", backgroundColor: colorOfSeries(one), borderWidth: 0, pointRadius: 0 };
    const outline = series.borderColor ? { borderColor: series.borderColor, borderWidth: (series.lineWeight ?? 0.75) * scale } : {};
    return { ...line, data: values.map((value) => value ?? 0), ...fill, ...outline, type: "line" } as Dataset;
  }
  return { ...line, data: values, type: "line" } as Dataset;
}

/** The series a dataset was made of. */
export function seriesOfDataset(chart: ChartModel, data: ChartData, dataset: number): SeriesData | undefined {
  const { horizontal, stacked } = drawingOf(chart.type);
  return data.series[horizontal && !stacked ? data.series.length - 1 - dataset : dataset];
}

const firstOfKind = (chart: ChartModel, data: ChartData, kind: ChartKind) =>
  data.series.findIndex(({ series }) => kindOfSeries(chart, series) === kind);

/** Part of the category's total, by absolute values as in Excel. */
function shares(chart: ChartModel, data: ChartData, one: SeriesData): (number | null)[] {
  const kind = kindOfSeries(chart, one.series);
  const stack = data.series.filter(
    ({ series }) => kindOfSeries(chart, series) === kind && Boolean(series.secondaryAxis) === Boolean(one.series.secondaryAxis),
  );
  return one.values.map((value, place) => {
    const total = stack.reduce((sum, { values }) => sum + Math.abs(values[place] ?? 0), 0);
    return value === null || total === 0 ? null : value / total;
  });
}

/** Excel gives gaps and overlaps in % of a bar's width; the library takes shares of the category and of the group. */
export function barWidths(
  count: number,
  gap: number,
  overlap: number,
  stacked: boolean,
): { categoryPercentage: number; barPercentage: number } {
  const group = stacked || count < 2 ? 1 : count - ((count - 1) * overlap) / 100;
  const category = group + gap / 100;
  return { categoryPercentage: group / category, barPercentage: stacked || count < 2 ? 1 : count / group };
}

function bar(chart: ChartModel, data: ChartData, one: SeriesData, kind: ChartKind, scale: number) {
  const { series } = one;
  const { stacked } = drawingOf(kind);
  const bars = data.series.filter((other) => drawingOf(kindOfSeries(chart, other.series)).family === "bar").length;
  const colors = one.values.map((_, place) => series.pointColors?.[place] ?? colorOfSeries(one));
  return {
    backgroundColor: series.pointColors ? colors : colorOfSeries(one),
    borderColor: series.borderColor,
    borderWidth: series.borderColor && series.borderColor !== "none" ? (series.lineWeight ?? 0.75) * scale : 0,
    borderSkipped: false,
    ...barWidths(bars, chart.gapWidth ?? (stacked ? 150 : 219), chart.overlap ?? (stacked ? 100 : -27), stacked),
  };
}

function lineLook(one: SeriesData, kind: ChartKind, scale: number) {
  const { series, index } = one;
  const color = colorOfSeries(one);
  const width = (series.lineWeight ?? 2.25) * scale;
  const marked = series.markers ?? (kind === "lineMarkers" || kind === "scatter");
  const ink = series.markerColor ?? color;
  return {
    borderColor: color,
    borderWidth: series.lineStyle === "None" ? 0 : width,
    borderDash: dashOf(series.lineStyle).map((length) => length * width),
    borderCapStyle: "round" as const,
    borderJoinStyle: "round" as const,
    backgroundColor: ink,
    tension: series.smooth ? 0.4 : 0,
    cubicInterpolationMode: "default" as const,
    pointStyle:
      markers[series.markerStyle ?? ""] ?? (["circle", "rect", "triangle", "rectRot"][kind === "scatter" ? index % 4 : 0] as string),
    pointRadius: marked ? ((series.markerSize ?? 5) / 2) * scale : 0,
    pointHoverRadius: ((series.markerSize ?? 5) / 2) * scale,
    pointBackgroundColor: one.values.map((_, place) => series.pointColors?.[place] ?? ink),
    pointBorderColor: ink,
    pointHitRadius: 6,
  };
}

function slices(chart: ChartModel, one: SeriesData, theme: ChartTheme, scale: number): Dataset {
  const colors = one.values.map((_, place) => one.series.pointColors?.[place] ?? seriesColor(place));
  return {
    type: chart.type === "pie" ? "pie" : "doughnut",
    label: one.name,
    data: one.values.map((value) => (value === null ? null : Math.abs(value))),
    backgroundColor: colors,
    borderColor: one.series.borderColor ?? (chart.fill && chart.fill !== "none" ? chart.fill : theme.background),
    borderWidth: 1.5 * scale,
  } as Dataset;
}
