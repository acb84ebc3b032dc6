import type { Text } from "../../i18n/text";

/** The words of the pane outside of the import wizard. Infinitives on buttons, « vous » in sentences. */
export const paneTexts = {
  pane: { en: "S&OP", fr: "PIC" },
  places: { en: "Places", fr: "Rubriques" },
  home: { en: "Home", fr: "Accueil" },
  data: { en: "Data", fr: "Données" },
  reviews: { en: "Reviews", fr: "Revues" },
  functions: { en: "Functions", fr: "Fonctions" },

  welcome: { en: "Plan sales and operations in this workbook", fr: "Piloter ventes et opérations dans ce classeur" },
  valueOne: { en: "Bring in your exports and see where capacity is short.", fr: "Importez vos exports et voyez où la capacité manque." },
  valueTwo: {
    en: "Every figure is a formula in a cell that you can trace and change.",
    fr: "Chaque chiffre est une formule dans une cellule, que vous pouvez suivre et modifier.",
  },
  trySample: { en: "Try the sample", fr: "Essayer l'exemple" },
  useMyData: { en: "Use my data", fr: "Utiliser mes données" },
  sampleHint: {
    en: "The sample is a circuit-board plant: orders, stock, routing and capacity.",
    fr: "L'exemple est un fabricant de cartes électroniques\u202f: commandes, stocks, gammes et capacités.",
  },
  privacy: { en: "Nothing leaves this workbook.", fr: "Rien ne sort de ce classeur." },
  loadingSample: { en: "Writing the sample: {what}…", fr: "Écriture de l'exemple\u202f: {what}…" },
  readingWorkbook: { en: "Reading the workbook…", fr: "Lecture du classeur…" },

  next: { en: "Next", fr: "Ensuite" },
  nextBuild: {
    en: "Your data is in. Build the reviews to see gaps and KPIs.",
    fr: "Vos données sont là. Construisez les revues pour voir écarts et indicateurs.",
  },
  nextKpi: { en: "Look at “{kpi}”: it asks for action.", fr: "Examinez «\u202f{kpi}\u202f»\u202f: cet indicateur demande une action." },
  nextImport: { en: "Bring in the next export.", fr: "Importez l'export suivant." },
  nextRestore: {
    en: "A write was interrupted. Put back what stood there before, then do it again.",
    fr: "Une écriture a été interrompue. Rétablissez l'état antérieur, puis recommencez.",
  },
  restore: { en: "Put back", fr: "Rétablir" },
  nextStock: { en: "Look at the families that run short.", fr: "Examinez les familles qui vont manquer." },
  openStock: { en: "Open the stock review", fr: "Ouvrir la revue des stocks" },
  buildReviews: { en: "Build reviews", fr: "Construire les revues" },
  buildingReviews: { en: "Building the review sheets…", fr: "Construction des feuilles de revue…" },
  rebuildReviews: { en: "Build reviews again", fr: "Construire à nouveau les revues" },
  reviewsBuilt: { en: "The reviews are built.", fr: "Les revues sont construites." },
  openSupply: { en: "Open the supply review", fr: "Ouvrir la revue des capacités" },
  openDashboard: { en: "Open the dashboard", fr: "Ouvrir le tableau de bord" },
  importData: { en: "Import data", fr: "Importer des données" },
  kpis: { en: "KPIs", fr: "Indicateurs" },
  gaps: { en: "Largest capacity gaps", fr: "Plus grands écarts de capacité" },
  noGaps: { en: "No capacity gap: every load fits.", fr: "Aucun écart de capacité\u202f: toutes les charges passent." },
  during: { en: " in {first}", fr: " en {first}" },
  span: { en: " from {first} to {last}", fr: " de {first} à {last}" },
  overload: { en: "{resource} is {peak} loaded{when}.", fr: "{resource}\u202f: charge de {peak}{when}." },
  shortages: { en: "Coming shortages", fr: "Ruptures à venir" },
  shortage: { en: "{family}: below the minimum from {period}", fr: "{family}\u202f: sous le minimum dès {period}" },
  shortageUndated: { en: "{family}: below the minimum", fr: "{family}\u202f: sous le minimum" },
  months: { en: "{count} months", fr: "{count} mois" },
  oneMonth: { en: "1 month", fr: "1 mois" },
  moreData: { en: "More data would add", fr: "Ce que d'autres données apporteraient" },
  target: { en: "target {target}", fr: "cible {target}" },
  good: { en: "good", fr: "bon" },
  watch: { en: "watch", fr: "à surveiller" },
  act: { en: "act", fr: "agir" },
  unknown: { en: "no figure", fr: "sans chiffre" },
  trend: {
    en: "{name}, last {count} periods: from {first} to {last}",
    fr: "{name}, {count} dernières périodes\u202f: de {first} à {last}",
  },

  dataIntro: {
    en: "What this workbook knows. Each kind of data adds results.",
    fr: "Ce que contient ce classeur. Chaque type de données ajoute des résultats.",
  },
  noData: {
    en: "No data yet. Start with demand by family and month: it is enough for a first forecast and a first review.",
    fr: "Pas encore de données. Commencez par la demande par famille et par mois\u202f: elle suffit pour une première revue.",
  },
  rows: { en: "{count} rows", fr: "{count} lignes" },
  oneRow: { en: "1 row", fr: "1 ligne" },
  open: { en: "Open", fr: "Ouvrir" },
  openNamed: { en: "Open {name}", fr: "Ouvrir {name}" },

  reviewsIntro: {
    en: "Sheets built over your data: formulas, charts and colours that follow every change.",
    fr: "Feuilles construites sur vos données\u202f: formules, graphiques et couleurs qui suivent chaque modification.",
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
  unexpected: { en: "Something unexpected happened: {message} Try again.", fr: "Un imprévu est survenu\u202f: {message} Recommencez." },
} as const satisfies Readonly<Record<string, Text>>;
