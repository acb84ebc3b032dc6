import type { Language } from "../../language/text";

/** The words around the catalogue's own texts on a help page. */
interface HelpWords {
  languageName: string;
  allFunctions: string;
  intro: string;
  arguments: string;
  argument: string;
  meaning: string;
  unit: string;
  omitted: string;
  required: string;
  nothing: string;
  range: string;
  value: string;
  result: string;
  unitIs(unit: string): string;
  spills: string;
  oneCell: string;
  examples: string;
  gives: string;
  errors: string;
  error: string;
  when: string;
  valueError: string;
  source: string;
  history: string;
  since(version: string): string;
  changed(version: string, text: string): string;
  blanks: string;
}

export const helpWords: Readonly<Record<Language, HelpWords>> = {
  en: {
    languageName: "English",
    allFunctions: "S&OP functions",
    intro: "Type =SOP. in a cell to see them all. They read ranges and tables of any sheet and fill the cells they need.",
    arguments: "Arguments",
    argument: "Argument",
    meaning: "Meaning",
    unit: "Unit",
    omitted: "If omitted",
    required: "required",
    nothing: "not used",
    range: "range",
    value: "one value",
    result: "Result",
    unitIs: (unit) => `Unit: ${unit}.`,
    spills: "The result spills over as many cells as it needs.",
    oneCell: "The result is one cell.",
    examples: "Examples",
    gives: "gives",
    errors: "Errors",
    error: "Error",
    when: "When",
    valueError: "An argument cannot be read, or two ranges do not match; the message on the cell says which and where.",
    source: "Source",
    history: "Versions",
    since: (version) => `Since version ${version}.`,
    changed: (version, text) => `Changed in version ${version}: ${text}`,
    blanks:
      "Blank cells and the text n/a are missing values. Some versions of Excel pass an empty cell as 0: write n/a where a missing value must not count as zero. Other text where a number belongs is refused.",
  },
  fr: {
    languageName: "Français",
    allFunctions: "Fonctions PIC (S&OP)",
    intro:
      "Tapez =SOP. dans une cellule pour les voir toutes. Elles lisent les plages et les tableaux de toute feuille et remplissent les cellules nécessaires.",
    arguments: "Arguments",
    argument: "Argument",
    meaning: "Signification",
    unit: "Unité",
    omitted: "Si omis",
    required: "obligatoire",
    nothing: "non utilisé",
    range: "plage",
    value: "une valeur",
    result: "Résultat",
    unitIs: (unit) => `Unité\u202f: ${unit}.`,
    spills: "Le résultat se propage sur autant de cellules que nécessaire.",
    oneCell: "Le résultat tient dans une cellule.",
    examples: "Exemples",
    gives: "donne",
    errors: "Erreurs",
    error: "Erreur",
    when: "Quand",
    valueError: "Un argument est illisible, ou deux plages ne correspondent pas\u202f; le message de la cellule dit lequel et où.",
    source: "Source",
    history: "Versions",
    since: (version) => `Depuis la version ${version}.`,
    changed: (version, text) => `Modifié dans la version ${version}\u202f: ${text}`,
    blanks:
      "Les cellules vides et le texte n/a sont des valeurs manquantes. Certaines versions d'Excel transmettent une cellule vide comme 0\u202f: écrivez n/a là où une valeur manquante ne doit pas compter pour zéro. Tout autre texte à la place d'un nombre est refusé.",
  },
};
