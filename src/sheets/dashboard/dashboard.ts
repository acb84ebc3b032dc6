import type { Say } from "../../calendar/periodText";
import { sopCapacity } from "../../domain/collect/sopCapacity";
import { sopDeliveries } from "../../domain/collect/sopDeliveries";
import { sopDemand } from "../../domain/collect/sopDemand";
import { sopFamilies } from "../../domain/collect/sopFamilies";
import { sopForecasts } from "../../domain/collect/sopForecasts";
import { sopLogistics } from "../../domain/collect/sopLogistics";
import { sopRouting } from "../../domain/collect/sopRouting";
import { sopSales } from "../../domain/collect/sopSales";
import { sopStock } from "../../domain/collect/sopStock";
import { sopSettings } from "../../domain/settings/sopSettings";
import { sopCycles } from "../../domain/steps/sopCycles";
import { defineSheet } from "../defineSheet";
import type { SheetDraft } from "../draft";
import type { FromTables } from "../materials";
import { dashboardMissing, missingExtent, putMissing } from "../missing";
import { columnsOf } from "../reads";
import { cardHeights, putCard } from "./dashboardCard";
import { dashboardCells } from "./dashboardCells";
import { putFollowed, putLookFirst } from "./dashboardFollowed";
import { headline } from "./dashboardHeadline";
import { dashboardWords as words } from "./dashboardWords";
import { cardsOf } from "./kpis";
import { gridWidths, putTop } from "./topRows";

/** Rows of the page, from 0. */
const at = { themes: 4, bands: [5, 5 + cardHeights.length], followed: 33 } as const;
/** First columns of the four cards of a band. */
const cardColumns = [0, 3, 6, 9] as const;

/** The dashboard: eight KPIs in cards, those of the cycle first and below each what explains it, then a list and where to look first. */
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
    sopCapacity,
    sopRouting,
    sopStock,
    columnsOf(sopDeliveries, "Ordered date", "Promised date", "Delivered date", "Ordered", "Delivered"),
    sopLogistics,
    columnsOf(sopSales, "Period", "Amount", "Order", "Family", "Quantity"),
    sopCycles,
    sopSettings,
  ],
  cells: dashboardCells,
  olderCell: dashboardCells.kpis.onTime.value,
  draw,
});

function draw(draft: SheetDraft, { data }: FromTables, say: Say): void {
  draft.widths(gridWidths).freeze(3, 0);
  putTop(draft, data, say);
  draft.headline(`=${headline(draft.language, say)}`, dashboardCells.headline).look({ row: 2, column: 0, rows: 1, columns: 1 }, "brief");
  draft.height(2, 1, 21).height(3, 1, 6);
  draft.height(at.themes, 1, 16);
  Object.values(words.themes).forEach((theme, index) => {
    const column = cardColumns[index] ?? 0;
    draft.put(at.themes, column, say(theme));
    draft.look({ row: at.themes, column, rows: 1, columns: 2 }, "theme");
  });
  at.bands.forEach((row) => cardHeights.forEach((points, line) => draft.height(row + line, 1, points)));
  cardsOf(data.settings).forEach((kpi, index) => {
    const place = { row: at.bands[Math.floor(index / cardColumns.length)] ?? 0, column: cardColumns[index % cardColumns.length] ?? 0 };
    putCard(draft, kpi, place, data, say);
  });
  const lookFirst = putFollowed(draft, at.followed, data, say) + 1;
  const end = putLookFirst(draft, lookFirst, say);
  draft.printOnOnePage({ row: 0, column: 0, rows: end, columns: gridWidths.length });
  const missing = dashboardMissing(data);
  const extent = missingExtent(missing);
  if (extent === undefined) return;
  draft.name(dashboardCells.missing, { row: end + 2, column: 0, rows: missing.length, columns: 1 });
  putMissing(draft, end + 1, missing);
}
