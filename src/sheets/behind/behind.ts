/**
 * The sheet "Behind the figure": what the four KPIs of the cycle are made of, over the months of the dashboard, with sums that come to
 * what it says. At the left the lines that count against on-time delivery and the families that the forecast missed; at the right, in
 * columns of their own so that no list runs into another, the families by their stock and its limits, and the logistics costs.
 */
import type { Say } from "../../calendar/periodText";
import type { Text } from "../../language/text";
import { shareNumberFormat } from "../../language/format";
import { areaRef, cellRef } from "../../language/references";
import { dashboardCells } from "../dashboard/dashboardCells";
import { dataCells } from "../dashboard/dataCells";
import { defineSheet } from "../defineSheet";
import { exactly, type Criterion } from "../criteria";
import { formula, sentenceWithGaps, type SheetDraft } from "../draft";
import { knownSum } from "../known";
import type { FromBehind } from "../materials";
import { periodFormat } from "../matrixSection";
import { periodInWords } from "../periodInWords";
import { columnOf, headerHeights, putTableHead } from "../sections";
import { supplyCells } from "../supplyReview/supplyCells";
import { behindCells as cells } from "./behindCells";
import { putCosts } from "./behindCosts";
import { rows, widths } from "./behindPlaces";
import { putStock } from "./behindStock";
import { putSums, reasonOf, spanOf } from "./behindSums";

const words = {
  title: { en: "Behind the figure", fr: "Derrière le chiffre" },
  question: {
    en: "Which lines, families and costs make up the figure?",
    fr: "De quelles lignes, familles et dépenses le chiffre est-il fait ?",
  },
  onTime: { en: "On-time delivery", fr: "Livraisons à l'heure" },
  late: { en: "Late", fr: "En retard" },
  all: { en: "Lines", fr: "Lignes" },
  share: { en: "On time", fr: "À l'heure" },
  dashboard: { en: "Dashboard", fr: "Tableau de bord" },
  lateOf: { en: "{late} late of {all} lines: {share}% on time", fr: "{late} en retard sur {all} lignes : {share} % à l'heure" },
  accuracy: { en: "Forecast accuracy", fr: "Fiabilité des prévisions" },
  missed: { en: "Units missed", fr: "Unités d'écart" },
  demand: { en: "Demand", fr: "Demande" },
  reached: { en: "Accuracy", fr: "Fiabilité" },
  missedOf: { en: "{late} of {all} units missed: {share}% accurate", fr: "{late} d'écart sur {all} unités : fiabilité de {share} %" },
  families: { en: "By family", fr: "Par famille" },
  family: { en: "Family", fr: "Famille" },
  forecast: { en: "Forecast", fr: "Prévision" },
  lines: { en: "Late lines", fr: "Lignes en retard" },
  order: { en: "Order", fr: "Commande" },
  customer: { en: "Customer", fr: "Client" },
  promised: { en: "Promised", fr: "Promise" },
  delivered: { en: "Delivered", fr: "Livrée" },
  days: { en: "Days late", fr: "Jours de retard" },
  unreadable: { en: "Cannot be read", fr: "Illisible" },
  unreadIn: { en: "unreadable figures of {family}, {period}", fr: "chiffres illisibles de {family}, {period}" },
} satisfies Record<string, Text>;

export const behind = defineSheet({
  mark: "SopBehind",
  title: words.title,
  question: words.question,
  from: "behind",
  reads: [],
  cells,
  draw,
});

function draw(draft: SheetDraft, material: FromBehind, say: Say): void {
  const { families, bucket, has } = material;
  draft.widths(widths);
  if (has.deliveries) putOnTime(draft, say);
  if (families.length > 0) putAccuracy(draft, say, families, bucket);
  if (has.deliveries) putLines(draft, say, rows.families + 3 + families.length);
  putStock(draft, material, say);
  putCosts(draft, material, say);
}

/**
 * Delivery dates of the lines, their promised ones, and which lines of the months have both: what every part of this section begins with.
 * A promised date that is an error may be that of a late line: then nobody knows whether it counts.
 */
function lines(body: string): string {
  const { from, to } = spanOf("onTime");
  return `LET(d,SopDeliveries[Delivered date],p,SopDeliveries[Promised date],m,IF((d>=${from})*(d<${to})=1,IF(ISERROR(p),NA(),ISNUMBER(p)*1),0),late,IF(m=1,IF(d>=INT(p)+1,1,0),0),${body})`;
}

function putOnTime(draft: SheetDraft, say: Say): void {
  const [late, all] = [cellRef(5, 0), cellRef(5, 1)];
  putSums(
    draft,
    say,
    { row: rows.first, column: 0 },
    {
      id: "onTime",
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
      why: reasonOf("onTime"),
    },
  );
}

/** Every late line of the months, as it stands in the table; a line that cannot be read is no reason to hide the others. */
function putLines(draft: SheetDraft, say: Say, row: number): void {
  const headings = [words.order, words.customer, words.promised, words.delivered, words.days].map(say);
  putTableHead(draft, row, { title: say(words.lines), headings, height: headerHeights.twoLines });
  const text = (column: string): string => `IF(SopDeliveries[${column}]="","",SopDeliveries[${column}])`;
  const all = `HSTACK(${text("Order")},${text("Customer")},p,d,IF(late=1,INT(d)-INT(p),0))`;
  const first = draft.put(row + 2, 0, formula(`=IFERROR(${lines(`FILTER(${all},IFERROR(late=1,FALSE),"–")`)},"–")`));
  const date = draft.language === "fr" ? "dd/mm/yyyy" : "d mmm yyyy";
  // As many rows as a sheet shows at a time; further ones keep the plain format.
  draft.format({ ...first, column: 2, rows: 500, columns: 2 }, date).name(cells.lines, first);
}

/** Forecast and demand of a family in the months, and where one of them is no number: a blank, a text or an error is no figure of 0. */
function ofFamily(family: Criterion, periods: string, body: string): string {
  const quantity = (table: string, ...more: (readonly [string, Criterion])[]): string =>
    knownSum({ table, column: "Quantity", where: [["Family", family], ["Period", "t"], ...more] }, '""');
  const forecast = quantity("SopForecasts", ["Source", exactly(supplyCells.planSource, null)]);
  const parts = [
    `t,${periods}`,
    `f,${forecast}`,
    `a,${quantity("SopDemand")}`,
    "k,ISNUMBER(f)*ISNUMBER(a)",
    "wrong,(ISERROR(f)+ISERROR(a)>0)*1",
  ];
  return `LET(${parts.join(",")},${body})`;
}

/** Months of the figure, or the Mondays in them. */
function periodsIn(bucket: FromBehind["bucket"]): string {
  const { from, to } = spanOf("accuracy");
  return bucket === "week"
    ? `LET(day,${from},monday,day+MOD(9-WEEKDAY(day),7),SEQUENCE(1,ROUNDUP((${to}-monday)/7,0),monday,7))`
    : `EDATE(${from},SEQUENCE(1,${dataCells.months},0))`;
}

function putAccuracy(draft: SheetDraft, say: Say, families: readonly string[], bucket: FromBehind["bucket"]): void {
  const periods = periodsIn(bucket);
  putTableHead(draft, rows.families, {
    title: say(words.families),
    headings: [words.family, words.forecast, words.demand, words.missed, words.reached, words.unreadable].map(say),
    height: headerHeights.twoLines,
  });
  const body = { row: rows.families + 2, column: 0, rows: families.length, columns: 6 };
  families.forEach((family, index) => {
    const row = body.row + index;
    const of = (text: string): string => ofFamily(exactly(cellRef(row, 0), [family]), periods, text);
    const both = (value: string): string => `=IFERROR(${of(`IF((SUM(wrong)>0)+(SUM(k)=0)>0,"–",SUM(IF(k=1,${value},0)))`)},"–")`;
    const [demand, missed] = [cellRef(row, 2), cellRef(row, 3)];
    draft.putRow(row, 0, [
      family,
      formula(both("f")),
      formula(both("a")),
      formula(both("ABS(f-a)")),
      formula(`=IFERROR(MAX(0,1-${missed}/${demand}),"–")`),
      formula(`=IFERROR(${of('IF(SUM(wrong)=0,"",INDEX(t,1,XMATCH(1,wrong)))')},"")`),
    ]);
  });
  draft
    .format(columnOf(body, 1, 3), "#,##0")
    .format(columnOf(body, 4), shareNumberFormat)
    .format(columnOf(body, 5), periodFormat(bucket, draft.language))
    .align(columnOf(body, 1, 5), "Right")
    .name(cells.families, body);
  const [missed, demand] = [cellRef(rows.second + 2, 0), cellRef(rows.second + 2, 1)];
  const [names, unread] = [areaRef(columnOf(body, 0)), areaRef(columnOf(body, 5))];
  // A family that cannot be read is in no sum: then there is none, rather than one of the others.
  const summed = (area: string): string => `=IF((COUNT(${unread})>0)+(COUNT(${area})=0)>0,"–",SUM(${area}))`;
  const place = `XMATCH(TRUE,ISNUMBER(${unread}))`;
  const first = { family: `INDEX(${names},${place})`, period: periodInWords(`INDEX(${unread},${place})`, say, bucket) };
  putSums(
    draft,
    say,
    { row: rows.second, column: 0 },
    {
      id: "accuracy",
      title: words.accuracy,
      headings: [words.missed, words.demand, words.reached, words.dashboard],
      sentence: words.missedOf,
      values: [
        ...[3, 2].map((column) => summed(areaRef(columnOf(body, column)))),
        `=IFERROR(MAX(0,1-${missed}/${demand}),"–")`,
        `=${dashboardCells.kpis.accuracy.value}`,
      ],
      name: cells.accuracy,
      why: `IF(COUNT(${unread})=0,${reasonOf("accuracy")},${sentenceWithGaps(say(words.unreadIn), first)})`,
    },
  );
}
