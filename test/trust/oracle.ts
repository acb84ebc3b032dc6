/**
 * The planning of the three reviews worked out anew from the raw rows, for tests alone: nothing here comes from the product. What is not
 * known is NaN, and whatever is worked out with it is NaN too; so it says both what a figure is and what it rests on.
 */
import type { Book, Cell, Row } from "./faults";

/** What a person chose in the reviews: months are first days, as serial numbers. */
export interface Scene {
  first: number;
  months: number;
  source: string;
}

/** Figures by what they are about, such as `load SMT assembly`: one for each month, or a few of one thing. */
export type Figures = ReadonlyMap<string, readonly number[]>;

export const keyOf = (name: Cell | undefined): string =>
  String(name ?? "")
    .trim()
    .toLowerCase();

const day = 86_400_000;
const dateOf = (serial: number): Date => new Date((serial - 25_569) * day);
export function monthsLater(serial: number, count: number): number {
  const date = dateOf(serial);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count, 1) / day + 25_569;
}
export const monthOf = (serial: number): number => (Number.isFinite(serial) ? monthsLater(serial, 0) : Number.NaN);

/** A number; undefined where the cell is blank; NaN for anything else. */
export const numberIn = (cell: Cell | undefined): number | undefined =>
  cell === "" || cell === undefined ? undefined : typeof cell === "number" ? cell : Number.NaN;

const range = (count: number): number[] => Array.from({ length: count }, (_, place) => place);
export const total = (list: readonly number[]): number => list.reduce((sum, each) => sum + each, 0);

/** Names once each, as first spelt. */
export function distinct(cells: readonly (Cell | undefined)[]): string[] {
  const spelt = new Map<string, string>();
  for (const cell of cells)
    if (typeof cell === "string" && keyOf(cell) !== "" && !spelt.has(keyOf(cell))) spelt.set(keyOf(cell), cell.trim());
  return [...spelt.values()];
}

export const rowsOf = (book: Book, table: string): readonly Row[] => book[table] ?? [];

/** Sum of a column over the rows that fit; undefined where none does, NaN where one of them holds no number. */
export function sumOf(rows: readonly Row[], column: string, fits: (row: Row) => boolean): number | undefined {
  const found = rows.filter(fits);
  return found.length === 0 ? undefined : total(found.map((row) => numberIn(row[column]) ?? Number.NaN));
}

const indexes = new WeakMap<readonly Row[], Map<string, Map<string, Row[]>>>();

/** The rows of one name. Tables that a fault does not touch are the same lists, and are looked through once. */
export function rowsWith(rows: readonly Row[], name: string, column = "Family"): readonly Row[] {
  const byColumn = indexes.get(rows) ?? new Map<string, Map<string, Row[]>>();
  indexes.set(rows, byColumn);
  let index = byColumn.get(column);
  if (index === undefined) {
    index = new Map();
    for (const row of rows) {
      const key = keyOf(row[column]);
      index.set(key, [...(index.get(key) ?? []), row]);
    }
    byColumn.set(column, index);
  }
  return index.get(keyOf(name)) ?? [];
}

export const isOf = (name: string, column = "Family") => {
  const key = keyOf(name);
  return (row: Row): boolean => keyOf(row[column]) === key;
};

export const familiesOf = (book: Book): string[] =>
  distinct(["SopFamilies", "SopDemand", "SopForecasts", "SopStock"].flatMap((table) => rowsOf(book, table).map((row) => row["Family"])));
export const resourcesOf = (book: Book): string[] =>
  distinct(["SopResources", "SopCapacity", "SopRouting"].flatMap((table) => rowsOf(book, table).map((row) => row["Resource"])));

/** Hours of a row of capacity: typed, or worked out from its days and what the resource offers a day, where blanks stand for 1. */
function hoursIn(book: Book, row: Row): number {
  const typed = numberIn(row["Hours"]);
  const days = numberIn(row["Working days"]);
  if (typed === undefined || Number.isNaN(typed) || days === undefined) return typed ?? Number.NaN;
  const [resource] = rowsWith(rowsOf(book, "SopResources"), String(row["Resource"]), "Resource");
  if (resource === undefined) return typed;
  const [perDay, ...shares] = ["Hours per day", "Count", "Utilization", "Efficiency"].map((column) => numberIn(resource[column]));
  return days * (perDay ?? Number.NaN) * shares.reduce<number>((product, share) => product * (share ?? 1), 1);
}

/** Volumes, hours, stocks and what follows from them. */
export function planOf(book: Book, { first, months, source }: Scene): Figures {
  const figures = new Map<string, number[]>();
  const periods = range(months).map((count) => monthsLater(first, count));
  const [families, resources] = [familiesOf(book), resourcesOf(book)];
  const at =
    (period: number) =>
    (row: Row): boolean =>
      row["Period"] === period;
  for (const family of families) {
    const forecasts = rowsWith(rowsOf(book, "SopForecasts"), family).filter(isOf(source, "Source"));
    const said = (period: number): number | undefined => sumOf(forecasts, "Quantity", at(period));
    const demand = rowsWith(rowsOf(book, "SopDemand"), family);
    const ordered = (period: number): number => sumOf(demand, "Quantity", at(period)) ?? 0;
    figures.set(
      `volumes ${family}`,
      periods.map((period) => Math.max(said(period) ?? Number.NaN, ordered(period))),
    );
  }
  const rate = (family: string, resource: string, column: string): number => {
    const found = rowsWith(rowsOf(book, "SopRouting"), family).filter(isOf(resource, "Resource"));
    return total(found.map((row) => numberIn(row[column]) ?? (column === "Lead offset" ? 0 : Number.NaN)));
  };
  for (const resource of resources) {
    const taken = families.map((family) => ({
      volumes: figures.get(`volumes ${family}`) ?? [],
      hours: rate(family, resource, "Hours per unit"),
      early: rate(family, resource, "Lead offset"),
    }));
    const load = range(months).map((month) =>
      total(
        taken.map(({ volumes, hours, early }) => {
          if (hours === 0) return 0;
          const due = Number.isNaN(early) ? Number.NaN : (volumes[month + early] ?? 0);
          return due === 0 ? 0 : due * hours;
        }),
      ),
    );
    const capacity = periods.map((period) => {
      const rows = rowsWith(rowsOf(book, "SopCapacity"), resource, "Resource").filter(at(period));
      return total(rows.map((row) => hoursIn(book, row)));
    });
    figures.set(`load ${resource}`, load).set(`capacity ${resource}`, capacity);
    figures.set(
      `use ${resource}`,
      load.map((hours, month) => {
        const left = capacity[month] ?? 0;
        return left > 0 || Number.isNaN(left) ? hours / left : hours > 0 ? Number.POSITIVE_INFINITY : hours;
      }),
    );
    figures.set(
      `gap ${resource}`,
      load.map((hours, month) => (capacity[month] ?? 0) - hours),
    );
  }
  addStock(figures, book, { periods, families, resources, rate });
  return figures;
}

interface Parts {
  periods: readonly number[];
  families: readonly string[];
  resources: readonly string[];
  rate(family: string, resource: string, column: string): number;
}

/** Stock of today and where the plan takes it. */
function addStock(figures: Map<string, number[]>, book: Book, { periods, families, resources, rate }: Parts): void {
  const before = rowsOf(book, "SopStock").flatMap(({ Period }) =>
    typeof Period === "number" && Period < (periods[0] ?? 0) ? [Period] : [],
  );
  const asOf = Math.max(...before.filter(Number.isFinite));
  const limits = (family: string, column: string): number | undefined =>
    numberIn(rowsWith(rowsOf(book, "SopFamilies"), family)[0]?.[column]);
  for (const family of families) {
    const opening = sumOf(rowsWith(rowsOf(book, "SopStock"), family), "Quantity", (row) => row["Period"] === asOf) ?? Number.NaN;
    const volumes = figures.get(`volumes ${family}`) ?? [];
    const uses = resources.map((resource) => ({
      resource,
      hours: rate(family, resource, "Hours per unit"),
      early: rate(family, resource, "Lead offset"),
    }));
    const share = (month: number): number =>
      Math.min(
        1,
        ...uses.map(({ resource, hours, early }) => {
          if (hours === 0) return 1;
          const worked = month - early;
          if (worked < 0) return 1;
          const [load, left] = ["load", "capacity"].map((what) => figures.get(`${what} ${resource}`)?.[worked] ?? Number.NaN) as [
            number,
            number,
          ];
          if (Number.isNaN(load + left + hours)) return Number.NaN;
          return load <= left ? 1 : left / load;
        }),
      );
    let stock = opening;
    const projected = volumes.map((volume, month) => {
      const made = share(month);
      stock += (volume === 0 ? 0 : volume * made) - volume;
      return stock;
    });
    const [minimum, maximum] = [limits(family, "Minimum stock"), limits(family, "Maximum stock")];
    figures.set(`stock ${family}`, [opening]).set(`projected ${family}`, projected);
    figures.set(`minimum ${family}`, [minimum ?? -1]).set(`maximum ${family}`, [maximum ?? -1]);
    const below = projected.map((units) => (Number.isNaN(units + (minimum ?? 0)) ? Number.NaN : units < (minimum ?? 0) ? 1 : 0));
    figures.set(`short ${family}`, [total(below)]);
  }
}
