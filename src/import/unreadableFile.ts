import { fill, inLanguage, type Language, type Text } from "../language/text";
import { openingSentences, type OpeningCode } from "../xlsx/fileError";
import { shownValues } from "./shownValues";

/** Why a file cannot be read as text at all. */
export type UnreadableFile =
  | { code: "empty" }
  | { code: "workbook" }
  /** Saved again, moved or deleted since it was chosen. */
  | { code: "changed" }
  /** A workbook file; `part` is where it is damaged. */
  | { code: OpeningCode; part?: string | number; megabytes?: string | number }
  | { code: "emptySheet"; part: string }
  | { code: "noSheets" }
  | { code: "binary"; line: number }
  | { code: "unknownEncoding"; line: number }
  | { code: "unclosedQuote"; line: number }
  | { code: "tooManyRows"; rows: number; most: number }
  | { code: "tooManyColumns"; columns: number; most: number };

/** Why a file is refused, and what to do. */
export const fileSentences: Readonly<Record<UnreadableFile["code"], Text>> = {
  ...openingSentences,
  emptySheet: {
    en: "“{part}” in {file} is empty. Choose another table or sheet.",
    fr: "« {part} » dans {file} est vide. Choisir un autre tableau ou une autre feuille.",
  },
  noSheets: {
    en: "{file} has no sheet with cells. Choose another file.",
    fr: "{file} n'a aucune feuille de cellules. Choisir un autre fichier.",
  },
  empty: {
    en: "{file} is empty. Export it again and check that it holds rows.",
    fr: "{file} est vide. L'exporter à nouveau en vérifiant qu'il contient des lignes.",
  },
  changed: {
    en: "{file} was saved or moved after it was chosen. Choose it again.",
    fr: "{file} a été enregistré ou déplacé après avoir été choisi. Le choisir à nouveau.",
  },
  workbook: {
    en: "{file} is an Excel workbook, not a text file. Choose it alone.",
    fr: "{file} est un classeur Excel, pas un fichier texte. Le choisir seul.",
  },
  binary: {
    en: "{file} is not a text file (line {line} holds other data). Export the data as CSV.",
    fr: "{file} n'est pas un fichier texte (la ligne {line} contient d'autres données). Exporter les données en CSV.",
  },
  unknownEncoding: {
    en: "{file}: line {line} is in an encoding that cannot be read. Save it as “CSV UTF-8”.",
    fr: "{file} : le codage de la ligne {line} est illisible. L'enregistrer en « CSV UTF-8 ».",
  },
  unclosedQuote: {
    en: "{file}: a quotation mark opened in row {line} is never closed. Correct that row.",
    fr: "{file} : un guillemet ouvert à la ligne {line} n'est jamais fermé. Corriger cette ligne.",
  },
  tooManyRows: {
    en: "{file} has {rows} rows; a sheet holds {most}. Split the file.",
    fr: "{file} compte {rows} lignes ; une feuille en contient {most}. Scinder le fichier.",
  },
  tooManyColumns: {
    en: "{file} has {columns} columns; at most {most} are read. Check its delimiter.",
    fr: "{file} compte {columns} colonnes ; {most} au plus sont lues. Vérifier son séparateur.",
  },
};

/** Why a file is refused, in a language. */
export function explainFile(why: UnreadableFile, file: string, language: Language): string {
  const { code, ...values } = why;
  return fill(inLanguage(fileSentences[code], language), { file, ...shownValues(values, language) });
}
