import type { PluralText } from "../../language/plural";
import type { Text } from "../../language/text";

/** The words of the pane outside of the import wizard. Infinitives on buttons, « vous » in sentences. */
export const paneTexts = {
  pane: { en: "S&OP", fr: "PIC" },
  places: { en: "Places", fr: "Rubriques" },
  home: { en: "Home", fr: "Accueil" },
  cycle: { en: "Cycle", fr: "Cycle" },
  reviews: { en: "Reviews", fr: "Revues" },
  moreOnSheet: { en: "{count} more on the sheet", fr: "{count} de plus sur la feuille" },
  feedback: { en: "Feedback", fr: "Terrain" },
  functions: { en: "Functions", fr: "Fonctions" },

  welcome: { en: "Plan sales and operations in this workbook", fr: "Piloter ventes et opérations dans ce classeur" },
  valueOne: { en: "Bring in your exports and see where capacity is short.", fr: "Importez vos exports et voyez où la capacité manque." },
  valueTwo: {
    en: "Every figure is a formula in a cell that you can trace and change.",
    fr: "Chaque chiffre est une formule dans une cellule, que vous pouvez suivre et modifier.",
  },
  trySample: { en: "Try the sample", fr: "Essayer l'exemple" },
  useMyData: { en: "Use my data", fr: "Utiliser mes données" },
  privacy: { en: "Nothing leaves this workbook.", fr: "Rien ne sort de ce classeur." },
  loadingSample: { en: "Writing the sample: {what}…", fr: "Écriture de l'exemple : {what}…" },
  readingWorkbook: { en: "Reading the workbook…", fr: "Lecture du classeur…" },

  next: { en: "Next", fr: "Ensuite" },
  nextBuild: {
    en: "Your data is in. Build the reviews to see gaps and KPIs.",
    fr: "Vos données sont là. Construisez les revues pour voir écarts et indicateurs.",
  },
  nextKpi: { en: "Look at “{kpi}”: it asks for action.", fr: "Examinez « {kpi} » : cet indicateur demande une action." },
  nextImport: { en: "Bring in the next export.", fr: "Importez l'export suivant." },
  nextStock: { en: "Look at the families that run short.", fr: "Examinez les familles qui vont manquer." },
  openStock: { en: "Open the stock review", fr: "Ouvrir la revue des stocks" },
  buildReviews: { en: "Build reviews", fr: "Construire les revues" },
  buildingReviews: { en: "Building the review sheets…", fr: "Construction des feuilles de revue…" },
  rebuildReviews: { en: "Build reviews again", fr: "Construire à nouveau les revues" },
  outdated: {
    en: "Changed since the reviews were built: {names}. Build them again so that they show it.",
    fr: "Modifié depuis la construction des revues : {names}. Reconstruisez-les pour qu'elles le montrent.",
  },
  chartsGone: {
    en: "The charts of our sheets are gone ({count}): another program has saved this file without them, or somebody has deleted them. Build the reviews again to have theirs back; any other sheet, such as the evaluation or a pack, has its own again once it is drawn anew.",
    fr: "Les graphiques de nos feuilles ont disparu ({count}) : un autre programme a enregistré ce fichier sans eux, ou quelqu'un les a supprimés. Reconstruisez les revues pour retrouver les leurs ; une autre feuille, comme l'évaluation ou un dossier, retrouve les siens quand elle est dessinée à nouveau.",
  },
  reviewsBuilt: { en: "The reviews are built.", fr: "Les revues sont construites." },
  openSupply: { en: "Open the supply review", fr: "Ouvrir la revue des capacités" },
  openDashboard: { en: "Open the dashboard", fr: "Ouvrir le tableau de bord" },
  importData: { en: "Import data", fr: "Importer des données" },
  kpis: { en: "KPIs", fr: "Indicateurs" },
  gaps: { en: "Largest capacity gaps", fr: "Plus grands écarts de capacité" },
  noGaps: { en: "No capacity gap: every load fits.", fr: "Aucun écart de capacité : toutes les charges passent." },
  notComplete: { en: "○ Not complete: {reason}", fr: "○ Incomplet : {reason}" },
  hoursUnknown: {
    en: "Capacity or routing is not known: nobody can tell.",
    fr: "La capacité ou les gammes ne sont pas connues : nul ne peut le dire.",
  },
  gapsUnknown: {
    en: "The supply review has cells without an answer: it says which, and why.",
    fr: "La revue des capacités a des cellules sans réponse : elle dit lesquelles et pourquoi.",
  },
  during: { en: " in {first}", fr: " en {first}" },
  span: { en: " from {first} to {last}", fr: " de {first} à {last}" },
  withoutHours: { en: "{resource} has work but no hours{when}.", fr: "{resource} : du travail, mais aucune heure{when}." },
  overload: { en: "{resource} is {peak} loaded{when}.", fr: "{resource} : charge de {peak}{when}." },
  changedSince: {
    en: "Data that it rests on has changed since: build the reviews again to see what is left.",
    fr: "Des données dont elle dépend ont changé depuis : reconstruire les revues pour voir ce qu'il en reste.",
  },
  cameSince: {
    en: "Its data has come since the reviews were built: build them again to see it.",
    fr: "Ses données sont arrivées depuis la construction des revues : les reconstruire pour le voir.",
  },
  shortagesUnknown: { en: "No stock is known: nobody can tell.", fr: "Aucun stock n'est connu : nul ne peut le dire." },
  shortages: { en: "Coming shortages", fr: "Ruptures à venir" },
  shortage: { en: "{family}: below the minimum from {period}", fr: "{family} : sous le minimum dès {period}" },
  shortageUndated: { en: "{family}: below the minimum", fr: "{family} : sous le minimum" },
  months: { one: { en: "{count} month", fr: "{count} mois" }, other: { en: "{count} months", fr: "{count} mois" } },
  moreData: { en: "More data would add", fr: "Ce que d'autres données apporteraient" },
  target: { en: "target {target}", fr: "cible {target}" },
  good: { en: "good", fr: "bon" },
  watch: { en: "watch", fr: "à surveiller" },
  act: { en: "act", fr: "agir" },
  unknown: { en: "no figure", fr: "sans chiffre" },
  trend: {
    en: "{name}, last {count} periods: from {first} to {last}",
    fr: "{name}, {count} dernières périodes : de {first} à {last}",
  },

  rows: { one: { en: "{count} row", fr: "{count} ligne" }, other: { en: "{count} rows", fr: "{count} lignes" } },
  open: { en: "Open", fr: "Ouvrir" },
  openNamed: { en: "Open {name}", fr: "Ouvrir {name}" },

  reviewsIntro: {
    en: "Sheets built over your data: formulas, charts and colours that follow every change.",
    fr: "Feuilles construites sur vos données : formules, graphiques et couleurs qui suivent chaque modification.",
  },
  reviewsEmpty: { en: "There is no data to review yet.", fr: "Il n'y a pas encore de données à passer en revue." },

  failureTitle: { en: "That did not work", fr: "L'opération n'a pas abouti" },
  close: { en: "Close", fr: "Fermer" },
  brokenTitle: { en: "This screen stopped", fr: "Cet écran s'est arrêté" },
  broken: {
    en: "Your workbook is untouched. Go back to Home and try again.",
    fr: "Votre classeur est intact. Revenez à l'accueil et recommencez.",
  },
  backHome: { en: "Go to Home", fr: "Aller à l'accueil" },
  unexpected: { en: "Something unexpected happened: {message} Try again.", fr: "Un imprévu est survenu : {message} Recommencez." },
} as const satisfies Readonly<Record<string, Text | PluralText>>;
