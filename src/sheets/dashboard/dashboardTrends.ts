/** The figures behind the lines of the cards: periods and values of every trend, two rows each. */
import type { Say } from "../../calendar/periodText";
import type { PlanningData } from "../../domain/analyse/planningData";
import { type Area, areaRef, cellRef } from "../../language/references";
import type { CellContent } from "../blueprint";
import { formula, type SheetDraft } from "../draft";
import { monthFormat, periodFormat, periodsLater } from "../matrixSection";
import type { Extent, Section } from "../sections";
import { supplyCells } from "../supplyReview/supplyCells";
import { dashboardCells } from "./dashboardCells";
import { dashboardWords as words } from "./dashboardWords";
import { criteriaOf, isReady, kpis, type Kpi } from "./kpis";

/** Where the periods and the values of a trend stand. */
export interface Trend {
  periods: Area;
  values: Area;
}

/** Trends that follow the bucket; those of deliveries and costs are by month in every company. */
const byBucket: ReadonlySet<Kpi["trendPeriods"]> = new Set(["stock", "accuracy", "horizon"]);
/** Periods ahead that a trend shows at most. */
const mostAhead = 12;

/** The KPIs that have a trend, with the periods of it; those ahead follow the first period of the reviews. */
function shownTrends(data: PlanningData): { kpi: Kpi; periods: CellContent[] }[] {
  const { horizon, settings, trends } = data;
  const ahead = Array.from({ length: Math.min(mostAhead, horizon.periodCount) }, (_, place) =>
    formula(`=${periodsLater(supplyCells.firstPeriod, place, settings.bucket)}`),
  );
  return kpis.flatMap((kpi) => {
    const periods: CellContent[] = kpi.trendPeriods === "horizon" ? ahead : trends[kpi.trendPeriods];
    return isReady(kpi, data) && periods.length > 0 ? [{ kpi, periods }] : [];
  });
}

/** Room for the trends under a title. */
export const trendsExtent = (data: PlanningData): Extent => {
  const { length } = shownTrends(data);
  return { above: length === 0 ? 0 : 1, rows: 2 * length, column: 1, columns: 1, below: 0 };
};

/** Draws every trend and gives its cells by the KPI. */
export function putTrends(draft: SheetDraft, { row, body }: Section, data: PlanningData, say: Say): Map<Kpi["id"], Trend> {
  const shown = shownTrends(data);
  if (shown.length > 0) draft.look(draft.put(row, 0, say(words.trends)), "section");
  return new Map(
    shown.map(({ kpi, periods }, index) => {
      const trend = putPeriods(draft, body.row + 2 * index, kpi, periods, data, say);
      putValues(draft, kpi, trend, data);
      return [kpi.id, trend];
    }),
  );
}

function putPeriods(draft: SheetDraft, row: number, kpi: Kpi, content: readonly CellContent[], data: PlanningData, say: Say): Trend {
  const periods = draft.putRow(row, 1, content);
  const values: Area = { ...periods, row: row + 1 };
  const shownAs = byBucket.has(kpi.trendPeriods) ? periodFormat(data.settings.bucket, draft.language) : monthFormat;
  draft
    .look(draft.put(row + 1, 0, say(kpi.short ?? kpi.title)), "cardText")
    .look(periods, "cardText")
    .look(values, "cardText")
    .format(periods, shownAs)
    .format(values, say(kpi.numberFormat))
    .align(periods, "Right")
    .align(values, "Right")
    .name(dashboardCells.kpis[kpi.id].trend, { ...periods, rows: 2 });
  return { periods, values };
}

function putValues(draft: SheetDraft, { trend }: Kpi, { periods, values }: Trend, data: PlanningData): void {
  const criteria = criteriaOf(data);
  const orGap = (text: string): CellContent => formula(`=IFERROR(${text},NA())`);
  if ("spill" in trend) draft.put(values.row, 1, orGap(trend.spill(criteria, areaRef(periods))));
  else
    for (let place = 0; place < periods.columns; place += 1)
      draft.put(values.row, 1 + place, orGap(trend.each(criteria, cellRef(periods.row, 1 + place), place + 1)));
}
