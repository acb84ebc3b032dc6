import type { PluralText } from "../../language/plural";
import type { Text } from "../../language/text";

/** The words of the import wizard. */
export const importTexts = {
  title: { en: "Import data", fr: "Importer des données" },
  step: { en: "Step {step} of 4", fr: "Étape {step} sur 4" },
  steps: { en: "Steps", fr: "Étapes" },
  whereTitle: { en: "Where is it?", fr: "Où sont les données ?" },
  whatTitle: { en: "What is it?", fr: "De quoi s'agit-il ?" },
  whichTitle: { en: "Which column?", fr: "Quelle colonne ?" },
  writeTitle: { en: "Write", fr: "Écrire" },
  doneTitle: { en: "Imported", fr: "Importé" },

  back: { en: "Back", fr: "Retour" },
  continue: { en: "Continue", fr: "Continuer" },
  cancel: { en: "Cancel", fr: "Annuler" },
  leave: { en: "Leave", fr: "Quitter" },

  sources: { en: "Source of the data", fr: "Source des données" },
  selection: { en: "What is selected in Excel", fr: "La sélection dans Excel" },
  selectionHint: {
    en: "Select the cells, or one cell inside your data. Titles above the headers are skipped.",
    fr: "Sélectionnez les cellules, ou une cellule de vos données. Les titres au-dessus des en-têtes sont ignorés.",
  },
  table: { en: "A table of this workbook", fr: "Un tableau de ce classeur" },
  tableLabel: { en: "Table", fr: "Tableau" },
  tableOption: { en: "{name} ({rows} rows, {sheet})", fr: "{name} ({rows} lignes, {sheet})" },
  noTables: { en: "This workbook has no table of your own.", fr: "Ce classeur n'a pas de tableau à vous." },
  csv: { en: "CSV files", fr: "Des fichiers CSV" },
  chooseFiles: { en: "Choose CSV files", fr: "Choisir des fichiers CSV" },
  dropHere: { en: "or drop them here", fr: "ou les déposer ici" },
  filesChosen: { en: "Chosen files", fr: "Fichiers choisis" },
  removeFile: { en: "Remove {file}", fr: "Retirer {file}" },
  noFile: { en: "Choose at least one file.", fr: "Choisissez au moins un fichier." },
  noRows: { en: "{name} holds no rows of data under its headers.", fr: "{name} n'a aucune ligne de données sous ses en-têtes." },
  readingFile: { en: "Reading {name}: {rows} rows so far…", fr: "Lecture de {name} : {rows} lignes jusqu'ici…" },
  reading: { en: "Reading {name}…", fr: "Lecture de {name}…" },

  found: { en: "{name}: {rows}, {columns} columns", fr: "{name} : {rows}, {columns} colonnes" },
  foundAcross: { en: "{name}: {rows}, {months} months across", fr: "{name} : {rows}, {months} mois en colonnes" },
  headerAt: { en: "Headers in row {row}.", fr: "En-têtes à la ligne {row}." },
  noHeader: {
    en: "No header row found: columns are named by their letter.",
    fr: "Pas d'en-têtes trouvés : les colonnes portent leur lettre.",
  },
  kinds: { en: "Kind of data", fr: "Type de données" },
  suggested: { en: "Suggested: columns {headers}.", fr: "Proposé : colonnes {headers}." },
  suggestedName: { en: "Suggested: its name says “{word}”.", fr: "Proposé : son nom dit « {word} »." },
  otherKinds: { en: "Other kinds", fr: "Autres types" },

  asLastTime: { en: "As last time, from the same headers.", fr: "Comme la dernière fois, d'après les mêmes en-têtes." },
  rememberedPlan: {
    en: "Filled in as last time. Change what is different, or propose afresh.",
    fr: "Rempli comme la dernière fois. Modifiez ce qui change, ou repartez des propositions.",
  },
  proposedPlan: {
    en: "Proposed afresh; what was chosen last time is left aside.",
    fr: "Nouvelles propositions ; les choix de la dernière fois sont laissés de côté.",
  },
  likelyKind: { en: "Suggested kind", fr: "Type proposé" },
  proposeAfresh: { en: "Propose afresh", fr: "Repartir des propositions" },
  asLastTimeAgain: { en: "As last time", fr: "Comme la dernière fois" },
  remember: {
    en: "Remember these choices for the next file with these headers (kept in Settings)",
    fr: "Retenir ces choix pour le prochain fichier de mêmes en-têtes (dans Paramètres)",
  },
  keptFile: {
    en: "Your choices were kept. Choose the file again: {files}.",
    fr: "Vos choix ont été conservés. Choisissez à nouveau le fichier : {files}.",
  },
  keptCells: {
    en: "Your choices were kept. Select the same data again, then continue.",
    fr: "Vos choix ont été conservés. Sélectionnez à nouveau les mêmes données, puis continuez.",
  },
  figureQuestion: { en: "What do the cells hold?", fr: "Que contiennent les cellules ?" },
  always: { en: "All rows: {value}", fr: "Toutes les lignes : {value}" },

  notInFile: { en: "Not in this source", fr: "Absent de cette source" },
  chooseColumn: { en: "Choose a column", fr: "Choisir une colonne" },
  typeOnce: { en: "Type once for all rows", fr: "Saisir une fois pour toutes" },
  typedValue: { en: "{column} of all rows", fr: "{column} de toutes les lignes" },
  fromHeaders: { en: "Months across ({count})", fr: "Mois en colonnes ({count})" },
  fromCells: { en: "Cells under the months", fr: "Cellules sous les mois" },
  fromItemHeaders: { en: "One column each ({count})", fr: "Une colonne pour chaque ({count})" },
  fromItemCells: { en: "Cells beside the months", fr: "Cellules en face des mois" },
  fromOrders: { en: "Month of {column} (deliveries)", fr: "Mois de {column} (livraisons)" },
  required: { en: "needed", fr: "nécessaire" },
  whyHeader: { en: "{reason}", fr: "{reason}" },
  moreColumns: { en: "Optional columns ({count})", fr: "Colonnes facultatives ({count})" },
  unusedColumns: { en: "Not used: {headers}.", fr: "Non utilisées : {headers}." },

  dateQuestion: { en: "{column}: which day is {example}?", fr: "{column} : quel jour est {example} ?" },
  numberQuestion: { en: "{column}: how much is {example}?", fr: "{column} : combien vaut {example} ?" },
  dayFirst: { en: "{date} (day first)", fr: "{date} (jour d'abord)" },
  monthFirst: { en: "{date} (month first)", fr: "{date} (mois d'abord)" },
  leaveOpen: {
    one: { en: "I do not know: leave this row out", fr: "Je ne sais pas : ne pas reprendre cette ligne" },
    other: { en: "I do not know: leave these {count} rows out", fr: "Je ne sais pas : ne pas reprendre ces {count} lignes" },
  },
  mixedDates: {
    en: "The column mixes both orders, so check the source.",
    fr: "La colonne mélange les deux ordres : vérifiez la source.",
  },
  mixedNumbers: {
    en: "The column mixes both decimal signs, so check the source.",
    fr: "La colonne mélange les deux séparateurs : vérifiez la source.",
  },
  missingColumn: { en: "{column} is needed: choose a column.", fr: "{column} est nécessaire : choisissez une colonne." },
  missingTyped: {
    en: "{column} is needed: choose a column or type it once.",
    fr: "{column} est nécessaire : choisissez une colonne ou saisissez la valeur.",
  },
  missingOneOf: { en: "Choose at least {columns}.", fr: "Choisissez au moins {columns}." },
  totalsQuestion: {
    one: { en: "Is “{name}” a total of other rows, or a name?", fr: "« {name} » est-il un total d'autres lignes, ou un nom ?" },
    other: {
      en: "Are {count} texts such as “{name}” totals of other rows, or names?",
      fr: "{count} textes comme « {name} » sont-ils des totaux d'autres lignes, ou des noms ?",
    },
  },
  totalsOut: { en: "A total: leave it out", fr: "Un total : ne pas le reprendre" },
  totalsNames: { en: "A name: take it over", fr: "Un nom : le reprendre" },
  yearQuestion: { en: "Year of the first column", fr: "Année de la première colonne" },
  monthTyped: { en: "Month such as 2027-03", fr: "Mois, par exemple 03/2027" },
  monthUnreadable: { en: "Type a month such as 2027-03.", fr: "Saisissez un mois, par exemple 03/2027." },
  sameKey: { en: "Rows with the same {key}", fr: "Lignes de même {key}" },
  sumRows: { en: "Add them up", fr: "Les additionner" },
  sumBecause: { en: "Add them up (the source is finer: {column})", fr: "Les additionner (la source est plus fine : {column})" },
  listRows: { en: "Keep the first, list the others", fr: "Garder la première, lister les autres" },
  newFamilies: { en: "Take families that are not in the list too", fr: "Reprendre aussi les familles absentes de la liste" },

  firstRows: { en: "First rows, as they will be read", fr: "Premières lignes, telles qu'elles seront lues" },
  problems: {
    one: { en: "{count} row will be left out", fr: "{count} ligne ne sera pas reprise" },
    other: { en: "{count} rows will be left out", fr: "{count} lignes ne seront pas reprises" },
  },
  noProblems: { en: "Every row can be imported.", fr: "Toutes les lignes peuvent être reprises." },
  remarks: { en: "Worth knowing ({count})", fr: "Bon à savoir ({count})" },
  problemPlace: { en: "{source}, row {row}", fr: "{source}, ligne {row}" },
  moreProblems: {
    one: {
      en: "and {count} more reason; all will be on “Import notes”.",
      fr: "et {count} autre raison ; toutes seront sur « Notes d'import ».",
    },
    other: {
      en: "and {count} more reasons; all will be on “Import notes”.",
      fr: "et {count} autres raisons ; toutes seront sur « Notes d'import ».",
    },
  },
  moreRemarks: {
    one: { en: "and {count} more.", fr: "et {count} autre." },
    other: { en: "and {count} more.", fr: "et {count} autres." },
  },
  readingRows: { en: "Reading rows: {done} of {all}", fr: "Lecture des lignes : {done} sur {all}" },
  readingStopped: { en: "Reading was cancelled. Nothing was written.", fr: "La lecture a été annulée. Rien n'a été écrit." },
  readAgain: { en: "Read again", fr: "Relire" },
  answerFirst: { en: "Answer what is marked above to see the rows.", fr: "Répondez aux points ci-dessus pour voir les lignes." },

  plan: {
    one: { en: "{count} row goes to {title} ({table}).", fr: "{count} ligne va dans {title} ({table})." },
    other: { en: "{count} rows go to {title} ({table}).", fr: "{count} lignes vont dans {title} ({table})." },
  },
  planSum: { en: "{imported} rows become {rows} in {title} ({table}).", fr: "{imported} lignes en donnent {rows} dans {title} ({table})." },
  newTable: { en: "The table is new.", fr: "La table est nouvelle." },
  leftOut: {
    one: {
      en: "{count} is left out and listed on “Import notes”.",
      fr: "{count} n'est pas reprise et est listée sur « Notes d'import ».",
    },
    other: {
      en: "{count} are left out and listed on “Import notes”.",
      fr: "{count} ne sont pas reprises et sont listées sur « Notes d'import ».",
    },
  },
  nothingLeftOut: { en: "Nothing is left out.", fr: "Rien n'est laissé de côté." },
  nothingToImport: {
    en: "No row can be imported. Go back to see the reasons.",
    fr: "Aucune ligne ne peut être reprise. Revenez en arrière pour voir les raisons.",
  },
  mode: { en: "{title} already has {rows}", fr: "{title} contient déjà {rows}" },
  append: {
    en: "Add: update rows with the same key, keep the others",
    fr: "Ajouter : mettre à jour les mêmes lignes, garder les autres",
  },
  replace: { en: "Replace: remove what is there ({rows})", fr: "Remplacer : supprimer l'existant ({rows})" },
  import: { en: "Import", fr: "Importer" },
  writing: { en: "Writing {rows} rows to {table}…", fr: "Écriture de {rows} lignes dans {table}…" },

  done: {
    one: { en: "{count} row of {name} is in {title}.", fr: "{count} ligne de {name} est dans {title}." },
    other: { en: "{count} rows of {name} are in {title}.", fr: "{count} lignes de {name} sont dans {title}." },
  },
  doneCounts: {
    en: "{added} added, {updated} updated, {removed} removed.",
    fr: "{added} ajoutées, {updated} mises à jour, {removed} supprimées.",
  },
  nextFile: { en: "Import {file}", fr: "Importer {file}" },
  skipFile: { en: "Leave {file} out", fr: "Ne pas importer {file}" },
  filesLeft: {
    one: { en: "{count} file left", fr: "Encore {count} fichier" },
    other: { en: "{count} files left", fr: "Encore {count} fichiers" },
  },
  alsoHolds: { en: "Import its {kind} too", fr: "Importer aussi : {kind}" },
  importMore: { en: "Import more data", fr: "Importer d'autres données" },
  openTable: { en: "Open the table", fr: "Ouvrir la table" },
  finish: { en: "Go to Home", fr: "Aller à l'accueil" },
} as const satisfies Readonly<Record<string, Text | PluralText>>;
