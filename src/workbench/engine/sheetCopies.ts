/** A sheet's copy, with what is not in its cells. */
import { Tools } from "@univerjs/core";
import type { IWorksheetData } from "@univerjs/core";
import type { Annotations } from "./annotations";
import type { ConditionalFormatStore } from "./conditionalFormatStore";
import type { Context } from "./context";
import type { SheetStore } from "./sheets";
import type { TableStore } from "./tableStore";
import type { ValidationStore } from "./validationStore";

export class SheetCopies {
  constructor(
    readonly context: Context,
    readonly sheets: SheetStore,
    readonly tables: TableStore,
    readonly conditionalFormats: ConditionalFormatStore,
    readonly validations: ValidationStore,
    readonly annotations: Annotations,
  ) {}

  /** Tables get a free name with a number, as in Excel. */
  copy(sheetId: string, name: string, index = this.sheets.list().length): string {
    const id = `{${crypto.randomUUID()}}`;
    const source = this.context.sheet(sheetId);
    const config: IWorksheetData = { ...Tools.deepClone(source.getConfig()), id, name };
    this.sheets.insert(index, config);
    for (const table of this.tables.list().filter((at) => at.sheetId === sheetId))
      this.tables.restore({ ...table, id: `{table-${crypto.randomUUID()}}`, name: this.#free(table.name) }, id);
    for (const format of this.conditionalFormats.list(sheetId)) this.conditionalFormats.add(id, { ...format, id: crypto.randomUUID() });
    for (const validation of this.validations.list(sheetId)) this.validations.set(id, { ...validation, id: crypto.randomUUID() });
    for (const { row, column, text } of this.annotations.notes(sheetId)) this.annotations.setNote(id, row, column, text);
    return id;
  }

  #free(name: string): string {
    const taken = new Set(this.tables.list().map((table) => table.name.toLowerCase()));
    let number = 2;
    while (taken.has(`${name}${number}`.toLowerCase())) number++;
    return `${name}${number}`;
  }
}
