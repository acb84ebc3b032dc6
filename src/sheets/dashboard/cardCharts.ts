/** The chart of a card, over the block of its KPI. */
import type { Area } from "../../language/references";
import type { CardChart, CardSeriesLook } from "../blueprint";
import { columns, comingMonths, monthCount, rows, scale, type BlockRow } from "./blockPlaces";
import { dashboardWords as words } from "./dashboardWords";
import { dataCells } from "./dataCells";
import type { CardDrawing } from "./dashboardCard";
import { mostBars } from "./figures";
import type { KpiId } from "./kpis";

/** Name of the chart of a KPI. */
export const chartOf = (id: KpiId): `Sop${string}` => `${dataCells.kpis[id]}Chart`;

/** Least, most and step of the axis of the bars, counted from their first cell: to the right of the list of who owes what. */
export const barScale: Area = { row: 0, column: 7, rows: 1, columns: 3 };

/** Draws it: lines for rates, columns for days and loads, bars for shares of a whole. */
export function putCardChart({ draft, data, say, kpi }: CardDrawing, place: Area): void {
  const common = { id: chartOf(kpi.id), title: say(kpi.title), place, numberFormat: kpi.unit === "share" ? axisFormat(kpi.id) : "0" };
  if (kpi.id === "costSplit") {
    const bars = (column: number): Area => ({ row: 0, column, rows: Math.min(mostBars, data.costCategories.length), columns: 1 });
    const series: CardChart["series"] = [{ name: say(kpi.title), values: bars(1), look: "bars" }];
    draft.cardChart({
      ...common,
      kind: "bars",
      block: dataCells.costBars,
      categories: bars(0),
      series,
      numberFormat: "0%",
      scale: barScale,
    });
    return;
  }
  const plan = kpi.over === "plan";
  const months = plan ? comingMonths : monthCount;
  const line = (row: BlockRow): Area => ({ row: rows[row], column: columns.months, rows: 1, columns: months });
  const of = (row: BlockRow, look: CardSeriesLook, name: string): CardChart["series"][number] => ({ name, values: line(row), look });
  const target = of("target", "target", say(words.target));
  draft.cardChart({
    ...common,
    kind: kpi.id === "leadTime" || plan ? "columns" : "lines",
    block: dataCells.kpis[kpi.id],
    categories: line("letters"),
    series: [
      of("pale", "pale", say(plan ? kpi.title : words.past)),
      of("dark", plan ? "above" : "dark", say(plan ? words.above : words.period)),
      target,
      ...(kpi.better === "ZERO" ? [of("lower", "target", `−${say(words.target)}`)] : []),
    ],
    scale: { row: rows.scale, column: scale.least, rows: 1, columns: 3 },
  });
}

const axisFormat = (id: KpiId): string => (id === "logisticsRate" ? "0.0%" : id === "bias" ? "0%;−0%;0%" : "0%");
