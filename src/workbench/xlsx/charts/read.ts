/** A chart part -> what the model says of a chart. Kinds the model does not know are undefined. */
import { countsOf } from "./axisCounts";
import type { ChartAxisModel, ChartKind, ChartLabelsModel, ChartModel, ChartSeriesModel } from "../../chartModel";
import { child, childrenOf, descend, flag, numberOf, type XmlNode } from "../../../xlsx/xml";
import { defined, degree, fillOf, outlineOf, richText, solidOf, textStyleOf, type SchemeColor } from "./shapes";
import {
  blanks,
  defaultHole,
  defaultSpacing,
  isBar,
  isLine,
  isRound,
  keyOf,
  kinds,
  labelPositions,
  legendPositions,
  markers,
  tickLabels,
} from "./chartVocabulary";

const val = (node: XmlNode | undefined, name: string) => child(node, name)?.attributes["val"];
const on = (node: XmlNode | undefined, name: string, absent = false) => {
  const found = child(node, name);
  return found === undefined ? absent : flag(found, "val", true);
};

/** Everything of a chart but its place on the sheet. */
export type DrawnChart = Omit<ChartModel, "id" | "name" | "left" | "top" | "width" | "height" | "altText">;

interface ReadGroup {
  kind: ChartKind;
  node: XmlNode;
  axes: string[];
}

/** What the drawn part says, without the extension. Undefined when no group of series is of a known kind. */
export function readDrawnChart(space: XmlNode, scheme: SchemeColor): { chart: DrawnChart; unknown: string[] } | undefined {
  const chart = child(space, "chart");
  const plot = child(chart, "plotArea");
  const drawn = plot?.children.filter(({ name }) => name.endsWith("Chart")) ?? [];
  const groups = drawn.flatMap((node): ReadGroup[] => {
    const kind = kindOf(node);
    return kind === undefined ? [] : [{ kind, node, axes: childrenOf(node, "axId").map(({ attributes }) => attributes["val"] ?? "") }];
  });
  const [first] = groups;
  if (first === undefined) return undefined;
  const axes = plot?.children.filter(({ name }) => name.endsWith("Ax")) ?? [];
  const axisOf = (ids: readonly string[], category: boolean) => {
    const own = axes.filter((axis) => ids.includes(val(axis, "axId") ?? ""));
    const values = own.filter(({ name }) => name === "valAx");
    if (category) return own.find(({ name }) => name !== "valAx") ?? values.find((axis) => /^[bt]$/.test(val(axis, "axPos") ?? ""));
    return values.length > 1 ? values.find((axis) => /^[lr]$/.test(val(axis, "axPos") ?? "")) : values[0];
  };
  const secondary = groups.find(({ axes: ids }) => ids.join() !== first.axes.join());
  const secondAxis = secondary === undefined ? undefined : axisOf(secondary.axes, false);
  const series = groups
    .flatMap((group) => childrenOf(group.node, "ser").map((node) => ({ group, node, order: numberOf(child(node, "order"), "val") ?? 0 })))
    .sort((a, b) => a.order - b.order)
    .map(({ group, node }) => seriesOf(node, group, first, group.axes.join() !== first.axes.join() && group.axes.length > 0, scheme));
  const bars = groups.find(({ kind }) => isBar(kind));
  const frame = outlineOf(child(space, "spPr"), scheme);
  return {
    unknown: drawn.filter((node) => kindOf(node) === undefined).map(({ name }) => name),
    chart: {
      type: first.kind,
      title: titleOf(chart, scheme),
      legend: legendOf(child(chart, "legend"), scheme),
      categoryAxis: axisModel(axisOf(first.axes, true), scheme, axisOf(first.axes, false)),
      valueAxis: axisModel(axisOf(first.axes, false), scheme, axisOf(first.axes, true)),
      ...defined("secondaryAxis", secondAxis === undefined ? undefined : axisModel(secondAxis, scheme)),
      series,
      ...blanksOf(val(chart, "dispBlanksAs")),
      ...(bars === undefined ? {} : spacingOf(bars)),
      ...holeOf(first),
      ...defined("fill", fillOf(child(space, "spPr"), scheme)),
      ...defined("plotFill", fillOf(child(plot, "spPr"), scheme)),
      ...defined("borderColor", frame.color),
      ...defined("borderStyle", frame.style),
      ...defined("text", textStyleOf(child(space, "txPr"), scheme)),
    },
  };
}

function kindOf(node: XmlNode): ChartKind | undefined {
  if (node.name === "lineChart") {
    const series = childrenOf(node, "ser");
    const bare = series.length > 0 && series.every((one) => val(child(one, "marker"), "symbol") === "none");
    return bare || !on(node, "marker") ? "line" : "lineMarkers";
  }
  const grouping = val(node, "grouping") ?? (node.name === "barChart" ? "clustered" : "standard");
  const found = (Object.keys(kinds) as ChartKind[]).find((kind) => {
    const words = kinds[kind];
    if (words.element !== node.name) return false;
    if (words.direction !== undefined && words.direction !== (val(node, "barDir") ?? "col")) return false;
    return words.grouping === undefined || words.grouping === grouping || (words.grouping === "clustered" && grouping === "standard");
  });
  return found ?? (node.name === "areaChart" ? "areaStacked" : undefined);
}

function titleOf(chart: XmlNode | undefined, scheme: SchemeColor): ChartModel["title"] {
  const title = child(chart, "title");
  if (title === undefined) return { text: "", visible: false };
  const rich = descend(title, "tx", "rich");
  const cached = descend(title, "tx", "strRef", "strCache", "pt", "v")?.text;
  const style = textStyleOf(rich ?? child(title, "txPr"), scheme);
  return {
    text: rich === undefined ? (cached ?? "") : richText(rich),
    visible: true,
    ...(child(title, "tx") === undefined ? { auto: true } : {}),
    ...(on(title, "overlay") ? { overlay: true } : {}),
    ...defined("style", style),
  };
}

function legendOf(legend: XmlNode | undefined, scheme: SchemeColor): ChartModel["legend"] {
  return {
    visible: legend !== undefined,
    position: keyOf(legendPositions, val(legend, "legendPos")) ?? "right",
    ...(on(legend, "overlay") ? { overlay: true } : {}),
    ...defined("fill", fillOf(child(legend, "spPr"), scheme)),
    ...defined("style", textStyleOf(child(legend, "txPr"), scheme)),
  };
}

function axisModel(axis: XmlNode | undefined, scheme: SchemeColor, other?: XmlNode): ChartAxisModel {
  const scaling = child(axis, "scaling");
  const format = child(axis, "numFmt");
  const title = child(axis, "title");
  const rich = descend(title, "tx", "rich");
  const lines = child(axis, "majorGridlines");
  const labels = keyOf(tickLabels, val(axis, "tickLblPos") ?? "nextTo");
  // Excel writes -1000 degrees where labels turn as they fit.
  const stored = numberOf(descend(axis, "txPr", "bodyPr"), "rot");
  const turn = stored === undefined || Math.abs(stored) > 90 * degree ? undefined : stored;
  return {
    visible: !on(axis, "delete"),
    ...defined("title", title === undefined ? undefined : richText(rich) || descend(title, "tx", "strRef", "strCache", "pt", "v")?.text),
    ...defined("minimum", numberOf(child(scaling, "min"), "val")),
    ...defined("maximum", numberOf(child(scaling, "max"), "val")),
    ...defined("numberFormat", format === undefined || flag(format, "sourceLinked") ? undefined : format.attributes["formatCode"]),
    gridlines: lines !== undefined,
    ...defined("majorUnit", numberOf(child(axis, "majorUnit"), "val")),
    ...defined("minorUnit", numberOf(child(axis, "minorUnit"), "val")),
    ...(val(scaling, "orientation") === "maxMin" ? { reversed: true } : {}),
    ...(labels === undefined || labels === "nextToAxis" ? {} : { tickLabels: labels }),
    ...defined("textOrientation", turn === undefined ? undefined : -turn / degree || 0),
    ...defined("tickLabelSpacing", numberOf(child(axis, "tickLblSkip"), "val")),
    ...defined("text", textStyleOf(child(axis, "txPr"), scheme)),
    ...defined("titleText", textStyleOf(rich, scheme)),
    ...defined("gridlineColor", lineColorOf(lines, scheme)),
    ...defined("lineColor", lineColorOf(axis, scheme)),
    ...countsOf(axis, other),
  };
}

/** Colour of the line of an axis or a grid, "none" where the file says that none is drawn. */
function lineColorOf(node: XmlNode | undefined, scheme: SchemeColor): string | undefined {
  const { color, style } = outlineOf(child(node, "spPr"), scheme);
  return style === "None" ? "none" : color;
}

function seriesOf(node: XmlNode, { kind }: ReadGroup, first: ReadGroup, secondary: boolean, scheme: SchemeColor): ChartSeriesModel {
  const tx = child(node, "tx");
  const nameRef = descend(tx, "strRef", "f")?.text;
  const values = child(node, "val") ?? child(node, "yVal");
  const shape = child(node, "spPr");
  const line = outlineOf(shape, scheme);
  const marker = child(node, "marker");
  const symbol = val(marker, "symbol");
  const marked = isLine(kind) || kind === "scatter";
  const markersShown = symbol !== "none";
  const fill = fillOf(shape, scheme);
  const markerColor = solidOf(child(marker, "spPr"), scheme);
  const color = isLine(kind) ? line.color : (fill ?? (kind === "scatter" ? (line.color ?? markerColor) : undefined));
  const lineDrawn = !(kind === "scatter" && line.style === "None");
  const size = numberOf(child(marker, "size"), "val");
  const labels = labelsOf(child(node, "dLbls"), kind, scheme);
  const points = childrenOf(node, "dPt").flatMap((one): [number, string][] => {
    const own = child(one, "spPr");
    const found = isLine(kind) ? outlineOf(own, scheme).color : fillOf(own, scheme);
    return found === undefined ? [] : [[numberOf(child(one, "idx"), "val") ?? 0, found]];
  });
  return {
    name: descend(tx, "strRef", "strCache", "pt", "v")?.text ?? child(tx, "v")?.text ?? "",
    ...defined("nameRef", nameRef),
    values: referenceOf(values) ?? "",
    ...defined("categories", referenceOf(child(node, "cat") ?? child(node, "xVal"))),
    ...(kind === first.kind ? {} : { type: kind }),
    ...(secondary ? { secondaryAxis: true } : {}),
    ...defined("color", color),
    ...defined("lineWeight", line.weight),
    ...(marked && markersShown !== (kind !== "line") ? { markers: markersShown } : {}),
    ...(marked && on(node, "smooth") ? { smooth: true } : {}),
    ...labels,
    ...defined("lineStyle", lineDrawn ? line.style : undefined),
    ...defined("borderColor", marked ? undefined : line.color),
    ...defined("markerStyle", keyOf(markers, symbol)),
    ...defined("markerSize", size),
    ...defined("markerColor", kind === "scatter" && markerColor === color ? undefined : markerColor),
    ...(points.length === 0 ? {} : { pointColors: Object.fromEntries(points) }),
  };
}

/** The reference of a source; literal values have none. */
function referenceOf(source: XmlNode | undefined): string | undefined {
  return source?.children.map((node) => child(node, "f")?.text).find((text) => text !== undefined);
}

function labelsOf(node: XmlNode | undefined, kind: ChartKind, scheme: SchemeColor): Pick<ChartSeriesModel, "dataLabels" | "labels"> {
  if (node === undefined || on(node, "delete")) return {};
  const said = {
    ...(on(node, "showVal") ? { value: true } : {}),
    ...(on(node, "showCatName") ? { category: true } : {}),
    ...(on(node, "showSerName") ? { seriesName: true } : {}),
    ...(on(node, "showPercent") ? { percentage: true } : {}),
  };
  if (Object.keys(said).length === 0) return {};
  const format = child(node, "numFmt");
  const labels: ChartLabelsModel = {
    ...said,
    ...defined("position", keyOf(labelPositions, val(node, "dLblPos"))),
    ...defined("numberFormat", format === undefined || flag(format, "sourceLinked") ? undefined : format.attributes["formatCode"]),
    ...defined("separator", child(node, "separator")?.text),
    ...defined("text", textStyleOf(child(node, "txPr"), scheme)),
  };
  const usual = isRound(kind) ? "percentage" : "value";
  const only = Object.keys(labels).join() === usual;
  return only ? { dataLabels: true } : { dataLabels: true, labels };
}

const blanksOf = (stored: string | undefined): Pick<ChartModel, "blanks"> => {
  const found = keyOf(blanks, stored ?? "zero");
  return found === undefined || found === "gap" ? {} : { blanks: found };
};

function spacingOf({ kind, node }: ReadGroup): Pick<ChartModel, "gapWidth" | "overlap"> {
  const usual = defaultSpacing(kind);
  const gapWidth = numberOf(child(node, "gapWidth"), "val") ?? 150;
  const overlap = numberOf(child(node, "overlap"), "val") ?? 0;
  return {
    ...(gapWidth === usual.gapWidth ? {} : { gapWidth }),
    ...(overlap === usual.overlap ? {} : { overlap }),
  };
}

function holeOf({ kind, node }: ReadGroup): Pick<ChartModel, "doughnutHole"> {
  const hole = kind === "doughnut" ? (numberOf(child(node, "holeSize"), "val") ?? 50) : defaultHole;
  return hole === defaultHole ? {} : { doughnutHole: hole };
}
