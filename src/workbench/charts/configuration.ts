/** From a chart and its data to what chart.js draws. Pure: the same chart, data and surroundings give the same configuration. */
import type { ChartConfiguration, ChartType, LegendItem } from "chart.js";
import type { ChartModel } from "../chartModel";
import type { ChartData } from "./data";
import { colorOfSeries, dashOf, type Dataset, datasetsOf, seriesOfDataset } from "./chartDatasets";
import { drawingOf, kindOfSeries } from "./drawings";
import { labelsPlugin } from "./labelsPlugin";
import { labelFont, letteringOf, sizes, type Surroundings } from "./lettering";
import { formatNumber } from "./numberFormat";
import { type ChartTheme, seriesColor } from "./palette";
import { scalesOf } from "./scales";

export function configurationOf(chart: ChartModel, data: ChartData, around: Surroundings): ChartConfiguration<ChartType, Dataset["data"]> {
  const { theme, scale } = around;
  const drawing = drawingOf(chart.type);
  const lettering = letteringOf(chart, around);
  const { font, ink } = lettering;
  const title = titleText(chart, data);
  return {
    type: libraryType(chart.type),
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
      scales: drawing.family === "round" ? {} : scalesOf(chart, data, around, lettering),
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
      legendFill(chart),
      labelsPlugin(chart, data, {
        color: theme.text,
        locale: around.locale,
        font: (size, bold, italic) => labelFont(around, size, bold, italic),
      }),
    ],
  };
}

function libraryType(kind: ChartModel["type"]): ChartType {
  const { family } = drawingOf(kind);
  if (family === "round") return kind === "pie" ? "pie" : "doughnut";
  return family === "bar" ? "bar" : family === "points" ? "scatter" : "line";
}

/** The title as it shows: an automatic one is the name of the only series. */
export function titleText(chart: ChartModel, data: ChartData): string {
  if (!chart.title.auto) return chart.title.text;
  const single = drawingOf(chart.type).family === "round" ? data.series.length > 0 : data.series.length === 1;
  return (single ? data.series[0]?.name : undefined) ?? chart.title.text;
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

/** Background and frame of the chart and its plot area. */
/** Behind the entries of the legend, as close to them as Excel's box is. */
function legendFill({ legend: { fill, visible } }: ChartModel) {
  interface Drawn {
    ctx: CanvasRenderingContext2D;
    legend?: { left: number; top: number; legendHitBoxes?: { left: number; top: number; width: number; height: number }[] };
  }
  return {
    id: "legendFill",
    beforeDraw({ ctx, legend }: Drawn) {
      const boxes = legend?.legendHitBoxes ?? [];
      if (!visible || fill === undefined || fill === "none" || boxes.length === 0) return;
      const edge = 4;
      const [left, top] = [Math.min(...boxes.map((box) => box.left)) - edge, Math.min(...boxes.map((box) => box.top)) - edge];
      const right = Math.max(...boxes.map((box) => box.left + box.width)) + edge;
      const bottom = Math.max(...boxes.map((box) => box.top + box.height)) + edge;
      ctx.save();
      ctx.fillStyle = fill;
      ctx.fillRect(left, top, right - left, bottom - top);
      ctx.restore();
    },
  };
}

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
