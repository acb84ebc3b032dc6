import type { Text } from "../language/text";

/** Why a file cannot be opened as a workbook. */
export type OpeningCode =
  | "notXlsx" // another kind of file
  | "oldXls" // Excel 97-2003 binary
  | "binaryXlsb" // .xlsb: the same archive with binary parts
  | "openDocument" // .ods and its like
  | "encrypted"
  | "tooLarge" // {megabytes}
  | "damaged"; // broken archive, missing or malformed part: {part}

export type FileErrorDetail = Readonly<Record<string, string | number>>;

/** Thrown for everything about a file that a person can do something about. The room that owns the code has its sentence. */
export class FileError<Code extends string = OpeningCode> extends Error {
  override readonly name = "FileError";

  constructor(
    readonly code: Code,
    readonly detail: FileErrorDetail = {},
  ) {
    super(`${code} ${JSON.stringify(detail)}`);
  }
}

/** What to say of a file that cannot be opened; `{file}` is the name a person knows it by. */
export const openingSentences: Readonly<Record<OpeningCode, Text>> = {
  notXlsx: {
    en: "{file} is not an Excel workbook (.xlsx). Save it as “Excel Workbook” and open it again.",
    fr: "{file} n’est pas un classeur Excel (.xlsx). Enregistrez-le au format « Classeur Excel », puis ouvrez-le de nouveau.",
  },
  oldXls: {
    en: "{file} is a workbook of Excel 97-2003 (.xls). Open it in Excel and save it as “Excel Workbook” (.xlsx).",
    fr: "{file} est un classeur Excel 97-2003 (.xls). Ouvrez-le dans Excel et enregistrez-le au format « Classeur Excel » (.xlsx).",
  },
  binaryXlsb: {
    en: "{file} is a binary workbook (.xlsb). Open it in Excel and save it as “Excel Workbook” (.xlsx).",
    fr: "{file} est un classeur binaire (.xlsb). Ouvrez-le dans Excel et enregistrez-le au format « Classeur Excel » (.xlsx).",
  },
  openDocument: {
    en: "{file} is an OpenDocument file. Open it in Excel or LibreOffice and save it as “Excel Workbook” (.xlsx).",
    fr: "{file} est un fichier OpenDocument. Ouvrez-le dans Excel ou LibreOffice et enregistrez-le au format « Classeur Excel » (.xlsx).",
  },
  encrypted: {
    en: "{file} is protected by a password. Remove the password in Excel (File > Info > Protect Workbook) and open it again.",
    fr: "{file} est protégé par un mot de passe. Supprimez-le dans Excel (Fichier > Informations > Protéger le classeur), puis ouvrez-le de nouveau.",
  },
  tooLarge: {
    en: "{file} unpacks to more than {megabytes} MB and was not opened.",
    fr: "{file} dépasse {megabytes} Mo une fois décompressé et n’a pas été ouvert.",
  },
  damaged: {
    en: "{file} is damaged ({part}). Open and repair it in Excel, or take an earlier copy.",
    fr: "{file} est endommagé ({part}). Réparez-le en l’ouvrant dans Excel, ou reprenez une copie antérieure.",
  },
};
