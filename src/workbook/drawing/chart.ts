import type { Area } from "../../language/references";
import type { ChartBlueprint } from "../../sheets/blueprint";
import { colors } from "./sheetStyles";

const kinds = { line: "Line", columnClustered: "ColumnClustered", columnStacked: "ColumnStacked", barClustered: "BarClustered" } as const;

const rangeOf = (sheet: Excel.Worksheet, area: Area): Excel.Range =>
  sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);

/** Adds one chart of a blueprint; only queues. */
export function addChart(sheet: Excel.Worksheet, blueprint: ChartBlueprint): void {
  const [first] = blueprint.series;
  if (first === undefined) return;
  // Excel would guess names and categories from the cells, which are not calculated yet: each series is set explicitly.
  const chart = sheet.charts.add(kinds[blueprint.type], rangeOf(sheet, first.values), first.values.columns === 1 ? "Columns" : "Rows");
  chart.name = blueprint.id;
  const categories = rangeOf(sheet, blueprint.categories);
  // What is not drawn takes no colour away from the others.
  const seen = blueprint.series.filter(({ unseen }) => unseen !== true);
  blueprint.series.forEach((one, index) => {
    const { name, type, values, quiet, unseen } = one;
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
    series.name = name;
    series.setValues(rangeOf(sheet, values));
    series.setXAxisValues(categories);
    if (type !== undefined && type !== blueprint.type) series.chartType = kinds[type];
    const color = quiet === true ? colors.line : (colors.series[seen.indexOf(one) % colors.series.length] ?? colors.quiet);
    if ((type ?? blueprint.type) === "line") {
      series.format.line.color = color;
      series.format.line.weight = quiet === true ? 1 : 2;
      series.markerStyle = "None";
      series.smooth = false;
    } else if (unseen === true) series.format.fill.clear();
    else series.format.fill.setSolidColor(color);
    if (blueprint.type === "columnStacked") {
      series.overlap = 100;
      series.gapWidth = 40;
    }
  });
  const hasLegend = blueprint.series.length > 1 && !blueprint.series.some(({ unseen }) => unseen === true);
  chart.legend.visible = hasLegend;
  if (hasLegend) chart.legend.position = "Bottom";
  if (blueprint.minimum !== undefined) chart.axes.valueAxis.minimum = blueprint.minimum;
  if (blueprint.title === null) {
    // A trend inside a card needs neither title nor axes: the card names it, and the table below has the figures.
    chart.title.visible = false;
    chart.axes.valueAxis.visible = false;
    chart.axes.categoryAxis.visible = false;
    chart.axes.valueAxis.majorGridlines.visible = false;
  } else {
    chart.title.text = blueprint.title;
    if (blueprint.numberFormat !== undefined) chart.axes.valueAxis.numberFormat = blueprint.numberFormat;
  }
  const { place } = blueprint;
  chart.setPosition(
    rangeOf(sheet, { ...place, rows: 1, columns: 1 }),
    rangeOf(sheet, { row: place.row + place.rows - 1, column: place.column + place.columns - 1, rows: 1, columns: 1 }),
  );
}
