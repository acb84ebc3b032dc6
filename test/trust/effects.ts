/** What a fault does to the figures of the company, by the meaning of its tables: which are not known any more, and which are others. */
import type { Book, Fault, Row } from "./faults";
import { planOf, rowsOf, type Figures, type Scene } from "./oracle";
import { kpisOf, pastOf, unknown } from "./oraclePast";

/** Columns whose blank says something: no minimum, an open order, one machine, sure. */
const optional: Readonly<Record<string, readonly string[]>> = {
  SopFamilies: ["Price", "Unit cost", "Service level", "Target cover", "Minimum stock", "Maximum stock"],
  SopEvents: ["Family", "To", "Confidence"],
  SopResources: ["Count", "Utilization", "Efficiency", "Hour cost", "Overtime limit", "Overtime cost"],
  SopRouting: ["Lead offset"],
  SopSupply: ["Family", "Ordered date", "Promised date", "Received date", "Ordered", "Received", "Rejected"],
  SopStock: ["Value"],
  SopDeliveries: ["Family", "Ordered date", "Promised date", "Delivered date", "Ordered", "Delivered"],
  SopSales: ["Family", "Period", "Quantity"],
  SopLogistics: ["Family"],
  SopBudget: ["Volume", "Revenue", "Margin"],
};
/** Tables in which nobody can see that a row is missing: another order, event or invoice would be as good. */
const open: readonly string[] = ["SopFamilies", "SopEvents", "SopRouting", "SopSupply", "SopDeliveries", "SopLogistics", "SopSales"];
/** Tables in which the same row may stand twice. */
const repeating: readonly string[] = ["SopLogistics", "SopSales"];
/** Names that no figure goes by. */
const free: Readonly<Record<string, readonly string[]>> = {
  SopDeliveries: ["Family"],
  SopLogistics: ["Family"],
  SopSupply: ["Family"],
  SopSales: ["Family"],
};

/** A fault as the figures see it. */
export interface Effect {
  /** With what is not known because of it. */
  must: Book;
  /** With everything that may read otherwise because of it. */
  may: Book;
  /** The rows as they are now, where the fault says something that is right in itself. */
  now?: Book;
  /** It may be read as if nothing had happened: the row is recognised all the same. */
  mends: boolean;
}

const put = (book: Book, table: string, rows: readonly Row[]): Book => ({ ...book, [table]: rows });

export function effectOf(book: Book, { table, column, row: place, kind }: Fault): Effect {
  const rows = rowsOf(book, table);
  const isHit = (_: Row, at: number): boolean => at === place;
  const row = unknown(book, table, isHit);
  const cell = unknown(book, table, isHit, [column]);
  const all = unknown(book, table, () => true);
  const replaced = (content: (old: Row) => readonly Row[]): Book =>
    put(
      book,
      table,
      rows.flatMap((old, at) => (at === place ? content(old) : [old])),
    );
  const isOptional = optional[table]?.includes(column) ?? false;
  const held = rows[place]?.[column];
  switch (kind) {
    case "case":
      return { must: book, may: book, mends: true };
    case "no rows":
    case "no table": {
      const may = Object.fromEntries(
        Object.keys(book).map((name) => [
          name,
          rowsOf(
            unknown(book, name, () => true),
            name,
          ),
        ]),
      );
      return open.includes(table) ? { must: book, may, now: put(book, table, []), mends: false } : { must: all, may, mends: false };
    }
    case "missing row":
      return open.includes(table) ? { must: book, may: row, now: replaced(() => []), mends: true } : { must: row, may: row, mends: false };
    case "doubled row":
      return repeating.includes(table)
        ? { must: book, may: row, now: replaced((old) => [old, old]), mends: false }
        : { must: row, may: row, mends: true };
    case "space":
      return free[table]?.includes(column) ? { must: book, may: book, mends: true } : { must: row, may: row, mends: true };
    default:
  }
  if (kind === "blank" && isOptional)
    return {
      must: book,
      may: column === "Period" ? all : typeof held === "number" ? cell : all,
      now: replaced((old) => [{ ...old, [column]: "" }]),
      mends: true,
    };
  // What was paid is known whatever it was for: only its share is not.
  if (table === "SopLogistics" && column === "Category") return { must: cell, may: all, mends: false };
  if (typeof held !== "number")
    return isIdle(table, column)
      ? { must: book, may: free[table]?.includes(column) ? row : book, mends: true }
      : { must: hasNames(table, column) ? row : cell, may: hasNames(table, column) ? all : cell, mends: false };
  if (column === "Period") return { must: row, may: all, mends: false };
  // The month of a line is gone with its date: it may count anywhere.
  if (column === "Delivered date")
    return { must: unknown(book, table, isHit, ["Promised date", "Ordered date", "Ordered", "Delivered"]), may: cell, mends: false };
  if (column === "Working days" && kind === "blank")
    return { must: unknown(book, table, isHit, ["Hours"]), may: unknown(book, table, isHit, ["Hours"]), mends: false };
  return { must: cell, may: cell, mends: false };
}

const isIdle = (table: string, column: string): boolean =>
  (free[table]?.includes(column) ?? false) || (table === "SopEvents" && column === "Source");
const hasNames = (table: string, column: string): boolean =>
  ["Family", "Resource", "Source", "Supplier", "Category"].includes(column) && table !== "";

/** Every figure of a book. */
export const figuresOf = (book: Book, scene: Scene): Figures =>
  new Map([...planOf(book, scene), ...pastOf(book, scene), ...kpisOf(book, scene)]);
