/** What series point to: references of ranges, areas of references. */
import { readReference, sameSheet, writeReference } from "../../charts/seriesReference";
import type { Area } from "../../engine/engine";
import type { Book } from "../book";

/** The absolute reference of a range an add-in gives: a Range or an address. */
export function referenceTo(book: Book, sheetId: string, given: unknown): string {
  const { area } = book.resolveRange(given, sheetId);
  return writeReference({ ...area, sheet: sheetName(book, area.sheetId) });
}

const sheetName = (book: Book, sheetId: string) => book.engine.sheet(sheetId)?.name ?? "";

/** The area a series' reference points to, while its sheet is there. */
export function areaOf(book: Book, reference: string | undefined): Area | null {
  const place = readReference(reference ?? "");
  const sheet = place && book.engine.sheets().find(({ name }) => sameSheet(name, place.sheet));
  if (!place || !sheet) return null;
  const { row, column, lastRow, lastColumn } = place;
  return { sheetId: sheet.id, row, column, lastRow, lastColumn };
}
