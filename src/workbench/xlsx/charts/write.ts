/** A chart as the XML of its part. What the format has no place for is added as an extension, see extras.ts. */
import { crossingXml, displayUnitsXml, logBaseXml, tickMarksXml } from "./axisCounts";
import type { ChartAxisModel, ChartKind, ChartModel, ChartSeriesModel, ChartTextModel } from "../../chartModel";
import * as namespaces from "../namespaces";
import { element } from "../../../xlsx/xml";
import { withExtras } from "./extras";
import { writeSeries, type CellLookup } from "./seriesWrite";
import { outline, solid, textProperties, value, writeRich } from "./shapes";
import { blanks, defaultHole, defaultSpacing, isBar, isRound, kinds, legendPositions, tickLabels } from "./chartVocabulary";

/** Axis numbers of the first and the second pair. */
const axisIds = { first: { category: 500_000_001, value: 500_000_002 }, second: { category: 500_000_003, value: 500_000_004 } };

interface Group {
  kind: ChartKind;
  secondary: boolean;
  series: { model: ChartSeriesModel; index: number }[];
}

export function writeChart(chart: ChartModel, lookup: CellLookup): string {
  const groups = groupsOf(chart);
  const second = groups.some(({ secondary }) => secondary);
  const round = groups.some(({ kind }) => isRound(kind));
  const plot = element(
    "c:plotArea",
    {},
    element("c:layout"),
    ...groups.map((group) => writeGroup(group, chart, lookup)),
    round ? "" : axesOf(chart, chart.type, "first", lookup),
    second && !round ? axesOf(chart, groups.find(({ secondary }) => secondary)?.kind ?? chart.type, "second", lookup) : "",
    chart.plotFill === undefined ? "" : element("c:spPr", {}, solid(chart.plotFill)),
  );
  const drawn = element(
    "c:chart",
    {},
    writeTitle(chart),
    value("autoTitleDeleted", !chart.title.visible),
    plot,
    writeLegend(chart),
    value("plotVisOnly", true),
    value("dispBlanksAs", blanks[chart.blanks ?? "gap"]),
  );
  const { fill, borderColor, borderStyle, text } = chart;
  const frame = outline({ color: borderColor, style: borderStyle });
  const body = [
    value("roundedCorners", false),
    drawn,
    fill === undefined && frame === "" ? "" : element("c:spPr", {}, solid(fill), frame),
    text === undefined ? "" : textProperties(text),
  ].join("");
  return element(
    "c:chartSpace",
    { "xmlns:c": namespaces.chart, "xmlns:a": namespaces.drawing, "xmlns:r": namespaces.relationship },
    withExtras(body, chart),
  );
}

/** Series of one kind on one axis pair make a group; the group of the chart's own kind comes first. Filtered series are not drawn. */
function groupsOf(chart: ChartModel): Group[] {
  const groups: Group[] = [];
  const own = (kind: ChartKind, secondary: boolean) => {
    const found = groups.find((group) => group.kind === kind && group.secondary === secondary);
    if (found !== undefined) return found;
    const group: Group = { kind, secondary, series: [] };
    groups.push(group);
    return group;
  };
  own(chart.type, false);
  chart.series.forEach((model, index) => {
    if (model.filtered === true) return;
    const kind = model.type ?? chart.type;
    own(kind, model.secondaryAxis === true && !isRound(kind)).series.push({ model, index });
  });
  const used = groups.filter(({ series }) => series.length > 0);
  return used.length > 0 ? used : groups;
}

function writeGroup({ kind, secondary, series }: Group, chart: ChartModel, lookup: CellLookup): string {
  const { element: name, grouping, direction } = kinds[kind];
  const spacing = defaultSpacing(kind);
  const ids = secondary ? axisIds.second : axisIds.first;
  const axes = isRound(kind) ? "" : value("axId", ids.category) + value("axId", ids.value);
  return element(
    `c:${name}`,
    {},
    direction === undefined ? "" : value("barDir", direction),
    name === "scatterChart" ? value("scatterStyle", "lineMarker") : "",
    grouping === undefined ? "" : value("grouping", grouping),
    value("varyColors", isRound(kind)),
    ...series.map(({ model, index }) => writeSeries(model, index, kind, lookup)),
    isBar(kind)
      ? value("gapWidth", within(chart.gapWidth ?? spacing.gapWidth, 0, 500)) +
          value("overlap", within(chart.overlap ?? spacing.overlap, -100, 100))
      : "",
    isRound(kind) ? value("firstSliceAng", 0) : "",
    kind === "doughnut" ? value("holeSize", within(chart.doughnutHole ?? defaultHole, 10, 90)) : "",
    name === "lineChart" ? value("marker", true) : "",
    axes,
  );
}

/** Whole numbers within the limits of the format. */
const within = (number: number, least: number, most: number) => Math.min(most, Math.max(least, Math.round(number)));

function writeTitle({ title }: ChartModel): string {
  if (!title.visible) return "";
  const overlay = value("overlay", title.overlay === true);
  if (title.auto === true) return element("c:title", {}, overlay, title.style === undefined ? "" : textProperties(title.style));
  return element("c:title", {}, element("c:tx", {}, writeRich(title.text, title.style)), overlay);
}

function writeLegend({ legend }: ChartModel): string {
  if (!legend.visible) return "";
  const style = legend.style === undefined ? "" : textProperties(legend.style);
  const fill = legend.fill === undefined ? "" : element("c:spPr", {}, solid(legend.fill));
  return element(
    "c:legend",
    {},
    value("legendPos", legendPositions[legend.position]),
    value("overlay", legend.overlay === true),
    fill,
    style,
  );
}

function axesOf(chart: ChartModel, kind: ChartKind, pair: "first" | "second", lookup: CellLookup): string {
  const sideways = kinds[kind].direction === "bar";
  const ids = axisIds[pair];
  const first = pair === "first";
  const hidden: ChartAxisModel = { visible: false, gridlines: false };
  const shown: ChartAxisModel = { visible: true, gridlines: false };
  const category = first ? chart.categoryAxis : hidden;
  const values = first ? chart.valueAxis : (chart.secondaryAxis ?? shown);
  const numeric = kind === "scatter";
  const source = chart.series.find(({ secondaryAxis, filtered }) => filtered !== true && (secondaryAxis === true) !== first);
  const formatOf = (reference: string | undefined) => (reference === undefined ? undefined : lookup(reference)?.format);
  const horizontal = axis(numeric ? "c:valAx" : "c:catAx", category, {
    id: ids.category,
    crosses: ids.value,
    format: formatOf(source?.categories),
    position: sideways ? "l" : "b",
    tail: numeric ? crossingXml(values, "autoZero") + value("crossBetween", "midCat") + units(category) : categoryTail(category, values),
  });
  const far = sideways ? "t" : "r";
  const near = sideways ? "b" : "l";
  const isBetween = category.betweenCategories ?? !(kinds[kind].element === "areaChart" || numeric);
  const between = isBetween ? "between" : "midCat";
  const vertical = axis("c:valAx", values, {
    id: ids.value,
    crosses: ids.category,
    format: formatOf(source?.values),
    position: first ? near : far,
    tail: crossingXml(category, first ? "autoZero" : "max") + value("crossBetween", between) + units(values) + displayUnitsXml(values),
  });
  return first ? horizontal + vertical : vertical + horizontal;
}

const categoryTail = ({ tickLabelSpacing, tickMarkSpacing }: ChartAxisModel, values: ChartAxisModel) =>
  crossingXml(values, "autoZero") +
  value("auto", true) +
  value("lblAlgn", "ctr") +
  value("lblOffset", 100) +
  (tickLabelSpacing === undefined ? "" : value("tickLblSkip", tickLabelSpacing)) +
  (tickMarkSpacing === undefined ? "" : value("tickMarkSkip", tickMarkSpacing)) +
  value("noMultiLvlLbl", false);

const units = ({ majorUnit, minorUnit }: ChartAxisModel) =>
  (majorUnit === undefined ? "" : value("majorUnit", majorUnit)) + (minorUnit === undefined ? "" : value("minorUnit", minorUnit));

interface AxisPlace {
  id: number;
  crosses: number;
  position: string;
  /** Number format of the cells, shown while the axis has none of its own. */
  format: string | undefined;
  tail: string;
}

function axis(name: string, model: ChartAxisModel, place: AxisPlace): string {
  const { minimum, maximum, numberFormat } = model;
  const scaling = [
    logBaseXml(model),
    value("orientation", model.reversed === true ? "maxMin" : "minMax"),
    maximum === undefined ? "" : value("max", maximum),
    minimum === undefined ? "" : value("min", minimum),
  ];
  const lines = model.gridlineColor === undefined ? "" : element("c:spPr", {}, outline({ color: model.gridlineColor }));
  return element(
    name,
    {},
    value("axId", place.id),
    element("c:scaling", {}, ...scaling),
    value("delete", !model.visible),
    value("axPos", place.position),
    model.gridlines ? element("c:majorGridlines", {}, lines) : "",
    model.minorGridlines === true ? element("c:minorGridlines") : "",
    axisTitle(model.title, model.titleText),
    element("c:numFmt", { formatCode: numberFormat ?? place.format ?? "General", sourceLinked: numberFormat === undefined }),
    tickMarksXml(model),
    value("tickLblPos", tickLabels[model.tickLabels ?? "nextToAxis"]),
    model.lineColor === undefined ? "" : element("c:spPr", {}, outline({ color: model.lineColor })),
    model.text === undefined && model.textOrientation === undefined ? "" : textProperties(model.text, model.textOrientation),
    value("crossAx", place.crosses),
    place.tail,
  );
}

const axisTitle = (title: string | undefined, style: ChartTextModel | undefined) =>
  title === undefined || title === "" ? "" : element("c:title", {}, element("c:tx", {}, writeRich(title, style)), value("overlay", false));
