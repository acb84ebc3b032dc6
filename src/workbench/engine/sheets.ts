/** Sheets: order, names, visibility, colours, panes. */
import { BooleanNumber, mergeWorksheetSnapshotWithDefault } from "@univerjs/core";
import type { IWorksheetData, Worksheet } from "@univerjs/core";
import {
  InsertSheetMutation,
  RemoveSheetCommand,
  SetFrozenMutation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
  ToggleGridlinesMutation,
} from "@univerjs/sheets";
import { FIRST_COLUMNS, FIRST_ROWS } from "./cellStore";
import type { Context } from "./context";
import type { SheetState } from "./engine";
import { hex } from "./styles";

/** Excel's default row and column in the engine's pixels (20 px = 15 pt, 64 px = 48 pt). */
export const DEFAULT_ROW_PIXELS = 20;
export const DEFAULT_COLUMN_PIXELS = 64;

export class SheetStore {
  /** Excel has a third state, which only an add-in can set or lift. */
  readonly #veryHidden = new Set<string>();

  constructor(readonly context: Context) {}

  #state(sheet: Worksheet): SheetState {
    const freeze = sheet.getFreeze();
    return {
      id: sheet.getSheetId(),
      name: sheet.getName(),
      visibility: sheet.isSheetHidden() ? (this.#veryHidden.has(sheet.getSheetId()) ? "veryHidden" : "hidden") : "visible",
      tabColor: hex(sheet.getTabColor()) ?? "",
      frozenRows: Math.max(0, freeze.ySplit),
      frozenColumns: Math.max(0, freeze.xSplit),
      showGridlines: sheet.getConfig().showGridlines !== BooleanNumber.FALSE,
    };
  }

  list(): SheetState[] {
    return this.context.book.getSheets().map((sheet) => this.#state(sheet));
  }

  find(sheetId: string): SheetState | undefined {
    const sheet = this.context.book.getSheetBySheetId(sheetId);
    return sheet ? this.#state(sheet) : undefined;
  }

  add(name: string, index = this.context.book.getSheets().length): string {
    const id = `{${crypto.randomUUID()}}`;
    const sheet = mergeWorksheetSnapshotWithDefault({
      id,
      name,
      rowCount: FIRST_ROWS,
      columnCount: FIRST_COLUMNS,
      defaultRowHeight: DEFAULT_ROW_PIXELS,
      defaultColumnWidth: DEFAULT_COLUMN_PIXELS,
    });
    this.insert(index, sheet);
    return id;
  }

  /** The engine shows what it inserts; Excel's API leaves the active sheet alone. */
  insert(index: number, sheet: IWorksheetData): void {
    const active = this.context.book.getActiveSheet();
    this.context.run(InsertSheetMutation.id, { index, sheet });
    this.context.book.setActiveSheet(active);
  }

  remove(sheetId: string): void {
    if (this.activeId() === sheetId) {
      const visible = this.list().filter(({ visibility }) => visibility === "visible");
      const at = visible.findIndex(({ id }) => id === sheetId);
      const next = visible[at + 1] ?? visible[at - 1];
      if (next) this.activate(next.id);
    }
    // The command, because formulas that point at the sheet have to become #REF!.
    this.context.run(RemoveSheetCommand.id, { subUnitId: sheetId });
    this.#veryHidden.delete(sheetId);
  }

  rename(sheetId: string, name: string): void {
    this.context.run(SetWorksheetNameCommand.id, { subUnitId: sheetId, name });
  }

  move(sheetId: string, index: number): void {
    const fromOrder = this.context.book.getConfig().sheetOrder.indexOf(sheetId);
    if (fromOrder !== index) this.context.run(SetWorksheetOrderMutation.id, { subUnitId: sheetId, fromOrder, toOrder: index });
  }

  activeId(): string {
    return this.context.book.getActiveSheet().getSheetId();
  }

  activate(sheetId: string): void {
    if (this.activeId() !== sheetId) this.context.run(SetWorksheetActiveOperation.id, { subUnitId: sheetId });
  }

  change(sheetId: string, patch: Partial<Omit<SheetState, "id" | "name">>): void {
    const before = this.#state(this.context.sheet(sheetId));
    if (patch.visibility !== undefined && patch.visibility !== before.visibility) {
      this.#veryHidden.delete(sheetId);
      if (patch.visibility === "veryHidden") this.#veryHidden.add(sheetId);
      const active = this.context.book.getActiveSheet();
      this.context.run(SetWorksheetHideMutation.id, {
        subUnitId: sheetId,
        hidden: patch.visibility === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      });
      // The engine shows what becomes visible; Excel's API leaves the active sheet alone.
      if (patch.visibility === "visible") this.context.book.setActiveSheet(active);
    }
    if (patch.tabColor !== undefined) this.context.run(SetTabColorMutation.id, { subUnitId: sheetId, color: patch.tabColor });
    if (patch.showGridlines !== undefined)
      this.context.run(ToggleGridlinesMutation.id, {
        subUnitId: sheetId,
        showGridlines: patch.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
      });
    if (patch.frozenRows !== undefined || patch.frozenColumns !== undefined)
      this.context.run(SetFrozenMutation.id, {
        subUnitId: sheetId,
        ...freeze(patch.frozenRows ?? before.frozenRows, patch.frozenColumns ?? before.frozenColumns),
      });
  }

  markVeryHidden(sheetId: string): void {
    this.#veryHidden.add(sheetId);
  }

  forget(): void {
    this.#veryHidden.clear();
  }
}

/** The engine marks "nothing frozen" in a direction with -1. */
export function freeze(rows: number, columns: number) {
  return { ySplit: rows, xSplit: columns, startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1 };
}
