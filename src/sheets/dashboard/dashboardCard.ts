/** A card of the dashboard: a KPI with its value, status, target and trend, and how it is worked out. */
import type { Say } from "../../calendar/periodText";
import type { PlanningData } from "../../domain/analyse/planningData";
import { settings } from "../../domain/settings/declarations";
import { type Area, areaRef, relativeRef } from "../../language/references";
import { formula, quoted, type SheetDraft } from "../draft";
import { columnOf, rowOf } from "../sections";
import { settingContent } from "../settingCell";
import { dashboardCells } from "./dashboardCells";
import type { Trend } from "./dashboardTrends";
import { dashboardWords as words } from "./dashboardWords";
import { criteriaOf, isReady, type Kpi } from "./kpis";

/** Points: three cards of four columns are seen whole beside the pane on a screen of 1366 pixels. */
export const cardWidths = [100, 50, 44, 46] as const;
/** Cells of a card, its chart included. */
export const cardSize = { rows: 10, columns: cardWidths.length } as const;

/** Stands where a figure cannot be worked out. */
export const nothing = "–";
/** How far from its target a KPI is still only watched. */
const tolerance = 0.05;

/** What the lines of a card share while they are drawn. */
interface CardDrawing {
  draft: SheetDraft;
  data: PlanningData;
  say: Say;
  kpi: Kpi;
  card: Area;
  /** The data are there that the figure needs. */
  ready: boolean;
}

/** Where the status of a card stands: on the line of the value, over the right half of the card. */
export const statusOf = (card: Area): Area => columnOf(rowOf(card, 1), 2, 2);

/** Draws a card into its cells; the line of its trend only where that has more than one point. */
export function putCard(draft: SheetDraft, kpi: Kpi, card: Area, trend: Trend | undefined, data: PlanningData, say: Say): void {
  const drawing: CardDrawing = { draft, data, say, kpi, card, ready: isReady(kpi, data) };
  const name = rowOf(card, 0);
  draft.put(name.row, name.column, say(kpi.title));
  draft.look(name, "cardName").merge(name).height(name.row, 1, 20);
  const value = putValue(drawing, trend);
  const target = putTarget(drawing);
  putStatus(drawing, value, target);
  putOrigin(drawing, value);
  if (trend && trend.periods.columns > 1)
    draft.chart({
      id: dashboardCells.kpis[kpi.id].trend,
      type: "line",
      title: null,
      categories: trend.periods,
      series: [{ name: say(kpi.title), values: trend.values }],
      place: rowOf(card, 5, 4),
      numberFormat: say(kpi.numberFormat),
    });
}

function putValue({ draft, data, say, kpi, card, ready }: CardDrawing, trend: Trend | undefined): string {
  const { row, column } = rowOf(card, 1);
  const periods = trend ? areaRef(trend.periods) : "";
  const figure = ready ? formula(`=IFERROR(${kpi.formula(criteriaOf(data), periods)},${quoted(nothing)})`) : nothing;
  const value = draft.put(row, column, figure);
  draft
    .look(value, "cardValue")
    .format(value, say(kpi.numberFormat))
    .name(dashboardCells.kpis[kpi.id].value, value)
    .height(row, 1, 30)
    .prompt(value, say(kpi.title).slice(0, 32), `${say(kpi.how)}. ${say(kpi.source)}`);
  return areaRef(value);
}

/** The target, which a person may change, and a word beside it as long as nobody did. */
function putTarget({ draft, data, say, kpi, card }: CardDrawing): string {
  const { row, column } = rowOf(card, 2);
  draft.put(row, column, `${say(words.target)} (${say(kpi.better === "HIGHER" ? words.atLeast : words.atMost)})`);
  const cell = draft.input(row, column + 1, dashboardCells.kpis[kpi.id].target, settingContent(kpi.id, data), {
    format: say(kpi.numberFormat),
    title: say(words.target),
    help: say(words.targetHelp),
  });
  const target = areaRef(cell);
  const changed = `AND(ISNUMBER(${target}),${target}<>${settings[kpi.id].usual})`;
  draft.look(draft.put(row, column + 2, formula(`=IF(${changed},"",${quoted(say(words.ownDefault))})`)), "cardText");
  return target;
}

function putStatus({ draft, say, kpi, card, ready }: CardDrawing, value: string, target: string): void {
  const area = statusOf(card);
  const meanings = [words.act, words.watch, words.good].map((word) => quoted(say(word))).join(",");
  const status = `CHOOSE(SOP.KPISTATUS(${value},${target},${tolerance},"${kpi.better}")+2,${meanings})`;
  const cell = draft.put(area.row, area.column, ready ? formula(`=IF(AND(ISNUMBER(${value}),ISNUMBER(${target})),${status},"")`) : "");
  draft
    .name(dashboardCells.kpis[kpi.id].status, cell)
    .look(area, "cardStatus")
    .signs(area, { "▲": "good", "●": "watch", "▼": "act" }, `$${relativeRef(area.row, area.column)}`);
}

/** How the figure is worked out and where its data come from, or what is lacking. */
function putOrigin({ draft, say, kpi, card, ready }: CardDrawing, value: string): void {
  const { column } = card;
  draft.look(draft.put(card.row + 3, column, say(kpi.how)), "cardText");
  const origin = ready ? formula(`=IF(ISNUMBER(${value}),${quoted(say(kpi.source))},${quoted(say(kpi.lacking))})`) : say(kpi.lacking);
  draft.look(draft.put(card.row + 4, column, origin), "cardText");
}
