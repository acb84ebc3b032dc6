/** Turns the engine's mutations into events of the workbook: what changed, where, and who did it. */
import type { ICommandInfo, IRange } from "@univerjs/core";
import { CommandType } from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetStyleCommand,
  SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
} from "@univerjs/sheets";
import { TableManager } from "@univerjs/sheets-table";
import type { Context } from "./context";
import type { Area, ChangeOrigin, EngineEvent } from "./engine";

/** Members of the parameters of the mutations followed here; which ones are there depends on the mutation. */
interface Params {
  unitId?: string;
  subUnitId?: string;
  range?: IRange;
  cellValue?: Record<number, Record<number, Record<string, unknown> | null> | undefined>;
  trigger?: string;
  sheet?: { id: string };
  name?: string;
  fromOrder?: number;
  toOrder?: number;
  selections?: { range: IRange }[];
  from?: { subUnitId: string; value: Record<number, Record<number, unknown>> };
  to?: { subUnitId: string; value: Record<number, Record<number, unknown>> };
}

interface Options {
  onlyLocal?: boolean;
  fromFormula?: boolean;
}

const followed = new Set([SetWorksheetNameMutation.id, SetWorksheetHideMutation.id]);

export const areaOf = (sheetId: string, { startRow, startColumn, endRow, endColumn }: IRange): Area => ({
  sheetId,
  row: startRow,
  column: startColumn,
  lastRow: endRow,
  lastColumn: endColumn,
});

/** The bounding area of a sparse grid; undefined when it is empty. */
export function bounds(sheetId: string, cells: Record<number, object | undefined>): Area | undefined {
  const found: Area = { sheetId, row: Infinity, column: Infinity, lastRow: -1, lastColumn: -1 };
  for (const [row, line] of Object.entries(cells)) {
    const columns = Object.keys(line ?? {});
    if (columns.length === 0) continue;
    found.row = Math.min(found.row, Number(row));
    found.lastRow = Math.max(found.lastRow, Number(row));
    for (const column of columns) {
      found.column = Math.min(found.column, Number(column));
      found.lastColumn = Math.max(found.lastColumn, Number(column));
    }
  }
  return found.lastRow < 0 ? undefined : found;
}

export class Events {
  readonly #listeners = new Set<(event: EngineEvent) => void>();
  #before = new Map<string, string>();
  #active: string;
  #muted = 0;
  /** Set while cells move to make or close a gap: the engine's own shifting is not an edit of those cells. */
  #shift: { kind: "CellInserted" | "CellDeleted"; area: Area } | undefined;

  constructor(
    readonly context: Context,
    /** Told of changed cells before the listeners are. */
    readonly cellsChanged: (area: Area, origin: ChangeOrigin) => void,
  ) {
    const { commands } = context;
    this.#active = context.book.getActiveSheet().getSheetId();
    commands.beforeCommandExecuted((command) => this.#remember(command));
    commands.onCommandExecuted((command, options) => {
      if (command.type !== CommandType.COMMAND) this.#follow(command, (options ?? {}) as Options);
    });
    const tables = context.injector.get(TableManager);
    tables.tableAdd$.subscribe(({ unitId, tableId, subUnitId, tableName }) => {
      if (unitId === context.unitId) this.emit({ type: "tableAdded", tableId, sheetId: subUnitId, name: tableName, origin: context.actor });
    });
    tables.tableDelete$.subscribe(({ unitId, tableId, subUnitId, tableName }) => {
      if (unitId === context.unitId)
        this.emit({ type: "tableDeleted", tableId, sheetId: subUnitId, name: tableName, origin: context.actor });
    });
  }

  on(listener: (event: EngineEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit(event: EngineEvent): void {
    if (this.#muted > 0) return;
    for (const listener of [...this.#listeners]) listener(event);
  }

  /** What happens inside is not told: the outside sees one step instead. */
  muted<T>(work: () => T): T {
    this.#muted++;
    try {
      return work();
    } finally {
      this.#muted--;
      this.#active = this.context.book.getActiveSheet(true)?.getSheetId() ?? "";
    }
  }

  /** What the engine does inside is told as one shift of cells. */
  shifting<T>(kind: "CellInserted" | "CellDeleted", at: Area, work: () => T): T {
    this.#shift = { kind, area: at };
    try {
      return work();
    } finally {
      this.#shift = undefined;
      this.emit({ type: "changed", kind, area: at, origin: this.context.actor === "user" ? "addin" : this.context.actor });
    }
  }

  /** Names and the active sheet as they were before the mutation. */
  #remember({ id, params }: ICommandInfo): void {
    const { subUnitId = "", unitId } = (params ?? {}) as Params;
    if (!followed.has(id) || unitId !== this.context.unitId) return;
    const sheet = this.context.book.getSheetBySheetId(subUnitId);
    if (id === SetWorksheetNameMutation.id) this.#before.set(id, sheet?.getName() ?? "");
    else this.#before.set(id, sheet?.isSheetHidden() ? "hidden" : "visible");
  }

  #follow({ id, params }: ICommandInfo, options: Options): void {
    const given = (params ?? {}) as Params;
    if (given.unitId !== this.context.unitId) return;
    const origin = this.context.actor;
    const sheetId = given.subUnitId ?? "";
    const changed = (kind: Extract<EngineEvent, { type: "changed" }>["kind"]) =>
      given.range && this.emit({ type: "changed", kind, area: areaOf(sheetId, given.range), origin });
    switch (id) {
      case SetRangeValuesMutation.id:
        return this.#values(given, options, origin);
      case MoveRangeMutation.id:
        if (this.#shift) return;
        for (const side of [given.from, given.to]) {
          const at = side && bounds(side.subUnitId, side.value);
          if (at) this.#edited(at, origin);
        }
        return;
      case ReorderRangeMutation.id:
        if (given.range) this.#edited(areaOf(sheetId, given.range), origin);
        return;
      case InsertRowMutation.id:
        return void (this.#shift ?? changed("RowInserted"));
      case RemoveRowMutation.id:
        return void (this.#shift ?? changed("RowDeleted"));
      case InsertColMutation.id:
        return void (this.#shift ?? changed("ColumnInserted"));
      case RemoveColMutation.id:
        return void (this.#shift ?? changed("ColumnDeleted"));
      case InsertSheetMutation.id:
        this.emit({ type: "sheetAdded", sheetId: given.sheet?.id ?? "", origin });
        // A person is taken to the new sheet.
        return origin === "user" ? this.#activated(origin) : undefined;
      case RemoveSheetMutation.id:
        this.emit({ type: "sheetDeleted", sheetId, origin });
        return this.#activated(origin);
      case SetWorksheetNameMutation.id:
        return this.emit({ type: "sheetRenamed", sheetId, before: this.#before.get(id) ?? "", after: given.name ?? "", origin });
      case SetWorksheetOrderMutation.id:
        return this.emit({ type: "sheetMoved", sheetId, before: given.fromOrder ?? 0, after: given.toOrder ?? 0, origin });
      case SetWorksheetHideMutation.id: {
        const after = this.context.sheet(sheetId).isSheetHidden() ? "hidden" : "visible";
        this.emit({ type: "sheetVisibility", sheetId, before: this.#before.get(id) ?? "visible", after });
        return origin === "user" || after === "hidden" ? this.#activated(origin) : undefined;
      }
      case SetWorksheetActiveOperation.id:
        return this.#activated(origin);
      case SetWorksheetColWidthMutation.id:
        return this.emit({ type: "columnWidths", sheetId });
      case SetSelectionsOperation.id: {
        const selection = given.selections?.at(-1);
        if (selection) this.emit({ type: "selectionChanged", area: areaOf(sheetId, selection.range) });
        return;
      }
    }
  }

  /** Tells which sheet is active, if that changed. */
  #activated(origin: ChangeOrigin): void {
    const before = this.#active;
    this.#active = this.context.book.getActiveSheet(true)?.getSheetId() ?? "";
    if (before === this.#active || this.#active === "") return;
    if (this.context.book.getSheetBySheetId(before)) this.emit({ type: "sheetDeactivated", sheetId: before, origin });
    this.emit({ type: "sheetActivated", sheetId: this.#active, origin });
  }

  #values(given: Params, options: Options, origin: ChangeOrigin): void {
    // Those marked as local only are results of formulas.
    if (options.onlyLocal || options.fromFormula || this.#shift) return;
    const at = bounds(given.subUnitId ?? "", given.cellValue ?? {});
    if (!at) return;
    if (given.trigger === SetStyleCommand.id || onlyStyles(given.cellValue ?? {})) this.emit({ type: "formatChanged", area: at, origin });
    else this.#edited(at, origin);
  }

  #edited(at: Area, origin: ChangeOrigin): void {
    this.cellsChanged(at, origin);
    this.emit({ type: "changed", kind: "RangeEdited", area: at, origin });
  }
}

export function onlyStyles(cells: NonNullable<Params["cellValue"]>): boolean {
  for (const line of Object.values(cells))
    for (const cell of Object.values(line ?? {})) if (!cell || "v" in cell || "f" in cell || "p" in cell || "si" in cell) return false;
  return true;
}
