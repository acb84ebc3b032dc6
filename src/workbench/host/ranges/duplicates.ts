/** Range.removeDuplicates. */
import type { CellContent } from "../../engine/engine";
import type { Book } from "../book";
import { HostObject } from "../objects";

export class RemoveDuplicatesResult extends HostObject {
  static override readonly typeName: string = "RemoveDuplicatesResult";
  static override readonly scalars = ["Removed", "UniqueRemaining"];
  constructor(
    book: Book,
    readonly Removed: number,
    readonly UniqueRemaining: number,
  ) {
    super(book);
  }
}

/** Rows whose key columns were not seen before; texts are compared without case, as Excel does. */
export function duplicateRows(rows: CellContent[][], keys: number[]): { kept: CellContent[][]; removed: number } {
  const seen = new Set<string>();
  const kept = rows.filter((row) => {
    const key = JSON.stringify(
      keys.map((column) => {
        const cell = row[column];
        const value = cell?.error ?? cell?.value ?? "";
        return typeof value === "string" ? value.toLowerCase() : value;
      }),
    );
    return seen.has(key) ? false : seen.add(key);
  });
  return { kept, removed: rows.length - kept.length };
}
