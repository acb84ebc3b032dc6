import type { PluralText } from "../../language/plural";
import type { Text } from "../../language/text";

/** The words of the function browser. */
export const functionTexts = {
  intro: { en: "Functions you can use in any cell.", fr: "Fonctions utilisables dans toute cellule." },
  search: { en: "Search by name, word or family", fr: "Rechercher par nom, mot ou famille" },
  family: { en: "Family", fr: "Famille" },
  allFamilies: { en: "All families ({count})", fr: "Toutes les familles ({count})" },
  familyOption: { en: "{family} ({count})", fr: "{family} ({count})" },
  found: { one: { en: "{count} function", fr: "{count} fonction" }, other: { en: "{count} functions", fr: "{count} fonctions" } },
  foundNone: {
    en: "No function matches “{search}”. Try another word.",
    fr: "Aucune fonction pour « {search} ». Essayez un autre mot.",
  },
  arguments: { en: "Arguments", fr: "Arguments" },
  optional: { en: "optional", fr: "facultatif" },
  fallback: { en: "optional, {value} if left out", fr: "facultatif, {value} par défaut" },
  choices: { en: "One of {choices}.", fr: "Au choix : {choices}." },
  result: { en: "Result", fr: "Résultat" },
  examples: { en: "Examples", fr: "Exemples" },
  exampleCells: { en: "Cells from A1", fr: "Cellules à partir de A1" },
  moreRows: {
    one: { en: "and {count} more row", fr: "et {count} autre ligne" },
    other: { en: "and {count} more rows", fr: "et {count} autres lignes" },
  },
  exampleResult: { en: "Result: {result}", fr: "Résultat : {result}" },
  help: { en: "Help on {name}", fr: "Aide sur {name}" },

  insert: { en: "Insert with my selection", fr: "Insérer avec ma sélection" },
  previewTitle: { en: "What will be written", fr: "Ce qui sera écrit" },
  argumentFrom: { en: "{name} ← {reference}", fr: "{name} ← {reference}" },
  inCell: { en: "into {cell}", fr: "dans {cell}" },
  missingOne: {
    en: "Still needed: {names}. In the sheet, select the ranges in the order of the arguments (hold Ctrl), then an empty cell.",
    fr: "Il manque : {names}. Dans la feuille, sélectionnez les plages dans l'ordre des arguments (touche Ctrl), puis une cellule vide.",
  },
  noPlace: {
    en: "Now select the empty cell for the formula, then choose “Put it there”.",
    fr: "Sélectionnez maintenant la cellule vide pour la formule, puis « La placer ici ».",
  },
  inside: {
    en: "{cell} is one of the cells the formula would read. Select an empty cell, then choose “Put it there”.",
    fr: "{cell} fait partie des cellules que la formule lirait. Sélectionnez une cellule vide, puis « La placer ici ».",
  },
  filled: {
    en: "{cell} already holds “{content}”. Select an empty cell and choose “Put it there”, or replace it.",
    fr: "{cell} contient déjà « {content} ». Sélectionnez une cellule vide, puis « La placer ici », ou remplacez-la.",
  },
  changed: { en: "The cell has changed meanwhile. Nothing was written.", fr: "La cellule a changé entre-temps. Rien n'a été écrit." },
  unused: {
    en: "The function takes {count} arguments: the ranges selected after them are not used.",
    fr: "La fonction a {count} arguments : les plages sélectionnées ensuite ne servent pas.",
  },
  write: { en: "Write the formula", fr: "Écrire la formule" },
  replace: { en: "Replace what {cell} holds", fr: "Remplacer le contenu de {cell}" },
  placeHere: { en: "Put it there", fr: "La placer ici" },
  selectAgain: { en: "Use my new selection", fr: "Prendre ma nouvelle sélection" },
  cancel: { en: "Cancel", fr: "Annuler" },
  written: { en: "The formula is in {cell}.", fr: "La formule est dans {cell}." },
} as const satisfies Readonly<Record<string, Text | PluralText>>;
