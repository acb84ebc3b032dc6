/** Keeps a person from changing what may not be changed, such as locked cells of a protected sheet. Add-ins have their own checks. */
import { CustomCommandExecutionError } from "@univerjs/core";
import type { ICommandInfo, IRange } from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
} from "@univerjs/sheets";
import type { Context } from "./context";
import type { Area, UserChange } from "./engine";
import { areaOf, bounds, onlyStyles } from "./engineEvents";

interface Params {
  unitId?: string;
  subUnitId?: string;
  range?: IRange;
  cellValue?: Record<number, Record<number, Record<string, unknown> | null> | undefined>;
  trigger?: string;
  visible?: boolean;
  from?: { subUnitId: string; value: Record<number, object> };
  to?: { subUnitId: string; value: Record<number, object> };
}

/** Opens the editor in a cell. Its constant belongs to the engine's user interface, which does not exist in Node. */
const editCell = "sheet.operation.set-cell-edit-visible";

const lines: Readonly<Record<string, UserChange>> = {
  [InsertRowMutation.id]: "insertRows",
  [RemoveRowMutation.id]: "deleteRows",
  [InsertColMutation.id]: "insertColumns",
  [RemoveColMutation.id]: "deleteColumns",
};

/** Commands that move cells or rename things rewrite formulas elsewhere: that is no edit of those cells. */
const rewriting = /insert|remove|delete-range|move|name/;

export class Guard {
  refuses: (change: UserChange, area: Area) => boolean = () => false;

  constructor(
    readonly context: Context,
    readonly selected: () => Area,
    readonly refused: (area: Area) => void,
  ) {
    context.commands.beforeCommandExecuted((command, options) => {
      if (context.actor !== "user" || options?.onlyLocal || options?.fromFormula) return;
      for (const [change, area] of this.#changes(command))
        if (area.sheetId === context.book.getActiveSheet().getSheetId() && this.refuses(change, area)) {
          this.refused(area);
          throw new CustomCommandExecutionError("refused");
        }
    });
  }

  #changes({ id, params }: ICommandInfo): [UserChange, Area][] {
    const given = (params ?? {}) as Params;
    if (id === editCell) return given.visible ? [["edit", firstCell(this.selected())]] : [];
    if (given.unitId !== this.context.unitId) return [];
    const sheetId = given.subUnitId ?? "";
    const line = lines[id];
    if (line && given.range) return [[line, areaOf(sheetId, given.range)]];
    if (id === SetRangeValuesMutation.id) {
      const area = bounds(sheetId, given.cellValue ?? {});
      if (!area || rewriting.test(given.trigger ?? "")) return [];
      return [[onlyStyles(given.cellValue ?? {}) ? "format" : "edit", area]];
    }
    if (id === ReorderRangeMutation.id && given.range) return [["edit", areaOf(sheetId, given.range)]];
    if (id === MoveRangeMutation.id)
      return [given.from, given.to].flatMap((side): [UserChange, Area][] => {
        const area = side && bounds(side.subUnitId, side.value);
        return area ? [["edit", area]] : [];
      });
    return [];
  }
}

const firstCell = ({ sheetId, row, column }: Area): Area => ({ sheetId, row, column, lastRow: row, lastColumn: column });
