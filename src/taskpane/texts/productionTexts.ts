import type { PluralText } from "../../language/plural";
import type { Text } from "../../language/text";

/** The words of the production plan in the pane. */
export const productionTexts = {
  title: { en: "Production plan", fr: "Plan de production" },
  reading: { en: "Reading the plan…", fr: "Lecture du plan…" },
  back: { en: "Back to the analysis", fr: "Revenir à l'analyse" },
  notBuilt: {
    en: "The sheet “Production plan” is not built: it shows what is made, and whether it holds.",
    fr: "La feuille « Plan de production » n'est pas construite : elle montre ce qui est produit, et si ça tient.",
  },
  build: { en: "Build the reviews", fr: "Construire les revues" },
  building: { en: "Building the review sheets…", fr: "Construction des feuilles de revue…" },
  built: { en: "The reviews are built.", fr: "Les revues sont construites." },
  noPlan: {
    en: "A plan needs a stock to begin with, and demand or forecasts of coming periods.",
    fr: "Un plan demande un stock de départ, et une demande ou des prévisions pour les périodes à venir.",
  },
  importData: { en: "Import data", fr: "Importer des données" },
  inForce: { en: "In force: {way} · {day}", fr: "En vigueur : {way} · {day}" },
  inForceUndated: { en: "In force: {way}", fr: "En vigueur : {way}" },
  followed: {
    en: "No production plan yet. Follow demand is shown.",
    fr: "Pas encore de plan de production : la demande est suivie.",
  },
  own: {
    one: { en: "{count} figure of your own", fr: "{count} chiffre saisi" },
    other: { en: "{count} figures of your own", fr: "{count} chiffres saisis" },
  },
  figures: { en: "What the plan comes to", fr: "Ce que donne le plan" },
  now: { en: "now", fr: "actuel" },
  proposed: { en: "proposed", fr: "proposé" },
  service: { en: "Service", fr: "Service" },
  late: { en: "Units late", fr: "En retard" },
  peak: { en: "Peak load", fr: "Pic de charge" },
  below: { en: "Below minimum", fr: "Sous le minimum" },
  /** Under the number of them. */
  belowMonths: { one: { en: "family-month", fr: "mois-famille" }, other: { en: "family-months", fr: "mois-famille" } },
  belowWeeks: { one: { en: "family-week", fr: "semaine-famille" }, other: { en: "family-weeks", fr: "semaines-famille" } },
  highestStock: { en: "Highest stock ({currency})", fr: "Stock max. ({currency})" },
  noHoursAtAll: { en: "no hours", fr: "aucune heure" },
  without: { en: "Not counted for want of data: {families}", fr: "Non comptés faute de données : {families}" },
  openGrid: { en: "Open the grid", fr: "Ouvrir la grille" },
  another: { en: "Propose another plan", fr: "Proposer un autre plan" },
  first: { en: "Propose a plan", fr: "Proposer un plan" },
  follow: { en: "Follow demand", fr: "Suivre la demande" },
  event: { en: "Something has changed", fr: "Un imprévu ?" },
  tryEvent: { en: "Try an event", fr: "Essayer un imprévu" },
  eventHelp: {
    en: "Try an event and its answers beside the plan, before it costs anything.",
    fr: "Essayer un imprévu et ses réponses à côté du plan, avant que cela coûte.",
  },
  level: { en: "Level", fr: "Niveler" },
  ahead: { en: "Build ahead", fr: "Produire en avance" },
  followHelp: {
    en: "Make what each period needs; where hours lack all families share the cut.",
    fr: "Produire le besoin de chaque période ; si les heures manquent, toutes les familles partagent la coupe.",
  },
  levelHelp: {
    en: "The same rate on every working day; capacity is no limit here.",
    fr: "La même cadence chaque jour ouvré ; la capacité n'est pas une limite ici.",
  },
  aheadHelp: {
    en: "Build before a peak what its hours cannot make, with the least stock.",
    fr: "Produire avant un pic ce que ses heures ne permettent pas, au moindre stock.",
  },
  optimise: { en: "Optimise", fr: "Optimiser" },
  optimiseHelp: {
    en: "The cheapest plan that holds every limit, or why there is none.",
    fr: "Le plan le moins cher qui tient toutes les limites, ou pourquoi il n'y en a pas.",
  },
  solving: { en: "Looking for the cheapest plan…", fr: "Recherche du plan le moins cher…" },
  solvingFor: { en: "Looking for the cheapest plan… {seconds} s", fr: "Recherche du plan le moins cher… {seconds} s" },
  noPlanHolds: {
    en: "No plan holds all limits. One of these would do:",
    fr: "Aucun plan ne tient toutes les limites. Une de ces mesures suffit :",
  },
  noSingleHelp: {
    en: "No plan holds all limits, and no single kind of limit helps when it gives way.",
    fr: "Aucun plan ne tient toutes les limites, et assouplir une seule sorte de limite ne suffit pas.",
  },
  allowBelow: {
    en: "Allow stock below its minimum, and optimise again",
    fr: "Admettre un stock sous le minimum et recalculer",
  },
  allowOvertime: {
    en: "Allow overtime up to its limit, and optimise again",
    fr: "Admettre les heures sup. jusqu'à leur limite et recalculer",
  },
  allowBuying: {
    en: "Allow buying from others (1.25 x unit cost where no cost is known), and optimise again",
    fr: "Admettre l'achat à d'autres (1,25 x le coût unitaire si le coût est inconnu) et recalculer",
  },
  allowLate: { en: "Allow units late, and optimise again", fr: "Admettre des retards et recalculer" },
  backToPlan: { en: "Back to the plan", fr: "Revenir au plan" },
  stoppedAfter: {
    en: "Stopped after {seconds} s. The plan in force is untouched.",
    fr: "Arrêté après {seconds} s. Le plan en vigueur est intact.",
  },
  gap: {
    en: "Best plan so far, in whole lots: at most {percent} above the cheapest one.",
    fr: "Meilleur plan trouvé, en lots entiers : à {percent} du moins cher au plus.",
  },
  useBest: {
    en: "Look at the best found, at most {percent} above the cheapest",
    fr: "Voir le meilleur trouvé, à {percent} du moins cher au plus",
  },
  outOfTime: {
    en: "No plan was found in 20 seconds. The three other proposals need no optimiser.",
    fr: "Aucun plan trouvé en 20 secondes. Les trois autres propositions se passent de l'optimiseur.",
  },
  cannotLoad: {
    en: "The optimiser did not load. The three other proposals need no optimiser.",
    fr: "L'optimiseur ne s'est pas chargé. Les trois autres propositions s'en passent.",
  },
  isForbidden: {
    en: "The policy that the server sends with optimiser.js forbids it.",
    fr: "La politique que le serveur envoie avec optimiser.js l'interdit.",
  },
  needsMoney: {
    en: "Optimising needs the price and the unit cost of: {families}",
    fr: "Optimiser demande le prix et le coût unitaire de : {families}",
  },
  optimiseNeedsHours: {
    en: "Optimising needs hours per unit and capacity: import them.",
    fr: "Optimiser demande des heures par unité et une capacité : à importer.",
  },
  worth: {
    en: "One more hour of {resource} in {period} is worth {amount}.",
    fr: "Une heure de plus sur {resource} en {period} vaut {amount}.",
  },
  worthBasis: {
    en: "Stock is counted at {rate} of its value a year (default: to adapt).",
    fr: "Le stock est compté à {rate} de sa valeur par an (valeur par défaut : à adapter).",
  },
  open: {
    one: { en: "You changed {count} figure", fr: "Vous avez changé {count} chiffre" },
    other: { en: "You changed {count} figures", fr: "Vous avez changé {count} chiffres" },
  },
  changed: { en: "{family} · {period}: {before} → {after}", fr: "{family} · {period} : {before} → {after}" },
  cleared: { en: "blank", fr: "vide" },
  unknown: { en: "unknown", fr: "inconnu" },
  more: { en: "and {count} more on the sheet", fr: "et {count} de plus sur la feuille" },
  counted: {
    en: "They count already. Recording keeps why, for those who read the plan later.",
    fr: "Ils comptent déjà. Enregistrer garde le motif, pour qui lira le plan plus tard.",
  },
  reason: { en: "Why?", fr: "Motif" },
  noReason: { en: "No reason yet", fr: "Pas encore de motif" },
  ownName: { en: "Your name (optional)", fr: "Votre nom (facultatif)" },
  note: { en: "Note (optional)", fr: "Note (facultative)" },
  record: { en: "Record", fr: "Enregistrer" },
  recording: { en: "Recording… {what}", fr: "Enregistrement… {what}" },
  recorded: { en: "The figures are recorded.", fr: "Les chiffres sont enregistrés." },
  preview: { en: "Preview: {way}", fr: "Aperçu : {way}" },
  working: { en: "Working out the proposal…", fr: "Calcul de la proposition…" },
  changes: {
    one: { en: "{count} figure changes.", fr: "{count} chiffre change." },
    other: { en: "{count} figures change.", fr: "{count} chiffres changent." },
  },
  kept: {
    one: { en: "{count} figure of your own stays.", fr: "{count} chiffre saisi reste." },
    other: { en: "{count} figures of your own stay.", fr: "{count} chiffres saisis restent." },
  },
  firm: {
    one: {
      en: "{count} figure is firm: the last frozen plan settles it.",
      fr: "{count} chiffre est ferme : le dernier plan gelé le fixe.",
    },
    other: {
      en: "{count} figures are firm: the last frozen plan settles them.",
      fr: "{count} chiffres sont fermes : le dernier plan gelé les fixe.",
    },
  },
  noneOfYours: { en: "None of them is yours.", fr: "Aucun n'a été saisi." },
  needsHours: {
    en: "Building ahead needs hours per unit and capacity: import them.",
    fr: "Produire en avance demande des heures par unité et une capacité : à importer.",
  },
  unplanned: {
    en: "No proposal for want of stock or demand: {families}",
    fr: "Sans proposition, faute de stock ou de demande : {families}",
  },
  withoutDays: {
    en: "Working days are not known: all periods count alike.",
    fr: "Les jours ouvrés sont inconnus : toutes les périodes comptent pareil.",
  },
  begunBefore: {
    en: "The first units of {families} were begun before this plan: nobody checks whether these past hours were worked.",
    fr: "Les premières unités de {families} ont été commencées avant ce plan : personne ne vérifie que ces heures passées ont été faites.",
  },
  use: { en: "Use this plan", fr: "Retenir ce plan" },
  using: { en: "Writing the plan… {what}", fr: "Écriture du plan… {what}" },
  used: { en: "The plan is in force.", fr: "Le plan est en vigueur." },
  cancel: { en: "Cancel", fr: "Annuler" },
} satisfies Record<string, Text | PluralText>;
