/**
 * One fault at a time in the collected tables of a workbook, as people and broken links leave them: an error, a text or nothing in a cell,
 * a row that is gone or stands there twice, a name that is spelt otherwise. Which row is hit is drawn by a seed.
 */
import type { ExcelSession } from "../support/excelSession";

export type Cell = string | number | boolean;
export type Row = Readonly<Record<string, Cell>>;
/** The rows of each table as cells show them: "" is blank, an error is its text. */
export type Book = Readonly<Record<string, readonly Row[]>>;

export const isError = (cell: Cell | undefined): boolean => typeof cell === "string" && /^#[A-Z/0!?_]+$/.test(cell);

export const faultKinds = ["error", "text", "blank", "missing row", "doubled row", "space", "case", "no rows", "no table"] as const;
export type FaultKind = (typeof faultKinds)[number];

export interface Fault {
  table: string;
  /** Empty for what befalls whole rows. */
  column: string;
  /** Counted from 0 in the table as it was. */
  row: number;
  kind: FaultKind;
  /** What is written, for faults of one cell. */
  content: string;
}

/** Columns that hold names, which the cells of reviews look up; other texts are said by nobody but themselves. */
const names: Readonly<Record<string, readonly string[]>> = {
  SopFamilies: ["Family"],
  SopDemand: ["Family"],
  SopForecasts: ["Family", "Source"],
  SopEvents: ["Family"],
  SopResources: ["Resource"],
  SopCapacity: ["Resource"],
  SopRouting: ["Family", "Resource"],
  SopSupply: ["Supplier", "Family"],
  SopStock: ["Family"],
  SopDeliveries: ["Family"],
  SopLogistics: ["Category"],
  SopSales: ["Family"],
  SopBudget: ["Family"],
};
/** Columns that no figure comes from. */
const idle: readonly string[] = ["Note", "Author", "Owner", "Unit", "Strategy", "Customer", "Line", "Order", "Item", "Event"];

export const collected = Object.keys(names);

/** Tables without which a company plans all the same, but knows less: without the others it plans otherwise, or not at all. */
const missed: readonly string[] = ["SopResources", "SopCapacity", "SopRouting", "SopSupply", "SopDeliveries", "SopLogistics", "SopSales"];

/** What befalls a whole table: its reviews are built again, as a person does then. */
export const isOfTable = ({ kind }: Fault): boolean => kind === "no rows" || kind === "no table";

/** Random numbers that are the same at every run (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const errors = ["=NA()", '=INDIRECT("gone!A1")', '=VALUE("x")'] as const;
const texts = ["'1 200", "'n/a"] as const;

/** Every fault of a workbook, in the order of the tables. */
export function faultsOf(book: Book, seed: number): Fault[] {
  const draw = chance(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(draw() * list.length)] as T;
  return collected.flatMap((table) => {
    const rows = book[table] ?? [];
    if (rows.length < 2) return [];
    const columns = Object.keys(rows[0] ?? {});
    const filled = (column: string): number[] => rows.flatMap((row, place) => (row[column] === "" ? [] : [place]));
    const ofCells = columns.flatMap((column): Fault[] => {
      const places = filled(column);
      if (places.length === 0 || idle.includes(column)) return [];
      const at = (kind: FaultKind, content: (held: Cell) => string): Fault => {
        const row = pick(places);
        return { table, column, row, kind, content: content(rows[row]?.[column] ?? "") };
      };
      const isName = names[table]?.includes(column) ?? false;
      const common = [at("error", () => pick(errors)), at("blank", () => "")];
      if (isName) return [...common, at("space", (held) => `'${held} `), at("case", (held) => `'${String(held).toUpperCase()}`)];
      if (typeof rows[places[0] ?? 0]?.[column] !== "number") return [at("error", () => pick(errors))];
      return [...common, at("text", () => pick(texts)), at("error", () => pick(errors))];
    });
    const all = rows.map((_, place) => place);
    const whole = (kind: FaultKind): Fault => ({ table, column: "", row: pick(all), kind, content: "" });
    return [
      ...ofCells,
      whole("missing row"),
      whole("missing row"),
      whole("doubled row"),
      whole("doubled row"),
      whole("no rows"),
      ...(missed.includes(table) ? [whole("no table")] : []),
    ];
  });
}

/** The rows of every collected table. */
export const readBook = (excel: ExcelSession): Promise<Book> =>
  excel.run(async (context) => {
    const found = collected.map((name) => ({ name, table: context.workbook.tables.getItemOrNullObject(name) }));
    found.forEach(({ table }) => table.load("name"));
    await context.sync();
    const there = found
      .filter(({ table }) => !table.isNullObject)
      .map(({ name, table }) => ({ name, head: table.getHeaderRowRange(), body: table.getDataBodyRange() }));
    there.forEach(({ head, body }) => [head, body].forEach((range) => range.load("values")));
    await context.sync();
    return Object.fromEntries(
      there.map(({ name, head, body }) => {
        const columns = (head.values[0] ?? []).map(String);
        const rowOf = (cells: readonly Cell[]): Row => Object.fromEntries(columns.map((column, place) => [column, cells[place] ?? ""]));
        return [name, (body.values as Cell[][]).map(rowOf).filter((row) => Object.values(row).some((cell) => cell !== ""))];
      }),
    );
  });

/** Where a fault was planted, to name it in a sheet's own words; and how it is taken back, without calculating. */
export interface Planted {
  address: string;
  takeBack(): Promise<void>;
}

/** Plants a fault; the caller lets the workbook calculate. */
export async function plant(excel: ExcelSession, fault: Fault): Promise<Planted> {
  if (fault.kind === "missing row" || fault.kind === "doubled row") return plantRow(excel, fault);
  return excel.run(async (context) => {
    const cell = context.workbook.tables.getItem(fault.table).columns.getItem(fault.column).getDataBodyRange().getCell(fault.row, 0);
    cell.load(["formulas", "numberFormat", "address"]);
    await context.sync();
    const before: unknown = (cell.formulas as unknown[][])[0]?.[0];
    const format: unknown = (cell.numberFormat as unknown[][])[0]?.[0];
    // In a cell of texts, a formula would stand as a text.
    const isFormula = fault.content.startsWith("=");
    const put = (at: Excel.Range, content: unknown, shown: unknown): void => {
      if (isFormula) at.numberFormat = excel.local([[shown]]) as never;
      at.formulas = excel.local([[content]]) as never;
    };
    put(cell, fault.content, "General");
    await context.sync();
    const takeBack = (): Promise<void> =>
      excel.run(async (later) => {
        put(
          later.workbook.tables.getItem(fault.table).columns.getItem(fault.column).getDataBodyRange().getCell(fault.row, 0),
          before,
          format,
        );
        await later.sync();
      });
    return { address: cell.address.replace(/'/g, ""), takeBack };
  });
}

async function plantRow(excel: ExcelSession, { table: name, row: place, kind }: Fault): Promise<Planted> {
  return excel.run(async (context) => {
    const table = context.workbook.tables.getItem(name);
    const range = table.getDataBodyRange().getRow(place);
    range.load(["formulas", "address"]);
    await context.sync();
    const contents = range.formulas as unknown[][];
    const add = (to: Excel.Table): void => void to.rows.add(place, excel.local(contents) as never);
    const remove = (from: Excel.Table): void => from.rows.getItemAt(place).delete();
    const [now, later] = kind === "missing row" ? [remove, add] : [add, remove];
    now(table);
    await context.sync();
    const takeBack = (): Promise<void> =>
      excel.run(async (after) => {
        later(after.workbook.tables.getItem(name));
        await after.sync();
      });
    return { address: range.address.replace(/'/g, ""), takeBack };
  });
}

/** Takes all rows away from a table, as a person does who clears it. */
export const emptyTable = (excel: ExcelSession, name: string): Promise<void> =>
  excel.run(async (context) => {
    context.workbook.tables
      .getItem(name)
      .getDataBodyRange()
      .delete("Up" as Excel.DeleteShiftDirection);
    await context.sync();
  });

/** Takes a whole table away, as in a workbook of a company that never had it. */
export const removeTable = (excel: ExcelSession, name: string): Promise<void> =>
  excel.run(async (context) => {
    context.workbook.tables.getItem(name).delete();
    await context.sync();
  });
