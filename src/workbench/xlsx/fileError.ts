/** Why a file cannot be opened or a workbook cannot be saved. The sentences are in fileMessages.ts. */
export type FileErrorCode =
  // opening
  | "notXlsx" // another kind of file
  | "oldXls" // Excel 97-2003 binary
  | "encrypted"
  | "tooLarge"
  | "damaged" // broken archive, missing or malformed part: {part}
  // saving
  | "noSheets"
  | "noVisibleSheet"
  | "sheetName" // {sheet}
  | "duplicateSheet" // {sheet}
  | "outsideSheet" // {sheet} {cell}
  | "textTooLong" // {sheet} {cell} {length}
  | "formulaTooLong" // {sheet} {cell} {length}
  | "tableName" // {table}
  | "duplicateName" // {name}
  | "tableArea" // {table} {range}
  | "duplicateColumn" // {table} {column}
  | "columnName" // {table} {number}
  | "overlap" // {sheet} {one} {other}
  | "definedName" // {name}
  | "listTooLong" // {sheet} {range} {length}
  | "promptTooLong" // {sheet} {range} {length} {limit}
  | "noteTooLong" // {sheet} {cell} {length}
  | "customXml"; // {part}

export type FileErrorDetail = Readonly<Record<string, string | number>>;

/** Thrown by readXlsx and writeXlsx for everything a person can do something about. `sentence` gives the text to show. */
export class FileError extends Error {
  override readonly name = "FileError";

  constructor(
    readonly code: FileErrorCode,
    readonly detail: FileErrorDetail = {},
  ) {
    super(`${code} ${JSON.stringify(detail)}`);
  }
}
