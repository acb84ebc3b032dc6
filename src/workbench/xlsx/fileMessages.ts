/** Sentences for people: why a file cannot be opened or saved, and what an opened file held that cannot be kept. */
import { formatNumber } from "../../language/format";
import { filledIn, type Language, type Sentence, type Text } from "../../language/text";
import { openingSentences, type FileError } from "../../xlsx/fileError";
import type { FileErrorCode } from "./savingError";

const refusedInSheetNames = ": \\ / ? * [ ]";

/** Rows and columns of a sheet, characters of a cell and of a formula. */
const limits = { maxRows: 1_048_576, maxColumns: 16_384, maxText: 32_767, maxFormula: 8_192 };

const limitsIn = (language: Language): Record<string, string> =>
  Object.fromEntries(Object.entries(limits).map(([name, limit]) => [name, formatNumber(limit, language)]));

const sentences: Readonly<Record<FileErrorCode, Text>> = {
  ...openingSentences,
  noSheets: {
    en: "A workbook needs at least one sheet.",
    fr: "Un classeur doit contenir au moins une feuille.",
  },
  noVisibleSheet: {
    en: "Every sheet is hidden. Show one sheet before saving.",
    fr: "Toutes les feuilles sont masquées. Affichez une feuille avant d’enregistrer.",
  },
  sheetName: {
    en: "“{sheet}” cannot be a sheet name: 1 to 31 characters, none of {refused}, no apostrophe at either end, and not “History”.",
    fr: "« {sheet} » ne peut pas être un nom de feuille : de 1 à 31 caractères, sans {refused}, sans apostrophe au début ni à la fin, et différent de « History ».",
  },
  duplicateSheet: {
    en: "Two sheets are named “{sheet}”. Rename one of them.",
    fr: "Deux feuilles portent le nom « {sheet} ». Renommez l’une d’elles.",
  },
  outsideSheet: {
    en: "{sheet}!{cell} lies outside an Excel sheet ({maxRows} rows, {maxColumns} columns).",
    fr: "{sheet}!{cell} se trouve hors d’une feuille Excel ({maxRows} lignes, {maxColumns} colonnes).",
  },
  textTooLong: {
    en: "{sheet}!{cell} holds {length} characters; Excel keeps {maxText} in a cell. Shorten the text.",
    fr: "{sheet}!{cell} contient {length} caractères ; Excel en conserve {maxText} par cellule. Raccourcissez le texte.",
  },
  formulaTooLong: {
    en: "The formula in {sheet}!{cell} has {length} characters; Excel accepts {maxFormula}. Split it over several cells.",
    fr: "La formule de {sheet}!{cell} compte {length} caractères ; Excel en accepte {maxFormula}. Répartissez-la sur plusieurs cellules.",
  },
  tableName: {
    en: "“{table}” cannot be a table name: start with a letter or _, use letters, digits, _ and . only, and nothing that reads like a cell.",
    fr: "« {table} » ne peut pas être un nom de tableau : commencez par une lettre ou _, n’utilisez que lettres, chiffres, _ et ., et rien qui ressemble à une cellule.",
  },
  duplicateName: {
    en: "“{name}” names two things. Tables and names of a workbook must all differ.",
    fr: "« {name} » désigne deux éléments. Les tableaux et les noms d’un classeur doivent tous être différents.",
  },
  tableArea: {
    en: "Table {table} covers {range}: a table needs one column name per column and at least one row below its headers.",
    fr: "Le tableau {table} couvre {range} : il faut un nom par colonne et au moins une ligne sous les en-têtes.",
  },
  duplicateColumn: {
    en: "Table {table} has two columns named “{column}”. Rename one of them.",
    fr: "Le tableau {table} a deux colonnes nommées « {column} ». Renommez l’une d’elles.",
  },
  columnName: {
    en: "Column {number} of table {table} needs a name of 1 to 255 characters.",
    fr: "La colonne {number} du tableau {table} doit porter un nom de 1 à 255 caractères.",
  },
  overlap: {
    en: "On sheet {sheet}, {one} and {other} overlap. Merged cells and tables cannot share cells.",
    fr: "Sur la feuille {sheet}, {one} et {other} se chevauchent. Cellules fusionnées et tableaux ne peuvent pas partager de cellules.",
  },
  definedName: {
    en: "“{name}” cannot be a name in Excel, or refers to nothing.",
    fr: "« {name} » ne peut pas être un nom dans Excel, ou ne fait référence à rien.",
  },
  listTooLong: {
    en: "The list of allowed values in {sheet}!{range} has {length} characters; Excel accepts 255. Put the values in cells and refer to them.",
    fr: "La liste des valeurs autorisées de {sheet}!{range} compte {length} caractères ; Excel en accepte 255. Placez les valeurs dans des cellules et faites-y référence.",
  },
  promptTooLong: {
    en: "A validation message in {sheet}!{range} has {length} characters; Excel accepts {limit}. Shorten it.",
    fr: "Un message de validation de {sheet}!{range} compte {length} caractères ; Excel en accepte {limit}. Raccourcissez-le.",
  },
  noteTooLong: {
    en: "The note in {sheet}!{cell} holds {length} characters; Excel keeps {maxText}. Shorten it.",
    fr: "La note de {sheet}!{cell} contient {length} caractères ; Excel en conserve {maxText}. Raccourcissez-la.",
  },
  customXml: {
    en: "Custom XML part {part} is not well-formed XML.",
    fr: "La partie XML personnalisée {part} n’est pas du XML bien formé.",
  },
};

/** The sentence to show for an error of this room. `file` is the name a person knows the file by. */
export function sentence(error: FileError<FileErrorCode>, file = ""): Sentence {
  return filledIn(sentences[error.code], (language) => ({ file, refused: refusedInSheetNames, ...limitsIn(language), ...error.detail }));
}

/** What an opened file held that a workbook here cannot keep. */
export type DroppedKind =
  | "conditionalFormat"
  | "picture"
  | "shape"
  | "chart"
  | "table"
  | "goneTable"
  | "pivotTable"
  | "slicer"
  | "sparkline"
  | "threadedComment"
  | "externalLink"
  | "externalFormula"
  | "arrayFormula"
  | "dataTable"
  | "richText"
  | "filter"
  | "sheetKind"
  | "macro"
  | "connection"
  | "password"
  | "date1904"
  | "binding"
  | "formControl"
  | "outline"
  | "axisFormat"
  | "damagedPart";

const droppedSentences: Readonly<Record<DroppedKind, Text>> = {
  conditionalFormat: {
    en: "conditional formats of other kinds ({count}: {what})",
    fr: "mises en forme conditionnelles d’autres types ({count} : {what})",
  },
  picture: { en: "pictures ({count})", fr: "images ({count})" },
  shape: { en: "shapes and text boxes ({count})", fr: "formes et zones de texte ({count})" },
  chart: { en: "charts of other kinds ({count}: {what})", fr: "graphiques d’autres types ({count} : {what})" },
  table: {
    en: "tables that cannot be read ({count}: {what}); their cells are kept",
    fr: "tableaux illisibles ({count} : {what}) ; leurs cellules sont gardées",
  },
  goneTable: {
    en: "tables that formulas name and the file no longer has ({count}: {what}): another program has saved it without them",
    fr: "tableaux nommés par des formules et absents du fichier ({count} : {what}) : un autre programme l’a enregistré sans eux",
  },
  pivotTable: {
    en: "PivotTables ({count}); their cells keep their values",
    fr: "tableaux croisés dynamiques ({count}) ; leurs cellules gardent leurs valeurs",
  },
  slicer: { en: "slicers and timelines ({count})", fr: "segments et chronologies ({count})" },
  sparkline: { en: "groups of sparklines ({count})", fr: "groupes de graphiques sparkline ({count})" },
  threadedComment: {
    en: "comment threads ({count}); their text is kept as notes",
    fr: "fils de commentaires ({count}) ; leur texte est gardé en note",
  },
  externalLink: { en: "links to other workbooks ({count})", fr: "liens vers d’autres classeurs ({count})" },
  externalFormula: {
    en: "formulas that read other workbooks ({count}); their last values are kept",
    fr: "formules qui lisent d’autres classeurs ({count}) ; leurs dernières valeurs sont gardées",
  },
  arrayFormula: {
    en: "array formulas entered with Ctrl+Shift+Enter, opened as dynamic arrays ({count})",
    fr: "formules matricielles validées par Ctrl+Maj+Entrée, ouvertes comme tableaux dynamiques ({count})",
  },
  dataTable: {
    en: "what-if data tables ({count}); their values are kept",
    fr: "tables de données de simulation ({count}) ; leurs valeurs sont gardées",
  },
  richText: {
    en: "formats of single characters (cells: {count}); the text is kept",
    fr: "mises en forme de caractères isolés (cellules : {count}) ; le texte est gardé",
  },
  filter: { en: "filters ({count}); hidden rows stay hidden", fr: "filtres ({count}) ; les lignes masquées le restent" },
  sheetKind: {
    en: "sheets that are no worksheets ({count}: {what})",
    fr: "feuilles qui ne sont pas des feuilles de calcul ({count} : {what})",
  },
  macro: { en: "macros", fr: "les macros" },
  connection: { en: "data connections and queries", fr: "les connexions de données et les requêtes" },
  password: {
    en: "passwords ({count}); the protection itself is kept",
    fr: "mots de passe ({count}) ; la protection elle-même est gardée",
  },
  date1904: {
    en: "the 1904 date system; dates were moved to the 1900 system",
    fr: "le calendrier depuis 1904 ; les dates ont été converties au calendrier depuis 1900",
  },
  binding: { en: "cells that add-ins are bound to ({count})", fr: "cellules liées à des compléments ({count})" },
  formControl: { en: "form controls ({count})", fr: "contrôles de formulaire ({count})" },
  outline: { en: "grouping of rows and columns ({count})", fr: "le groupement de lignes et de colonnes ({count})" },
  axisFormat: {
    en: "formats of whole rows or columns beyond their filled cells ({count})",
    fr: "la mise en forme de lignes ou colonnes entières hors des cellules remplies ({count})",
  },
  damagedPart: { en: "damaged parts ({count}: {what})", fr: "parties endommagées ({count} : {what})" },
};

/** Collects what is left out while a file is read. */
export class Dropped {
  private readonly counts = new Map<DroppedKind, { count: number; what: Set<string> }>();

  add(kind: DroppedKind, what = "", count = 1): void {
    const entry = this.counts.get(kind) ?? { count: 0, what: new Set<string>() };
    entry.count += count;
    if (what !== "") entry.what.add(what);
    this.counts.set(kind, entry);
  }

  /** One line for each kind, in both languages. */
  list(): Sentence[] {
    return [...this.counts].map(([kind, { count, what }]) => {
      return filledIn(droppedSentences[kind], () => ({ count, what: [...what].sort().join(", ") }));
    });
  }
}
