/** From a chart and its data to what chart.js draws. Pure: the same chart, data and surroundings give the same configuration. */
import type { ChartConfiguration, ChartType, LegendItem } from "chart.js";
import type { ChartAxisModel, ChartModel, ChartTextModel } from "../chartModel";
import type { ChartData, SeriesData } from "./data";
import { colorOfSeries, dashOf, type Dataset, datasetsOf, seriesOfDataset } from "./datasets";
import { drawingOf, kindOfSeries } from "./kinds";
import { labelsPlugin } from "./labels";
import { formatNumber } from "./numberFormat";
import { type ChartTheme, seriesColor } from "./palette";

export interface Surroundings {
  theme: ChartTheme;
  /** BCP 47: decimal signs, month names. */
  locale: string;
  /** Pixels per point: 4/3 at 100 % zoom. */
  scale: number;
}

const family = "Calibri, Carlito, 'Segoe UI', Arial, sans-serif";

/** Sizes of Excel's chart texts in points. */
const sizes = { title: 14, axisTitle: 10, ticks: 9, legend: 9 };

export function configurationOf(chart: ChartModel, data: ChartData, around: Surroundings): ChartConfiguration<ChartType, Dataset["data"]> {
  const { theme, scale } = around;
  const drawing = drawingOf(chart.type);
  const font = (style: ChartTextModel | undefined, size: number) => fontOf({ ...chart.text, ...style }, size, scale);
  const ink = (style: ChartTextModel | undefined, otherwise: string) => style?.color ?? chart.text?.color ?? otherwise;
  const title = titleText(chart, data);
  return {
    type:
      drawing.family === "round"
        ? chart.type === "pie"
          ? "pie"
          : "doughnut"
        : drawing.family === "bar"
          ? "bar"
          : drawing.family === "points"
            ? "scatter"
            : "line",
    data: { labels: data.categories, datasets: datasetsOf(chart, data, theme, scale) },
    options: {
      responsive: false,
      maintainAspectRatio: false,
      animation: false,
      locale: around.locale,
      indexAxis: drawing.horizontal ? "y" : "x",
      events: ["mousemove", "mouseout"],
      layout: { padding: 8 * scale },
      interaction: { mode: "nearest", intersect: true },
      scales: drawing.family === "round" ? {} : scalesOf(chart, data, around, font, ink),
      ...(chart.type === "doughnut" ? { cutout: `${chart.doughnutHole ?? 75}%` } : {}),
      plugins: {
        title: {
          display: chart.title.visible && title !== "",
          text: title,
          font: font(chart.title.style, sizes.title),
          color: ink(chart.title.style, theme.title),
          padding: { top: 0, bottom: 8 * scale },
        },
        legend: {
          display: chart.legend.visible,
          position: chart.legend.position,
          onClick: () => undefined, // Excel's legend hides nothing
          labels: {
            font: font(chart.legend.style, sizes.legend),
            color: ink(chart.legend.style, theme.text),
            usePointStyle: true,
            boxWidth: 16 * scale,
            boxHeight: 6 * scale,
            padding: 8 * scale,
            generateLabels: () => legendItems(chart, data, ink(chart.legend.style, theme.text), scale),
          },
        },
        tooltip: { callbacks: { label: (item) => tooltipText(chart, data, item.datasetIndex, item.dataIndex, around.locale) } },
      },
    } as ChartConfiguration<ChartType, Dataset["data"]>["options"],
    plugins: [
      background(chart, theme),
      labelsPlugin(chart, data, {
        color: theme.text,
        locale: around.locale,
        font: (size, bold, italic) => `${italic ? "italic " : ""}${bold ? "bold " : ""}${size * scale}px ${family}`,
      }),
    ],
  };
}

/** The title as it shows: an automatic one is the name of the only series. */
export function titleText(chart: ChartModel, data: ChartData): string {
  if (!chart.title.auto) return chart.title.text;
  const single = drawingOf(chart.type).family === "round" ? data.series.length > 0 : data.series.length === 1;
  return (single ? data.series[0]?.name : undefined) ?? chart.title.text;
}

function fontOf(style: ChartTextModel, size: number, scale: number) {
  return {
    family: style.name ? `'${style.name.replaceAll("'", "")}', ${family}` : family,
    size: (style.size ?? size) * scale,
    weight: style.bold ? ("bold" as const) : ("normal" as const),
    style: style.italic ? ("italic" as const) : ("normal" as const),
  };
}

type Fonts = (style: ChartTextModel | undefined, size: number) => ReturnType<typeof fontOf>;
type Inks = (style: ChartTextModel | undefined, otherwise: string) => string;
/** Options of one scale; the library's own type is a union over all scales that no mixture fits. */
type Scale = Record<string, unknown>;

function scalesOf(chart: ChartModel, data: ChartData, around: Surroundings, font: Fonts, ink: Inks): Record<string, Scale> {
  const { theme, scale, locale } = around;
  const { horizontal, family: shape } = drawingOf(chart.type);
  const common = (axis: ChartAxisModel): Scale => ({
    display: axis.visible || axis.title !== undefined || axis.gridlines,
    title: {
      display: axis.title !== undefined,
      text: axis.title ?? "",
      font: font(axis.titleText, sizes.axisTitle),
      color: ink(axis.titleText, theme.text),
    },
    grid: { display: axis.gridlines, color: axis.gridlineColor ?? theme.gridlines, drawTicks: false },
    border: { display: axis.visible && axis.lineColor !== "none", color: axis.lineColor ?? theme.gridlines },
  });
  const ticks = (axis: ChartAxisModel): Scale => ({
    display: axis.visible && axis.tickLabels !== "none",
    font: font(axis.text, sizes.ticks),
    color: ink(axis.text, theme.text),
    padding: 4 * scale,
  });
  const reversedCategories = chart.categoryAxis.reversed ?? false;
  const value = (axis: ChartAxisModel, secondary: boolean): Scale => {
    const on = data.series.filter(({ series }) => Boolean(series.secondaryAxis) === secondary);
    const drawings = on.map(({ series }) => drawingOf(kindOfSeries(chart, series)));
    const share = drawings.some((drawing) => drawing.share);
    const format = axis.numberFormat ?? (share ? "0%" : secondary ? data.secondaryFormat : data.format);
    const plain = common(axis);
    const high = (axis.tickLabels === "high") !== (secondary || reversedCategories);
    return {
      ...plain,
      type: "linear",
      axis: horizontal ? "x" : "y",
      position: horizontal ? (high ? "top" : "bottom") : high ? "right" : "left",
      stacked: drawings.some((drawing) => drawing.stacked),
      reverse: axis.reversed ?? false,
      min: axis.minimum,
      max: axis.maximum ?? (share ? 1 : undefined),
      ...baseOf(
        on,
        drawings.every((drawing) => drawing.family === "line" || drawing.family === "points"),
      ),
      grace: share ? 0 : "5%",
      border: { ...(plain.border as object), display: axis.lineColor !== undefined && axis.lineColor !== "none" },
      ticks: {
        ...ticks(axis),
        stepSize: axis.majorUnit,
        // Somebody chose the step: every label stands, however small the chart is.
        autoSkip: axis.majorUnit === undefined,
        maxTicksLimit: axis.majorUnit ? 1000 : 9,
        callback: (tick: number) => formatNumber(tick, format, locale),
      },
    };
  };
  const categories: Scale =
    shape === "points"
      ? {
          ...common(chart.categoryAxis),
          type: "linear",
          axis: "x",
          reverse: reversedCategories,
          min: chart.categoryAxis.minimum,
          max: chart.categoryAxis.maximum,
          ticks: {
            ...ticks(chart.categoryAxis),
            callback: (tick: number) => formatNumber(tick, chart.categoryAxis.numberFormat ?? "General", locale),
          },
        }
      : {
          ...common(chart.categoryAxis),
          type: "category",
          axis: horizontal ? "y" : "x",
          position: sideOfCategories(chart, data, horizontal),
          offset: data.series.every(({ series }) => drawingOf(kindOfSeries(chart, series)).family === "area") ? false : true,
          // Excel's horizontal bars begin at the bottom.
          reverse: horizontal ? !reversedCategories : reversedCategories,
          stacked: data.series.some(
            ({ series }) => drawingOf(kindOfSeries(chart, series)).family === "bar" && drawingOf(kindOfSeries(chart, series)).stacked,
          ),
          ticks: { ...ticks(chart.categoryAxis), ...labelsOf(chart.categoryAxis, data.categories) },
        };
  const secondary = data.series.some(({ series }) => series.secondaryAxis);
  return {
    categories: { ...categories, ...(shape === "points" ? { position: "bottom" } : {}) },
    value: value(chart.valueAxis, false),
    ...(secondary ? { secondary: value({ ...(chart.secondaryAxis ?? { visible: true, gridlines: false }) }, true) } : {}),
  };
}

/** Where a category axis lies: Excel's crosses the values at zero, and its labels lie there too unless they are told to stay aside. */
function sideOfCategories({ categoryAxis: { tickLabels } }: ChartModel, data: ChartData, horizontal: boolean): unknown {
  if (tickLabels === "high") return horizontal ? "right" : "top";
  const below = data.series.some(({ series, values }) => series.secondaryAxis !== true && values.some((one) => one !== null && one < 0));
  return below && tickLabels !== "low" ? { value: 0 } : horizontal ? "left" : "bottom";
}

/** Which labels of a category axis stand, and how they are turned: as they fit where nothing is said. */
function labelsOf({ tickLabelSpacing: every, textOrientation: turned }: ChartAxisModel, names: readonly string[]): Scale {
  return {
    autoSkip: every === undefined,
    ...(turned === undefined ? { maxRotation: 45 } : { minRotation: turned, maxRotation: turned }),
    ...(every === undefined || every === 1 ? {} : { callback: (_: unknown, place: number) => (place % every === 0 ? names[place] : "") }),
  };
}

/** Excel lets a line's axis begin above zero only when the values differ by less than a sixth of the largest. */
function baseOf(series: SeriesData[], lines: boolean): Scale {
  const values = series.flatMap(({ values: some }) => some).filter((value) => value !== null);
  if (!lines || values.length === 0) return { beginAtZero: true };
  const least = Math.min(...values);
  const most = Math.max(...values);
  const close = (least > 0 && most - least <= most / 6) || (most < 0 && most - least <= -least / 6);
  return close ? { beginAtZero: false, suggestedMin: least - (most - least) / 2 } : { beginAtZero: true };
}

function legendItems(chart: ChartModel, data: ChartData, color: string, scale: number): LegendItem[] {
  if (drawingOf(chart.type).family === "round") {
    const colors = data.series[0]?.series.pointColors;
    return data.categories.map((text, index) => ({
      text,
      fontColor: color,
      fillStyle: colors?.[index] ?? seriesColor(index),
      lineWidth: 0,
      pointStyle: "rect",
      index,
    }));
  }
  return data.series.map((one, index) => {
    const { family: shape } = drawingOf(kindOfSeries(chart, one.series));
    const line = shape === "line";
    return {
      text: one.name,
      fontColor: color,
      fillStyle: one.series.markerColor ?? colorOfSeries(one),
      strokeStyle: colorOfSeries(one),
      lineWidth: line ? (one.series.lineWeight ?? 2.25) * scale : 0,
      pointStyle: line ? "line" : shape === "points" ? "circle" : "rect",
      datasetIndex: index,
    };
  });
}

function tooltipText(chart: ChartModel, data: ChartData, datasetIndex: number, place: number, locale: string): string {
  const one = seriesOfDataset(chart, data, datasetIndex);
  const value = one?.values[place];
  if (!one || value === null || value === undefined) return "";
  return `${one.name}: ${formatNumber(value, one.series.secondaryAxis ? data.secondaryFormat : data.format, locale)}`;
}

/** Paper and frame of the chart and its plot. */
function background(chart: ChartModel, theme: ChartTheme) {
  return {
    id: "background",
    beforeDraw({
      ctx,
      width,
      height,
      chartArea,
    }: {
      ctx: CanvasRenderingContext2D;
      width: number;
      height: number;
      chartArea: { left: number; top: number; width: number; height: number };
    }) {
      ctx.save();
      if (chart.fill !== "none") {
        ctx.fillStyle = chart.fill ?? theme.background;
        ctx.fillRect(0, 0, width, height);
      }
      if (chart.plotFill && chart.plotFill !== "none") {
        ctx.fillStyle = chart.plotFill;
        ctx.fillRect(chartArea.left, chartArea.top, chartArea.width, chartArea.height);
      }
      if (chart.borderStyle !== "None" && chart.borderColor !== "none") {
        ctx.setLineDash(dashOf(chart.borderStyle));
        ctx.strokeStyle = chart.borderColor ?? theme.border;
        ctx.strokeRect(0.5, 0.5, width - 1, height - 1);
      }
      ctx.restore();
    },
  };
}
