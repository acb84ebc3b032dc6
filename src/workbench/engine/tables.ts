/**
 * Tables. The engine draws them, filters them and moves them with rows and columns; this keeps what it lacks: names that are
 * read whatever their case, a totals row, headers that are the column names, and growth.
 */
import type { IRange } from "@univerjs/core";
import {
  IActiveDirtyManagerService,
  IFunctionService,
  ISuperTableService,
  LexerTreeBuilder,
  RemoveSuperTableMutation,
  SetSuperTableMutation,
} from "@univerjs/engine-formula";
import {
  AddSheetTableMutation,
  DeleteSheetTableMutation,
  SetSheetTableMutation,
  SetSheetTableFilterMutation,
  TableColumnFilterTypeEnum,
  TableManager,
} from "@univerjs/sheets-table";
import { MarkDirtyFilterChangeMutation } from "@univerjs/sheets";
import { merge } from "rxjs";
import type { Rectangle, TableModel } from "../model";
import type { CellStore } from "./cells";
import { valueOf } from "./cells";
import type { Context } from "./context";
import { renamed } from "./dialect";
import type { NamedTable, TableNames } from "./dialect";
import type { Area, ChangeOrigin } from "./engine";
import { cellsMentioning, rewriteFormulas } from "./rewrite";
import { tableServiceSeam } from "./seams";
import type { TableMeaning } from "./seams";
import { TableThemes } from "./tableThemes";

export type TablePatch = Partial<
  Pick<TableModel, "style" | "bandedRows" | "bandedColumns" | "firstColumn" | "lastColumn" | "filterButton" | "hasTotals" | "hasHeaders">
>;
export type PlacedTable = TableModel & { sheetId: string };

/** What the engine does not keep of a table. */
type Extras = Omit<TableModel, "id" | "name" | "range"> & { alias: string };

/** Finds names whatever their case, as Excel does. */
class CaselessMap<T> extends Map<string, T> {
  override get(key: string): T | undefined {
    return super.get(key.toLowerCase());
  }
  override has(key: string): boolean {
    return super.has(key.toLowerCase());
  }
  override set(key: string, value: T): this {
    return super.set(key.toLowerCase(), value);
  }
  override delete(key: string): boolean {
    return super.delete(key.toLowerCase());
  }
}

/** Letters only: the engine takes nothing else for the name of a table. */
function letters(index: number): string {
  return index < 26 ? String.fromCharCode(97 + index) : letters(Math.floor(index / 26) - 1) + String.fromCharCode(97 + (index % 26));
}

const rectangle = ({ startRow, startColumn, endRow, endColumn }: IRange): Rectangle => ({
  row: startRow,
  column: startColumn,
  lastRow: endRow,
  lastColumn: endColumn,
});
const range = ({ row, column, lastRow, lastColumn }: Rectangle): IRange => ({
  startRow: row,
  startColumn: column,
  endRow: lastRow,
  endColumn: lastColumn,
});

export class TableStore implements TableNames {
  readonly #extras = new Map<string, Extras>();
  #aliases = 0;
  readonly #manager: TableManager;
  readonly #functions: IFunctionService;
  readonly #themes: TableThemes;
  /** Set while this store itself changes cells or tables, so that its own changes are not taken for a person's. */
  #busy = false;
  /** A workbook's tables by name, until one comes, goes or is renamed. */
  #known: { unitId: string; byName: CaselessMap<{ id: string; name: string }> } | undefined;

  constructor(
    readonly context: Context,
    readonly cells: () => CellStore,
  ) {
    this.#manager = context.injector.get(TableManager);
    this.#functions = context.injector.get(IFunctionService);
    this.#themes = new TableThemes(context);
    const names = tableServiceSeam(context.injector.get(ISuperTableService));
    context.commands.beforeCommandExecuted(({ id, params }) => {
      if (id !== SetSuperTableMutation.id) return;
      const change = params as { unitId: string; tableName: string; reference: TableMeaning };
      if (!names._tableMap.has(change.unitId)) names._tableMap.set(change.unitId, new CaselessMap());
      context.understanding.forget(change.tableName);
      this.#teach(change, names._tableMap.get(change.unitId) ?? new CaselessMap());
    });
    context.commands.onCommandExecuted(({ id, params }) => {
      if (id === RemoveSuperTableMutation.id) context.understanding.forget((params as { tableName: string }).tableName);
    });
    this.#manager.tableDelete$.subscribe(({ tableId }) => this.#extras.delete(tableId));
    const { tableAdd$, tableDelete$, tableNameChanged$, tableInitStatus$ } = this.#manager;
    merge(tableAdd$, tableDelete$, tableNameChanged$, tableInitStatus$).subscribe(() => (this.#known = undefined));
  }

  /** A changed table makes every formula that names it dirty, also one that could not find it before. Called once the engine runs. */
  watchFormulas(): void {
    const dirty = this.context.injector.get(IActiveDirtyManagerService);
    const getDirtyData = ({ params }: { params?: unknown }) => {
      const { unitId, tableName, reference } = params as { unitId: string; tableName: string; reference?: TableMeaning };
      const sheets = Object.fromEntries(this.context.book.getSheets().map((sheet) => [sheet.getSheetId(), "1"]));
      return {
        dirtyRanges: [
          ...cellsMentioning(this.context, tableName),
          ...(reference ? [{ unitId, sheetId: reference.sheetId, range: reference.range }] : []),
        ],
        dirtySuperTableMap: { [unitId]: { [tableName]: "1" } },
        clearDependencyTreeCache: { [unitId]: sheets },
      };
    };
    const hiding = () => ({ dirtyRanges: ["SUBTOTAL", "AGGREGATE"].flatMap((name) => cellsMentioning(this.context, name)) });
    for (const { id } of [SetSheetTableFilterMutation, MarkDirtyFilterChangeMutation])
      dirty.register(id, { commandId: id, getDirtyData: hiding });
    for (const { id } of [SetSuperTableMutation, RemoveSuperTableMutation]) dirty.register(id, { commandId: id, getDirtyData });
  }

  /** Set by the engine once names are there. */
  definedName?: (name: string) => string | undefined;

  isFunction(name: string): boolean {
    return this.#functions.hasExecutor(name);
  }

  table(name: string): NamedTable | undefined {
    const found = this.#find(name);
    return found && this.#named(found.id, found.name);
  }

  /** The engine makes a new list of all tables for whoever asks, and every formula that is read asks for each table it names. */
  #find(name: string): { id: string; name: string } | undefined {
    const { unitId } = this.context;
    if (this.#known?.unitId !== unitId)
      this.#known = { unitId, byName: new CaselessMap(this.#manager.getTableList(unitId).map((table) => [table.name, table])) };
    return this.#known.byName.get(name);
  }

  #named(id: string, name: string): NamedTable {
    const { alias, columns, hasHeaders, hasTotals } = this.#of(id);
    return { name, alias, columns: columns.map((column) => column.name), hasHeaders, hasTotals };
  }

  /** The table around a cell. */
  around(sheetId: string, row: number, column: number): NamedTable | undefined {
    const found = this.#manager
      .getTableList(this.context.unitId)
      .find(
        ({ subUnitId, range: at }) =>
          subUnitId === sheetId && at.startRow <= row && row <= at.endRow && at.startColumn <= column && column <= at.endColumn,
      );
    return found && this.#named(found.id, found.name);
  }

  /** A table the grid made (its own menu, undo) gets the defaults of Excel's. */
  #of(id: string): Extras {
    const known = this.#extras.get(id);
    if (known) return known;
    const table = this.#manager.getTableById(this.context.unitId, id);
    const made: Extras = {
      alias: `tablealias${letters(this.#aliases++)}`,
      columns: (table?.getTableInfo().columns ?? []).map(({ displayName }) => ({ name: displayName })),
      hasHeaders: true,
      hasTotals: false,
      style: "TableStyleMedium2",
      bandedRows: true,
      bandedColumns: false,
      firstColumn: false,
      lastColumn: false,
      filterButton: true,
    };
    this.#extras.set(id, made);
    return made;
  }

  /** What formulas are told of a table: the range without the totals row, and hidden names for what the engine cannot say. */
  #teach({ tableName, reference }: { tableName: string; reference: TableMeaning }, names: Map<string, TableMeaning>): void {
    const found = this.#find(tableName);
    if (!found) return;
    const { alias, columns, hasHeaders, hasTotals } = this.#of(found.id);
    const whole: IRange = { ...reference.range, startRow: reference.range.startRow - (hasHeaders ? 0 : 1) };
    const body: IRange = { ...whole, endRow: whole.endRow - (hasTotals ? 1 : 0) };
    reference.range = body;
    reference.titleMap = new CaselessMap(columns.map(({ name }, index) => [name, index] as const));
    const numbered = new Map(columns.map((_, index) => [`c${index}`, index] as const));
    names.set(alias, { sheetId: reference.sheetId, range: body, titleMap: numbered });
    names.set(`${alias}all`, { sheetId: reference.sheetId, range: whole, titleMap: numbered });
  }

  /** Formulas are told again what the table is, and calculated again. */
  #refresh(id: string): void {
    const table = this.#manager.getTableById(this.context.unitId, id);
    if (!table) return;
    this.context.run(SetSuperTableMutation.id, {
      tableName: table.getDisplayName(),
      reference: { range: table.getRange(), sheetId: table.getSubunitId(), titleMap: new Map() },
    });
  }

  list(): PlacedTable[] {
    return this.#manager.getTableList(this.context.unitId).map(({ id, name, subUnitId, range: at }) => {
      const { alias: _alias, columns, ...extras } = this.#of(id);
      return { id, name, sheetId: subUnitId, range: rectangle(at), columns: columns.map((column) => ({ ...column })), ...extras };
    });
  }

  #get(id: string) {
    const table = this.#manager.getTableById(this.context.unitId, id);
    if (!table) throw new Error(`There is no table ${id}.`);
    return table;
  }

  add(area: Area, name: string, style: string, given?: Partial<TableModel>): string {
    const id = given?.id ?? `{table-${crypto.randomUUID()}}`;
    const hasHeaders = given?.hasHeaders ?? true;
    const columns = given?.columns?.map((column) => ({ ...column })) ?? this.#headers(area).map((header) => ({ name: header }));
    this.#extras.set(id, {
      alias: `tablealias${letters(this.#aliases++)}`,
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
    const extras = this.#of(id);
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
    this.#refresh(id);
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
    const table = this.#get(id);
    this.#quietly(() => this.context.run(DeleteSheetTableMutation.id, { subUnitId: table.getSubunitId(), tableId: id }));
    this.context.run(RemoveSuperTableMutation.id, { tableName: table.getDisplayName() });
  }

  rename(id: string, name: string): void {
    const table = this.#get(id);
    const before = table.getDisplayName();
    if (before === name) return;
    this.#quietly(() => {
      this.context.run(SetSheetTableMutation.id, { subUnitId: table.getSubunitId(), tableId: id, config: { name } });
      rewriteFormulas(this.context, (formula) => renamed(formula, before, { table: name }));
      this.#refresh(id);
    });
  }

  resize(id: string, area: Rectangle): void {
    const table = this.#get(id);
    const extras = this.#of(id);
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
    if (area.lastRow > before.lastRow && !extras.hasTotals) this.#fillCalculatedColumns(id, before.lastRow);
  }

  #setRange(id: string, area: Rectangle): void {
    const table = this.#get(id);
    this.context.run(SetSheetTableMutation.id, {
      subUnitId: table.getSubunitId(),
      tableId: id,
      config: { updateRange: { newRange: range(area) } },
    });
    this.#nameColumns(id);
    this.#refresh(id);
  }

  /** The engine's own record of the columns follows ours; it numbers new columns wrongly. */
  #nameColumns(id: string): void {
    const table = this.#get(id);
    const columns = table.getTableInfo().columns;
    table.setColumns(
      this.#of(id).columns.map(({ name }, index) => ({
        ...(columns[index] ?? columns[0] ?? emptyColumn),
        id: columns[index]?.id ?? crypto.randomUUID(),
        displayName: name,
      })),
    );
  }

  change(id: string, patch: TablePatch): void {
    const table = this.#get(id);
    const extras = this.#of(id);
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
    this.#of(id).columns.forEach((_, column) => {
      const filter = this.#get(id).getTableFilterColumn(column);
      if (filter?.filterType === TableColumnFilterTypeEnum.manual) found[column] = [...filter.values];
    });
    return found;
  }

  /** Totals of a column, shown by the model only; the cell itself is written by whoever sets it. */
  setTotals(id: string, column: number, totals: { formula?: string; label?: string }): void {
    const target = this.#of(id).columns[column];
    if (!target) return;
    delete target.totalsFormula;
    delete target.totalsLabel;
    if (totals.formula !== undefined) target.totalsFormula = totals.formula;
    if (totals.label !== undefined) target.totalsLabel = totals.label;
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
    for (const { id, sheetId, range: at } of this.list()) {
      if (sheetId !== area.sheetId || area.lastColumn < at.column || area.column > at.lastColumn) continue;
      const extras = this.#of(id);
      if (extras.hasHeaders && area.row <= at.row && at.row <= area.lastRow) this.#renameColumns(id, { ...at, sheetId });
      if (origin !== "user") continue;
      if (area.row === at.lastRow + 1 && !extras.hasTotals && area.column >= at.column && area.lastColumn <= at.lastColumn)
        this.#grow(id, at, area);
      else if (area.row === area.lastRow && area.column === area.lastColumn && area.row > at.row && area.row <= at.lastRow)
        this.#calculateColumn(id, at, area);
    }
  }

  #renameColumns(id: string, area: Area): void {
    const extras = this.#of(id);
    const table = this.#get(id).getDisplayName();
    const headers = this.#headers(area);
    const changes = extras.columns.flatMap((column, index) =>
      headers[index] !== undefined && headers[index] !== column.name ? [{ index, before: column.name, after: headers[index] }] : [],
    );
    if (changes.length === 0) return;
    this.#quietly(() => {
      for (const { index, before, after } of changes) {
        const column = extras.columns[index];
        if (column) column.name = after;
        rewriteFormulas(this.context, (formula) => renamed(formula, table, { column: { before, after } }));
      }
      this.#nameColumns(id);
      this.#refresh(id);
    });
  }

  #grow(id: string, at: Rectangle, area: Area): void {
    const cellAt = this.cells().reader(area.sheetId);
    let any = false;
    for (let column = area.column; column <= area.lastColumn; column++)
      any ||= valueOf(cellAt(area.row, column)) !== "" || Boolean(cellAt(area.row, column)?.f);
    const others = this.list().some(
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
    this.#fillCalculatedColumns(id, at.lastRow);
  }

  /** A formula typed into an otherwise empty column of a table fills it. */
  #calculateColumn(id: string, at: Rectangle, area: Area): void {
    const extras = this.#of(id);
    const cells = this.cells();
    const cellAt = cells.reader(area.sheetId);
    const formula = cellAt(area.row, area.column)?.f;
    const first = at.row + (extras.hasHeaders ? 1 : 0);
    const last = at.lastRow - (extras.hasTotals ? 1 : 0);
    if (!formula || area.row < first || area.row > last) return;
    for (let row = first; row <= last; row++)
      if (row !== area.row && (valueOf(cellAt(row, area.column)) !== "" || cellAt(row, area.column)?.f)) return;
    this.#fill(area.sheetId, area.column, formula, area.row, first, last);
  }

  /** New rows get the formulas of columns that are calculated all the way down. */
  #fillCalculatedColumns(id: string, lastBefore: number): void {
    const table = this.#get(id);
    const at = rectangle(table.getRange());
    const sheetId = table.getSubunitId();
    const extras = this.#of(id);
    const cells = this.cells();
    cells.flush();
    const cellAt = cells.reader(sheetId);
    const first = at.row + (extras.hasHeaders ? 1 : 0);
    if (lastBefore < first) return;
    const lexer = this.context.injector.get(LexerTreeBuilder);
    const formulaAt = (row: number, column: number) =>
      this.context.formulas.getFormulaStringByCell(row, column, sheetId, this.context.unitId) ?? undefined;
    for (let column = at.column; column <= at.lastColumn; column++) {
      const formula = formulaAt(lastBefore, column);
      if (!formula) continue;
      const above = lastBefore > first ? formulaAt(lastBefore - 1, column) : undefined;
      if (lastBefore > first && (above === undefined || lexer.moveFormulaRefOffset(above, 0, 1) !== formula)) continue;
      let blank = true;
      for (let row = lastBefore + 1; row <= at.lastRow; row++) blank &&= valueOf(cellAt(row, column)) === "" && !cellAt(row, column)?.f;
      if (blank) this.#fill(sheetId, column, formula, lastBefore, lastBefore + 1, at.lastRow);
    }
  }

  #fill(sheetId: string, column: number, formula: string, from: number, first: number, last: number): void {
    const lexer = this.context.injector.get(LexerTreeBuilder);
    const rows: Record<number, Record<number, { f: string; v: null; si: null }>> = {};
    for (let row = first; row <= last; row++)
      if (row !== from) rows[row] = { [column]: { f: lexer.moveFormulaRefOffset(formula, 0, row - from), v: null, si: null } };
    this.cells().put(sheetId, rows, false, "user");
    this.#quietly(() => this.cells().flush());
  }

  /** Filled by the caller with a table's totals while it restores a workbook. */
  restore(table: TableModel, sheetId: string): void {
    this.add({ ...table.range, sheetId }, table.name, table.style, table);
  }

  /** What was known of tables of another workbook. */
  forget(): void {
    this.#extras.clear();
    // The same tables get the same hidden names, so that what was understood of formulas holds when a workbook is opened again.
    this.#aliases = 0;
  }
}

const emptyColumn = { dataType: "string", id: "", displayName: "", formula: "", meta: {}, style: {} } as never;
