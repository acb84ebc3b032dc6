import type { Area } from "../../language/references";
import type { CardChart, CardSeriesLook } from "../../sheets/blueprint";
import { colors } from "./sheetStyles";

const kinds = { lines: "Line", columns: "ColumnStacked", bars: "BarClustered" } as const;

/** Points of the labels: a month is one letter, and thirteen of them stand below a card. */
const text = { months: 7.5, values: 8 } as const;

/** Adds the chart of a card, from cells that a name stands for; only queues. Its scale is set when the figures are calculated: `fitCharts`. */
export function addCardChart(context: Excel.RequestContext, sheet: Excel.Worksheet, blueprint: CardChart): void {
  const block = context.workbook.names.getItem(blueprint.block).getRange();
  const cells = ({ row, column, rows, columns }: Area): Excel.Range => block.getCell(row, column).getResizedRange(rows - 1, columns - 1);
  const [first] = blueprint.series;
  if (first === undefined) return;
  const chart = sheet.charts.add(kinds[blueprint.kind], cells(first.values), blueprint.kind === "bars" ? "Columns" : "Rows");
  chart.name = blueprint.id;
  const categories = cells(blueprint.categories);
  blueprint.series.forEach(({ name, values, look }, index) => {
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
    series.name = name;
    series.setValues(cells(values));
    series.setXAxisValues(categories);
    drawSeries(series, look, blueprint.kind);
  });
  drawAxes(chart, blueprint);
  chart.title.visible = false;
  chart.legend.visible = false;
  // The grid shows through, light or dark.
  chart.format.fill.clear();
  chart.plotArea.format.fill.clear();
  chart.format.border.lineStyle = "None";
  chart.displayBlanksAs = "NotPlotted";
  const { place } = blueprint;
  const corner = (row: number, column: number): Excel.Range => sheet.getRangeByIndexes(row, column, 1, 1);
  chart.setPosition(corner(place.row, place.column), corner(place.row + place.rows - 1, place.column + place.columns - 1));
}

function drawSeries(series: Excel.ChartSeries, look: CardSeriesLook, kind: CardChart["kind"]): void {
  if (look === "target" || kind === "lines") {
    if (kind !== "lines") series.chartType = "Line";
    series.format.line.color = { pale: colors.pale, dark: colors.theme, target: colors.target, above: colors.act, bars: colors.pale }[look];
    series.format.line.weight = look === "target" ? 1.25 : look === "dark" ? 2.5 : 2;
    if (look === "target") series.format.line.lineStyle = "Dash";
    series.smooth = false;
    series.markerStyle = look === "dark" ? "Circle" : "None";
    if (look !== "dark") return;
    series.markerSize = 4;
    series.markerBackgroundColor = colors.theme;
    series.markerForegroundColor = colors.theme;
    return;
  }
  series.format.fill.setSolidColor({ pale: colors.pale, dark: colors.theme, above: colors.act, bars: colors.pale }[look]);
  series.gapWidth = kind === "bars" ? 35 : 40;
  if (kind === "columns") series.overlap = 100;
  if (look !== "bars") return;
  // The largest is first by its place, so that it keeps its colour when the figures move.
  series.points.getItemAt(0).format.fill.setSolidColor(colors.theme);
  series.hasDataLabels = true;
  series.dataLabels.position = "OutsideEnd";
  series.dataLabels.numberFormat = "0%";
  series.dataLabels.format.font.size = text.values;
}

function drawAxes({ axes: { categoryAxis, valueAxis } }: Excel.Chart, { kind, numberFormat }: CardChart): void {
  categoryAxis.format.font.size = kind === "bars" ? text.values : text.months;
  categoryAxis.textOrientation = 0;
  categoryAxis.tickLabelSpacing = 1;
  if (kind === "bars") {
    categoryAxis.reversePlotOrder = true;
    valueAxis.visible = false;
    valueAxis.majorGridlines.visible = false;
    return;
  }
  // Below the plot also where figures are negative.
  categoryAxis.tickLabelPosition = "Low";
  valueAxis.format.font.size = text.values;
  valueAxis.numberFormat = numberFormat;
}
