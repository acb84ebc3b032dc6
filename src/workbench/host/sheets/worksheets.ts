/** Excel.WorksheetCollection. */
import { languageOf } from "../../../language/text";
import type { SheetObject } from "../book";
import { Collection, itemAlreadyExists, itemNotFound } from "../objects";
import { checkSheetName } from "./worksheet";

export class Worksheets extends Collection<SheetObject> {
  static override readonly typeName: string = "WorksheetCollection";
  static override readonly events: readonly string[] = [
    "Added",
    "Deleted",
    "Activated",
    "Deactivated",
    "DataChanged",
    "Calculated",
    "FormatChanged",
    "SelectionChanged",
    "NameChanged",
    "VisibilityChanged",
    "Moved",
    "ProtectionChanged",
    "RowHiddenChanged",
  ];

  override get items(): SheetObject[] {
    return this.book.engine.sheets().map((sheet) => this.book.sheet(sheet.id));
  }
  override GetItem(key: unknown): SheetObject {
    const found = this.find(key);
    if (!found) throw itemNotFound();
    return found;
  }
  override GetCount(visibleOnly: unknown = false): number {
    return this.visible(visibleOnly).length;
  }
  /** After the last sheet; without a name "Sheet1", "Sheet2", ... (in French "Feuil1", ...), whichever is free. */
  Add(given: unknown = null): SheetObject {
    this.book.document.assertStructure();
    const sheets = this.book.engine.sheets();
    const taken = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
    const usual = languageOf(this.book.locale) === "fr" ? "Feuil" : "Sheet";
    let number = sheets.length + 1;
    while (taken.has(`${usual}${number}`.toLowerCase())) number++;
    const name = given === null || given === "" ? `${usual}${number}` : checkSheetName(given);
    if (taken.has(name.toLowerCase())) throw itemAlreadyExists();
    return this.book.sheet(this.book.engine.addSheet(name));
  }
  GetActiveWorksheet(): SheetObject {
    return this.book.sheet(this.book.engine.activeSheet());
  }
  GetFirst(visibleOnly: unknown = false): SheetObject {
    return this.visible(visibleOnly)[0] ?? this.GetActiveWorksheet();
  }
  GetLast(visibleOnly: unknown = false): SheetObject {
    const sheets = this.visible(visibleOnly);
    return sheets[sheets.length - 1] ?? this.GetActiveWorksheet();
  }
  private visible(only: unknown): SheetObject[] {
    return only === true ? this.items.filter((sheet) => sheet.Visibility === "Visible") : this.items;
  }
}
