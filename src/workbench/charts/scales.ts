/** The axes of a chart as scales of chart.js. */
import type { ChartAxisModel, ChartModel } from "../chartModel";
import type { ChartData, SeriesData } from "./data";
import { drawingOf, kindOfSeries } from "./drawings";
import { type Lettering, sizes, type Surroundings } from "./lettering";
import { formatNumber } from "./numberFormat";

/** Options of one scale; the library's own type is a union over all scales that no mixture fits. */
type Scale = Record<string, unknown>;

/** What every scale of a chart is made from. */
interface Drawn {
  chart: ChartModel;
  data: ChartData;
  around: Surroundings;
  lettering: Lettering;
}

export function scalesOf(chart: ChartModel, data: ChartData, around: Surroundings, lettering: Lettering): Record<string, Scale> {
  const drawn = { chart, data, around, lettering };
  const secondary = data.series.some(({ series }) => series.secondaryAxis);
  return {
    categories: drawingOf(chart.type).family === "points" ? pointsScale(drawn) : categoryScale(drawn),
    value: valueScale(drawn, chart.valueAxis, false),
    ...(secondary ? { secondary: valueScale(drawn, chart.secondaryAxis ?? { visible: true, gridlines: false }, true) } : {}),
  };
}

function commonOf({ around: { theme }, lettering: { font, ink } }: Drawn, axis: ChartAxisModel) {
  return {
    display: axis.visible || axis.title !== undefined || axis.gridlines,
    title: {
      display: axis.title !== undefined,
      text: axis.title ?? "",
      font: font(axis.titleText, sizes.axisTitle),
      color: ink(axis.titleText, theme.text),
    },
    grid: { display: axis.gridlines, color: axis.gridlineColor ?? theme.gridlines, drawTicks: false },
    border: { display: axis.visible && axis.lineColor !== "none", color: axis.lineColor ?? theme.gridlines },
  };
}

const ticksOf = ({ around: { theme, scale }, lettering: { font, ink } }: Drawn, axis: ChartAxisModel) => ({
  display: axis.visible && axis.tickLabels !== "none",
  font: font(axis.text, sizes.ticks),
  color: ink(axis.text, theme.text),
  padding: 4 * scale,
});

function valueScale(drawn: Drawn, axis: ChartAxisModel, secondary: boolean): Scale {
  const { chart, data, around } = drawn;
  const { horizontal } = drawingOf(chart.type);
  const on = data.series.filter(({ series }) => Boolean(series.secondaryAxis) === secondary);
  const drawings = on.map(({ series }) => drawingOf(kindOfSeries(chart, series)));
  const share = drawings.some((drawing) => drawing.share);
  const lines = drawings.every(({ family }) => family === "line" || family === "points");
  const format = axis.numberFormat ?? (share ? "0%" : secondary ? data.secondaryFormat : data.format);
  const common = commonOf(drawn, axis);
  const high = (axis.tickLabels === "high") !== (secondary || (chart.categoryAxis.reversed ?? false));
  return {
    ...common,
    type: axis.logBase === undefined ? "linear" : "logarithmic",
    axis: horizontal ? "x" : "y",
    position: horizontal ? (high ? "top" : "bottom") : high ? "right" : "left",
    stacked: drawings.some((drawing) => drawing.stacked),
    reverse: axis.reversed ?? false,
    min: axis.minimum,
    max: axis.maximum ?? (share ? 1 : undefined),
    ...baseOf(on, lines),
    grace: share ? 0 : "5%",
    border: { ...common.border, display: axis.lineColor !== undefined && axis.lineColor !== "none" },
    ticks: {
      ...ticksOf(drawn, axis),
      stepSize: axis.majorUnit,
      // Somebody chose the step: every label is shown, however small the chart is.
      autoSkip: axis.majorUnit === undefined,
      maxTicksLimit: axis.majorUnit ? 1000 : 9,
      callback: (tick: number) => formatNumber(tick / (axis.displayUnit ?? 1), format, around.locale),
    },
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

/** The horizontal axis of a scatter chart: numbers. */
function pointsScale(drawn: Drawn): Scale {
  const axis = drawn.chart.categoryAxis;
  return {
    ...commonOf(drawn, axis),
    type: "linear",
    axis: "x",
    position: "bottom",
    reverse: axis.reversed ?? false,
    min: axis.minimum,
    max: axis.maximum,
    ticks: {
      ...ticksOf(drawn, axis),
      callback: (tick: number) => formatNumber(tick, axis.numberFormat ?? "General", drawn.around.locale),
    },
  };
}

function categoryScale(drawn: Drawn): Scale {
  const { chart, data } = drawn;
  const axis = chart.categoryAxis;
  const { horizontal } = drawingOf(chart.type);
  const drawings = data.series.map(({ series }) => drawingOf(kindOfSeries(chart, series)));
  const reversed = axis.reversed ?? false;
  return {
    ...commonOf(drawn, axis),
    type: "category",
    axis: horizontal ? "y" : "x",
    position: sideOfCategories(chart, data, horizontal),
    offset: !drawings.every(({ family }) => family === "area"),
    // Excel's horizontal bars begin at the bottom.
    reverse: horizontal ? !reversed : reversed,
    stacked: drawings.some(({ family, stacked }) => family === "bar" && stacked),
    ticks: { ...ticksOf(drawn, axis), ...labelsOf(axis, data.categories) },
    ...(horizontal && axis.visible && axis.tickLabels !== "none" ? { afterFit: roomForNames(drawn, data.categories) } : {}),
  };
}

/** Most of a chart's width that names beside its bars may take. */
const mostOfNames = 0.62;

/** The library gives names beside bars half of the chart and cuts them off there; Excel gives them what they need. */
function roomForNames({ chart, around, lettering }: Drawn, names: readonly string[]) {
  const { family, size, weight } = lettering.font(chart.categoryAxis.text, sizes.ticks);
  return (scale: { width: number; chart: { width: number; ctx: CanvasRenderingContext2D } }): void => {
    const { ctx, width } = scale.chart;
    ctx.save();
    ctx.font = `${weight} ${size}px ${family}`;
    const widest = names.reduce((most, name) => Math.max(most, ctx.measureText(name).width), 0);
    ctx.restore();
    scale.width = Math.max(scale.width, Math.min(widest + 8 * around.scale, mostOfNames * width));
  };
}

/** Where a category axis lies: Excel's crosses the value axis at zero, and its labels lie there too unless they are set apart. */
function sideOfCategories({ categoryAxis: { tickLabels } }: ChartModel, data: ChartData, horizontal: boolean): unknown {
  if (tickLabels === "high") return horizontal ? "right" : "top";
  const below = data.series.some(({ series, values }) => series.secondaryAxis !== true && values.some((one) => one !== null && one < 0));
  return below && tickLabels !== "low" ? { value: 0 } : horizontal ? "left" : "bottom";
}

/** Which labels of a category axis are shown, and how they are turned; where nothing is set, as they fit. */
function labelsOf({ tickLabelSpacing: every, textOrientation: turned }: ChartAxisModel, names: readonly string[]): Scale {
  return {
    autoSkip: every === undefined,
    ...(turned === undefined ? { maxRotation: 45 } : { minRotation: turned, maxRotation: turned }),
    ...(every === undefined || every === 1 ? {} : { callback: (_: unknown, place: number) => (place % every === 0 ? names[place] : "") }),
  };
}
