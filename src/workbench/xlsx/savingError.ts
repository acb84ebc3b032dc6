import { FileError, type OpeningCode } from "../../xlsx/fileError";

/** Why a workbook cannot be saved. The sentences are in fileMessages.ts. */
export type SavingCode =
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

export type FileErrorCode = OpeningCode | SavingCode;

/** Thrown by writeXlsx for everything a person can do something about. */
export class SavingError extends FileError<SavingCode> {}
