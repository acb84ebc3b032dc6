import type { SettingGroup } from "../../domain/settings/declarations";
import type { SettingRefusal } from "../../domain/settings/readSettings";
import type { FileRefusal } from "../../domain/settings/settingsFile";
import type { Text } from "../../language/text";

/** The words of the settings screen; titles and help of each setting stand where it is declared. */
export const settingsTexts = {
  settings: { en: "Settings", fr: "Paramètres" },
  intro: {
    en: "Choices of your company, kept in this workbook. Every review follows them.",
    fr: "Les choix de votre entreprise, conservés dans ce classeur. Toutes les revues les suivent.",
  },
  reading: { en: "Reading the settings…", fr: "Lecture des paramètres…" },
  reset: { en: "Reset to default", fr: "Rétablir la valeur par défaut" },
  resetNamed: { en: "Reset to default: {name}, {value}", fr: "Rétablir la valeur par défaut de {name} : {value}" },
  blank: { en: "blank", fr: "vide" },
  unusable: {
    en: "The cell holds “{text}”, which cannot be used; {value} counts instead.",
    fr: "La cellule contient « {text} », qui est inutilisable ; {value} en tient lieu.",
  },
  toSave: { en: "To be saved", fr: "À enregistrer" },
  change: { en: "{name}: {before} → {after}", fr: "{name} : {before} → {after}" },
  nothingToSave: { en: "Change a value to save it here.", fr: "Modifiez une valeur pour l'enregistrer ici." },
  toWeeks: {
    en: "No row is converted. Demand, forecasts, capacity and stock written by month no longer count: import them again by week. Lead offsets in the routing count weeks, and an event without an end lasts one week. Then build the reviews again; “Collect” lists the rows that do not fit.",
    fr: "Aucune ligne n'est convertie. Demande, prévisions, capacité et stocks notés par mois ne comptent plus : les importer à nouveau par semaine. Les décalages des gammes comptent des semaines, et un événement sans fin dure une semaine. Reconstruire ensuite les revues ; « Collecter » liste les lignes qui ne conviennent pas.",
  },
  toMonths: {
    en: "No row is converted. Demand, forecasts, capacity and stock written by week no longer count as months: import them again by month. Lead offsets in the routing count months. Then build the reviews again; “Collect” lists the rows that do not fit.",
    fr: "Aucune ligne n'est convertie. Demande, prévisions, capacité et stocks notés par semaine ne valent pas des mois : les importer à nouveau par mois. Les décalages des gammes comptent des mois. Reconstruire ensuite les revues ; « Collecter » liste les lignes qui ne conviennent pas.",
  },
  newCadence: {
    en: "The open cycle keeps its dates; the next one follows the new rhythm. Due working days under “Who owes what” are then counted within it.",
    fr: "Le cycle ouvert garde ses dates ; le prochain suit le nouveau rythme. Les jours ouvrés de « Qui doit quoi » se comptent alors dans ce rythme.",
  },
  correctFirst: { en: "Correct the marked fields first.", fr: "Corrigez d'abord les champs signalés." },
  save: { en: "Save the settings", fr: "Enregistrer les paramètres" },
  discard: { en: "Discard the changes", fr: "Abandonner les modifications" },
  saving: { en: "Saving the settings…", fr: "Enregistrement des paramètres…" },
  saved: { en: "The settings are saved.", fr: "Les paramètres sont enregistrés." },

  book: { en: "Language of the workbook", fr: "Langue du classeur" },
  bookOther: {
    en: "The tables of this workbook are in French. One step puts headers, words, lists and sheets into English; your formulas follow, your own columns and words stay. It can be undone from the history.",
    fr: "Les tables de ce classeur sont en anglais. Une seule étape met en-têtes, mots, listes et feuilles en français ; vos formules suivent, vos propres colonnes et mots restent. L'historique permet de l'annuler.",
  },
  bookLooking: { en: "Looking through your formulas…", fr: "Lecture de vos formules…" },
  bookFollows: {
    en: "Cells of yours that look for a word of our lists, or hold one that your formulas look for, follow: {cells}.",
    fr: "Vos cellules qui cherchent un mot de nos listes, ou en contiennent un que vos formules cherchent, suivent : {cells}.",
  },
  bookUnclear: {
    en: "Here it cannot be told whether a word is one of our lists, or the sheet is protected; they stay as they are, so look at them afterwards: {cells}.",
    fr: "Ici, on ne peut dire si un mot est de nos listes, ou la feuille est protégée ; elles restent telles quelles, regardez-les ensuite : {cells}.",
  },
  bookRules: {
    en: "Conditional formats or lists of your own name words or headers that change here; they stay as they are and will not find them, so adapt them afterwards: {cells}.",
    fr: "Ici, vos mises en forme conditionnelles ou vos listes nomment des mots ou des en-têtes qui changent ; elles restent telles quelles et ne les trouveront plus, adaptez-les ensuite : {cells}.",
  },
  bookChange: { en: "Put the workbook into English", fr: "Mettre le classeur en français" },
  bookChanging: { en: "Putting the workbook into English…", fr: "Passage du classeur en français…" },
  bookChanged: { en: "The workbook is in English.", fr: "Le classeur est en français." },

  opening: { en: "When the workbook opens", fr: "À l'ouverture du classeur" },
  opensWithFile: { en: "Open this pane with the workbook", fr: "Ouvrir ce volet avec le classeur" },
  openingHelp: {
    en: "For everyone who opens this file and has the add-in from their company. Excel does not do it for an add-in from the store. Takes effect once the workbook is saved.",
    fr: "Pour toute personne qui ouvre ce fichier et tient le complément de son entreprise. Excel ne le fait pas pour un complément du magasin. Prend effet une fois le classeur enregistré.",
  },
  opensFromNow: {
    en: "The pane will open with this workbook once it is saved.",
    fr: "Le volet s'ouvrira avec ce classeur une fois enregistré.",
  },
  opensNoMore: { en: "The pane will no longer open with this workbook.", fr: "Le volet ne s'ouvrira plus avec ce classeur." },
  carry: { en: "Another workbook", fr: "Autre classeur" },
  carryHelp: {
    en: "Take the settings to another workbook as a small file.",
    fr: "Emporter les paramètres vers un autre classeur dans un petit fichier.",
  },
  export: { en: "Export the settings", fr: "Exporter les paramètres" },
  download: { en: "Download {file}", fr: "Télécharger {file}" },
  copyHelp: {
    en: "If your Excel blocks downloads, copy this text.",
    fr: "Si votre Excel bloque les téléchargements, copier ce texte.",
  },
  exported: { en: "Exported settings", fr: "Paramètres exportés" },
  chooseFile: { en: "Choose a settings file", fr: "Choisir un fichier de paramètres" },
  paste: { en: "Or paste the text of such a file", fr: "Ou coller le texte d'un tel fichier" },
  check: { en: "Check the text", fr: "Vérifier le texte" },
  imported: {
    en: "Nothing is saved yet: look at what would change, below.",
    fr: "Rien n'est encore enregistré : examinez ci-dessous ce qui changerait.",
  },
  importedSame: { en: "The file holds the settings you already have.", fr: "Le fichier contient les paramètres que vous avez déjà." },
  unknown: { en: "Unknown here and left out: {names}.", fr: "Inconnus ici et laissés de côté : {names}." },
  refused: { en: "Left out: {name}. {why}", fr: "Laissé de côté : {name}. {why}" },
} as const satisfies Readonly<Record<string, Text>>;

export const groupTitles: Readonly<Record<SettingGroup, Text>> = {
  company: { en: "Company", fr: "Entreprise" },
  planning: { en: "Planning", fr: "Planification" },
  targets: { en: "Targets", fr: "Cibles" },
  thresholds: { en: "Thresholds", fr: "Seuils" },
};

/** Why a value is not taken, and what to do. */
export const settingRefusals: Readonly<Record<SettingRefusal, Text>> = {
  notNumber: { en: "Type a number, such as {example}.", fr: "Saisissez un nombre, par exemple {example}." },
  outside: { en: "Type a number from {least} to {most}.", fr: "Saisissez un nombre de {least} à {most}." },
  notWhole: { en: "Type a whole number, such as {example}.", fr: "Saisissez un nombre entier, par exemple {example}." },
  notChoice: { en: "Choose one of the list.", fr: "Choisissez dans la liste." },
  notText: { en: "A text is needed here.", fr: "Il faut ici un texte." },
  tooLong: { en: "Shorten it to {longest} characters.", fr: "Raccourcissez à {longest} caractères." },
  notDays: {
    en: "Write days as 2027-05-07 and spans as 2027-08-09/2027-08-20, with commas between.",
    fr: "Écrivez les jours ainsi : 2027-05-07, les périodes ainsi : 2027-08-09/2027-08-20, séparés par des virgules.",
  },
};

export const fileRefusals: Readonly<Record<FileRefusal, Text>> = {
  tooLong: {
    en: "This is too long for settings. Choose the file that was exported.",
    fr: "C'est trop long pour des paramètres. Choisissez le fichier exporté.",
  },
  notJson: {
    en: "This cannot be read as settings. Copy the whole text of the exported file.",
    fr: "Ce texte est illisible. Copiez tout le texte du fichier exporté.",
  },
  notSettings: {
    en: "This is no settings file. Export one from a workbook that has settings.",
    fr: "Ce n'est pas un fichier de paramètres. Exportez-en un depuis un classeur paramétré.",
  },
  otherVersion: {
    en: "These settings come from another version of the add-in. Update it, then try again.",
    fr: "Ces paramètres viennent d'une autre version du complément. Mettez-le à jour, puis recommencez.",
  },
  forbiddenName: {
    en: "This text holds names that no export writes; it is not read. Export the settings again.",
    fr: "Ce texte contient des noms qu'aucun export n'écrit ; il n'est pas lu. Exportez à nouveau les paramètres.",
  },
};
