import { type Area, cellRef } from "../../language/references";
import { sentenceWithGaps, type SheetDraft } from "../draft";
import { dashboardWords as words } from "./dashboardWords";
import { isReady, kpis } from "./kpis";
import { dashboardMissing, missingExtent, putMissing } from "../missing";
import { dashboardCells } from "./dashboardCells";
import { defineSheet } from "../defineSheet";
import type { FromTables } from "../materials";
import { columnsOf } from "../reads";
import type { Say } from "../../calendar/periodText";
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
import { sopSettings } from "../../domain/settings/sopSettings";
import { layOut, columnOf, rowOf } from "../sections";
import { cardWidths, cardSize, putCard, statusOf } from "./dashboardCard";
import { panelsExtent, putPanels } from "./dashboardPanels";
import { trendsExtent, putTrends } from "./dashboardTrends";

const cardsAcross = 3;
/** The first row under title, question and headline, with a free one. */
const firstRow = 4;

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
  draft.widths([...Array.from({ length: cardsAcross }, () => cardWidths).flat(), 50]).freeze(3, 0);
  const missing = dashboardMissing(data);
  const { at } = layOut(firstRow, {
    cards: { above: 0, rows: Math.ceil(kpis.length / cardsAcross) * cardSize.rows, column: 0, columns: cardSize.columns, below: 0 },
    panels: panelsExtent(data),
    missing: missingExtent(missing),
    note: { above: 0, rows: 1, column: 0, columns: 1, below: 1 },
    trends: trendsExtent(data),
  });
  if (at.panels) putPanels(draft, at.panels, data, say);
  if (at.missing) draft.name(dashboardCells.missing, at.missing.body);
  if (at.missing) putMissing(draft, at.missing.row, missing);
  draft.look(draft.put(at.note.row, 0, say(words.attainment)), "quiet");
  const trends = putTrends(draft, at.trends, data, say);
  const cards = kpis.map((kpi, index) => ({ kpi, card: cardAt(at.cards.body, index) }));
  putCounts(
    draft,
    cards.filter(({ kpi }) => isReady(kpi, data)).map(({ card }) => card),
    say,
  );
  for (const { kpi, card } of cards) putCard(draft, kpi, card, trends.get(kpi.id), data, say);
}

/** The cells of a card, counted from left to right and then downwards. */
const cardAt = (cards: Area, index: number): Area =>
  columnOf(
    rowOf(cards, Math.floor(index / cardsAcross) * cardSize.rows, cardSize.rows),
    (index % cardsAcross) * cardSize.columns,
    cardSize.columns,
  );

/** How many KPIs stand well and how many do not, in one sentence under the question; nothing while none is known. */
function putCounts(draft: SheetDraft, cards: readonly Area[], say: Say): void {
  if (cards.length === 0) return;
  const count = (sign: string): string =>
    `(${cards.map((card) => `(LEFT(${cellRef(statusOf(card).row, statusOf(card).column)},1)="${sign}")`).join("+")})`;
  const sentence = sentenceWithGaps(say(words.counted), { act: count("▼"), watch: count("●"), good: count("▲") });
  draft.headline(`=${sentence}`, dashboardCells.headline);
}
