import type { Text } from "../../language/text";

/** The words around the catalogue's own texts on a help page. */
export const helpWords = {
  languageName: { en: "English", fr: "Français" },
  allFunctions: { en: "S&OP functions", fr: "Fonctions PIC (S&OP)" },
  intro: {
    en: "Type =SOP. in a cell to see them all. They read ranges and tables of any sheet and fill the cells they need.",
    fr: "Tapez =SOP. dans une cellule pour les voir toutes. Elles lisent les plages et les tableaux de toute feuille et remplissent les cellules nécessaires.",
  },
  arguments: { en: "Arguments", fr: "Arguments" },
  argument: { en: "Argument", fr: "Argument" },
  meaning: { en: "Meaning", fr: "Signification" },
  unit: { en: "Unit", fr: "Unité" },
  omitted: { en: "If omitted", fr: "Si omis" },
  required: { en: "required", fr: "obligatoire" },
  nothing: { en: "not used", fr: "non utilisé" },
  range: { en: "range", fr: "plage" },
  value: { en: "one value", fr: "une valeur" },
  result: { en: "Result", fr: "Résultat" },
  unitIs: { en: "Unit: {unit}.", fr: "Unité : {unit}." },
  spills: { en: "The result spills over as many cells as it needs.", fr: "Le résultat se propage sur autant de cellules que nécessaire." },
  oneCell: { en: "The result is one cell.", fr: "Le résultat tient dans une cellule." },
  examples: { en: "Examples", fr: "Exemples" },
  gives: { en: "gives", fr: "donne" },
  errors: { en: "Errors", fr: "Erreurs" },
  error: { en: "Error", fr: "Erreur" },
  when: { en: "When", fr: "Quand" },
  valueError: {
    en: "An argument cannot be read, or two ranges do not match; the message on the cell says which and where.",
    fr: "Un argument est illisible, ou deux plages ne correspondent pas ; le message de la cellule dit lequel et où.",
  },
  source: { en: "Source", fr: "Source" },
  history: { en: "Versions", fr: "Versions" },
  since: { en: "Since version {version}.", fr: "Depuis la version {version}." },
  changed: { en: "Changed in version {version}: {text}", fr: "Modifié dans la version {version} : {text}" },
  blanks: {
    en: "Blank cells and the text n/a are missing values. Some versions of Excel pass an empty cell as 0: write n/a where a missing value must not count as zero. Other text where a number belongs is refused.",
    fr: "Les cellules vides et le texte n/a sont des valeurs manquantes. Certaines versions d'Excel transmettent une cellule vide comme 0 : écrivez n/a là où une valeur manquante ne doit pas compter pour zéro. Tout autre texte à la place d'un nombre est refusé.",
  },
} satisfies Readonly<Record<string, Text>>;
