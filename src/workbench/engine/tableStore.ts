/**
 * Tables. The engine draws them, filters them and moves them with rows and columns; this keeps what it lacks: names that are
 * read whatever their case, a totals row, headers that are the column names, and growth.
 */

import { RemoveSuperTableMutation } from "@univerjs/engine-formula";
import {
  AddSheetTableMutation,
  DeleteSheetTableMutation,
  SetSheetTableMutation,
  SetSheetTableFilterMutation,
  TableColumnFilterTypeEnum,
} from "@univerjs/sheets-table";

import type { Rectangle, TableModel } from "../model";
import { CalculatedColumns } from "./calculatedColumns";
import type { CalculatedArea } from "./calculatedColumns";
import type { CellStore } from "./cellStore";
import { valueOf } from "./cellStore";
import type { Context } from "./context";
import { renamed } from "./dialect";
import type { Area, ChangeOrigin } from "./engine";
import { rewriteFormulas } from "./rewrite";

import { emptyColumn, range, rectangle } from "./tableParts";
import type { TablePatch } from "./tableParts";
import { TableRegister } from "./tableRegister";
import { TableThemes } from "./tableThemes";

export class TableStore extends TableRegister {
  readonly #themes: TableThemes;
  readonly #columns: CalculatedColumns;
  /** Set while this store itself changes cells or tables, so that its own changes are not taken for a person's. */
  #busy = false;

  constructor(
    context: Context,
    readonly cells: () => CellStore,
  ) {
    super(context);
    this.#themes = new TableThemes(context);
    this.#columns = new CalculatedColumns(context, cells, (work) => this.#quietly(work));
  }

  add(area: Area, name: string, style: string, given?: Partial<TableModel>): string {
    const id = given?.id ?? `{table-${crypto.randomUUID()}}`;
    const hasHeaders = given?.hasHeaders ?? true;
    const columns = given?.columns?.map((column) => ({ ...column })) ?? this.#headers(area).map((header) => ({ name: header }));
    this.enter(id, {
      columns,
      hasHeaders,
      hasTotals: given?.hasTotals ?? false,
      style,
      bandedRows: given?.bandedRows ?? true,
      bandedColumns: given?.bandedColumns ?? false,
      firstColumn: given?.firstColumn ?? false,
      lastColumn: given?.lastColumn ?? false,
      filterButton: given?.filterButton ?? true,
    });
    const extras = this.of(id);
    this.#quietly(() =>
      this.context.run(AddSheetTableMutation.id, {
        subUnitId: area.sheetId,
        tableId: id,
        name,
        range: range(area),
        header: columns.map((column) => column.name),
        options: { showHeader: hasHeaders && extras.filterButton, tableStyleId: this.#themes.idFor(extras) },
      }),
    );
    this.refresh(id);
    return id;
  }

  /** Header texts; blank and repeated ones get Excel's replacements, and the cells hold them afterwards as text. */
  #headers(area: Area): string[] {
    const cells = this.cells();
    cells.flush();
    const cellAt = cells.reader(area.sheetId);
    const taken = new Set<string>();
    const names: string[] = [];
    const changes: ({ value: string } | null)[] = [];
    for (let column = area.column; column <= area.lastColumn; column++) {
      const value = valueOf(cellAt(area.row, column));
      const text = typeof value === "boolean" ? String(value).toUpperCase() : String(value);
      let name = text === "" ? `Column${column - area.column + 1}` : text;
      for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${text === "" ? "Column" : text}${number}`;
      taken.add(name.toLowerCase());
      names.push(name);
      changes.push(value === name ? null : { value: name });
    }
    if (changes.some((change) => change !== null))
      this.#quietly(() => (cells.write({ ...area, lastRow: area.row }, [changes], "addin"), cells.flush()));
    return names;
  }

  remove(id: string): void {
    const table = this.get(id);
    this.#quietly(() => this.context.run(DeleteSheetTableMutation.id, { subUnitId: table.getSubunitId(), tableId: id }));
    this.context.run(RemoveSuperTableMutation.id, { tableName: table.getDisplayName() });
  }

  rename(id: string, name: string): void {
    const table = this.get(id);
    const before = table.getDisplayName();
    if (before === name) return;
    this.#quietly(() => {
      this.context.run(SetSheetTableMutation.id, { subUnitId: table.getSubunitId(), tableId: id, config: { name } });
      rewriteFormulas(this.context, (formula) => renamed(formula, before, { table: name }));
      this.refresh(id);
    });
  }

  resize(id: string, area: Rectangle): void {
    const table = this.get(id);
    const extras = this.of(id);
    const before = rectangle(table.getRange());
    const sheetId = table.getSubunitId();
    this.cells().fit(sheetId, area.lastRow, area.lastColumn);
    // Columns keep their totals by their place in the sheet.
    const kept = new Map(extras.columns.map((column, index) => [before.column + index, column]));
    const headers = extras.hasHeaders ? this.#headers({ ...area, sheetId }) : undefined;
    extras.columns = Array.from({ length: area.lastColumn - area.column + 1 }, (_, index) => ({
      ...kept.get(area.column + index),
      name: headers?.[index] ?? kept.get(area.column + index)?.name ?? `Column${index + 1}`,
    }));
    this.#quietly(() => this.#setRange(id, area));
    if (area.lastRow > before.lastRow && !extras.hasTotals) this.#columns.fillDown(this.#placed(id), before.lastRow);
  }

  /** Where a table stands now, and whether it has headers and totals. */
  #placed(id: string): CalculatedArea {
    const table = this.get(id);
    const { hasHeaders, hasTotals } = this.of(id);
    return { ...rectangle(table.getRange()), sheetId: table.getSubunitId(), hasHeaders, hasTotals };
  }

  #setRange(id: string, area: Rectangle): void {
    const table = this.get(id);
    this.context.run(SetSheetTableMutation.id, {
      subUnitId: table.getSubunitId(),
      tableId: id,
      config: { updateRange: { newRange: range(area) } },
    });
    this.#nameColumns(id);
    this.refresh(id);
  }

  /** The engine's own record of the columns follows ours; it numbers new columns wrongly. */
  #nameColumns(id: string): void {
    const table = this.get(id);
    const columns = table.getTableInfo().columns;
    table.setColumns(
      this.of(id).columns.map(({ name }, index) => ({
        ...(columns[index] ?? columns[0] ?? emptyColumn),
        id: columns[index]?.id ?? crypto.randomUUID(),
        displayName: name,
      })),
    );
  }

  change(id: string, patch: TablePatch): void {
    const table = this.get(id);
    const extras = this.of(id);
    const before = { ...extras };
    Object.assign(extras, patch);
    this.#quietly(() => {
      if (before.hasTotals !== extras.hasTotals) {
        const at = rectangle(table.getRange());
        this.#setRange(id, { ...at, lastRow: at.lastRow + (extras.hasTotals ? 1 : -1) });
      }
      if (before.hasHeaders !== extras.hasHeaders) {
        const at = rectangle(table.getRange());
        this.#setRange(id, { ...at, row: at.row + (extras.hasHeaders ? -1 : 1) });
      }
      const config = { theme: this.#themes.idFor(extras), options: { showHeader: extras.hasHeaders && extras.filterButton } };
      this.context.run(SetSheetTableMutation.id, { subUnitId: table.getSubunitId(), tableId: id, config });
    });
  }

  /** Shows only rows whose displayed text in a column is one of these; null shows all again. */
  filter(id: string, column: number, values: string[] | null): void {
    const tableFilter = values === null ? undefined : { filterType: TableColumnFilterTypeEnum.manual, values };
    this.context.run(SetSheetTableFilterMutation.id, { tableId: id, column, tableFilter });
  }

  filters(id: string): Record<number, string[]> {
    const found: Record<number, string[]> = {};
    this.of(id).columns.forEach((_, column) => {
      const filter = this.get(id).getTableFilterColumn(column);
      if (filter?.filterType === TableColumnFilterTypeEnum.manual) found[column] = [...filter.values];
    });
    return found;
  }

  #quietly<T>(work: () => T): T {
    const before = this.#busy;
    this.#busy = true;
    try {
      return work();
    } finally {
      this.#busy = before;
    }
  }

  /** Follows a change of cells: header cells are column names, and what is typed under a table belongs to it. */
  cellsChanged(area: Area, origin: ChangeOrigin): void {
    if (this.#busy) return;
    for (const { id, sheetId, range: at } of [...this.places()]) {
      if (sheetId !== area.sheetId || area.lastColumn < at.column || area.column > at.lastColumn) continue;
      const extras = this.of(id);
      if (extras.hasHeaders && area.row <= at.row && at.row <= area.lastRow) this.#renameColumns(id, { ...at, sheetId });
      if (origin !== "user") continue;
      if (area.row === at.lastRow + 1 && !extras.hasTotals && area.column >= at.column && area.lastColumn <= at.lastColumn)
        this.#grow(id, at, area);
      else if (area.row === area.lastRow && area.column === area.lastColumn && area.row > at.row && area.row <= at.lastRow)
        this.#columns.typed({ ...extras, ...at }, area);
    }
  }

  #renameColumns(id: string, area: Area): void {
    const extras = this.of(id);
    const table = this.get(id).getDisplayName();
    const headers = this.#headers(area);
    const changes = extras.columns.flatMap((column, index) =>
      headers[index] !== undefined && headers[index] !== column.name ? [{ index, before: column.name, after: headers[index] }] : [],
    );
    if (changes.length === 0) return;
    this.#quietly(() => {
      for (const { index, after } of changes) {
        const column = extras.columns[index];
        if (column) column.name = after;
      }
      // All at once: the formulas are gone through once, and two columns that change names stay two.
      const columns = new Map(changes.map(({ before, after }) => [before.toLowerCase(), after]));
      // A column is never named without brackets.
      rewriteFormulas(this.context, (formula) => (formula.includes("[") ? renamed(formula, table, { columns }) : formula));
      this.#nameColumns(id);
      this.refresh(id);
    });
  }

  #grow(id: string, at: Rectangle, area: Area): void {
    const cellAt = this.cells().reader(area.sheetId);
    let any = false;
    for (let column = area.column; column <= area.lastColumn; column++)
      any ||= valueOf(cellAt(area.row, column)) !== "" || Boolean(cellAt(area.row, column)?.f);
    const others = [...this.places()].some(
      (other) =>
        other.id !== id &&
        other.sheetId === area.sheetId &&
        other.range.row <= area.lastRow &&
        area.row <= other.range.lastRow &&
        other.range.column <= at.lastColumn &&
        at.column <= other.range.lastColumn,
    );
    if (!any || others) return;
    this.#quietly(() => this.#setRange(id, { ...at, lastRow: area.lastRow }));
    this.#columns.fillDown(this.#placed(id), at.lastRow);
  }

  /** Filled by the caller with a table's totals while it restores a workbook. */
  restore(table: TableModel, sheetId: string): void {
    this.add({ ...table.range, sheetId }, table.name, table.style, table);
  }
}
