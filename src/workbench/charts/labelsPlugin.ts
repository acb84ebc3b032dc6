/** Data labels: chart.js has none of its own. */
import type { Element, Plugin } from "chart.js";
import type { ChartLabelsModel, ChartModel } from "../chartModel";
import type { ChartData, SeriesData } from "./data";
import { seriesOfDataset } from "./chartDatasets";
import { drawingOf, kindOfSeries } from "./drawings";
import { formatNumber } from "./numberFormat";

export interface LabelStyle {
  color: string;
  /** CSS font of a label with the given size in points. */
  font(size: number, bold: boolean, italic: boolean): string;
  locale: string;
}

/** The words of one label, such as "Jan; 1,200". */
function labelText(labels: ChartLabelsModel, data: ChartData, one: SeriesData, place: number, locale: string): string {
  const value = one.values[place] ?? 0;
  const total = one.values.reduce<number>((sum, other) => sum + Math.abs(other ?? 0), 0);
  const format = labels.numberFormat ?? (one.series.secondaryAxis ? data.secondaryFormat : data.format);
  const share = total === 0 ? 0 : Math.abs(value) / total;
  const percentFormat = labels.numberFormat && !labels.value ? labels.numberFormat : "0%";
  return [
    labels.seriesName ? one.name : "",
    labels.category ? (data.categories[place] ?? "") : "",
    labels.value ? formatNumber(value, format, locale) : "",
    labels.percentage ? formatNumber(share, percentFormat, locale) : "",
  ]
    .filter((part) => part !== "")
    .join(labels.separator ?? "; ");
}

/** Draws the labels of every series that shows some, after its bars, points or slices. */
export function labelsPlugin(chart: ChartModel, data: ChartData, style: LabelStyle): Plugin {
  return {
    id: "dataLabels",
    afterDatasetsDraw(drawn) {
      drawn.data.datasets.forEach((_, index) => {
        const one = seriesOfDataset(chart, data, index);
        if (!one?.series.dataLabels) return;
        const labels = one.series.labels ?? { value: true };
        const { family, stacked, horizontal } = drawingOf(kindOfSeries(chart, one.series));
        const usual = family === "round" ? "bestFit" : family === "bar" ? (stacked ? "center" : "outsideEnd") : "right";
        const ink = drawn.ctx;
        ink.save();
        ink.font = style.font(labels.text?.size ?? 9, labels.text?.bold ?? false, labels.text?.italic ?? false);
        ink.fillStyle = labels.text?.color ?? style.color;
        drawn.getDatasetMeta(index).data.forEach((element, place) => {
          if (one.values[place] === null || one.values[place] === undefined) return;
          const spot = spotOf(element, labels.position ?? usual, horizontal, (one.values[place] ?? 0) < 0);
          ink.textAlign = spot.align;
          ink.textBaseline = spot.baseline;
          ink.fillText(labelText(labels, data, one, place, style.locale), spot.x, spot.y);
        });
        ink.restore();
      });
    },
  };
}

interface Spot {
  x: number;
  y: number;
  align: CanvasTextAlign;
  baseline: CanvasTextBaseline;
}

const gap = 4;

function spotOf(element: Element, position: string, horizontal: boolean, negative: boolean): Spot {
  const { x, y, base, startAngle, endAngle, innerRadius, outerRadius } = element.getProps(
    ["x", "y", "base", "startAngle", "endAngle", "innerRadius", "outerRadius"],
    true,
  ) as Record<string, number | undefined> as { x: number; y: number } & Record<string, number | undefined>;
  if (outerRadius !== undefined && startAngle !== undefined && endAngle !== undefined) {
    const angle = (startAngle + endAngle) / 2;
    const inner = innerRadius ?? 0;
    const outside = position === "outsideEnd";
    const radius = outside
      ? outerRadius + gap
      : position === "insideEnd"
        ? outerRadius * 0.85
        : (inner + outerRadius) / 2 + (inner === 0 ? outerRadius * 0.12 : 0);
    const right = Math.cos(angle) >= 0;
    return {
      x: x + Math.cos(angle) * radius,
      y: y + Math.sin(angle) * radius,
      align: outside ? (right ? "left" : "right") : "center",
      baseline: "middle",
    };
  }
  if (base !== undefined && Number.isFinite(base))
    return horizontal ? besideBar(x, y, base, position, negative) : overBar(x, y, base, position, negative);
  if (position === "left") return { x: x - gap * 1.5, y, align: "right", baseline: "middle" };
  if (position === "top") return { x, y: y - gap * 1.5, align: "center", baseline: "bottom" };
  if (position === "bottom") return { x, y: y + gap * 1.5, align: "center", baseline: "top" };
  if (position === "center") return { x, y, align: "center", baseline: "middle" };
  return { x: x + gap * 1.5, y, align: "left", baseline: "middle" };
}

function overBar(x: number, y: number, base: number, position: string, negative: boolean): Spot {
  const up = negative ? 1 : -1;
  if (position === "center") return { x, y: (y + base) / 2, align: "center", baseline: "middle" };
  if (position === "insideBase") return { x, y: base + up * gap, align: "center", baseline: negative ? "top" : "bottom" };
  if (position === "insideEnd") return { x, y: y - up * gap, align: "center", baseline: negative ? "bottom" : "top" };
  return { x, y: y + up * gap, align: "center", baseline: negative ? "top" : "bottom" };
}

function besideBar(x: number, y: number, base: number, position: string, negative: boolean): Spot {
  const out = negative ? -1 : 1;
  if (position === "center") return { x: (x + base) / 2, y, align: "center", baseline: "middle" };
  if (position === "insideBase") return { x: base + out * gap, y, align: negative ? "right" : "left", baseline: "middle" };
  if (position === "insideEnd") return { x: x - out * gap, y, align: negative ? "left" : "right", baseline: "middle" };
  return { x: x + out * gap, y, align: negative ? "right" : "left", baseline: "middle" };
}
