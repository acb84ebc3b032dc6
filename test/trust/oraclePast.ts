/** What is past, in money or bought, worked out anew from the raw rows, as in `oracle`: what each figure rests on, and the KPIs. */
import type { Book, Cell, Row } from "./faults";
import {
  distinct,
  familiesOf,
  isOf,
  keyOf,
  monthOf,
  monthsLater,
  numberIn,
  rowsOf,
  rowsWith,
  sumOf,
  total,
  type Figures,
  type Scene,
} from "./oracle";

/** Blank cells of a figure that may be left out say nothing; all others are known or not. */
const listed = (rows: readonly Row[], ...columns: string[]): number[] =>
  rows.flatMap((row) => columns.flatMap((column) => numberIn(row[column]) ?? []));
/** The same for figures that have to be there. */
const needed = (rows: readonly Row[], column: string): number[] => rows.map((row) => numberIn(row[column]) ?? Number.NaN);

const between = (row: Row, from: number, to: number): boolean =>
  typeof row["Period"] === "number" && !(row["Period"] < from) && !(row["Period"] >= to);

export const sourcesOf = (book: Book): string[] => distinct(rowsOf(book, "SopForecasts").map((row) => row["Source"]));
export const suppliersOf = (book: Book): string[] => distinct(rowsOf(book, "SopSupply").map((row) => row["Supplier"]));

/** Demand, forecasts, events, prices, budgets and suppliers. */
export function pastOf(book: Book, { first, months, source }: Scene): Figures {
  const figures = new Map<string, number[]>();
  const [yearAgo, end] = [monthsLater(first, -12), monthsLater(first, months)];
  const by = (table: string, family: string): readonly Row[] => rowsWith(rowsOf(book, table), family);
  for (const family of familiesOf(book)) {
    const demand = by("SopDemand", family);
    figures.set(
      `history ${family}`,
      needed(
        demand.filter((row) => between(row, 0, first)),
        "Quantity",
      ),
    );
    figures.set(
      `sold ${family}`,
      needed(
        demand.filter((row) => between(row, yearAgo, first)),
        "Quantity",
      ),
    );
    for (const voice of sourcesOf(book)) {
      // Statistics are forecast anew for the past, and the adopted plan is no voice in the next one.
      if (keyOf(voice) === "statistical") continue;
      const said = by("SopForecasts", family).filter(isOf(voice, "Source"));
      figures.set(
        `past ${voice} ${family}`,
        needed(
          said.filter((row) => between(row, yearAgo, first)),
          "Quantity",
        ),
      );
      if (keyOf(voice) === "consensus") continue;
      figures.set(
        `ahead ${voice} ${family}`,
        needed(
          said.filter((row) => between(row, first, end)),
          "Quantity",
        ),
      );
    }
    figures.set(`counted ${family}`, needed(by("SopStock", family), "Quantity"));
    figures.set(`past ${family}`, figures.get(`past ${source} ${family}`) ?? []);
    const events = rowsOf(book, "SopEvents").filter((row) => isOf(family)(row) || row["Family"] === "");
    figures.set(`events ${family}`, listed(events, "Effect", "Confidence", "From", "To"));
    const product = by("SopFamilies", family)[0] ?? {};
    // Rows that lack the money or the units say nothing of a unit.
    const mean = (rows: readonly Row[], amount: string, units: string): number => {
      const both = rows.filter((row) => numberIn(row[amount]) !== undefined && numberIn(row[units]) !== undefined);
      return total(needed(both, amount)) / total(needed(both, units));
    };
    const ahead = by("SopBudget", family).filter((row) => between(row, first, end));
    const invoiced = mean(by("SopSales", family), "Amount", "Quantity");
    // Where nothing was invoiced for a family, the budget says a price.
    const borrowed = by("SopSales", family).length > 0 ? invoiced : mean(ahead, "Revenue", "Volume");
    figures.set(`price ${family}`, [numberIn(product["Price"]) ?? borrowed]);
    figures.set(`cost ${family}`, [numberIn(product["Unit cost"]) ?? mean(latestStock(by("SopStock", family)), "Value", "Quantity")]);
    figures.set(`cover ${family}`, listed([product], "Target cover"));
    figures.set(`service ${family}`, listed([product], "Service level"));
    figures.set(`method ${family}`, typeof product["Forecast method"] === "number" ? [product["Forecast method"]] : []);
    for (const column of ["Volume", "Revenue", "Margin"]) figures.set(`budget ${column} ${family}`, listed(ahead, column));
  }
  for (const supplier of suppliersOf(book)) {
    const lines = rowsOf(book, "SopSupply").filter(isOf(supplier, "Supplier"));
    figures.set(`supplier ${supplier}`, listed(lines, "Promised date", "Received date"));
    figures.set(`awaited ${supplier}`, listed(lines, "Ordered", "Received", "Rejected", "Ordered date"));
  }
  for (const resource of rowsOf(book, "SopResources")) {
    figures.set(`hour cost ${String(resource["Resource"]).trim()}`, listed([resource], "Hour cost"));
    figures.set(`rates ${String(resource["Resource"]).trim()}`, listed([resource], "Hour cost", "Overtime limit", "Overtime cost"));
  }
  figures.set("lead times", listed(rowsOf(book, "SopSupply"), "Ordered date", "Received date"));
  const year = monthsLater(first, -12);
  figures.set(
    "logistics",
    needed(
      rowsOf(book, "SopLogistics").filter((row) => between(row, year, first)),
      "Amount",
    ),
  );
  figures.set("all logistics", needed(rowsOf(book, "SopLogistics"), "Amount"));
  figures.set(
    "sales",
    needed(
      rowsOf(book, "SopSales").filter((row) => between(row, year, first)),
      "Amount",
    ),
  );
  return figures;
}

/** The stock of the last count that was valued, too. */
function latestStock(rows: readonly Row[]): Row[] {
  const valued = rows.filter((row) => numberIn(row["Value"]) !== undefined && numberIn(row["Quantity"]) !== undefined);
  const last = Math.max(...valued.map((row) => (typeof row["Period"] === "number" ? row["Period"] : Number.NaN)).filter(Number.isFinite));
  return valued.filter((row) => row["Period"] === last);
}

/** A figure of the dashboard: numerators and denominators by what each line is about. */
interface Ratio {
  month: number;
  top: number;
  bottom: number;
}

const isOn = (fact: boolean, ...rests: number[]): number => (rests.some(Number.isNaN) ? Number.NaN : Number(fact));

/** The lines of each KPI over the past, by month: a line counts in the month in which it was delivered. */
function ratiosOf(book: Book, { source, first }: Scene): Record<string, Ratio[]> {
  const lines = rowsOf(book, "SopDeliveries").flatMap((row) => {
    const [delivered, promised, ordered] = ["Delivered date", "Promised date", "Ordered date"].map((column) => numberIn(row[column]));
    const [asked, sent] = ["Ordered", "Delivered"].map((column) => numberIn(row[column]));
    return delivered === undefined ? [] : [{ delivered, promised, ordered, asked, sent, month: monthOf(delivered) }];
  });
  const costs = rowsOf(book, "SopLogistics").map((row) => ({
    row,
    month: row["Period"] as number,
    amount: numberIn(row["Amount"]) ?? Number.NaN,
  }));
  const largest = (inside: readonly { row: Row; amount: number }[]): string => {
    const sums = new Map<string, number>();
    for (const { row, amount } of inside) sums.set(keyOf(row["Category"]), (sums.get(keyOf(row["Category"])) ?? 0) + amount);
    return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
  };
  const category = largest(costs);
  const sales = rowsOf(book, "SopSales").map((row) => ({ month: row["Period"] as number, amount: numberIn(row["Amount"]) ?? Number.NaN }));
  const demand = rowsOf(book, "SopDemand").filter((row) => typeof row["Period"] === "number" && row["Period"] < first);
  const compared = demand.flatMap((row): { month: number; forecast: number; sold: number }[] => {
    const fits = (said: Row): boolean => said["Period"] === row["Period"] && isOf(source, "Source")(said);
    const forecast = sumOf(rowsWith(rowsOf(book, "SopForecasts"), String(row["Family"])), "Quantity", fits);
    return forecast === undefined ? [] : [{ month: row["Period"] as number, forecast, sold: numberIn(row["Quantity"]) ?? Number.NaN }];
  });
  const promisedLines = lines.filter(({ promised }) => promised !== undefined);
  return {
    onTime: promisedLines.map(({ month, delivered, promised = 0 }) => ({
      month,
      top: isOn(delivered <= promised, delivered, promised),
      bottom: 1,
    })),
    otif: promisedLines
      .filter(({ asked, sent }) => asked !== undefined && sent !== undefined)
      .map(({ month, delivered, promised = 0, asked = 0, sent = 0 }) => ({
        month,
        top: isOn(delivered <= promised && sent >= asked, delivered, promised, asked, sent),
        bottom: 1,
      })),
    fillRate: lines
      .filter(({ asked, sent }) => asked !== undefined && sent !== undefined)
      // A day that cannot be read may lie in any month.
      .map(({ month, asked = 0, sent = 0 }) => ({ month, top: Math.min(sent, asked) + 0 * (sent + asked + month), bottom: asked })),
    leadTime: lines
      .filter(({ ordered }) => ordered !== undefined)
      .map(({ month, delivered, ordered = 0 }) => ({ month, top: delivered - ordered, bottom: 1 })),
    costSplit: costs.map(({ row, month, amount }) => ({
      month,
      // Costs that nobody knows the purpose of may be those of the largest share.
      top: Number.isNaN(row["Category"]) ? Number.NaN : Number.isNaN(amount) || keyOf(row["Category"]) === category ? amount : 0,
      bottom: amount,
    })),
    logisticsRate: [
      ...costs.map(({ month, amount }) => ({ month, top: amount, bottom: 0 })),
      ...sales.map(({ month, amount }) => ({ month, top: 0, bottom: amount })),
    ],
    accuracy: compared.map(({ month, forecast, sold }) => ({ month, top: Math.abs(forecast - sold), bottom: sold })),
    bias: compared.map(({ month, forecast, sold }) => ({ month, top: forecast - sold, bottom: sold })),
  };
}

/** The spans that a card may speak of, counted back from the last month that is closed. */
const spans: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12, all: 1200 };

/** Value of each KPI over each span, as `kpi onTime quarter`. */
export function kpisOf(book: Book, scene: Scene): Figures {
  const figures = new Map<string, number[]>();
  for (const [kpi, lines] of Object.entries(ratiosOf(book, scene)))
    for (const [span, count] of Object.entries(spans)) {
      const from = monthsLater(scene.first, -count);
      const inside = lines.filter(({ month }) => !(month < from) && !(month >= scene.first));
      const share = total(inside.map(({ top }) => top)) / total(inside.map(({ bottom }) => bottom));
      figures.set(`kpi ${kpi} ${span}`, [kpi === "accuracy" ? 1 - share : share]);
    }
  return figures;
}

/** Marks what is not known: the numbers of some rows of a table become NaN. */
export function unknown(book: Book, table: string, hits: (row: Row, place: number) => boolean, columns?: readonly string[]): Book {
  const rows = rowsOf(book, table).map((row, place): Row => {
    if (!hits(row, place)) return row;
    const lost = (column: string, cell: Cell): boolean => columns?.includes(column) ?? (typeof cell === "number" && column !== "Period");
    return Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, lost(column, cell) ? Number.NaN : cell]));
  });
  return { ...book, [table]: rows };
}
