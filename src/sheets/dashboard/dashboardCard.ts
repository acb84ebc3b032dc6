/** A card of the dashboard: a KPI with its value, status, target, what it rests on, its changes, its chart and the way to its lines. */
import type { Say } from "../../calendar/periodText";
import type { PlanningData } from "../../domain/analyse/planningData";
import { tables } from "../../domain/tables/catalogue";
import { type Area, relativeRef } from "../../language/references";
import type { Text } from "../../language/text";
import { formula, quoted, titleOf, type SheetDraft } from "../draft";
import { settingContent } from "../settingCell";
import { putCardChart } from "./cardCharts";
import { changes, factOf, isFew, isIncomplete, isWrong, linkWords, restsOn, stand, type CardVoice } from "./cardSentences";
import { dashboardCells } from "./dashboardCells";
import { dashboardWords as words } from "./dashboardWords";
import { formatOfKpi, isReady, type Kpi } from "./kpis";

/** Rows of a card from its name to the air below it, in points. */
export const cardHeights = [17, 15, 15, 13, 13, 13, 12.5, 12.5, 12.5, 12.5, 12.5, 12.5, 15, 8] as const;
const places = { name: 0, value: 1, target: 2, restsOn: 3, changes: 4, chart: 6, link: 12 } as const;
const chartRows = 6;

/** How far from its target a KPI is still only watched. */
const tolerance = 0.05;

/** What the lines of a card share while they are drawn. */
export interface CardDrawing {
  draft: SheetDraft;
  data: PlanningData;
  say: Say;
  kpi: Kpi;
  /** Its first cell. */
  row: number;
  column: number;
  /** The data are there that the figure needs. */
  ready: boolean;
}

const area = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns });

/** Draws the card of a KPI from a cell on. */
export function putCard(draft: SheetDraft, kpi: Kpi, { row, column }: { row: number; column: number }, data: PlanningData, say: Say): void {
  const drawing: CardDrawing = { draft, data, say, kpi, row, column, ready: isReady(kpi, data) };
  draft.look(draft.put(row + places.name, column, say(kpi.title)), "cardName");
  putValue(drawing);
  putCardTarget(drawing, row + places.target, column + 1, `${say(words.targetWord)} `);
  putStatus(drawing, row + places.value, column + 1);
  putSentences(drawing);
  if (drawing.ready) putCardChart(drawing, area(row + places.chart, column, chartRows, 2));
  putLink(drawing);
}

const voiceOf = ({ draft, data, say, kpi }: CardDrawing): CardVoice => ({ data, say, kpi, language: draft.language });

/** The value as the hidden sheet has it, or a dash. */
export const valueOf = (kpi: Kpi): string => `IFERROR(${stand(kpi, "value")},"–")`;

function putValue({ draft, say, kpi, row, column, ready }: CardDrawing): void {
  const cell = draft.put(row + places.value, column, ready ? formula(`=${valueOf(kpi)}`) : "–");
  const both = { ...cell, rows: 2 };
  draft
    .look(both, "cardValue")
    .merge(both)
    .format(cell, formatOfKpi(kpi, say))
    .name(dashboardCells.kpis[kpi.id].value, cell)
    .prompt(cell, say(kpi.title).slice(0, 32), `${say(kpi.how)}. ${say(kpi.source)}`);
}

/** The target, which a person may change: one number, the words are in its format. */
export function putCardTarget({ draft, data, say, kpi }: CardDrawing, row: number, column: number, word: string): void {
  const sign = { HIGHER: "≥", LOWER: "≤", ZERO: "±" }[kpi.better];
  const figure = say(kpi.numberFormat);
  draft.input(row, column, dashboardCells.kpis[kpi.id].target, settingContent(kpi.target, data), {
    format: `"${word}${sign} "${figure}`,
    title: say(words.target),
    help: say(words.targetHelp),
    look: word === "" ? "listTarget" : "cardTarget",
  });
}

/** How the value stands to its target, in a word with its sign; why not, where it cannot be judged. */
export function statusOf({ kpi, say, ready }: Pick<CardDrawing, "kpi" | "say" | "ready">): string {
  const word = (text: Text): string => quoted(say(text));
  if (!ready) return word(words.noData);
  const target = dashboardCells.kpis[kpi.id].target;
  const meanings = [words.act, words.watch, words.good].map(word).join(",");
  const [compared, better] = kpi.better === "ZERO" ? ["ABS(value)", "LOWER"] : ["value", kpi.better];
  const judged = `CHOOSE(SOP.KPISTATUS(${compared},${target},${tolerance},"${better}")+2,${meanings})`;
  const told = (said: string): string => `LET(said,${said},IF(${isIncomplete(kpi)},"("&said&")",said))`;
  const missing = `IF(NOT(ISNUMBER(value)),${word(words.noData)},IF(${isFew(kpi)},${word(words.fewLines)},${told(judged)}))`;
  // A peak that is over by less than matters is no overload; work without any hours is one, whatever its share.
  const ofPeak = `IF(${factOf(kpi, "third")}=0,IF(${factOf(kpi, "filled")}=1,${told(word(words.good))},${word(words.noAnswer)}),${told(`IF(ISNUMBER(value),${judged},${word(words.act)})`)})`;
  const known = `IF(NOT(ISNUMBER(${target})),${word(words.noTarget)},${kpi.id === "peakLoad" ? ofPeak : missing})`;
  return `IFERROR(LET(value,${stand(kpi, "value")},IF(${isWrong(kpi)},${word(words.noAnswer)},${known})),${word(words.noAnswer)})`;
}

/** Writes the status and colours it by its sign. */
export function putStatus(drawing: CardDrawing, row: number, column: number, look: "cardStatus" | "listText" = "cardStatus"): void {
  const { draft, kpi } = drawing;
  const cell = draft.put(row, column, drawing.ready ? formula(`=${statusOf(drawing)}`) : drawing.say(words.noData));
  draft.name(dashboardCells.kpis[kpi.id].status, cell).look(cell, look).signs(cell, { "▲": "good", "●": "watch", "▼": "act" });
}

function putSentences(drawing: CardDrawing): void {
  const { draft, say, kpi, row, column, ready } = drawing;
  const voice = voiceOf(drawing);
  const first = draft.put(row + places.restsOn, column, ready ? formula(`=IFERROR(${restsOn(voice)},"")`) : say(kpi.lacking));
  draft.look(first, "cardText");
  if (!ready) return;
  changes(voice).forEach((text, index) => {
    const cell = draft.put(row + places.changes + index, column, formula(`=IFERROR(${text},"")`));
    const reference = relativeRef(cell.row, cell.column);
    const says = (sentence: Text): string => {
      const middle = say(sentence).replace("{size}", "").split("{")[0] ?? "";
      return `=ISNUMBER(FIND(${quoted(middle.trim())},${reference}))`;
    };
    draft
      .look(cell, "cardText")
      .rule(cell, { kind: "formula", formula: says(words.better), meaning: "good", ink: true })
      .rule(cell, { kind: "formula", formula: says(words.worse), meaning: "act", ink: true });
  });
}

/** The review whose lines make up the figure, or the sheet of the data that are to be imported. */
function putLink(drawing: CardDrawing): void {
  const { draft, say, kpi, row, column, ready } = drawing;
  const line = row + places.link;
  draft.look(area(line, column, 1, 2), "cardEnd");
  if (ready) {
    draft
      .linkSaying(line, column, `=${linkWords(voiceOf(drawing))}`, targetOf(kpi), say(words.toReview))
      .look(area(line, column), "cardLink");
    return;
  }
  const table = tables.find(({ name }) => name === kpi.needs.find((need) => !drawing.data.filled.has(need)));
  if (table === undefined) return;
  const what = say(table.title).toLowerCase();
  draft.look(draft.put(line, column, say(words.importData).replace("{what}", what)), "cardText");
}

/** Where the lines behind a figure are: their review, or the table itself where no review shows it. */
function targetOf({ id }: Kpi): `Sop${string}` {
  switch (id) {
    case "onTime":
    case "leadTime":
    case "disputes":
      return "SopDeliveries";
    case "adjustedStock":
      return titleOf("SopStockReview");
    case "peakLoad":
      return titleOf("SopSupplyReview");
    case "accuracy":
    case "bias":
      return titleOf("SopDemandReview");
    default:
      return titleOf("SopFinancialReview");
  }
}
