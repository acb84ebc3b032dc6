/**
 * What a unit of a family sells for and costs: as in the first row of the family in SopFamilies; otherwise the mean price invoiced, or that
 * of the budget, and the cost of the last stock that was valued. The financial review goes by the same rule, in cells.
 */
import { nameKey } from "../../language/sameName";
import type { AnyRow } from "../tables/defineTable";
import type { TableRows } from "../tables/catalogue";
import { monthOf } from "../../calendar/months";

export interface FamilyRates {
  price: number | null;
  unitCost: number | null;
  /** Set if SopFamilies has no price: what was invoiced gave one, or else the budget. */
  priceFrom?: "sales" | "budget";
  /** Set if SopFamilies has no unit cost and the stock gave one. */
  unitCostFrom?: "stock";
  /** Set if SopFamilies has a cell for price or unit cost that is an error or a text: nothing stands in for it, and its value is unknown. */
  unreadable?: true;
}

/** Families whose price came from the budget or from what was invoiced, and whose unit cost came from the stock. */
export interface BorrowedRates {
  price: string[];
  invoiced: string[];
  unitCost: string[];
}

/** The number in a column of a row; null for a blank, a text or a row that is not there. */
export const numberOf = (row: AnyRow | undefined, column: string): number | null => {
  const value = row?.[column];
  return typeof value === "number" && Number.isFinite(value) ? value : null;
};

/** Adds up money and units of rows. Rows that lack either, or have no units, are left out: they say nothing about a rate. */
class Rate {
  private money = 0;
  private units = 0;

  add(money: number | null, units: number | null): void {
    if (money === null || units === null || units <= 0) return;
    this.money += money;
    this.units += units;
  }

  /** Money per unit; null if unknown or not positive. */
  get value(): number | null {
    return this.units > 0 && this.money > 0 ? this.money / this.units : null;
  }
}

function budgetPrices(rows: readonly AnyRow[], months: ReadonlySet<number>): Map<string, Rate> {
  const rates = new Map<string, Rate>();
  for (const row of rows) {
    if (!months.has(numberOf(row, "Period") ?? NaN)) continue;
    const family = nameKey(row["Family"]);
    const rate = rates.get(family) ?? new Rate();
    rates.set(family, rate);
    rate.add(numberOf(row, "Revenue"), numberOf(row, "Volume"));
  }
  return rates;
}

/** Mean prices of what was invoiced. */
function salesPrices(rows: readonly AnyRow[]): Map<string, Rate> {
  const rates = new Map<string, Rate>();
  for (const row of rows) {
    const family = nameKey(row["Family"]);
    const rate = rates.get(family) ?? new Rate();
    rates.set(family, rate);
    rate.add(numberOf(row, "Amount"), numberOf(row, "Quantity"));
  }
  return rates;
}

/** The first row of each name: it is the one that cells find. */
export function firstRows(rows: readonly AnyRow[], column: string): Map<string, AnyRow> {
  const found = new Map<string, AnyRow>();
  for (const row of rows) if (nameKey(row[column]) !== "" && !found.has(nameKey(row[column]))) found.set(nameKey(row[column]), row);
  return found;
}

/** True for a cell that holds something, and no number. */
export const isUnreadable = (row: AnyRow | undefined, column: string): boolean =>
  row?.[column] !== null && row?.[column] !== undefined && numberOf(row, column) === null;

/** Costs from the latest period in which a family has a quantity and a value: an empty shelf says nothing about cost. */
function stockCosts(rows: readonly AnyRow[]): Map<string, Rate> {
  const latest = new Map<string, { period: number; rate: Rate }>();
  for (const row of rows) {
    const [family, period] = [nameKey(row["Family"]), numberOf(row, "Period")];
    const [value, quantity] = [numberOf(row, "Value"), numberOf(row, "Quantity")];
    if (period === null || value === null || quantity === null || quantity <= 0) continue;
    const known = latest.get(family);
    if (known !== undefined && known.period > period) continue;
    const found = known?.period === period ? known : { period, rate: new Rate() };
    found.rate.add(value, quantity);
    latest.set(family, found);
  }
  return new Map([...latest].map(([family, { rate }]) => [family, rate]));
}

/**
 * The rates of any family, per unit in the currency of the workbook. Price: SopFamilies, else amount / quantity of all that was invoiced,
 * else budgeted revenue / volume over the months.
 * Unit cost: SopFamilies, else value / quantity of the latest stock.
 *
 * @param periods first days of the periods that the reviews show, months or weeks; a budget is kept by month
 */
export function ratesOf(rows: TableRows, periods: readonly number[]): (family: string) => FamilyRates {
  const families = firstRows(rows.SopFamilies ?? [], "Family");
  const invoiced = salesPrices(rows.SopSales ?? []);
  const prices = budgetPrices(rows.SopBudget ?? [], new Set(periods.map(monthOf)));
  const costs = stockCosts(rows.SopStock ?? []);
  return (family) => {
    const row = families.get(nameKey(family));
    const [price, unitCost] = [numberOf(row, "Price"), numberOf(row, "Unit cost")];
    const [noPrice, noCost] = [isUnreadable(row, "Price"), isUnreadable(row, "Unit cost")];
    const borrow = (found: ReadonlyMap<string, Rate>): number | null => found.get(nameKey(family))?.value ?? null;
    const sold = price === null && !noPrice ? borrow(invoiced) : null;
    const budgeted = price === null && !noPrice && sold === null ? borrow(prices) : null;
    const stocked = unitCost === null && !noCost ? borrow(costs) : null;
    return {
      price: price ?? sold ?? budgeted,
      unitCost: unitCost ?? stocked,
      ...(sold !== null && { priceFrom: "sales" as const }),
      ...(budgeted !== null && { priceFrom: "budget" as const }),
      ...(stocked !== null && { unitCostFrom: "stock" as const }),
      ...((noPrice || noCost) && { unreadable: true as const }),
    };
  };
}

type Named = FamilyRates & { family: string };

/** Names the families whose rates do not come from SopFamilies, for a risk to say so; empty if all do. */
export function borrowed(families: readonly Named[], uses: readonly ("price" | "unitCost")[]): { borrowed?: BorrowedRates } {
  const named = (rate: "price" | "unitCost", isBorrowed: (family: Named) => boolean): string[] =>
    uses.includes(rate) ? families.filter(isBorrowed).map(({ family }) => family) : [];
  const found = {
    price: named("price", ({ priceFrom }) => priceFrom === "budget"),
    invoiced: named("price", ({ priceFrom }) => priceFrom === "sales"),
    unitCost: named("unitCost", ({ unitCostFrom }) => unitCostFrom !== undefined),
  };
  return found.price.length + found.invoiced.length + found.unitCost.length > 0 ? { borrowed: found } : {};
}
