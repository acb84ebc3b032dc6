import type { Text } from "../../language/text";

/** The words of the plan of demand, on the demand review. */
export const demandPlanWords = {
  figures: { en: "Your figures (blank = forecast)", fr: "Vos chiffres (vide = prévision)" },
  figuresHelp: {
    en: "Demand in units. What is typed counts at once; blank leaves the forecast. Record it in the pane with a reason.",
    fr: "Demande en unités. Une saisie compte aussitôt ; vide garde la prévision. À enregistrer dans le volet avec un motif.",
  },
  figuresRefusal: {
    en: "Type a number of units, 0 or more, or nothing.",
    fr: "Saisir un nombre d'unités, 0 ou plus, ou rien.",
  },
  total: { en: "Total", fr: "Total" },
  demandInForce: {
    en: "Demand in force (units): typed or adopted, else forecast, else baseline; at least the orders",
    fr: "Demande en vigueur (unités) : saisie ou adoptée, sinon prévision, sinon base ; au moins les commandes",
  },
  originOf: {
    en: "Where each figure comes from: T typed, A adopted scenario, F forecast, B baseline, O orders",
    fr: "Origine de chaque chiffre : S saisi, A scénario adopté, P prévision, B base, C commandes",
  },
  value: {
    en: "Value at the price in Product families ({currency}); the totals need every price",
    fr: "Valeur au prix de Familles de produits ({currency}) ; les totaux demandent tous les prix",
  },
  counted: { en: "Typed or adopted (units)", fr: "Saisi ou adopté (unités)" },
  without: { en: "Demand without typed figures (units)", fr: "Demande sans les chiffres saisis (unités)" },
  recordedFigures: { en: "Recorded figures (units)", fr: "Chiffres enregistrés (unités)" },
  typed: { en: " · typed figures: {count}", fr: " · chiffres saisis : {count}" },
  notRecorded: { en: " · not recorded yet: {count}", fr: " · pas encore enregistrés : {count}" },
  noReason: { en: " · without a reason: {count}", fr: " · sans motif : {count}" },
} satisfies Record<string, Text>;

/** Where a figure comes from: typed, an adopted scenario, the forecast that the plan goes by, the baseline, orders. */
export const origins = {
  typed: { en: "T", fr: "S" },
  adopted: { en: "A", fr: "A" },
  forecast: { en: "F", fr: "P" },
  baseline: { en: "B", fr: "B" },
  orders: { en: "O", fr: "C" },
} satisfies Record<string, Text>;
