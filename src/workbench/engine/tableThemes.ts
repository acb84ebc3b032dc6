/** Excel's built-in table styles as themes of the engine. */
import type { TableModel } from "../model";
import type { Context } from "./context";

type Look = Pick<TableModel, "style" | "bandedRows" | "bandedColumns" | "firstColumn" | "lastColumn">;

export class TableThemes {
  constructor(readonly context: Context) {}

  idFor(look: Look): string {
    return look.style === "" ? "table-default-5" : "table-default-0";
  }
}
