/** One series of a chart, with the values the cells had when the file was written. */
import type { ChartKind, ChartLabelsModel, ChartSeriesModel } from "../../chartModel";
import type { CellModel } from "../../model";
import { storedError } from "../guards";
import { element, textOf } from "../../../xlsx/xml";
import { outline, solid, textProperties, value } from "./shapes";
import { acceptsLabel, isBar, isLine, isRound, labelPositions, markers } from "./chartVocabulary";

/** Cells of a reference in reading order with the number format of the first; undefined when it is no area of this workbook. */
export type CellLookup = (reference: string) => { cells: (CellModel | undefined)[]; format: string } | undefined;

export function writeSeries(series: ChartSeriesModel, index: number, kind: ChartKind, lookup: CellLookup): string {
  const scatter = kind === "scatter";
  const marked = isLine(kind) || scatter;
  const categories = series.categories === undefined ? "" : source(series.categories, lookup, scatter);
  return element(
    "c:ser",
    {},
    value("idx", index),
    value("order", index),
    nameOf(series),
    shapeOf(series, kind),
    isBar(kind) ? value("invertIfNegative", false) : "",
    marked ? markerOf(series, kind) : "",
    ...pointsOf(series, kind),
    labelsOf(series, kind),
    categories === "" ? "" : element(scatter ? "c:xVal" : "c:cat", {}, categories),
    element(scatter ? "c:yVal" : "c:val", {}, numbers(series.values, lookup)),
    // Absent means smoothed in some programs, so it is always written.
    marked ? value("smooth", series.smooth === true) : "",
  );
}

function nameOf({ name, nameRef }: ChartSeriesModel): string {
  if (nameRef === undefined) return name === "" ? "" : element("c:tx", {}, element("c:v", {}, textOf(name)));
  const cache = element("c:strCache", {}, value("ptCount", 1), point(0, name));
  return element("c:tx", {}, element("c:strRef", {}, formula(nameRef), cache));
}

const formula = (reference: string) => element("c:f", {}, textOf(reference.replace(/^=/, "")));
const point = (idx: number, text: string) => element("c:pt", { idx }, element("c:v", {}, textOf(text)));

function shapeOf(series: ChartSeriesModel, kind: ChartKind): string {
  const { color, lineWeight: weight, lineStyle: style, borderColor } = series;
  const shape = isLine(kind)
    ? outline({ color, weight, style })
    : kind === "scatter"
      ? // Points only, unless a line was asked for.
        solid(color) + (weight === undefined && style === undefined ? outline({ style: "None" }) : outline({ color, weight, style }))
      : solid(color) + outline({ color: borderColor, weight, style });
  return shape === "" ? "" : element("c:spPr", {}, shape);
}

function markerOf(series: ChartSeriesModel, kind: ChartKind): string {
  const shown = series.markers ?? kind !== "line";
  if (!shown) return element("c:marker", {}, value("symbol", "none"));
  const symbol = series.markerStyle === undefined ? undefined : markers[series.markerStyle];
  const color = series.markerColor ?? (kind === "scatter" ? series.color : undefined);
  const parts = [
    symbol === undefined ? "" : value("symbol", symbol),
    series.markerSize === undefined ? "" : value("size", Math.min(72, Math.max(2, Math.round(series.markerSize)))),
    color === undefined ? "" : element("c:spPr", {}, solid(color) + outline({ color })),
  ].join("");
  return parts === "" ? "" : element("c:marker", {}, parts);
}

function pointsOf({ pointColors }: ChartSeriesModel, kind: ChartKind): string[] {
  return Object.entries(pointColors ?? {})
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([index, color]) =>
      element(
        "c:dPt",
        {},
        value("idx", Number(index)),
        isBar(kind) ? value("invertIfNegative", false) : "",
        isLine(kind) || kind === "scatter" ? element("c:marker", {}, element("c:spPr", {}, solid(color))) : "",
        value("bubble3D", false),
        element("c:spPr", {}, isLine(kind) ? outline({ color }) : solid(color)),
      ),
    );
}

/** Every part of a label is written: some programs show what is not mentioned. */
function labelsOf(series: ChartSeriesModel, kind: ChartKind): string {
  if (series.dataLabels !== true) return "";
  const said: ChartLabelsModel = series.labels ?? (isRound(kind) ? { percentage: true } : { value: true });
  const { position, numberFormat, separator, text } = said;
  const placed = position !== undefined && acceptsLabel(kind, position) ? labelPositions[position] : undefined;
  return element(
    "c:dLbls",
    {},
    numberFormat === undefined ? "" : element("c:numFmt", { formatCode: numberFormat, sourceLinked: false }),
    text === undefined ? "" : textProperties(text),
    placed === undefined ? "" : value("dLblPos", placed),
    value("showLegendKey", false),
    value("showVal", said.value === true),
    value("showCatName", said.category === true),
    value("showSerName", said.seriesName === true),
    value("showPercent", said.percentage === true),
    value("showBubbleSize", false),
    separator === undefined ? "" : element("c:separator", {}, textOf(separator)),
    isRound(kind) ? value("showLeaderLines", true) : "",
  );
}

// --- cached values

function numbers(reference: string, lookup: CellLookup): string {
  const found = lookup(reference);
  return element("c:numRef", {}, formula(reference), found === undefined ? "" : numberCache(found));
}

function numberCache({ cells, format }: { cells: (CellModel | undefined)[]; format: string }): string {
  const points = cells.map((cell, index) => {
    if (cell === undefined || storedError(cell) !== undefined) return "";
    return typeof cell.v === "number" ? point(index, String(cell.v)) : "";
  });
  return element("c:numCache", {}, element("c:formatCode", {}, textOf(format)), value("ptCount", cells.length), ...points);
}

/** Categories: numbers where every filled cell is a number, texts otherwise. */
function source(reference: string, lookup: CellLookup, numeric: boolean): string {
  const found = lookup(reference);
  if (found === undefined) return element(numeric ? "c:numRef" : "c:strRef", {}, formula(reference));
  const filled = found.cells.filter((cell) => cell?.v !== undefined && cell.v !== "");
  if (filled.length > 0 && filled.every((cell) => typeof cell?.v === "number"))
    return element("c:numRef", {}, formula(reference), numberCache(found));
  const points = found.cells.map((cell, index) => {
    const text = cell === undefined ? "" : (cell.e ?? String(cell.v ?? ""));
    return text === "" ? "" : point(index, text);
  });
  return element("c:strRef", {}, formula(reference), element("c:strCache", {}, value("ptCount", found.cells.length), ...points));
}
