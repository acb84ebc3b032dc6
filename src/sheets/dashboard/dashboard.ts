/** Dashboard: the figures of the cycle as cards with target, status and trend; then costs, families and overloads at a glance. */
import type { Text } from "../../language/text";
import type { Area } from "../blueprint";
import { areaRef, cellRef, exactly, formula, quoted, relativeRef, type SheetDraft } from "../draft";
import { dashboardWords as words } from "./dashboardWords";
import { criteriaOf, isReady, kpis, type Kpi } from "./kpis";
import { monthFormat, periodFormat, periodsLater } from "../matrixSection";
import { dashboardMissing, putMissing } from "../missing";
import { hasLoad } from "../possibleFigures";
import { settingContent } from "../settingCell";
import { dashboardCells } from "./dashboardCells";
import { supplyCells } from "../supplyReview/supplyCells";
import { defineSheet } from "../defineSheet";
import type { FromTables } from "../materials";
import { columnsOf } from "../reads";
import type { Say } from "../../calendar/periodText";
import type { PlanningData } from "../../domain/analyse/planningData";
import { sopCapacity } from "../../domain/collect/sopCapacity";
import { sopDeliveries } from "../../domain/collect/sopDeliveries";
import { sopDemand } from "../../domain/collect/sopDemand";
import { sopFamilies } from "../../domain/collect/sopFamilies";
import { sopForecasts } from "../../domain/collect/sopForecasts";
import { sopLogistics } from "../../domain/collect/sopLogistics";
import { sopResources } from "../../domain/collect/sopResources";
import { sopRouting } from "../../domain/collect/sopRouting";
import { sopSales } from "../../domain/collect/sopSales";
import { sopStock } from "../../domain/collect/sopStock";
import { settings } from "../../domain/settings/declarations";
import { sopSettings } from "../../domain/settings/sopSettings";

/** Points: three cards of four columns are seen whole beside the pane on a screen of 1366 pixels. */
const cardWidths = [100, 50, 44, 46];
const cardColumns = cardWidths.length;
const cardRows = 10;
const cardsAcross = 3;
const firstCardRow = 4;
const nothing = "–";
const tolerance = 0.05;

/** The dashboard: a card for each KPI, then costs, families and resources at a glance, and the figures behind the lines of the cards. */
export const dashboard = defineSheet({
  mark: "SopDashboard",
  title: words.title,
  question: words.question,
  note: (_, say) => say(words.note),
  from: "tables",
  reads: [
    sopFamilies,
    sopDemand,
    sopForecasts,
    sopResources,
    sopCapacity,
    sopRouting,
    sopStock,
    columnsOf(sopDeliveries, "Ordered date", "Promised date", "Delivered date", "Ordered", "Delivered"),
    sopLogistics,
    columnsOf(sopSales, "Period", "Amount"),
    sopSettings,
  ],
  cells: dashboardCells,
  olderCell: dashboardCells.kpis.onTime.value,
  draw,
});

function draw(draft: SheetDraft, { data }: FromTables, say: Say): void {
  draft.widths([...Array.from({ length: cardsAcross }, () => cardWidths).flat(), 50]);
  draft.freeze(3, 0);

  let row = firstCardRow + Math.ceil(kpis.length / cardsAcross) * cardRows;
  row = putPanels(draft, row, data, say);
  const missing = dashboardMissing(data);
  if (missing.length > 0) draft.name(dashboardCells.missing, { row: row + 1, column: 0, rows: missing.length, columns: 1 });
  row = putMissing(draft, row, missing);
  draft.look(draft.put(row, 0, say(words.attainment)), "quiet");
  row += 2;
  const trends = putTrends(draft, row, data, say);
  putCounts(draft, data, say);
  kpis.forEach((kpi, index) => {
    const place = cardPlace(index);
    putCard(draft, kpi, place, data, trends.get(kpi.id), say);
  });
}

const cardPlace = (index: number): { row: number; column: number } => ({
  row: firstCardRow + Math.floor(index / cardsAcross) * cardRows,
  column: (index % cardsAcross) * cardColumns,
});

/** How many figures stand well and how many do not, in one sentence under the question. */
function putCounts(draft: SheetDraft, data: PlanningData, say: Say): void {
  const statuses = kpis.flatMap((kpi, index) => {
    const { row, column } = cardPlace(index);
    return isReady(kpi, data) ? [cellRef(row + 1, column + 2)] : [];
  });
  if (statuses.length === 0) return;
  const count = { act: "▼", watch: "●", good: "▲" };
  const parts = say(words.counted).split(/\{(\w+)\}/);
  const text = parts.map((part, index) =>
    index % 2 === 0
      ? quoted(part)
      : `(${statuses.map((status) => `(LEFT(${status},1)="${count[part as keyof typeof count]}")`).join("+")})`,
  );
  draft.headline(`=${text.join("&")}`, dashboardCells.headline);
}

interface Trend {
  periods: Area;
  values: Area;
}

function putCard(
  draft: SheetDraft,
  kpi: Kpi,
  at: { row: number; column: number },
  data: PlanningData,
  trend: Trend | undefined,
  say: Say,
): void {
  const { row, column } = at;
  const line = (offset: number): Area => ({ row: row + offset, column, rows: 1, columns: cardColumns });
  draft.put(row, column, say(kpi.title));
  draft
    .look({ ...line(0), columns: cardColumns }, "cardName")
    .merge(line(0))
    .height(row, 1, 20);
  const ready = isReady(kpi, data);
  const cells = dashboardCells.kpis[kpi.id];
  const periods = trend ? areaRef(trend.periods) : "";
  const value = draft.put(
    row + 1,
    column,
    ready ? formula(`=IFERROR(${kpi.formula(criteriaOf(data), periods)},${quoted(nothing)})`) : nothing,
  );
  draft
    .look(value, "cardValue")
    .format(value, say(kpi.numberFormat))
    .name(cells.value, value)
    .height(row + 1, 1, 30);
  draft.prompt(value, say(kpi.title).slice(0, 32), `${say(kpi.how)}. ${say(kpi.source)}`);

  const setting = settings[kpi.id];
  draft.put(row + 2, column, `${say(words.target)} (${say(kpi.better === "HIGHER" ? words.atLeast : words.atMost)})`);
  const target = draft.input(row + 2, column + 1, cells.target, settingContent(kpi.id, data), {
    format: say(kpi.numberFormat),
    title: say(words.target),
    help: say(words.targetHelp),
  });

  const [valueRef, targetRef] = [areaRef(value), areaRef(target)];
  draft.look(
    draft.put(
      row + 2,
      column + 2,
      formula(`=IF(AND(ISNUMBER(${targetRef}),${targetRef}<>${setting.usual}),"",${quoted(say(words.ownDefault))})`),
    ),
    "cardText",
  );
  const status = `=IF(AND(ISNUMBER(${valueRef}),ISNUMBER(${targetRef})),CHOOSE(SOP.KPISTATUS(${valueRef},${targetRef},${tolerance},"${kpi.better}")+2,${quoted(say(words.act))},${quoted(say(words.watch))},${quoted(say(words.good))}),"")`;
  const statusCell = draft.put(row + 1, column + 2, ready ? formula(status) : "");
  draft.name(cells.status, statusCell);
  const statusArea = { ...statusCell, columns: 2 };
  draft.look(statusArea, "cardStatus");
  const first = relativeRef(row + 1, column + 2).replace(/^([A-Z]+)/, "$$$1");
  draft.rule(statusArea, { kind: "formula", formula: `=LEFT(${first},1)="▲"`, meaning: "good" });
  draft.rule(statusArea, { kind: "formula", formula: `=LEFT(${first},1)="●"`, meaning: "watch" });
  draft.rule(statusArea, { kind: "formula", formula: `=LEFT(${first},1)="▼"`, meaning: "act" });

  draft.look(draft.put(row + 3, column, say(kpi.how)), "cardText");
  const origin = ready ? formula(`=IF(ISNUMBER(${valueRef}),${quoted(say(kpi.source))},${quoted(say(kpi.lacking))})`) : say(kpi.lacking);
  draft.look(draft.put(row + 4, column, origin), "cardText");
  if (trend && trend.periods.columns > 1) {
    draft.chart({
      id: cells.trend,
      type: "line",
      title: null,
      categories: trend.periods,
      series: [{ name: say(kpi.title), values: trend.values }],
      place: { row: row + 5, column, rows: 4, columns: cardColumns },
      numberFormat: say(kpi.numberFormat),
    });
  }
}

/** Trends that follow the bucket; those of deliveries and costs are by month in every company. */
const byBucket: ReadonlySet<Kpi["trendPeriods"]> = new Set(["stock", "accuracy", "horizon"]);

/** Months and values of every trend, two rows each, the figures behind the lines of the cards. */
function putTrends(draft: SheetDraft, start: number, data: PlanningData, say: Say): Map<Kpi["id"], Trend> {
  const trends = new Map<Kpi["id"], Trend>();
  const { bucket } = data.settings;
  const criteria = criteriaOf(data);
  const shown = kpis.flatMap((kpi) => {
    const periods = kpi.trendPeriods === "horizon" ? horizonPeriods(data) : data.trends[kpi.trendPeriods];
    return isReady(kpi, data) && periods.length > 0 ? [{ kpi, months: periods }] : [];
  });
  if (shown.length === 0) return trends;
  draft.look(draft.put(start, 0, say(words.trends)), "section");
  shown.forEach(({ kpi, months: periods }, index) => {
    const row = start + 1 + index * 2;
    const periodCells =
      kpi.trendPeriods === "horizon"
        ? periods.map((_, place) => formula(`=${periodsLater(supplyCells.firstPeriod, place, bucket)}`))
        : periods;
    const periodArea = draft.putRow(row, 1, periodCells);
    draft.look(draft.put(row + 1, 0, say(kpi.short ?? kpi.title)), "cardText");
    const values: Area = { ...periodArea, row: row + 1 };
    draft
      .look(periodArea, "cardText")
      .look(values, "cardText")
      .format(periodArea, byBucket.has(kpi.trendPeriods) ? periodFormat(bucket, draft.language) : monthFormat)
      .format(values, say(kpi.numberFormat));
    draft.align(periodArea, "Right").align(values, "Right");
    if ("spill" in kpi.trend) draft.put(values.row, 1, formula(`=IFERROR(${kpi.trend.spill(criteria, areaRef(periodArea))},NA())`));
    else {
      const { each } = kpi.trend;
      periods.forEach((_, place) => {
        const text = each(criteria, cellRef(row, 1 + place), place + 1);
        draft.put(values.row, 1 + place, formula(`=IFERROR(${text},NA())`));
      });
    }
    draft.name(dashboardCells.kpis[kpi.id].trend, { ...periodArea, rows: 2 });
    trends.set(kpi.id, { periods: periodArea, values });
  });
  return trends;
}

/** Places of the review's months that a trend shows: at most twelve; their dates follow SopFirstMonth. */
function horizonPeriods(data: PlanningData): number[] {
  return Array.from({ length: Math.min(12, data.horizon.periodCount) }, (_, index) => index);
}

/** Three lists side by side. Gives the next free row, with room for a few more rows than there are now. */
function putPanels(draft: SheetDraft, row: number, data: PlanningData, say: Say): number {
  const spare = 3;
  const heights = [0];
  const panel = (place: number, title: Text, headings: readonly Text[], rows: number): Area => {
    const column = place * cardColumns;
    draft.look(draft.put(row, column, say(title)), "section");
    const header = draft.putRow(row + 1, column, headings.map(say));
    draft
      .look(header, "header")
      .look({ ...header, column: column + 1, columns: headings.length - 1 }, "names")
      .height(row + 1, 1, 28);
    heights.push(rows);
    const area = { row: row + 2, column, rows, columns: headings.length };
    draft.look({ ...area, rows: rows + spare }, "panel");
    return area;
  };
  const sub = (area: Area, offset: number, columns = 1): Area => ({ ...area, column: area.column + offset, columns });

  if (data.filled.has("SopLogistics")) {
    const area = panel(0, words.costs, [words.category, words.amount, words.share], Math.max(1, data.costCategories.length));
    draft.put(area.row, area.column, formula("=SOP.COSTSPLIT(SopLogistics[Category],SopLogistics[Amount])"));
    draft
      .format(sub(area, 1), "#,##0")
      .format(sub(area, 2), "0.0%")
      .rule(sub(area, 2), { kind: "dataBar" })
      .name(dashboardCells.costSplit, area);
  }
  if (data.filled.has("SopDemand")) {
    const rows = Math.max(1, data.families.length);
    const area = panel(1, words.units, [words.family, words.unitsHeader, words.share], rows);
    // The names are those of the families, largest first; units and shares follow the names.
    const all = `LET(families,UNIQUE(SopDemand[Family]),units,SUMIFS(SopDemand[Quantity],SopDemand[Family],${exactly("families", data.families)}),SORTBY(HSTACK(families,units,units/SUM(units)),units,-1))`;
    draft.put(area.row, area.column, formula(`=IFERROR(${all},${quoted(nothing)})`));
    draft
      .format(sub(area, 1), "#,##0")
      .format(sub(area, 2), "0.0%")
      .rule(sub(area, 2), { kind: "dataBar" })
      .name(dashboardCells.unitsByFamily, area);
  }
  if (hasLoad(data)) {
    const { overload } = data.settings;
    const area = panel(2, words.overloads, [words.resource, words.peak, words.overload, words.since], data.resources.length);
    draft.put(
      area.row,
      area.column,
      formula(`=INDEX(${supplyCells.bottlenecks},SEQUENCE(ROWS(${supplyCells.bottlenecks})),SEQUENCE(1,3))`),
    );
    data.resources.forEach((_, index) => {
      const period = `INDEX(${supplyCells.bottlenecks},${index + 1},4)`;
      draft.put(
        area.row + index,
        area.column + 3,
        formula(`=IF(ISNUMBER(${period}),${periodsLater(supplyCells.firstPeriod, `${period}-1`, data.settings.bucket)},"")`),
      );
    });
    draft
      .format(sub(area, 1), `[>${overload}]"▲ "0%;0%`)
      .format(sub(area, 2), "#,##0")
      .format(sub(area, 3), periodFormat(data.settings.bucket, draft.language))
      .align(sub(area, 3), "Right");
    draft.rule(sub(area, 1), { kind: "formula", formula: `=${relativeRef(area.row, area.column + 1)}>${overload}`, meaning: "act" });
  }
  const tallest = Math.max(...heights);
  return tallest === 0 ? row : row + 2 + tallest + spare;
}
