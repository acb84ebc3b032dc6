/** The part of the stock review about safety stock: what covers the errors that past forecasts had, over the lead time. */
import type { Text } from "../../language/text";
import type { Area } from "../blueprint";
import { areaRef, exactly, formula, type SheetDraft } from "../draft";
import { forecastMatrix, demandMatrix, criteriaOf } from "../dashboard/kpis";
import { namesBeside } from "../matrixSection";
import { dashboardCells } from "../dashboard/dashboardCells";
import { stockCells } from "./stockCells";
import type { PeriodText, Say } from "../../calendar/periodText";
import type { PlanningData } from "../../domain/analyse/planningData";

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

/** Rows of the workings: as many as families, title, header, note and a free one. */
export const safetyRows = (data: PlanningData): number => data.families.length + 4;

/** Draws the workings from a row on, and the safety stock itself into the column given. */
export function putSafetyStock(draft: SheetDraft, row: number, into: Area, data: PlanningData, say: Say): void {
  const { families } = data;
  draft.look(draft.put(row, 0, say(words.title)), "section");
  const header = draft.putRow(row + 1, 0, [words.family, words.service, words.error, words.lead].map(say));
  draft
    .look(header, "header")
    .look({ ...header, column: 1, columns: 3 }, "names")
    .height(row + 1, 1, 40);
  const area: Area = { row: row + 2, column: 0, rows: families.length, columns: 4 };
  const column = (index: number): Area => ({ ...area, column: index, columns: 1 });
  draft.putColumn(area.row, 0, families);
  const names = namesBeside(area);
  draft.put(
    area.row,
    1,
    formula(`=LET(level,XLOOKUP(${names},SopFamilies[Family],SopFamilies[Service level],""),IF(ISNUMBER(level),level,""))`),
  );
  const criteria = criteriaOf(data);
  // The errors are those of the periods that the trend of the accuracy shows.
  const compared = `INDEX(${dashboardCells.kpis.accuracy.trend},1,0)`;
  const [forecasts, demand] = [forecastMatrix(criteria, compared), demandMatrix(criteria, compared)];
  draft.put(area.row, 2, formula(`=IFERROR(SOP.FORECASTERROR(${forecasts},${demand},"RMSE","row"),"")`));
  draft.put(area.row, 3, formula(leadTimes(exactly(names, families), data)));
  draft.look(draft.put(area.row + area.rows, 0, say(words.leadFrom)), "quiet");
  const [service, error, lead] = [column(1), column(2), column(3)].map(areaRef);
  draft.put(into.row, into.column, formula(`=IFERROR(SOP.SAFETYSTOCK(${service},${error},${lead}),"–")`));
  draft
    .format(column(1), "0.0%")
    .format(column(2), "#,##0")
    .format(column(3), "0.0")
    .format(into, "#,##0")
    .align({ ...area, column: 1, columns: 3 }, "Right")
    .align(into, "Right")
    .name(stockCells.safetyStock, into);
}

/** Mean days between order and receipt as periods, by family. Dates are numbers: their means subtract. */
function leadTimes(names: string, data: PlanningData): string {
  const byWeek = data.settings.bucket === "week";
  // Where nothing is known the span is about a month, whatever the plan is by.
  const [usual, periodsOfDays] = byWeek ? ["4", "/7"] : ["1", "*12/365"];
  const one = `SEQUENCE(${data.families.length},1,${usual},0)`;
  if (!data.filled.has("SopSupply")) return `=${one}`;
  // Only lines with both dates: a line that is still open would shorten the mean.
  const days = (criteria: string): string =>
    `(SUMIFS(SopSupply[Received date],SopSupply[Ordered date],">0",SopSupply[Received date],">0"${criteria})-SUMIFS(SopSupply[Ordered date],SopSupply[Ordered date],">0",SopSupply[Received date],">0"${criteria}))/COUNTIFS(SopSupply[Ordered date],">0",SopSupply[Received date],">0"${criteria})`;
  return `=LET(all,IFERROR(${days("")}${periodsOfDays},${usual}),own,IFERROR(${days(`,SopSupply[Family],${names}`)}${periodsOfDays},""),IF(ISNUMBER(own),own,all))`;
}
