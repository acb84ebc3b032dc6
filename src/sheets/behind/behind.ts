/**
 * The sheet "Behind the figure": the lines that count against on-time delivery and the families that the forecast missed, over the months
 * of the dashboard, with sums that come to what the dashboard says.
 */
import type { Say } from "../../calendar/periodText";
import type { Text } from "../../language/text";
import { areaRef, cellRef } from "../../language/references";
import { blockCell, columns, facts } from "../dashboard/blockPlaces";
import { dashboardCells } from "../dashboard/dashboardCells";
import { dataCells } from "../dashboard/dataCells";
import { withTenth } from "../dashboard/sentences";
import { defineSheet } from "../defineSheet";
import { exactly, where } from "../criteria";
import { formula, sentenceFormula, type SheetDraft } from "../draft";
import type { FromBehind } from "../materials";
import { columnOf, headerHeights, putTableHead } from "../sections";
import { supplyCells } from "../supplyReview/supplyCells";
import { behindCells as cells } from "./behindCells";

const words = {
  title: { en: "Behind the figure", fr: "Derrière le chiffre" },
  question: {
    en: "Which lines and which families count against the figure?",
    fr: "Quelles lignes et quelles familles pèsent sur le chiffre ?",
  },
  onTime: { en: "On-time delivery", fr: "Livraisons à l'heure" },
  late: { en: "Late", fr: "En retard" },
  all: { en: "Lines", fr: "Lignes" },
  share: { en: "On time", fr: "À l'heure" },
  dashboard: { en: "Dashboard", fr: "Tableau de bord" },
  lateOf: { en: "{late} late of {all} lines = {share}%", fr: "{late} en retard sur {all} lignes = {share} %" },
  accuracy: { en: "Forecast accuracy", fr: "Fiabilité des prévisions" },
  missed: { en: "Units missed", fr: "Unités d'écart" },
  demand: { en: "Demand", fr: "Demande" },
  reached: { en: "Accuracy", fr: "Fiabilité" },
  missedOf: { en: "{late} units missed of {all} = {share}%", fr: "{late} unités d'écart sur {all} = {share} %" },
  families: { en: "By family", fr: "Par famille" },
  family: { en: "Family", fr: "Famille" },
  forecast: { en: "Forecast", fr: "Prévision" },
  lines: { en: "Late lines", fr: "Lignes en retard" },
  order: { en: "Order", fr: "Commande" },
  customer: { en: "Customer", fr: "Client" },
  promised: { en: "Promised", fr: "Promise" },
  delivered: { en: "Delivered", fr: "Livrée" },
  days: { en: "Days late", fr: "Jours de retard" },
} satisfies Record<string, Text>;

const share = "0.0%";

export const behind = defineSheet({
  mark: "SopBehind",
  title: words.title,
  question: words.question,
  from: "behind",
  reads: [],
  cells,
  draw,
});

/** The months of a figure of the dashboard: from the first day to the day after the last. */
function spanOf(id: "onTime" | "accuracy"): { from: string; to: string } {
  const latest = blockCell(id, facts.latest, columns.facts);
  return { from: `EDATE(${latest},1-${dataCells.months})`, to: `EDATE(${latest},1)` };
}

/** Part, whole, what is left of it, and the figure of the dashboard, with the sentence that says it. */
function putSums(
  draft: SheetDraft,
  say: Say,
  row: number,
  of: { title: Text; headings: readonly Text[]; sentence: Text; values: readonly string[]; name: `Sop${string}` },
): void {
  putTableHead(draft, row, { title: say(of.title), headings: of.headings.map(say), height: headerHeights.twoLines });
  const body = draft.putRow(row + 2, 0, of.values.map(formula));
  const [part, whole, left] = [0, 1, 2].map((column) => cellRef(body.row, column)) as [string, string, string];
  const percent = withTenth(`100*${left}`, say);
  const sentence = sentenceFormula(say(of.sentence), { late: `FIXED(${part},0)`, all: `FIXED(${whole},0)`, share: percent });
  draft
    .format(columnOf(body, 0, 2), "#,##0")
    .format(columnOf(body, 2, 2), share)
    .name(of.name, body)
    .look(draft.put(row + 3, 0, formula(`=IFERROR(${sentence},"–")`)), "answer");
}

function draw(draft: SheetDraft, { families, bucket, has }: FromBehind, say: Say): void {
  draft.widths([150, 110, 90, 90, 90]);
  if (has.deliveries) putOnTime(draft, say);
  if (families.length > 0) putAccuracy(draft, say, families, bucket);
  if (has.deliveries) putLines(draft, say, familiesFrom + 3 + families.length);
}

const accuracyFrom = 8;
const familiesFrom = 13;

/** Delivery dates of the lines, their promised ones, and which lines of the months have both: what every part of this section begins with. */
function lines(body: string): string {
  const { from, to } = spanOf("onTime");
  return `LET(d,SopDeliveries[Delivered date],p,SopDeliveries[Promised date],m,(d>=${from})*(d<${to})*ISNUMBER(p),late,IF(m=1,IF(d>=INT(p)+1,1,0),0),${body})`;
}

function putOnTime(draft: SheetDraft, say: Say): void {
  const [late, all] = [cellRef(5, 0), cellRef(5, 1)];
  putSums(draft, say, 3, {
    title: words.onTime,
    headings: [words.late, words.all, words.share, words.dashboard],
    sentence: words.lateOf,
    values: [
      `=IFERROR(${lines("SUM(late)")},"–")`,
      `=IFERROR(${lines("SUM(m)")},"–")`,
      `=IFERROR(1-${late}/${all},"–")`,
      `=${dashboardCells.kpis.onTime.value}`,
    ],
    name: cells.onTime,
  });
}

/** Every late line of the months, as it stands in the table. */
function putLines(draft: SheetDraft, say: Say, row: number): void {
  const headings = [words.order, words.customer, words.promised, words.delivered, words.days].map(say);
  putTableHead(draft, row, { title: say(words.lines), headings, height: headerHeights.twoLines });
  const text = (column: string): string => `IF(SopDeliveries[${column}]="","",SopDeliveries[${column}])`;
  const all = `HSTACK(${text("Order")},${text("Customer")},p,d,IF(late=1,INT(d)-INT(p),0))`;
  const first = draft.put(row + 2, 0, formula(`=IFERROR(${lines(`FILTER(${all},late=1,"–")`)},"–")`));
  const date = draft.language === "fr" ? "dd/mm/yyyy" : "d mmm yyyy";
  // As many rows as a sheet shows at a time; further ones keep the plain format.
  draft.format({ ...first, column: 2, rows: 500, columns: 2 }, date).name(cells.lines, first);
}

function putAccuracy(draft: SheetDraft, say: Say, families: readonly string[], bucket: FromBehind["bucket"]): void {
  const { from, to } = spanOf("accuracy");
  const monday = `LET(a,${from},b,a+MOD(9-WEEKDAY(a),7),SEQUENCE(1,ROUNDUP((${to}-b)/7,0),b,7))`;
  const periods = bucket === "week" ? monday : `EDATE(${from},SEQUENCE(1,${dataCells.months},0))`;
  putTableHead(draft, familiesFrom, {
    title: say(words.families),
    headings: [words.family, words.forecast, words.demand, words.missed, words.reached].map(say),
    height: headerHeights.twoLines,
  });
  const source = exactly(supplyCells.planSource, null);
  const body = { row: familiesFrom + 2, column: 0, rows: families.length, columns: 5 };
  families.forEach((family, index) => {
    const row = body.row + index;
    const name = exactly(cellRef(row, 0), [family]);
    const sum = (table: string, more = ""): string =>
      `IF(COUNTIFS(${where(`${table}[Family]`, name)},${table}[Period],t${more})=0,"",SUMIFS(${table}[Quantity],${where(`${table}[Family]`, name)},${table}[Period],t${more}))`;
    const both = (value: string): string =>
      `=IFERROR(LET(t,${periods},f,${sum("SopForecasts", `,${where("SopForecasts[Source]", source)}`)},a,${sum("SopDemand")},k,ISNUMBER(f)*ISNUMBER(a),IF(SUM(k)=0,"–",SUM(IF(k=1,${value},0)))),"–")`;
    const [demand, missed] = [cellRef(row, 2), cellRef(row, 3)];
    draft.putRow(row, 0, [
      family,
      formula(both("f")),
      formula(both("a")),
      formula(both("ABS(f-a)")),
      formula(`=IFERROR(MAX(0,1-${missed}/${demand}),"–")`),
    ]);
  });
  draft
    .format(columnOf(body, 1, 3), "#,##0")
    .format(columnOf(body, 4), share)
    .align(columnOf(body, 1, 4), "Right")
    .name(cells.families, body);
  const [missed, demand] = [cellRef(accuracyFrom + 2, 0), cellRef(accuracyFrom + 2, 1)];
  putSums(draft, say, accuracyFrom, {
    title: words.accuracy,
    headings: [words.missed, words.demand, words.reached, words.dashboard],
    sentence: words.missedOf,
    values: [
      ...[3, 2].map((column) => areaRef(columnOf(body, column))).map((area) => `=IF(COUNT(${area})=0,"–",SUM(${area}))`),
      `=IFERROR(MAX(0,1-${missed}/${demand}),"–")`,
      `=${dashboardCells.kpis.accuracy.value}`,
    ],
    name: cells.accuracy,
  });
}
