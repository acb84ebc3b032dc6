import type { ScenarioAnswer, ScenarioStatus, ScenarioTemplate } from "../../domain/scenarios/sopScenarios";
import type { LineAs, LineWhat } from "../../domain/scenarios/sopScenarioLines";
import type { PartMeasure, TotalMeasure } from "../../domain/scenarios/scenarioTotals";
import type { PluralText } from "../../language/plural";
import type { Text } from "../../language/text";

/** What each kind of event is called, and what is asked of it. */
export const templateTexts = {
  "new customer": { en: "New customer", fr: "Nouveau client" },
  promotion: { en: "Promotion", fr: "Promotion" },
  "machine down": { en: "Machine down", fr: "Panne" },
  "supplier fails": { en: "Supplier fails", fr: "Fournisseur défaillant" },
  "price or cost": { en: "Price or cost", fr: "Prix ou coût" },
  shifts: { en: "More or fewer shifts", fr: "Plus ou moins d'équipes" },
  cursor: { en: "Prudence or ambition", fr: "Prudence ou ambition" },
  free: { en: "Something else", fr: "Autre chose" },
  risk: { en: "Answer to a risk", fr: "Réponse à un risque" },
} satisfies Record<ScenarioTemplate, Text>;

export const amountTexts = {
  "new customer": { en: "Units more a month", fr: "Unités en plus par mois" },
  promotion: { en: "Sold more (%)", fr: "Ventes en plus (%)" },
  "machine down": { en: "Hours lost (%)", fr: "Heures perdues (%)" },
  "supplier fails": { en: "Production lost (%)", fr: "Production perdue (%)" },
  "price or cost": { en: "Change (%, less with a minus)", fr: "Variation (%, en moins avec un signe moins)" },
  shifts: { en: "Hours more (%, fewer with a minus)", fr: "Heures en plus (%, en moins avec un signe moins)" },
  cursor: { en: "Level (%)", fr: "Niveau (%)" },
  free: { en: "Change", fr: "Variation" },
  risk: { en: "Change", fr: "Variation" },
} satisfies Record<ScenarioTemplate, Text>;

export const answerTexts = {
  unchanged: { en: "Nobody plans again", fr: "Personne ne replanifie" },
  follow: { en: "Follow demand", fr: "Suivre la demande" },
  level: { en: "Level", fr: "Niveler" },
  ahead: { en: "Build ahead", fr: "Produire en avance" },
  optimise: { en: "Optimise, with overtime", fr: "Optimiser, avec heures sup." },
  less: { en: "Make less", fr: "Produire moins" },
} satisfies Record<ScenarioAnswer, Text>;

export const statusTexts = {
  draft: { en: "draft", fr: "brouillon" },
  compared: { en: "compared", fr: "comparé" },
  adopted: { en: "adopted", fr: "adopté" },
  dropped: { en: "dropped", fr: "abandonné" },
} satisfies Record<ScenarioStatus, Text>;

export const whatTexts = {
  demand: { en: "demand", fr: "demande" },
  "production at most": { en: "production at most", fr: "production au plus" },
  "hours offered": { en: "hours offered", fr: "heures offertes" },
  "hours paid": { en: "hours paid", fr: "heures payées" },
  "overtime limit": { en: "overtime limit", fr: "limite d'heures sup." },
  "subcontract limit": { en: "subcontract limit", fr: "limite de sous-traitance" },
  price: { en: "price", fr: "prix" },
  "unit cost": { en: "unit cost", fr: "coût unitaire" },
  "minimum stock": { en: "minimum stock", fr: "stock minimum" },
} satisfies Record<LineWhat, Text>;

export const asTexts = {
  "%": { en: "%", fr: "%" },
  units: { en: "units, hours or money", fr: "unités, heures ou argent" },
  "set to": { en: "set to", fr: "égal à" },
} satisfies Record<LineAs, Text>;

export const totalTexts = {
  service: { en: "Service", fr: "Service" },
  "units late": { en: "Units late", fr: "Unités en retard" },
  "peak load": { en: "Peak load", fr: "Pic de charge" },
  "overtime hours": { en: "Overtime (h)", fr: "Heures sup. (h)" },
  "hours over the limit": { en: "Over its limit (h)", fr: "Au-delà de la limite (h)" },
  "below minimum": { en: "Below minimum", fr: "Sous le minimum" },
  "highest stock": { en: "Highest stock", fr: "Stock maximal" },
  "last stock": { en: "Last stock", fr: "Stock final" },
  "plan cost": { en: "Plan cost", fr: "Coût du plan" },
  "cost of shortages": { en: "Cost of shortages", fr: "Coût des ruptures" },
  revenue: { en: "Revenue", fr: "Chiffre d'affaires" },
  contribution: { en: "Contribution", fr: "Contribution" },
  cash: { en: "Cash at the end", fr: "Trésorerie finale" },
} satisfies Record<TotalMeasure, Text>;

export const partTexts = {
  "units late": { en: "Units late", fr: "Unités en retard" },
  "stock value": { en: "Stock value", fr: "Valeur du stock" },
  production: { en: "Production", fr: "Production" },
  contribution: { en: "Contribution", fr: "Contribution" },
  "plan cost": { en: "Plan cost", fr: "Coût du plan" },
  cash: { en: "Cash, cumulated", fr: "Trésorerie cumulée" },
} satisfies Record<PartMeasure, Text>;

/** The words of scenarios in the pane. */
export const scenarioTexts = {
  title: { en: "Something has changed", fr: "Un imprévu" },
  intro: {
    en: "Try an event beside the plan: nothing of the plan changes before it is adopted.",
    fr: "Essayer un imprévu à côté du plan : rien du plan ne change avant son adoption.",
  },
  reading: { en: "Reading the scenarios…", fr: "Lecture des scénarios…" },
  noPlan: {
    en: "Scenarios are compared with a production plan: build the reviews first.",
    fr: "Un scénario se compare à un plan de production : construire d'abord les revues.",
  },
  toPlan: { en: "To the production plan", fr: "Vers le plan de production" },
  which: { en: "What happens?", fr: "Que se passe-t-il ?" },
  list: { en: "Scenarios ({count})", fr: "Scénarios ({count})" },
  line: {
    en: "{status} · service {service} · contribution {contribution}",
    fr: "{status} · service {service} · contribution {contribution}",
  },
  outdated: { en: "computed on an earlier plan", fr: "calculé sur un plan antérieur" },
  back: { en: "Back to the scenarios", fr: "Revenir aux scénarios" },
  resource: { en: "Resource", fr: "Ressource" },
  family: { en: "Family", fr: "Famille" },
  all: { en: "all of them", fr: "toutes" },
  from: { en: "From", fr: "De" },
  to: { en: "To", fr: "À" },
  toTheEnd: { en: "the end of the plan", fr: "la fin du plan" },
  paid: { en: "Lost hours are still paid", fr: "Les heures perdues restent payées" },
  takenBack: { en: "Bought less in the two months after it (%)", fr: "Achats en moins les deux mois suivants (%)" },
  money: { en: "Which figure", fr: "Quel chiffre" },
  answer: { en: "How production answers", fr: "Réponse de la production" },
  compare: { en: "Compare", fr: "Comparer" },
  compareAgain: { en: "Compare again", fr: "Comparer à nouveau" },
  comparing: { en: "Working out the scenario…", fr: "Calcul du scénario…" },
  comparingFor: { en: "Working out the scenario… {seconds} s", fr: "Calcul du scénario… {seconds} s" },
  compared: { en: "The scenario is compared.", fr: "Le scénario est comparé." },
  moreLines: { en: "More: every line of it", fr: "Plus : toutes ses lignes" },
  addLine: { en: "Add a line", fr: "Ajouter une ligne" },
  removeLine: { en: "Remove line {number}", fr: "Retirer la ligne {number}" },
  lineNumber: { en: "Line {number}", fr: "Ligne {number}" },
  what: { en: "What changes", fr: "Ce qui change" },
  forWhom: { en: "For", fr: "Pour" },
  change: { en: "Change", fr: "Variation" },
  as: { en: "As", fr: "En" },
  name: { en: "Name", fr: "Nom" },
  cancel: { en: "Cancel", fr: "Annuler" },
  needsNumber: { en: "Type a number.", fr: "Saisir un nombre." },
  unknownSubject: {
    en: "{subject} is no family or resource of the plan. Nothing was compared.",
    fr: "{subject} n'est ni une famille ni une ressource du plan. Rien n'a été comparé.",
  },
  endsBefore: { en: "It ends in {to}, before it begins in {from}.", fr: "Il finit en {to}, avant de commencer en {from}." },
  outside: { en: "Nothing changes: its periods are outside the plan.", fr: "Rien ne change : ses périodes sont hors du plan." },
  cursorHelp: {
    en: "Demand is set to this level of its forecast. What somebody typed into the demand review stays.",
    fr: "La demande est portée à ce niveau de sa prévision. Ce qui est saisi dans la revue de la demande reste.",
  },
  cursorKept: {
    en: "Demand stays as it was forecast when this scenario was first compared. Start another one for new forecasts.",
    fr: "La demande reste celle prévue lors de la première comparaison. Pour de nouvelles prévisions, commencer un autre scénario.",
  },
  asPlanned: {
    en: "Nothing changes: the plan has this demand already, or it was typed.",
    fr: "Rien ne change : le plan a déjà cette demande, ou elle est saisie.",
  },
  noForecast: {
    en: "Nothing can be forecast: past demand is missing or too short.",
    fr: "Rien ne peut être prévu : l'historique de demande manque ou est trop court.",
  },
  noLine: { en: "Add a line: nothing changes yet.", fr: "Ajouter une ligne : rien ne change encore." },
  noHours: {
    en: "This answer needs hours per unit and capacity: import them, or choose another one.",
    fr: "Cette réponse demande des heures par unité et une capacité : à importer, ou choisir une autre réponse.",
  },
  instead: {
    en: "The optimiser had no answer; the scenario builds ahead.",
    fr: "L'optimiseur n'a pas de réponse ; le scénario produit en avance.",
  },
  loosened: {
    en: "No plan holds every limit; this one is the cheapest with units late and stocks below their minimum.",
    fr: "Aucun plan ne tient toutes les limites ; celui-ci est le moins cher avec des retards et des stocks sous le minimum.",
  },
  table: { en: "Plan and scenario side by side", fr: "Plan et scénario côte à côte" },
  now: { en: "plan", fr: "plan" },
  asItIs: { en: "as is", fr: "inchangé" },
  planned: { en: "planned again", fr: "replanifié" },
  same: { en: "=", fr: "=" },
  moneyIn: {
    en: "Money in {currency}. Stock is counted at {rate} of its value a year (default: to adapt).",
    fr: "Montants en {currency}. Le stock est compté à {rate} de sa valeur par an (valeur par défaut : à adapter).",
  },
  without: { en: "Not counted for want of data: {families}", fr: "Non comptés faute de données : {families}" },
  unpriced: {
    en: "Hours of {resources} cost nothing here: no hour cost is known.",
    fr: "Les heures de {resources} ne coûtent rien ici : aucun coût horaire n'est connu.",
  },
  beside: { en: "Beside it", fr: "À côté" },
  byPeriod: { en: "Month by month", fr: "Mois par mois" },
  byFamily: { en: "Family by family", fr: "Famille par famille" },
  measure: { en: "Measure", fr: "Mesure" },
  period: { en: "Month", fr: "Mois" },
  difference: { en: "difference", fr: "écart" },
  answered: { en: "Answer: {answer} · {day}", fr: "Réponse : {answer} · {day}" },
  wayOutOutdated: {
    en: "The plan has moved since this answer was worked out: it cannot be adopted any more. Try it as an event of its own.",
    fr: "Le plan a bougé depuis le calcul de cette réponse : elle ne peut plus être adoptée. L'essayer comme un imprévu à part.",
  },
  adopt: { en: "Adopt this plan", fr: "Adopter ce plan" },
  adoptChanges: {
    one: { en: "{count} figure of production changes.", fr: "{count} chiffre de production change." },
    other: { en: "{count} figures of production change.", fr: "{count} chiffres de production changent." },
  },
  adoptDemand: {
    one: { en: "{count} figure of demand changes in the demand plan.", fr: "{count} chiffre de demande change dans le plan de demande." },
    other: {
      en: "{count} figures of demand change in the demand plan.",
      fr: "{count} chiffres de demande changent dans le plan de demande.",
    },
  },
  demandKept: {
    one: {
      en: "{count} figure of demand stays as somebody typed it into the demand review: clear it there where the scenario is to count.",
      fr: "{count} chiffre de demande reste comme saisi dans la revue de la demande : le vider là pour que le scénario compte.",
    },
    other: {
      en: "{count} figures of demand stay as somebody typed them into the demand review: clear them there where the scenario is to count.",
      fr: "{count} chiffres de demande restent comme saisis dans la revue de la demande : les vider là pour que le scénario compte.",
    },
  },
  adoptHours: {
    one: { en: "{count} figure of hours changes in Capacity.", fr: "{count} chiffre d'heures change dans Capacité." },
    other: { en: "{count} figures of hours change in Capacity.", fr: "{count} chiffres d'heures changent dans Capacité." },
  },
  notWritten: {
    en: "Not written, for the workbook keeps no such figure by period. The plan counts without it until then:",
    fr: "Non écrit, faute de place par période dans le classeur. Le plan compte sans cela jusque-là :",
  },
  notWrittenLine: { en: "{what}, {subject}, {when}: {change}. {todo}", fr: "{what}, {subject}, {when} : {change}. {todo}" },
  typeInto: {
    en: "Type it into {sheet}, {column}, once it holds.",
    fr: "À saisir dans {sheet}, {column}, le moment venu.",
  },
  paidElsewhere: {
    en: "The plan goes by the hours in Capacity: its cost and cash will differ from the comparison by these.",
    fr: "Le plan compte les heures de Capacité : son coût et sa trésorerie différeront d'autant de la comparaison.",
  },
  shareOfNoHours: {
    en: "Resources holds it as a share of the hours, and Capacity has none.",
    fr: "Ressources la garde en part des heures, et Capacité n'en a aucune.",
  },
  heldByGrid: {
    en: "A later proposal does not know of it: type the figures into the production plan to hold them.",
    fr: "Une proposition ultérieure l'ignore : saisir les chiffres dans le plan de production pour les tenir.",
  },
  reason: { en: "Why?", fr: "Motif" },
  ownName: { en: "Your name (optional)", fr: "Votre nom (facultatif)" },
  fillIn: { en: "Say why.", fr: "Indiquer le motif." },
  adopting: { en: "Writing the plan… {what}", fr: "Écriture du plan… {what}" },
  adopted: {
    en: "The scenario is the plan now. The history takes it back.",
    fr: "Le scénario est désormais le plan. L'historique l'annule.",
  },
  sheet: { en: "Side by side on a sheet", fr: "Côte à côte sur une feuille" },
  drawing: { en: "Drawing the comparison…", fr: "Dessin de la comparaison…" },
  drop: { en: "Drop, keep for the record", fr: "Abandonner, garder la trace" },
  dropNow: { en: "Drop the scenario", fr: "Abandonner le scénario" },
  dropping: { en: "Writing…", fr: "Écriture…" },
  dropped: { en: "The scenario is dropped; its totals stay.", fr: "Le scénario est abandonné ; ses totaux restent." },
  droppedOn: {
    en: "Dropped on {day}. Compare it again to take it up.",
    fr: "Abandonné le {day}. Le comparer à nouveau pour le reprendre.",
  },
  because: { en: "Reason: {reason}", fr: "Motif : {reason}" },
  ofDecision: { en: "An option of decision {decision}", fr: "Une option de la décision {decision}" },
} satisfies Record<string, Text | PluralText>;
