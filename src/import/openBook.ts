/** Opens a workbook file of any kind; what each kind needs is loaded when the first such file is chosen. */
import { fileKindOf } from "../xlsx/fileKind";
import { FileError } from "../xlsx/fileError";
import type { OpenedBook } from "./openedBook";

/** A file larger than this is not read: the pane holds all of it. */
export const mostBytes = 50 * 1024 * 1024;

/** True for the first bytes of a workbook of any kind, protected ones among them; a text is read as CSV. */
export const isWorkbookFile = (bytes: Uint8Array): boolean => fileKindOf(bytes) !== "other";

/** Opens a workbook file. Throws FileError with what keeps it from being read. */
export async function openBook(bytes: Uint8Array): Promise<OpenedBook> {
  if (bytes.length > mostBytes) throw new FileError("tooLarge", { megabytes: mostBytes / 1024 / 1024 });
  const kind = fileKindOf(bytes);
  if (kind === "encrypted") throw new FileError("encrypted");
  const { openXlsxBook } = await import(/* webpackChunkName: "xlsx" */ "./xlsxBook");
  try {
    if (kind === "zip") return openXlsxBook(bytes);
  } catch (failure) {
    if (!(failure instanceof FileError) || failure.code !== "binaryXlsb") throw failure;
  }
  const { openOlderBook } = await import(/* webpackChunkName: "older-workbooks" */ "./olderBook");
  return openOlderBook(bytes, kind === "zip");
}
