import { fill, inLanguage, type Language, languageOf, type Text } from "../../language/text";

/** What the workbench page itself says. The add-in's words come from its manifest and its own code. */
const texts = {
  defaultSheet: { en: "Sheet1", fr: "Feuil1" },
  defaultBook: { en: "Book1.xlsx", fr: "Classeur1.xlsx" },
  fileActions: { en: "Workbook", fr: "Classeur" },
  newBook: { en: "New", fr: "Nouveau" },
  open: { en: "Open", fr: "Ouvrir" },
  save: { en: "Save", fr: "Enregistrer" },
  saveTip: { en: "Save as an Excel file (.xlsx)", fr: "Enregistrer comme fichier Excel (.xlsx)" },
  openTip: { en: "Open an Excel file (.xlsx)", fr: "Ouvrir un fichier Excel (.xlsx)" },
  newTip: { en: "Start an empty workbook", fr: "Commencer un classeur vide" },
  undo: { en: "Undo", fr: "Annuler" },
  redo: { en: "Redo", fr: "Rétablir" },
  language: { en: "Français", fr: "English" },
  languageTip: { en: "Afficher en français", fr: "Show in English" },
  theme: { en: "Theme", fr: "Thème" },
  themeSystem: { en: "System theme", fr: "Thème système" },
  themeLight: { en: "Light theme", fr: "Thème clair" },
  themeDark: { en: "Dark theme", fr: "Thème sombre" },
  notExcel: { en: "stand-in for Excel", fr: "substitut d’Excel" },
  ribbonTabs: { en: "Ribbon tabs", fr: "Onglets du ruban" },
  ribbon: { en: "Ribbon", fr: "Ruban" },
  grid: { en: "Spreadsheet", fr: "Feuille de calcul" },
  pane: { en: "Task pane", fr: "Volet Office" },
  closePane: { en: "Close the pane", fr: "Fermer le volet" },
  showPane: { en: "Show the pane", fr: "Afficher le volet" },
  paneWidth: { en: "Width of the pane", fr: "Largeur du volet" },
  dropHere: { en: "Drop the Excel file to open it", fr: "Déposer le fichier Excel pour l’ouvrir" },
  ready: { en: "Ready", fr: "Prêt" },
  calculating: { en: "Calculating…", fr: "Calcul en cours…" },
  manual: { en: "Manual calculation", fr: "Calcul manuel" },
  working: { en: "{what}…", fr: "{what}…" },
  opening: { en: "Opening {name}…", fr: "Ouverture de {name}…" },
  saving: { en: "Saving {name}…", fr: "Enregistrement de {name}…" },
  opened: { en: "{name} is open.", fr: "{name} est ouvert." },
  saved: { en: "{name} was saved to your downloads.", fr: "{name} a été enregistré dans vos téléchargements." },
  notOpened: { en: "{name} could not be opened: {reason}", fr: "{name} n’a pas pu être ouvert : {reason}" },
  notSaved: { en: "{name} could not be saved: {reason}", fr: "{name} n’a pas pu être enregistré : {reason}" },
  replaceTitle: { en: "Keep the changes to {name}?", fr: "Conserver les modifications de {name} ?" },
  replaceText: {
    en: "The workbench keeps one workbook. Opening another one replaces it.",
    fr: "L’atelier garde un seul classeur. En ouvrir un autre le remplace.",
  },
  saveFirst: { en: "Save, then continue", fr: "Enregistrer puis continuer" },
  dontSave: { en: "Continue without saving", fr: "Continuer sans enregistrer" },
  cancel: { en: "Cancel", fr: "Abandonner" },
  problems: { en: "Problems ({count})", fr: "Problèmes ({count})" },
  clearProblems: { en: "Clear the list", fr: "Vider la liste" },
  missingApi: {
    en: "This stand-in for Excel does not serve {name}. “npm run coverage:host” lists what it serves.",
    fr: "Ce substitut d’Excel ne propose pas {name}. « npm run coverage:host » liste ce qu’il propose.",
  },
  hostFailed: { en: "The stand-in for Excel failed: {reason}", fr: "Le substitut d’Excel a échoué : {reason}" },
  commandFailed: { en: "“{name}” failed: {reason}", fr: "« {name} » a échoué : {reason}" },
  addinFailed: { en: "The add-in did not start: {reason}", fr: "Le complément n’a pas démarré : {reason}" },
  buildFailed: { en: "The build failed: {reason}", fr: "La compilation a échoué : {reason}" },
  addinReloaded: { en: "The add-in was rebuilt and loaded again.", fr: "Le complément a été recompilé et rechargé." },
  pageRebuilt: {
    en: "The workbench was rebuilt: reload the page to see it.",
    fr: "L’atelier a été recompilé : rechargez la page pour le voir.",
  },
  outgoing: {
    en: "A request to another machine was refused: {name}",
    fr: "Une requête vers une autre machine a été refusée : {name}",
  },
  notStored: {
    en: "The browser could not keep the workbook: {reason} Save it as a file.",
    fr: "Le navigateur n’a pas pu garder le classeur : {reason} Enregistrez-le comme fichier.",
  },
  notRestored: {
    en: "The workbook kept by the browser could not be read and an empty one was opened: {reason}",
    fr: "Le classeur gardé par le navigateur n’a pas pu être lu ; un classeur vide est ouvert : {reason}",
  },
  protectedCell: {
    en: "{cell} is on a protected sheet and locked. To change it, unprotect the sheet.",
    fr: "{cell} se trouve sur une feuille protégée et est verrouillée. Pour la modifier, ôtez la protection de la feuille.",
  },
  linkOutside: {
    en: "The workbench opens no other pages: {name}",
    fr: "L’atelier n’ouvre pas d’autres pages : {name}",
  },
  linkNowhere: { en: "The link leads nowhere: {name}", fr: "Le lien ne mène nulle part : {name}" },
  errorInCell: { en: "Error in {cell}", fr: "Erreur dans {cell}" },
} as const satisfies Record<string, Text>;

export type TextKey = keyof typeof texts;

/** Says a text in the page's language, with placeholders filled. */
export type Say = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

/** The words of one language. */
export function sayIn(locale: string): Say {
  const language: Language = languageOf(locale);
  return (key, values = {}) => fill(inLanguage(texts[key], language), values);
}
