/** Which tables there are, and what formulas are told of them. */
import type { IRange } from "@univerjs/core";
import { IFunctionService, ISuperTableService, RemoveSuperTableMutation, SetSuperTableMutation } from "@univerjs/engine-formula";
import { TableManager } from "@univerjs/sheets-table";
import { merge } from "rxjs";
import type { Context } from "./context";
import type { NamedTable, TableNames } from "./dialect";
import { tableServiceSeam } from "./seams";
import type { TableMeaning } from "./seams";
import { CaselessMap, letters, rectangle } from "./tableParts";
import type { Extras, PlacedTable } from "./tableParts";

/** A workbook's tables in their order, and by name. */
interface KnownTables {
  unitId: string;
  ids: readonly string[];
  byName: CaselessMap<{ id: string; name: string }>;
}

export class TableRegister implements TableNames {
  protected readonly manager: TableManager;
  readonly #extras = new Map<string, Extras>();
  #aliases = 0;
  readonly #functions: IFunctionService;
  /** Until one comes, goes or is renamed. */
  #known: KnownTables | undefined;

  constructor(readonly context: Context) {
    this.manager = context.injector.get(TableManager);
    this.#functions = context.injector.get(IFunctionService);
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
    this.manager.tableDelete$.subscribe(({ tableId }) => this.#extras.delete(tableId));
    const { tableAdd$, tableDelete$, tableNameChanged$, tableInitStatus$ } = this.manager;
    merge(tableAdd$, tableDelete$, tableNameChanged$, tableInitStatus$).subscribe(() => (this.#known = undefined));
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
    return this.#names().byName.get(name);
  }

  #names(): KnownTables {
    const { unitId } = this.context;
    if (this.#known?.unitId === unitId) return this.#known;
    const tables = this.manager.getTableList(unitId);
    return (this.#known = { unitId, ids: tables.map(({ id }) => id), byName: new CaselessMap(tables.map((table) => [table.name, table])) });
  }

  #named(id: string, name: string): NamedTable {
    const { alias, columns, hasHeaders, hasTotals } = this.of(id);
    return { name, alias, columns: columns.map((column) => column.name), hasHeaders, hasTotals };
  }

  /** The table around a cell. */
  around(sheetId: string, row: number, column: number): NamedTable | undefined {
    const found = this.manager
      .getTablesInfoBySubunitId(this.context.unitId, sheetId)
      .find(({ range: at }) => at.startRow <= row && row <= at.endRow && at.startColumn <= column && column <= at.endColumn);
    return found && this.#named(found.id, found.name);
  }

  /** A table the grid made (its own menu, undo) gets the defaults of Excel's. */
  protected of(id: string): Extras {
    const known = this.#extras.get(id);
    if (known) return known;
    const table = this.manager.getTableById(this.context.unitId, id);
    return this.enter(id, {
      columns: (table?.getTableInfo().columns ?? []).map(({ displayName }) => ({ name: displayName })),
      hasHeaders: true,
      hasTotals: false,
      style: "TableStyleMedium2",
      bandedRows: true,
      bandedColumns: false,
      firstColumn: false,
      lastColumn: false,
      filterButton: true,
    });
  }

  /** Keeps what the engine does not keep of a table, under a hidden name of its own. */
  protected enter(id: string, extras: Omit<Extras, "alias">): Extras {
    const entered = { alias: `tablealias${letters(this.#aliases++)}`, ...extras };
    this.#extras.set(id, entered);
    return entered;
  }

  /** What formulas are told of a table: the range without the totals row, and hidden names for what the engine cannot say. */
  #teach({ tableName, reference }: { tableName: string; reference: TableMeaning }, names: Map<string, TableMeaning>): void {
    const found = this.#find(tableName);
    if (!found) return;
    const { alias, columns, hasHeaders, hasTotals } = this.of(found.id);
    const whole: IRange = { ...reference.range, startRow: reference.range.startRow - (hasHeaders ? 0 : 1) };
    const body: IRange = { ...whole, endRow: whole.endRow - (hasTotals ? 1 : 0) };
    reference.range = body;
    reference.titleMap = new CaselessMap(columns.map(({ name }, index) => [name, index] as const));
    const numbered = new Map(columns.map((_, index) => [`c${index}`, index] as const));
    names.set(alias, { sheetId: reference.sheetId, range: body, titleMap: numbered });
    names.set(`${alias}all`, { sheetId: reference.sheetId, range: whole, titleMap: numbered });
  }

  /** Formulas are told again what the table is, and calculated again. */
  protected refresh(id: string): void {
    const table = this.manager.getTableById(this.context.unitId, id);
    if (!table) return;
    this.context.run(SetSuperTableMutation.id, {
      tableName: table.getDisplayName(),
      reference: { range: table.getRange(), sheetId: table.getSubunitId(), titleMap: new Map() },
    });
  }

  list(): PlacedTable[] {
    return this.#names().ids.flatMap((id) => this.placed(id) ?? []);
  }

  placed(id: string): PlacedTable | undefined {
    const table = this.manager.getTableById(this.context.unitId, id);
    if (!table) return undefined;
    const { alias: _alias, columns, ...extras } = this.of(id);
    const [name, sheetId, range] = [table.getDisplayName(), table.getSubunitId(), rectangle(table.getRange())];
    return { id, name, sheetId, range, columns: columns.map((column) => ({ ...column })), ...extras };
  }

  /** Where the tables are, without what they hold: every write asks. */
  protected *places(): Iterable<Pick<PlacedTable, "id" | "sheetId" | "range">> {
    for (const id of this.#names().ids) {
      const table = this.manager.getTableById(this.context.unitId, id);
      if (table) yield { id, sheetId: table.getSubunitId(), range: rectangle(table.getRange()) };
    }
  }

  protected get(id: string) {
    const table = this.manager.getTableById(this.context.unitId, id);
    if (!table) throw new Error(`There is no table ${id}.`);
    return table;
  }

  /** What was known of tables of another workbook. */
  forget(): void {
    this.#extras.clear();
    // The same tables get the same hidden names, so that what was understood of formulas holds when a workbook is opened again.
    this.#aliases = 0;
  }
}
