import type { Text } from "../../language/text";
import { analyseTexts } from "./analyseTexts";
import { collectTexts } from "./collectTexts";
import { importTexts } from "./importTexts";
import { paneTexts } from "./paneTexts";
import { amountTexts, scenarioTexts } from "./scenarioTexts";

/** What the pane says in place of words about months, in a company that plans by week. */
export const weekTexts: ReadonlyMap<Text, Text> = new Map<Text, Text>([
  [paneTexts.months.other, { en: "{count} weeks", fr: "{count} semaines" }],
  [paneTexts.months.one, { en: "{count} week", fr: "{count} semaine" }],
  [importTexts.monthTyped, { en: "Week such as 2027-W11, or month 2027-03 for money", fr: "S11 2027, ou 03/2027 pour les montants" }],
  [
    importTexts.monthUnreadable,
    {
      en: "Type a week such as 2027-W11; a month such as 2027-03 only for money.",
      fr: "Saisissez une semaine, par exemple S11 2027 ; un mois, par exemple 03/2027, seulement pour les montants.",
    },
  ],
  [importTexts.fromHeaders, { en: "Periods across ({count})", fr: "Périodes en colonnes ({count})" }],
  [importTexts.fromCells, { en: "Cells under the periods", fr: "Cellules sous les périodes" }],
  [importTexts.fromItemCells, { en: "Cells beside the periods", fr: "Cellules en face des périodes" }],
  [analyseTexts.cover, { en: "Lowest cover (weeks)", fr: "Couverture minimale (semaines)" }],
  [
    analyseTexts.previewWithout,
    {
      en: "{count} weeks of families have no such forecast: the plan there stays as it is.",
      fr: "{count} semaines de familles n'ont pas cette prévision : le plan y reste tel quel.",
    },
  ],
  [
    collectTexts.noCycle,
    {
      en: "A cycle is five steps a month or a week: collect, analyse, coordinate, validate, evaluate. Opening one writes its steps with due dates and the list of who owes which data.",
      fr: "Un cycle, ce sont cinq étapes par mois ou par semaine : collecter, analyser, coordonner, valider, évaluer. L'ouvrir écrit ses étapes avec leurs échéances et la liste de qui doit quelles données.",
    },
  ],
  [amountTexts["new customer"], { en: "Units more a week", fr: "Unités en plus par semaine" }],
  [scenarioTexts.takenBack, { en: "Bought less in the two weeks after it (%)", fr: "Achats en moins les deux semaines suivantes (%)" }],
  [scenarioTexts.byPeriod, { en: "Week by week", fr: "Semaine par semaine" }],
  [scenarioTexts.period, { en: "Week", fr: "Semaine" }],
]);
