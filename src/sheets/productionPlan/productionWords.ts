import type { PeriodText } from "../../calendar/periodText";
import type { PluralText } from "../../language/plural";
import type { Text } from "../../language/text";

/** The words of the production plan. */
export const productionWords = {
  title: { en: "Production plan", fr: "Plan de production" },
  question: { en: "What do we make, and does it hold?", fr: "Que produire, et est-ce que ça tient ?" },
  units: { en: "units", fr: "unités" },
  family: { en: "Family", fr: "Famille" },
  resource: { en: "Resource", fr: "Ressource" },
  total: { en: "Total", fr: "Total" },
  /** Where nothing can be planned. */
  nothingToPlan: {
    en: "○ No answer: a plan needs a stock to begin with, and demand or forecasts of coming periods.",
    fr: "○ Pas de réponse : un plan demande un stock de départ, et une demande ou des prévisions pour les périodes à venir.",
  },
  effect: { en: "What the plan does", fr: "Effet du plan" },
  peak: { en: "Peak load", fr: "Pic de charge" },
  lateUnits: { en: "Units late", fr: "Unités en retard" },
  familiesBelow: { en: "Below minimum", fr: "Sous le minimum" },
  stockUnits: { en: "Stock (units)", fr: "Stock (unités)" },
  stockValue: { en: "Stock value", fr: "Valeur du stock" },
  planned: { en: "Plan in force: ", fr: "En vigueur : " },
  nothingProposed: { en: "demand is followed, nothing was proposed yet", fr: "la demande est suivie, rien n'a encore été proposé" },
  typed: { en: " · typed figures: {count}", fr: " · chiffres saisis : {count}" },
  notRecorded: { en: " · not recorded yet: {count}", fr: " · pas encore enregistrés : {count}" },
  noReason: { en: " · without a reason: {count}", fr: " · sans motif : {count}" },
  figures: { en: "Your figures (blank = proposal)", fr: "Vos chiffres (vide = proposition)" },
  figuresHelp: {
    en: "Units to make. What is typed counts at once; blank leaves the proposal. Record it in the pane with a reason.",
    fr: "Unités à produire. Une saisie compte aussitôt ; vide garde la proposition. À enregistrer dans le volet avec un motif.",
  },
  figuresRefusal: {
    en: "Type a number of units, 0 or more, or nothing.",
    fr: "Saisir un nombre d'unités, 0 ou plus, ou rien.",
  },
  inForce: {
    en: "Plan in force (units to make): typed, else proposed, else following demand",
    fr: "Plan en vigueur (unités à produire) : saisi, sinon proposé, sinon en suivant la demande",
  },
  stock: {
    en: "Projected stock (units): red below minimum, yellow above maximum, ▼ negative",
    fr: "Stock prévisionnel (unités) : rouge sous le minimum, jaune au-dessus du maximum, ▼ négatif",
  },
  use: { en: "Load % (load ÷ capacity)", fr: "Charge % (charge ÷ capacité)" },
  gap: { en: "Capacity gap (h): negative is overload", fr: "Écart de capacité (h) : négatif = surcharge" },
  cover: {
    month: {
      en: "Cover (months): how long the stock of each month end lasts",
      fr: "Couverture (mois) : durée du stock de chaque fin de mois",
    },
    week: {
      en: "Cover (weeks): how long the stock of each week end lasts",
      fr: "Couverture (semaines) : durée du stock de chaque fin de semaine",
    },
  },
  late: { en: "Units late: due and not there", fr: "Unités en retard : dues et absentes" },
  demand: { en: "Demand (units)", fr: "Demande (unités)" },
  minimum: { en: "Minimum stock (units)", fr: "Stock minimum (unités)" },
  load: { en: "Load of the plan (h)", fr: "Charge du plan (h)" },
  capacity: { en: "Capacity (h)", fr: "Capacité (h)" },
  proposed: { en: "Proposed (units)", fr: "Proposé (unités)" },
  money: {
    en: "Money ({currency}): stock at 15% of its value a year (default: to adapt), without terms of payment",
    fr: "Montants ({currency}) : stock à 15 % de sa valeur par an (valeur par défaut : à adapter), hors délais de paiement",
  },
  /** Behind the title, where nobody says what the hours of some resources cost. */
  noHourCost: { en: " · no hour cost, counted as 0: {resources}", fr: " · sans coût horaire, compté 0 : {resources}" },
  moneyOf: { en: "Amount", fr: "Montant" },
  moneyLines: {
    hours: { en: "Hours paid", fr: "Heures payées" },
    overtime: { en: "Overtime", fr: "Heures sup." },
    buying: { en: "Bought, above materials", fr: "Achats, au-delà des matières" },
    storage: { en: "Storage", fr: "Stockage" },
    planCost: { en: "Plan cost", fr: "Coût du plan" },
    shortages: { en: "Cost of shortages", fr: "Coût des ruptures" },
    contribution: { en: "Contribution", fr: "Contribution" },
    cash: { en: "Cash, cumulated", fr: "Trésorerie cumulée" },
  },
  rates: { en: "What an hour costs", fr: "Coût d'une heure" },
  hourCost: { en: "Hour cost", fr: "Coût horaire" },
  overtimeCost: { en: "Overtime cost", fr: "Coût de l'heure sup." },
  worths: { en: "What a unit is worth", fr: "Valeur d'une unité" },
  price: { en: "Price", fr: "Prix" },
  materials: { en: "Materials", fr: "Matières" },
  boughtCost: { en: "Bought", fr: "Achetée" },
  bought: { en: "Subcontracted (units)", fr: "Sous-traité (unités)" },
  recorded: { en: "Recorded figures (units)", fr: "Chiffres enregistrés (unités)" },
  start: { en: "Where each family starts, and its limits", fr: "Départ et limites de chaque famille" },
  opening: { en: "Opening stock", fr: "Stock initial" },
  toOrder: { en: "Made to order (1)", fr: "Commande (1)" },
  leastStock: { en: "Minimum", fr: "Minimum" },
  targetCover: { en: "Target cover", fr: "Couverture cible" },
  /** Above its figures, which are in months: weeks beside them need to be told so. */
  coverWanted: {
    month: { en: "Target cover", fr: "Couverture cible" },
    week: { en: "Target cover (months)", fr: "Couverture cible (mois)" },
  },
  mostStock: { en: "Maximum", fr: "Maximum" },
  unitCost: { en: "Unit cost", fr: "Coût unitaire" },
  openingOf: {
    month: { en: "Opening: end of", fr: "Départ : fin" },
    week: { en: "Opening: week of", fr: "Départ : semaine du" },
  },
  service: { en: "Service", fr: "Service" },
  isLate: {
    one: { en: "▼ {count} unit late: {families}, first in {period}", fr: "▼ {count} unité en retard : {families}, dès {period}" },
    other: { en: "▼ {count} units late: {families}, first in {period}", fr: "▼ {count} unités en retard : {families}, dès {period}" },
  },
  isBelow: { en: "▼ Below minimum: {families}, first in {period}", fr: "▼ Sous le minimum : {families}, dès {period}" },
  isOver: { en: "▼ {resource} overloaded, first in {period}", fr: "▼ {resource} en surcharge, dès {period}" },
  andMore: { en: " and {count} more", fr: " et {count} de plus" },
  holds: { en: "▲ The plan holds: service {service}%", fr: "▲ Le plan tient : service {service} %" },
  holdsIdle: { en: "○ The plan holds: there is no demand", fr: "○ Le plan tient : aucune demande" },
  fullest: { en: ", {resource} {percent}% loaded in {period}", fr: ", {resource} chargée à {percent} % en {period}" },
  onHand: { en: "Stock (units)", fr: "Stock (unités)" },
  ofStock: { en: "the stock of {owner}", fr: "le stock de {owner}" },
  noStockOf: {
    en: "opening stock unknown for {owner}, its plan is unknown",
    fr: "stock initial inconnu pour {owner}, son plan est inconnu",
  },
  strategy: { en: "Strategy", fr: "Stratégie" },
  ofStrategy: { en: "the strategy of {owner}", fr: "la stratégie de {owner}" },
  ofMinimum: { en: "the minimum stock of {owner}", fr: "le stock minimum de {owner}" },
  ofCover: { en: "the target cover of {owner}", fr: "la couverture cible de {owner}" },
  lotSize: { en: "Lot size", fr: "Taille de lot" },
  ofLots: { en: "the lot size of {owner}", fr: "la taille de lot de {owner}" },
  ofMaximum: { en: "the maximum stock of {owner}", fr: "le stock maximum de {owner}" },
  ofProposed: { en: "the proposal for {owner}", fr: "la proposition pour {owner}" },
  noDemand: { en: "no demand known for {owner} in {period}", fr: "pas de demande connue pour {owner} en {period}" },
  noLoad: {
    en: "no capacity or no hours per unit: nobody knows whether it can be made",
    fr: "pas de capacité ou pas d'heures par unité : nul ne sait si c'est faisable",
  },
  hoursKnown: { en: "Hours", fr: "Heures" },
} satisfies Record<string, Text | PeriodText | Record<string, Text>>;

/** How many figures a person typed. */
export const figuresTyped: PluralText = {
  one: { en: "{count} figure of your own", fr: "{count} chiffre saisi" },
  other: { en: "{count} figures of your own", fr: "{count} chiffres saisis" },
};
