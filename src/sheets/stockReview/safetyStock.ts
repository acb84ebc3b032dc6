/** The part of the stock review about safety stock: what covers the errors that past forecasts had, over the lead time. */
import type { Text } from "../../language/text";
import { type Area, areaRef } from "../../language/references";
import { type Criterion, exactly, where } from "../criteria";
import { formula } from "../draft";
import { knownSum, listed, nothing } from "../known";
import { supplyCells } from "../supplyReview/supplyCells";
import { namesBeside } from "../matrixSection";
import { dataCells } from "../dashboard/dataCells";
import { stockCells } from "./stockCells";
import type { PeriodText } from "../../calendar/periodText";
import type { PlanningData } from "../../domain/analyse/planningData";
import { putTableHead, headerHeights, columnOf, type Section } from "../sections";
import type { StockDrawing } from "./stockPlaces";

const words = {
  title: {
    month: {
      en: "Safety stock: z(service level) x forecast error x √lead time, over the months whose forecasts are known",
      fr: "Stock de sécurité : z(taux de service) x erreur de prévision x √délai, sur les mois aux prévisions connues",
    },
    week: {
      en: "Safety stock: z(service level) x forecast error x √lead time, over the weeks whose forecasts are known",
      fr: "Stock de sécurité : z(taux de service) x erreur de prévision x √délai, sur les semaines aux prévisions connues",
    },
  },
  family: { en: "Family", fr: "Famille" },
  service: { en: "Service level", fr: "Taux de service" },
  error: { en: "Forecast error (units)", fr: "Erreur de prévision (unités)" },
  lead: { month: { en: "Lead time (months)", fr: "Délai (mois)" }, week: { en: "Lead time (weeks)", fr: "Délai (semaines)" } },
  leadFrom: {
    month: {
      en: "Lead time: mean days from order to receipt in SopSupply, of the family or else of all; one month where nothing is known.",
      fr: "Délai : jours moyens de la commande à la réception dans SopSupply, de la famille ou à défaut de toutes ; un mois si rien n'est connu.",
    },
    week: {
      en: "Lead time: mean days from order to receipt in SopSupply, of the family or else of all; four weeks where nothing is known.",
      fr: "Délai : jours moyens de la commande à la réception dans SopSupply, de la famille ou à défaut de toutes ; quatre semaines si rien n'est connu.",
    },
  },
} satisfies Record<string, Text | PeriodText>;

/** Draws the workings, and the safety stock itself into its column of the table of today. */
export function putSafetyStock({ draft, data, say, at, columns }: StockDrawing, { row, body }: Section): void {
  const { families } = data;
  const headings = [words.family, words.service, words.error, words.lead].map(say);
  putTableHead(draft, row, { title: say(words.title), headings, height: headerHeights.fourLines });
  draft.putColumn(body.row, 0, families);
  const names = namesBeside(body);
  draft.putRow(body.row, 1, [
    formula(`=${listed(names, "SopFamilies", "Family", "Service level")}`),
    formula(pastErrors(exactly(names, families), data)),
    formula(leadTimes(exactly(names, families), data)),
  ]);
  draft.look(draft.put(body.row + body.rows, 0, say(words.leadFrom)), "quiet");
  const [service, error, lead] = [1, 2, 3].map((column) => columnOf(body, column)) as [Area, Area, Area];
  const into = columnOf(at.today.body, columns.safety ?? 0);
  // A service level that is an error costs its own family.
  const level = `IF(ISNUMBER(${areaRef(service)}),${areaRef(service)},"")`;
  const held = `IFERROR(SOP.SAFETYSTOCK(${[level, areaRef(error), areaRef(lead)].join()}),${nothing})`;
  draft.put(into.row, into.column, formula(`=IF(ISERROR(${areaRef(service)}),NA(),${held})`));
  draft
    .format(service, "0.0%")
    .format(error, "#,##0")
    .format(lead, "0.0")
    .format(into, "#,##0")
    .align(columnOf(body, 1, 3), "Right")
    .align(into, "Right")
    .name(stockCells.safetyStock, into);
}

/**
 * How far past forecasts were off, by family: over the latest periods that have both a forecast and a demand. A
 * blank or a text is no demand of 0.
 */
function pastErrors(names: Criterion, data: PlanningData): string {
  const compared = dataCells.compared;
  const sum = (table: string, ...more: [string, Criterion][]): string =>
    knownSum({ table, column: "Quantity", where: [["Family", names], ["Period", compared], ...more] }, '""', '""');
  const forecast = sum("SopForecasts", ["Source", exactly(supplyCells.planSource, data.forecastSources)]);
  return `=IFERROR(SOP.FORECASTERROR(${forecast},${sum("SopDemand")},"RMSE","row"),"")`;
}

/** Mean days between order and receipt as periods, by family. Dates are numbers: their means subtract. */
function leadTimes(names: Criterion, data: PlanningData): string {
  const byWeek = data.settings.bucket === "week";
  // Where nothing is known the span is about a month, whatever the plan is by.
  const [usual, periodsOfDays] = byWeek ? ["4", "/7"] : ["1", "*12/365"];
  const one = `SEQUENCE(${data.families.length},1,${usual},0)`;
  if (!data.filled.has("SopSupply")) return `=${one}`;
  // Only lines with both dates: a line that is still open would shorten the mean.
  const days = (criteria: string): string =>
    `(SUMIFS(SopSupply[Received date],SopSupply[Ordered date],">0",SopSupply[Received date],">0"${criteria})-SUMIFS(SopSupply[Ordered date],SopSupply[Ordered date],">0",SopSupply[Received date],">0"${criteria}))/COUNTIFS(SopSupply[Ordered date],">0",SopSupply[Received date],">0"${criteria})`;
  return `=LET(all,IFERROR(${days("")}${periodsOfDays},${usual}),own,IFERROR(${days(`,${where("SopSupply[Family]", names)}`)}${periodsOfDays},""),IF(ISNUMBER(own),own,all))`;
}
